import type { Effect, Rank } from '../domain/review.js';
import type { Instant } from '../domain/time.js';
import { newId } from '../lib/ids.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { Prisma } from './generated/client.js';
import type { ReviewKind } from './generated/enums.js';
import { toDate, toDateOrNull } from './time.js';
import { type Queryable, runStatement, type Tx } from './transaction.js';

/** What a decision would change of one commitment, and when time alone may make that another (`null`: never). */
export interface CommitmentEffect extends Effect {
  commitmentId: string;
  recheckAt: Instant | null;
}

export interface ReviewSubject {
  kind: ReviewKind;
  reportId: string;
  otherReportId: string | null;
  commitmentId: string | null;
}

export interface ReviewItemRow extends ReviewSubject {
  id: string;
  rank: Rank;
  effects: CommitmentEffect[];
  recordedAt: Instant;
}

export type ReviewItemContent = ReviewSubject & Pick<ReviewItemRow, 'rank' | 'effects'>;

/** Names what an item is about. */
export const subjectOf = ({ kind, reportId, otherReportId, commitmentId }: ReviewSubject): string =>
  [kind, reportId, otherReportId ?? commitmentId ?? ''].join(' ').trimEnd();

const soonest = (effects: readonly CommitmentEffect[]): Date | null =>
  toDateOrNull(Math.min(...effects.map(({ recheckAt }) => recheckAt ?? Number.POSITIVE_INFINITY)));

/** Adds items, or refreshes those that are there. */
export async function putReviewItems(tx: Tx, items: readonly ReviewItemContent[], recordedAt: Instant): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({ ...item, id: newId('item'), subject: subjectOf(item), recheckAt: soonest(item.effects) }));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO review_items (id, kind, subject, report_id, other_report_id, commitment_id, rank, effects, recheck_at, recorded_at)
    SELECT id, kind, subject, "reportId", "otherReportId", "commitmentId", rank, effects, "recheckAt", ${toDate(recordedAt)}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row(id text, kind "ReviewKind", subject text, "reportId" text, "otherReportId" text, "commitmentId" text,
      rank int, effects jsonb, "recheckAt" timestamptz)
    ORDER BY subject
    ON CONFLICT (subject) DO UPDATE SET rank = excluded.rank, effects = excluded.effects, recheck_at = excluded.recheck_at`);
}

export async function removeReviewItems(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.reviewItem.deleteMany({ where: { id: { in: [...ids] } } });
}

/** Removes what is asked of these reports as such: of these kinds or of any; `isWithdrawn`: also where they are what another is compared with. */
export async function dropReviewItems(
  tx: Tx,
  reportIds: readonly string[],
  { kinds, isWithdrawn }: { kinds?: readonly ReviewKind[] | undefined; isWithdrawn: boolean },
): Promise<void> {
  const among = Prisma.sql`ANY(${[...reportIds]}::text[])`;
  await runStatement(
    tx,
    Prisma.sql`
    DELETE FROM review_items WHERE id IN (SELECT id FROM review_items WHERE (report_id = ${among} OR (${isWithdrawn} AND other_report_id = ${among})) AND commitment_id IS NULL
      AND (${kinds === undefined} OR kind::text = ANY(${[...(kinds ?? [])]}::text[])) ORDER BY subject FOR UPDATE)`,
    'drop-review-items',
  );
}

/** The items that bear on these commitments, locked: theirs, and those about reports that are candidates for them. */
export async function lockReviewItems(tx: Tx, commitmentIds: readonly string[]): Promise<ReviewItemRow[]> {
  const among = Prisma.sql`ANY(${[...commitmentIds]}::text[])`;
  // One look-up by an index for each of the two, which an OR would not be.
  const rows = await runStatement<StoredRow>(
    tx,
    Prisma.sql`
    SELECT id, kind::text, report_id AS "reportId", other_report_id AS "otherReportId", commitment_id AS "commitmentId", rank, effects, recorded_at AS "recordedAt"
    FROM review_items WHERE id IN (
      SELECT id FROM review_items WHERE commitment_id = ${among}
      UNION SELECT i.id FROM review_items i JOIN matches m ON m.report_id = i.report_id WHERE i.commitment_id IS NULL AND m.commitment_id = ${among})
    ORDER BY subject FOR NO KEY UPDATE`,
    'lock-review-items',
  );
  return rows.map(toRow);
}

type StoredRow = Omit<ReviewItemRow, 'recordedAt'> & { recordedAt: Date };
const toRow = (row: StoredRow): ReviewItemRow => ({ ...row, recordedAt: row.recordedAt.getTime() });

/** The commitments of which time may have changed what a decision would do. */
export async function findOutdatedReviews(db: Queryable, now: Instant, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT effect->>'commitmentId' AS id FROM review_items, jsonb_array_elements(effects) AS effect
    WHERE recheck_at <= ${toDate(now)} AND (effect->>'recheckAt')::float8 <= ${now} LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

export interface ReviewFilter {
  kind?: readonly ReviewKind[] | undefined;
  commitmentId?: string | undefined;
}

const CONDITIONS: Conditions<ReviewFilter, Prisma.ReviewItemWhereInput> = {
  kind: (kinds) => ({ kind: { in: [...kinds] } }),
  // A question about a report as such bears on every commitment that it may fall under.
  commitmentId: (commitmentId) => ({ OR: [{ commitmentId }, { commitmentId: null, report: { matches: { some: { commitmentId } } } }] }),
};

/** A page of the queue: by what a decision would change, then the newest first. */
export async function findReviewItems(
  db: Queryable,
  filter: ReviewFilter,
  after: { rank: number; id: string } | null,
  limit: number,
): Promise<ReviewItemRow[]> {
  const rows = await db.reviewItem.findMany({
    where: {
      AND: [
        ...conditionsOf(filter, CONDITIONS).values(),
        ...(after ? [{ rank: { gte: after.rank } }, { OR: [{ rank: { gt: after.rank } }, { rank: after.rank, id: { lt: after.id } }] }] : []),
      ],
    },
    orderBy: [{ rank: 'asc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ rank, effects, subject: _, recheckAt: _recheckAt, ...row }) =>
    // Written by putReviewItems alone.
    toRow({ ...row, rank: rank as Rank, effects: effects as unknown as CommitmentEffect[] }),
  );
}
