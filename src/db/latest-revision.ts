import type { Claimed } from '../domain/facts.js';
import { type ShownClaim, toShownClaim } from './shown-claim.js';
import type { Queryable } from './transaction.js';

/** What a report says today, as a correction of it starts from. */
export interface LatestRevision extends Claimed, ShownClaim {
  number: number;
  /** the commitment that it was submitted for, if for one */
  commitmentId: string | null;
  originActorId: string | null;
  isRetracted: boolean;
}

/** Null where there is no such report. */
export async function findLatestRevision(db: Queryable, reportId: string): Promise<LatestRevision | null> {
  const report = await db.report.findUnique({
    where: { id: reportId },
    select: {
      commitmentId: true,
      revisions: { orderBy: { number: 'desc' }, take: 1 },
      retractions: { select: { id: true }, take: 1 },
    },
  });
  const latest = report?.revisions[0];
  if (!report || !latest) return null;
  const { number, allegedActorId, originActorId } = latest;
  return {
    ...toShownClaim(latest),
    ...{ number, allegedActorId, originActorId },
    commitmentId: report.commitmentId,
    isRetracted: report.retractions.length > 0,
  };
}
