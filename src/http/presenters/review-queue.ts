import type { QueueItemView } from '../../app/reviews/list-queue.js';
import { presentReport } from './reports.js';
import { toInstant } from './values.js';

const CHANGES = ['status', 'reading', 'allegation', 'nothing'] as const;

export const presentQueueItem = ({ id, kind, rank, effects, commitmentId, report, other, recordedAt }: QueueItemView) => ({
  id,
  kind,
  changes: CHANGES[rank],
  verdict: commitmentId === null ? ('rejected' as const) : ('in_scope' as const),
  effects: effects.map(({ recheckAt: _, ...effect }) => effect),
  commitmentId,
  report: presentReport(report),
  other: other && presentReport(other),
  askedAt: toInstant(recordedAt),
});
