import type { Case } from './case.js';
import { type Instant, iso } from './time.js';
import type { Bearing, MatchResult, StatementAct } from './vocabulary.js';
import type { Window } from './window.js';

/** A stretch in which a reading is in force, certainly or possibly; null where it has no bound. */
export interface Span {
  from: string | null;
  to: string | null;
  certainty: 'certain' | 'possible';
}

export interface TimelineReading {
  readingId: string;
  principal: { id: string; name: string };
  spans: readonly Span[];
  /** when it was closed before its end for good (withdrawn, superseded, declared ended) */
  closedAt: string | null;
}

export interface TimelineStatement {
  id: string;
  act: StatementAct;
  principal: { id: string; name: string };
  saidAt: string | null;
  publishedAt: string | null;
  /** the reading that it yields */
  readingId: string | null;
}

export interface TimelineIncident {
  id: string;
  /** the hull of what its reports observed */
  from: string | null;
  to: string | null;
  bearing: Bearing;
  reports: readonly string[];
  /** the most that any of its reports counts for, per current reading */
  results: readonly { readingId: string; result: MatchResult }[];
}

/** What a page or a chart draws of a commitment: when it held by each reading, what was said, and what was reported. */
export interface Timeline {
  commitmentId: string;
  readings: readonly TimelineReading[];
  statements: readonly TimelineStatement[];
  incidents: readonly TimelineIncident[];
}

export function timelineOf({ known, readings }: Case): Timeline {
  const refTo = (id: string) => ({ id, name: known.nameOf(id) });
  return {
    commitmentId: known.id,
    readings: readings.map(({ reading, closings }) => ({
      readingId: reading.id,
      principal: refTo(reading.principalId),
      spans: spansOf(reading.window, closings),
      closedAt: iso(closings.find(({ until }) => until === Number.POSITIVE_INFINITY)?.from ?? Number.POSITIVE_INFINITY),
    })),
    statements: known.statements.map(({ id, act, principalId, saidAt, publishedAt, readingId }) => ({
      id,
      act,
      principal: refTo(principalId),
      saidAt: iso(saidAt),
      publishedAt: iso(publishedAt),
      readingId,
    })),
    incidents: incidentsOf(readings),
  };
}

/** The certain stretch between the possible ones, less what was closed; all of it is only possible where the latest start comes after the earliest end. */
export function spansOf({ start, end }: Window, closings: readonly { from: Instant; until: Instant }[]): Span[] {
  const stretches: Stretch[] =
    start.latest < end.earliest
      ? [
          { from: start.earliest, to: start.latest, certainty: 'possible' },
          { from: start.latest, to: end.earliest, certainty: 'certain' },
          { from: end.earliest, to: end.latest, certainty: 'possible' },
        ]
      : [{ from: start.earliest, to: end.latest, certainty: 'possible' }];
  return closings
    .reduce(cutOut, stretches)
    .filter(({ from, to }) => from < to)
    .map(({ from, to, certainty }) => ({ from: iso(from), to: iso(to), certainty }));
}

interface Stretch {
  from: Instant;
  to: Instant;
  certainty: Span['certainty'];
}

function cutOut(stretches: readonly Stretch[], { from, until }: { from: Instant; until: Instant }): Stretch[] {
  return stretches.flatMap((stretch) => [
    { ...stretch, to: Math.min(stretch.to, from) },
    { ...stretch, from: Math.max(stretch.from, until) },
  ]);
}

const RANK: Record<MatchResult, number> = { out_of_scope: 0, possibly: 1, in_scope: 2 };

function incidentsOf(readings: Case['readings']): TimelineIncident[] {
  interface Gathered {
    from: Instant;
    to: Instant;
    bearing: Bearing;
    reports: Set<string>;
    results: Map<string, MatchResult>;
  }
  const incidents = new Map<string, Gathered>();
  for (const { reading, matches } of readings) {
    for (const { report, result } of matches) {
      const { observedFrom: from, observedTo: to, bearing } = report;
      const incident: Gathered = incidents.get(report.incidentId) ?? { from, to, bearing, reports: new Set(), results: new Map() };
      incidents.set(report.incidentId, incident);
      incident.from = Math.min(incident.from, from);
      incident.to = Math.max(incident.to, to);
      incident.reports.add(report.id);
      const before = incident.results.get(reading.id);
      if (before === undefined || RANK[result] > RANK[before]) incident.results.set(reading.id, result);
    }
  }
  return [...incidents]
    .map(([id, { from, to, bearing, reports, results }]) => ({
      id,
      from: iso(from),
      to: iso(to),
      bearing,
      reports: [...reports],
      results: [...results].map(([readingId, result]) => ({ readingId, result })),
    }))
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.id.localeCompare(b.id));
}
