import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import { type PageQuery, readCommitmentPage } from './commitment-pages.js';
import { Prisma } from './generated/client.js';
import { fromDateOrNull } from './time.js';
import type { Queryable } from './transaction.js';

export interface StatusRow {
  id: string;
  assessment: Assessment;
  nextChangeAt: Instant | null;
}

interface StoredRow extends Omit<StatusRow, 'nextChangeAt'> {
  nextChangeAt: Date | null;
}

const toStatus = ({ id, assessment, nextChangeAt }: StoredRow): StatusRow => ({ id, assessment, nextChangeAt: fromDateOrNull(nextChangeAt) });

/** Stored answers in the order of the ids, of those alone that may be seen. */
export async function findStatuses(db: Queryable, ids: readonly string[], publicOnly: boolean): Promise<StatusRow[]> {
  const rows = await db.$queryRaw<StoredRow[]>(Prisma.sql`
    SELECT id, assessment, next_change_at AS "nextChangeAt" FROM commitments
    WHERE id = ANY(${[...ids]}::text[]) AND assessment IS NOT NULL AND (visibility = 'public' OR NOT ${publicOnly}) ORDER BY id`);
  return rows.map(toStatus);
}

/** A page of stored answers, as `findCommitments` gives one of commitments. */
export async function findStatusPage(db: Queryable, query: PageQuery): Promise<(StatusRow & { at: Instant })[]> {
  const rows = await readCommitmentPage<StoredRow>(db, query, Prisma.sql`c.id, c.assessment, c.next_change_at AS "nextChangeAt"`);
  return rows.map((row) => ({ at: row.at, ...toStatus(row) }));
}
