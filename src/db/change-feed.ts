import type { Database } from './client.js';
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
  /** it tells again what the commitment was when it became public, for those who could not see it before */
  isPublication: boolean;
}

export interface FeedRange {
  /** beyond this one */
  after: bigint;
  /** up to and with this one; must be settled */
  upTo: bigint;
  /** the public sees no other commitments, and is told when one is published; `all` is both */
  audience: 'public' | 'desk' | 'all';
  commitmentIds?: readonly string[] | undefined;
  limit: number;
}

/** Changes of all commitments in the order of their cursors. */
export async function findFeed({ prisma }: Pick<Parts, 'prisma'>, { after, upTo, audience, commitmentIds, limit }: FeedRange): Promise<FeedRow[]> {
  const where = {
    cursor: { gt: after, lte: upTo },
    ...(commitmentIds && { commitmentId: { in: [...commitmentIds] } }),
    ...(audience === 'public' && { commitment: { visibility: 'public' as const } }),
  };
  const page = { where, orderBy: { cursor: 'asc' }, take: limit, include: { commitment: { select: { visibility: true } } } } as const;
  const changes = (await prisma.statusChange.findMany(page)).map(({ commitment, ...row }) => ({
    ...toChange(row),
    isPublic: commitment.visibility === 'public',
    isPublication: false,
  }));
  if (audience === 'desk') return changes;
  const published: FeedRow[] = [];
  for (const { cursor, commitmentId, commitment, recordedAt } of await prisma.publication.findMany(page)) {
    const latest = await prisma.statusChange.findFirst({ where: { commitmentId, cursor: { lt: cursor } }, orderBy: { sequence: 'desc' } });
    if (!latest) continue;
    const at = recordedAt.getTime();
    published.push({
      ...toChange(latest),
      cursor,
      fromStatus: null,
      cause: 'edit',
      facts: [commitmentId],
      events: ['recorded'],
      validAt: at,
      recordedAt: at,
      late: false,
      isPublic: commitment.visibility === 'public',
      isPublication: true,
    });
  }
  if (published.length === 0) return changes;
  return [...changes, ...published].sort((a, b) => (a.cursor < b.cursor ? -1 : 1)).slice(0, limit);
}
