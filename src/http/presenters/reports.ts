import type { z } from 'zod';
import type { ReportView, ShownClaim } from '../../app/reports/views.js';
import type { ReviewView } from '../../app/reviews/list-reviews.js';
import type { reportSchema } from '../schemas/reports.js';
import { presentRetraction } from './statements.js';
import { toInstant } from './values.js';

/** A report in a response. */
export type ReportAnswer = z.output<typeof reportSchema>;

/** Returns what a report alleges, for every response that shows it. */
export const presentAllegation = ({
  observedFrom,
  observedTo,
  act,
  target,
  areas,
  point,
  bearing,
  summary,
  count,
  credibility,
  url,
  publishedAt,
}: ShownClaim) => ({
  observed: { from: toInstant(observedFrom), to: toInstant(observedTo) },
  ...{ act, target, point, bearing, summary, count, credibility, url },
  areas: areas.map((area) => ({ ...area })),
  publishedAt: toInstant(publishedAt),
});

export function presentReport(view: ReportView): ReportAnswer {
  const { id, externalId, commitmentId, revision, incidentId, allegedActor, origin } = view;
  return {
    ...{ id, externalId, commitmentId, revision, incidentId },
    ...presentAllegation(view),
    allegedActor,
    origin,
    source: view.source,
    doubts: [...view.doubts],
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
