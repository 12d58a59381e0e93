import type { Comparable } from '../domain/near-identical.js';
import type { Instant } from '../domain/time.js';
import type { ReportVerdict } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';

import { ms } from './json-rows.js';
import { queryRows, type Sql, sql } from './sql.js';
import { toDate } from './time.js';
import type { Tx } from './transaction.js';

/** The latest revision of a report, as far as it is compared with others and doubted, with the latest verdict on the report. */
export interface ComparableReport extends Comparable {
  reportId: string;
  sourceId: string;
  externalId: string | null;
  commitmentId: string | null;
  doubts: readonly string[];
  revisedAt: Instant;
  verdict: { verdict: ReportVerdict; recordedAt: Instant } | null;
}

/** OFFSET 0 keeps the look-ups by keys from being made joins, which a planner that saw the tables empty makes of whole tables. The latest revisions `v` for which `condition` holds, of reports `r` that were not taken back. */
const select = (condition: Sql): Sql => sql`
  SELECT r.id AS "reportId", r.source_id AS "sourceId", r.external_id AS "externalId", r.commitment_id AS "commitmentId", ${ms('v.observed_from')} AS "observedFrom",
    v.act, v.target, v.areas, v.alleged_actor_id AS "allegedActorId", v.bearing::text AS bearing, v.summary,
    CASE WHEN v.count_n IS NOT NULL AND v.count_unit IS NOT NULL THEN json_build_object('n', v.count_n, 'unit', v.count_unit) END AS count,
    v.doubts, ${ms('v.recorded_at')} AS "revisedAt", (
      SELECT json_build_object('verdict', d.verdict, 'recordedAt', ${ms('d.recorded_at')}) FROM report_reviews d
      WHERE d.report_id = r.id ORDER BY d.recorded_at DESC, d.id DESC LIMIT 1
    ) AS verdict
  FROM report_revisions v JOIN LATERAL (SELECT * FROM reports WHERE id = v.report_id OFFSET 0) r ON true
  WHERE ${condition} AND NOT EXISTS (SELECT FROM report_revisions later WHERE later.report_id = v.report_id AND later.number > v.number OFFSET 0)
    AND NOT EXISTS (SELECT FROM retractions t WHERE t.report_id = r.id OFFSET 0)
  ORDER BY r.id`;

/** Those of the reports that were not taken back. */
export const selectComparable = (ids: readonly string[]): Sql => select(sql`v.report_id = ANY(${[...ids]}::text[])`);

export const findComparable = (tx: Tx, ids: readonly string[]): Promise<ComparableReport[]> => queryRows(tx, selectComparable(ids));

export interface Near {
  sourceIds: readonly string[];
  allegedActorIds: readonly (string | null)[];
  from: Instant;
  until: Instant;
  /** only those to which their source gave no id */
  isWithoutId: boolean;
}

/** Selects reports of these sources, by one of these actors (or nobody in particular), that were observed to begin within these times. */
export function selectNear({ sourceIds, allegedActorIds, from, until, isWithoutId }: Near): Sql {
  const within = sql`v.observed_from BETWEEN ${toDate(from)} AND ${toDate(until)}`;
  const actorIds = allegedActorIds.filter((id) => id !== null);
  // One range of the index for each.
  const arms = [
    ...(actorIds.length > 0 ? [sql`(v.alleged_actor_id = ANY(${actorIds}::text[]) AND ${within})`] : []),
    ...(allegedActorIds.includes(null) ? [sql`(v.alleged_actor_id IS NULL AND ${within})`] : []),
  ];
  const whose = arms.length === 0 ? sql`false` : sql`(${Prisma.join(arms, ' OR ')})`;
  return select(sql`${whose} AND r.source_id = ANY(${[...sourceIds]}::text[]) ${isWithoutId ? sql`AND r.external_id IS NULL` : Prisma.empty}`);
}

export const findNear = (tx: Tx, near: Near): Promise<ComparableReport[]> => queryRows(tx, selectNear(near));
