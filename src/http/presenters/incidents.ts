import type { z } from 'zod';
import type { IncidentReport, IncidentSummary, IncidentView, SuggestionView } from '../../app/incidents/views.js';
import type { incidentSchema, incidentSummarySchema, suggestionSchema } from '../schemas/incidents.js';
import { presentAllegation } from './reports.js';
import { toInstant, toInstantOrNull } from './values.js';

export function presentIncidentSummary({
  id,
  title,
  recordedAt,
  observed,
  reportCount,
  originCount,
}: IncidentSummary): z.output<typeof incidentSummarySchema> {
  const within = observed && { from: toInstant(observed.from), to: toInstant(observed.to) };
  return { id, title, recordedAt: toInstant(recordedAt), observed: within, reportCount, originCount };
}

export function presentIncident(view: IncidentView): z.output<typeof incidentSchema> {
  return {
    ...presentIncidentSummary(view),
    movedTo: view.movedTo,
    reports: view.reports.map(presentIncidentReport),
    commitments: view.commitments,
    changes: view.changes.map(({ incidentId, recordedAt, ...change }) => ({ ...change, toId: incidentId, recordedAt: toInstant(recordedAt) })),
  };
}

export function presentSuggestion({ reports, reasons, recordedAt, settledAt, ...row }: SuggestionView): z.output<typeof suggestionSchema> {
  return {
    ...row,
    reasons: [...reasons],
    reports: reports.map((report) => ({ ...presentIncidentReport(report), incidentId: report.incidentId })),
    recordedAt: toInstant(recordedAt),
    settledAt: toInstantOrNull(settledAt),
  };
}

function presentIncidentReport(report: IncidentReport & { since: number }) {
  const { id, origin, isRetracted, verdict, rating } = report;
  return {
    ...{ id, origin, isRetracted, verdict },
    ...presentAllegation(report),
    since: toInstant(report.since),
    source: {
      ...report.source,
      reliability: rating.reliability,
      affiliatedWith: report.affiliatedWith,
      independenceGroup: rating.independenceGroup,
    },
    recordedAt: toInstant(report.recordedAt),
  };
}
