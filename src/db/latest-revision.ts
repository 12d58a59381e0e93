import type { Matchable } from '../domain/match.js';
import type { Instant } from '../domain/time.js';
import { toMatchable } from './matchable.js';
import type { Queryable } from './transaction.js';

/** What a report says today, as a correction of it starts from. */
export interface LatestRevision extends Matchable {
  number: number;
  /** the commitment that it was submitted for, if for one */
  commitmentId: string | null;
  originActorId: string | null;
  summary: string | null;
  count: { n: number; unit: string } | null;
  credibility: number;
  url: string | null;
  publishedAt: Instant;
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
  const { number, originActorId, summary, countN, countUnit, credibility, url, publishedAt } = latest;
  return {
    ...toMatchable(latest),
    ...{ number, originActorId, summary, credibility, url },
    count: countN === null || countUnit === null ? null : { n: countN, unit: countUnit },
    commitmentId: report.commitmentId,
    publishedAt: publishedAt.getTime(),
    isRetracted: report.retractions.length > 0,
  };
}
