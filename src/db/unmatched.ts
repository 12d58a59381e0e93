import type { Claimed } from '../domain/facts.js';
import type { Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import { toMatchable } from './matchable.js';
import { toDate } from './time.js';
import type { Tx } from './transaction.js';

export interface Unmatched extends Claimed {
  id: string;
  /** the commitment that it was submitted for, if for one */
  commitmentId: string | null;
  publishedAt: Instant;
  /** the commitments that it has been matched to before */
  matchedTo: string[];
  /** by itself, not with a file, and never revised */
  isSubmitted: boolean;
}

/** Reports that still have to be matched, the oldest first, locked until the transaction ends; those that somebody else works on are left to them. */
export async function takeUnmatched(tx: Tx, limit: number): Promise<Unmatched[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM reports WHERE matched_at IS NULL ORDER BY recorded_at, id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED`);
  const rows = await tx.report.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: {
      revisions: { orderBy: { number: 'desc' }, take: 1 },
      matches: { select: { commitmentId: true }, distinct: ['commitmentId'] },
    },
  });
  return rows.flatMap(({ id, commitmentId, importedHash, revisions: [latest], matches }) => {
    if (!latest) return [];
    const publishedAt = latest.publishedAt.getTime();
    const matchedTo = matches.map((match) => match.commitmentId);
    return [{ ...toMatchable(latest), id, commitmentId, publishedAt, matchedTo, isSubmitted: importedHash === null && latest.number === 1 }];
  });
}

/** To be matched by the job. */
export async function leaveToMatch(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.report.updateMany({ where: { id: { in: [...ids] } }, data: { matchedAt: null } });
}

export async function markAllMatched(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  await tx.report.updateMany({ where: { id: { in: [...ids] } }, data: { matchedAt: toDate(now) } });
}
