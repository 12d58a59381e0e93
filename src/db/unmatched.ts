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

/** Reports that still have to be matched, the oldest first. */
export async function findUnmatched(tx: Tx, limit: number): Promise<Unmatched[]> {
  return read(tx, await tx.$queryRaw<Id[]>(Prisma.sql`SELECT id FROM reports WHERE matched_at IS NULL ORDER BY recorded_at, id LIMIT ${limit}`));
}

/**
 * Those of them that are still as they were found, locked until the transaction ends. What they may fall under must be locked before. Those that somebody else works on
 * are left to them, and those that were revised to the next time.
 */
export async function lockUnmatched(tx: Tx, found: readonly Unmatched[]): Promise<Unmatched[]> {
  const locked = await tx.$queryRaw<Id[]>(Prisma.sql`
    SELECT id FROM reports WHERE id = ANY(${found.map(({ id }) => id)}::text[]) AND matched_at IS NULL ORDER BY recorded_at, id FOR NO KEY UPDATE SKIP LOCKED`);
  const before = new Set(found.map((report) => JSON.stringify(report)));
  return (await read(tx, locked)).filter((report) => before.has(JSON.stringify(report)));
}

type Id = { id: string };

async function read(tx: Tx, ids: readonly Id[]): Promise<Unmatched[]> {
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
    const matchedTo = matches.map((match) => match.commitmentId).sort();
    return [{ ...toMatchable(latest), id, commitmentId, publishedAt, matchedTo, isSubmitted: importedHash === null && latest.number === 1 }];
  });
}

/** To be matched by the job. */
export async function leaveToMatch(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw(
    Prisma.sql`UPDATE reports SET matched_at = NULL WHERE id IN (SELECT id FROM reports WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE)`,
  );
}

export async function markAllMatched(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  await tx.report.updateMany({ where: { id: { in: [...ids] } }, data: { matchedAt: toDate(now) } });
}
