import type { z } from 'zod';
import type { IncidentReport, IncidentSummary, IncidentView } from '../../app/incidents/views.js';
import type { incidentSchema, incidentSummarySchema } from '../schemas/incidents.js';
import { toInstant } from './values.js';

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
    reports: view.reports.map((report) => ({ since: toInstant(report.since), ...presentIncidentReport(report) })),
    commitments: view.commitments,
    changes: view.changes.map(({ incidentId, recordedAt, ...change }) => ({ ...change, toId: incidentId, recordedAt: toInstant(recordedAt) })),
  };
}

function presentIncidentReport(report: IncidentReport) {
  const { id, act, target, bearing, summary, origin, url, credibility, isRetracted, verdict, lat, lon, countN, countUnit, rating } = report;
  return {
    ...{ id, act, target, bearing, summary, origin, url, credibility, isRetracted, verdict },
    observed: { from: toInstant(report.observedFrom), to: toInstant(report.observedTo) },
    areas: report.areas.map((area) => ({ ...area })),
    point: lat === null || lon === null ? null : { lat, lon },
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
