import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import { type PageQuery, readCommitmentPage } from './commitment-pages.js';
import { Prisma } from './generated/client.js';
import type { Queryable } from './transaction.js';

export interface StatusRow {
  id: string;
  assessment: Assessment;
}

/** Stored answers in the order of the ids, and when time will next change one of them; of those alone that may be seen. */
export async function findStatuses(
  db: Queryable,
  ids: readonly string[],
  publicOnly: boolean,
): Promise<{ rows: StatusRow[]; nextChangeAt: Instant | null }> {
  const rows = await db.$queryRaw<(StatusRow & { nextChangeAt: Date | null })[]>(Prisma.sql`
    SELECT id, assessment, next_change_at AS "nextChangeAt" FROM commitments
    WHERE id = ANY(${[...ids]}::text[]) AND assessment IS NOT NULL AND (visibility = 'public' OR NOT ${publicOnly}) ORDER BY id`);
  const next = rows.flatMap(({ nextChangeAt }) => (nextChangeAt === null ? [] : [nextChangeAt.getTime()]));
  return { rows: rows.map(({ id, assessment }) => ({ id, assessment })), nextChangeAt: next.length === 0 ? null : Math.min(...next) };
}

/** A page of stored answers, as `findCommitments` gives one of commitments. */
export async function findStatusPage(db: Queryable, query: PageQuery): Promise<(StatusRow & { at: Instant })[]> {
  return readCommitmentPage<{ assessment: Assessment }>(db, query, Prisma.sql`c.id, c.assessment`);
}
