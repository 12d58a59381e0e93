import type { Database } from './client.js';
import type { Prisma } from './generated/client.js';
import { type StatusChangeRow, toChange } from './status-changes.js';

type Parts = Pick<Database, 'pool' | 'prisma'>;

/**
 * Up to which cursor the changes are complete, and which is the last that was drawn at all. None at or below the first will appear any more, in whatever order
 * transactions end; see the migration that makes the function. To be read before the changes themselves.
 */
export async function readCursors({ pool }: Pick<Parts, 'pool'>): Promise<{ settled: bigint; last: bigint }> {
  const { rows } = await pool.query<{ settled: string; last: string }>({
    name: 'change-cursors',
    text: 'SELECT settled_change_cursor() AS settled, last_change_cursor() AS last',
  });
  const [row] = rows;
  if (!row) throw new Error('The database did not say how far the changes have come');
  return { settled: BigInt(row.settled), last: BigInt(row.last) };
}

/** A change with whether everybody may see it today. */
export interface FeedRow extends StatusChangeRow {
  isPublic: boolean;
}

export interface FeedRange {
  /** beyond this one */
  after: bigint;
  /** up to and with this one; must be settled */
  upTo: bigint;
  publicOnly: boolean;
  commitmentIds?: readonly string[] | undefined;
  limit: number;
}

/** Changes of all commitments in the order of their cursors. */
export async function findFeed({ prisma }: Pick<Parts, 'prisma'>, { after, upTo, publicOnly, commitmentIds, limit }: FeedRange): Promise<FeedRow[]> {
  const where: Prisma.StatusChangeWhereInput = { cursor: { gt: after, lte: upTo } };
  if (commitmentIds) where.commitmentId = { in: [...commitmentIds] };
  if (publicOnly) where.commitment = { visibility: 'public' };
  const rows = await prisma.statusChange.findMany({
    where,
    orderBy: { cursor: 'asc' },
    take: limit,
    include: { commitment: { select: { visibility: true } } },
  });
  return rows.map(({ commitment, ...row }) => ({ ...toChange(row), isPublic: commitment.visibility === 'public' }));
}
