import type { Effect, Rank } from '../domain/review.js';
import type { Instant } from '../domain/time.js';
import { newId } from '../lib/ids.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { Prisma } from './generated/client.js';
import type { ReviewKind } from './generated/enums.js';
import { ms } from './json-rows.js';
import { recordset, type Sql, type Steps, sql } from './sql.js';
import { toDate, toDateOrNull } from './time.js';
import type { Queryable } from './transaction.js';

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

/** The steps that remove items, and then add others or refresh those that are there. */
export function itemSteps(items: readonly ReviewItemContent[], removedIds: readonly string[], recordedAt: Instant): Steps {
  const rows = items.map((item) => ({ ...item, id: newId('item'), subject: subjectOf(item), recheckAt: soonest(item.effects) }));
  const from = recordset(
    rows,
    `id text, kind "ReviewKind", subject text, "reportId" text, "otherReportId" text, "commitmentId" text, rank int, effects jsonb, "recheckAt" timestamptz`,
  );
  return {
    ...(removedIds.length > 0 && { items_gone: sql`DELETE FROM review_items WHERE id = ANY(${[...removedIds]}::text[]) RETURNING 1` }),
    ...(items.length > 0 && {
      // What is removed is counted here, so that it is gone before one of the same subject comes.
      items_come: sql`
        INSERT INTO review_items (id, kind, subject, report_id, other_report_id, commitment_id, rank, effects, recheck_at, recorded_at)
        SELECT id, kind, subject, "reportId", "otherReportId", "commitmentId", rank, effects, "recheckAt", ${toDate(recordedAt)}
        FROM ${from} ${removedIds.length > 0 ? sql`WHERE (SELECT count(*) FROM items_gone) >= 0` : sql``} ORDER BY subject
        ON CONFLICT (subject) DO UPDATE SET rank = excluded.rank, effects = excluded.effects, recheck_at = excluded.recheck_at`,
    }),
  };
}

const COLUMNS = sql`id, kind::text, report_id AS "reportId", other_report_id AS "otherReportId", commitment_id AS "commitmentId", rank, effects,
  ${ms('recorded_at')} AS "recordedAt"`;

/** Selects the items that bear on these commitments, and locks them: theirs, and those about reports that are candidates for them, or are named. */
export function selectItems(commitmentIds: readonly string[], reportIds: readonly string[] = []): Sql {
  const among = sql`ANY(${[...commitmentIds]}::text[])`;
  const named = sql`ANY(${[...reportIds]}::text[])`;
  // One look-up by an index for each, which an OR would not be. Arrays and no joins: whatever the planner knew of the tables when it planned this, an index is used.
  return sql`
    SELECT ${COLUMNS} FROM review_items WHERE id = ANY(ARRAY(
      SELECT id FROM review_items WHERE commitment_id = ${among}
      UNION SELECT id FROM review_items WHERE commitment_id IS NULL
        AND report_id = ANY(ARRAY(SELECT DISTINCT report_id FROM matches WHERE commitment_id = ${among}))
      UNION SELECT id FROM review_items WHERE commitment_id IS NULL AND report_id = ${named}
      UNION SELECT id FROM review_items WHERE commitment_id IS NULL AND other_report_id = ${named}))
    ORDER BY subject FOR NO KEY UPDATE`;
}

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
    // Written by itemSteps alone.
    ({ ...row, rank: rank as Rank, effects: effects as unknown as CommitmentEffect[], recordedAt: row.recordedAt.getTime() }),
  );
}
