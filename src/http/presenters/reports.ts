import type { z } from 'zod';
import type { ReportView } from '../../app/reports/views.js';
import type { ReviewView } from '../../app/reviews/list-reviews.js';
import type { reportSchema } from '../schemas/reports.js';
import { presentRetraction } from './statements.js';
import { toInstant } from './values.js';

/** A report as it is answered. */
export type ReportAnswer = z.output<typeof reportSchema>;

export function presentReport(view: ReportView): ReportAnswer {
  const {
    id,
    externalId,
    commitmentId,
    revision,
    incidentId,
    act,
    target,
    lat,
    lon,
    precisionKm,
    allegedActor,
    origin,
    bearing,
    summary,
    countN,
    countUnit,
  } = view;
  return {
    id,
    externalId,
    commitmentId,
    revision,
    incidentId,
    observed: { from: toInstant(view.observedFrom), to: toInstant(view.observedTo) },
    act,
    target,
    areas: view.areas.map((area) => ({ ...area })),
    point: lat === null || lon === null ? null : { lat, lon, ...(precisionKm !== null && { precisionKm }) },
    allegedActor,
    origin,
    bearing,
    summary,
    count: countN === null || countUnit === null ? null : { n: countN, unit: countUnit },
    source: view.source,
    url: view.url,
    credibility: view.credibility,
    doubts: [...view.doubts],
    publishedAt: toInstant(view.publishedAt),
    recordedAt: toInstant(view.recordedAt),
    retractions: view.retractions.map(presentRetraction),
    review: view.review && presentVerdict(view.review),
    matches: view.matches.map(({ review, reasons, visibility: _, ...match }) => ({
      ...match,
      reasons: [...reasons],
      review: review && { id: review.id, verdict: review.verdict, reason: review.reason, recordedAt: toInstant(review.recordedAt) },
    })),
  };
}

const presentVerdict = <V>({
  id,
  verdict,
  duplicateOfId,
  reason,
  recordedAt,
}: Pick<ReviewView, 'id' | 'duplicateOfId' | 'reason' | 'recordedAt'> & { verdict: V }) => ({
  id,
  verdict,
  duplicateOf: duplicateOfId,
  reason,
  recordedAt: toInstant(recordedAt),
});

export const presentReview = ({ matchId, recordedBy, ...review }: ReviewView) => ({ ...presentVerdict(review), matchId, by: recordedBy });
