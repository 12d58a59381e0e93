import type { IncidentReport } from '../../db/incident-views.js';
import type { IncidentChangeRow, IncidentRow } from '../../db/incidents.js';
import type { SuggestionRow } from '../../db/suggestions.js';
import type { Instant } from '../../domain/time.js';
import type { MatchResult } from '../../domain/vocabulary.js';

export type { IncidentReport } from '../../db/incident-views.js';

/** An incident as lists show it. */
export interface IncidentSummary extends IncidentRow {
  /** within which its reports were observed; null while it has none */
  observed: { from: Instant; to: Instant } | null;
  reportCount: number;
  /** how many independent origins its reports have that were neither taken back nor rejected, whatever commitment they bear on */
  originCount: number;
}

/** What the reports of an incident mean to one commitment. */
export interface IncidentBearing {
  commitment: { id: string; title: string };
  /** of the reports in scope of any current reading, as this commitment counts them: the bodies of one party are one */
  originCount: number;
  readings: {
    readingId: string;
    principal: { id: string; name: string };
    /** the most that any of the reports is */
    result: MatchResult;
    reports: { id: string; result: MatchResult }[];
  }[];
}

export interface IncidentView extends IncidentSummary {
  reports: (IncidentReport & { since: Instant })[];
  commitments: IncidentBearing[];
  /** where its reports stand today, if none is left here */
  movedTo: string[];
  /** who did what with it, the first first; `recordedBy` is null for who may not know */
  changes: (Omit<IncidentChangeRow, 'recordedBy'> & { recordedBy: string | null })[];
}

/** That two reports may be about one event, with both. */
export interface SuggestionView extends Omit<SuggestionRow, 'firstId' | 'secondId'> {
  reports: (IncidentReport & { since: Instant; incidentId: string })[];
}
