import type { Instant } from '../domain/time.js';
import type { Database } from './client.js';
import { Prisma } from './generated/client.js';
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

/** A change, with whether everybody may see it today. */
export interface ToldChange extends StatusChangeRow {
  /** `publication`: it tells again what the commitment was when it became public, for those who could not see it before */
  kind: 'change' | 'publication';
  isPublic: boolean;
}

/** That a commitment ceased to be public: all that those may know who had seen it. */
export interface Gone {
  kind: 'gone';
  cursor: bigint;
  commitmentId: string;
  recordedAt: Instant;
  /** whether it is public again today */
  isPublic: boolean;
}

export type FeedRow = ToldChange | Gone;

export interface FeedRange {
  /** beyond this one */
  after: bigint;
  /** up to and with this one; must be settled */
  upTo: bigint;
  /** the public sees no other commitments, and is told when one is published, or is gone today; `all` is both */
  audience: 'public' | 'desk' | 'all';
  commitmentIds?: readonly string[] | undefined;
  limit: number;
}

/** Whom a row concerns: the desk sees all commitments, so to it none is published and none is gone. */
export const concerns = (audience: 'public' | 'desk', row: FeedRow): boolean =>
  audience === 'desk' ? row.kind === 'change' : row.kind === 'gone' ? !row.isPublic : row.isPublic;

/** Changes of all commitments in the order of their cursors. */
export async function findFeed({ prisma }: Pick<Parts, 'prisma'>, { after, upTo, audience, commitmentIds, limit }: FeedRange): Promise<FeedRow[]> {
  const range = { cursor: { gt: after, lte: upTo }, ...(commitmentIds && { commitmentId: { in: [...commitmentIds] } }) };
  const page = { orderBy: { cursor: 'asc' }, take: limit, include: { commitment: { select: { visibility: true } } } } as const;
  const isPublic = { commitment: { visibility: 'public' } } as const;
  const found = await prisma.statusChange.findMany({ ...page, where: { ...range, ...(audience === 'public' && isPublic) } });
  const changes = found.map(({ commitment, ...row }) => ({
    ...toChange(row),
    kind: 'change' as const,
    isPublic: commitment.visibility === 'public',
  }));
  if (audience === 'desk') return changes;
  const OR = [
    { isEnd: false, ...isPublic },
    { isEnd: true, NOT: isPublic },
  ];
  const publications = await prisma.publication.findMany({ ...page, where: { ...range, ...(audience === 'public' && { OR }) } });
  if (publications.length === 0) return changes;
  // Cut before what the publications show is read.
  const kept = [...changes, ...publications].sort((a, b) => (a.cursor < b.cursor ? -1 : 1)).slice(0, limit);
  const shown = await findShown(
    prisma,
    kept.flatMap((row) => ('isEnd' in row && !row.isEnd ? [row.cursor] : [])),
  );
  return kept.flatMap<FeedRow>((row) => {
    if (!('isEnd' in row)) return [row];
    if (row.isEnd) return [asGone(row)];
    const change = shown.get(row.cursor);
    return change ? [asPublished(change, row)] : [];
  });
}

type PublicationRow = Prisma.PublicationGetPayload<{ include: { commitment: { select: { visibility: true } } } }>;

const asGone = ({ cursor, commitmentId, commitment, recordedAt }: PublicationRow): Gone => ({
  kind: 'gone',
  cursor,
  commitmentId,
  recordedAt: recordedAt.getTime(),
  isPublic: commitment.visibility === 'public',
});

/** The change that the commitment had come to, told as if it were recorded now. */
function asPublished(latest: StatusChangeRow, { cursor, commitmentId, commitment, recordedAt }: PublicationRow): ToldChange {
  const at = recordedAt.getTime();
  return {
    ...latest,
    cursor,
    fromStatus: null,
    cause: 'edit',
    facts: [commitmentId],
    events: ['recorded'],
    validAt: at,
    recordedAt: at,
    late: false,
    kind: 'publication',
    isPublic: commitment.visibility === 'public',
  };
}

/** The latest change before each of these publications, by the cursor of the publication. */
async function findShown(prisma: Database['prisma'], publications: readonly bigint[]): Promise<Map<bigint, StatusChangeRow>> {
  if (publications.length === 0) return new Map();
  const latest = await prisma.$queryRaw<{ publication: bigint; change: bigint }[]>(Prisma.sql`
    SELECT p.cursor AS publication, h.cursor AS change FROM publications p CROSS JOIN LATERAL (
      SELECT cursor FROM status_changes WHERE commitment_id = p.commitment_id AND cursor < p.cursor ORDER BY sequence DESC LIMIT 1
    ) h WHERE p.cursor = ANY(${[...publications]}::bigint[])`);
  const rows = await prisma.statusChange.findMany({ where: { cursor: { in: latest.map(({ change }) => change) } } });
  const changes = new Map(rows.map((row) => [row.cursor, toChange(row)]));
  return new Map(
    latest.flatMap(({ publication, change }) => {
      const row = changes.get(change);
      return row ? [[publication, row] as const] : [];
    }),
  );
}
