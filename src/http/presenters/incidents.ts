import type { z } from 'zod';
import type { IncidentReport, IncidentSummary, IncidentView, SuggestionView } from '../../app/incidents/views.js';
import type { incidentSchema, incidentSummarySchema, suggestionSchema } from '../schemas/incidents.js';
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
  const { id, act, target, bearing, summary, origin, url, credibility, isRetracted, verdict, lat, lon, precisionKm, countN, countUnit, rating } =
    report;
  return {
    ...{ id, act, target, bearing, summary, origin, url, credibility, isRetracted, verdict },
    since: toInstant(report.since),
    observed: { from: toInstant(report.observedFrom), to: toInstant(report.observedTo) },
    areas: report.areas.map((area) => ({ ...area })),
    point: lat === null || lon === null ? null : { lat, lon, ...(precisionKm !== null && { precisionKm }) },
    count: countN === null || countUnit === null ? null : { n: countN, unit: countUnit },
    source: {
      ...report.source,
      reliability: rating.reliability,
      affiliatedWith: report.affiliatedWith,
      independenceGroup: rating.independenceGroup,
    },
    publishedAt: toInstant(report.publishedAt),
    recordedAt: toInstant(report.recordedAt),
  };
}
