import type { Comparable } from '../domain/near-identical.js';
import type { Instant } from '../domain/time.js';
import type { ReportVerdict } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { toCount } from './matchable.js';
import { toDate } from './time.js';
import { runStatement, type Tx } from './transaction.js';

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

interface Row extends Omit<ComparableReport, 'observedFrom' | 'count' | 'revisedAt' | 'verdict'> {
  observedFrom: Date;
  countN: number | null;
  countUnit: string | null;
  revisedAt: Date;
  verdict: ReportVerdict | null;
  decidedAt: Date | null;
}

/** The latest revisions `v` for which `condition` holds, of reports `r` that were not taken back. */
async function latestRevisions(tx: Tx, condition: Prisma.Sql, name: string): Promise<ComparableReport[]> {
  const rows = await runStatement<Row>(
    tx,
    Prisma.sql`
    SELECT r.id AS "reportId", r.source_id AS "sourceId", r.external_id AS "externalId", r.commitment_id AS "commitmentId", v.observed_from AS "observedFrom",
      v.act, v.target, v.areas, v.alleged_actor_id AS "allegedActorId", v.bearing::text AS bearing, v.summary, v.count_n AS "countN", v.count_unit AS "countUnit",
      v.doubts, v.recorded_at AS "revisedAt", d.verdict::text AS verdict, d.recorded_at AS "decidedAt"
    FROM report_revisions v JOIN reports r ON r.id = v.report_id
    LEFT JOIN LATERAL (SELECT verdict, recorded_at FROM report_reviews d WHERE d.report_id = r.id ORDER BY recorded_at DESC, id DESC LIMIT 1) d ON true
    WHERE ${condition} AND NOT EXISTS (SELECT FROM report_revisions later WHERE later.report_id = v.report_id AND later.number > v.number)
      AND NOT EXISTS (SELECT FROM retractions t WHERE t.report_id = r.id)
    ORDER BY r.id`,
    name,
  );
  return rows.map(({ observedFrom, countN, countUnit, revisedAt, verdict, decidedAt, ...row }) => ({
    ...row,
    observedFrom: observedFrom.getTime(),
    count: toCount({ countN, countUnit }),
    revisedAt: revisedAt.getTime(),
    verdict: verdict !== null && decidedAt !== null ? { verdict, recordedAt: decidedAt.getTime() } : null,
  }));
}

/** Those of the reports that were not taken back. */
export const findComparable = (tx: Tx, ids: readonly string[]): Promise<ComparableReport[]> =>
  latestRevisions(tx, Prisma.sql`v.report_id = ANY(${[...ids]}::text[])`, 'find-comparable');

/**
 * Reports of these sources, by one of these actors (or nobody in particular), that were observed to begin within these times.
 * @param isWithoutId only those to which their source gave no id
 */
export async function findNear(
  tx: Tx,
  near: { sourceIds: readonly string[]; allegedActorIds: readonly (string | null)[]; from: Instant; until: Instant; isWithoutId: boolean },
): Promise<ComparableReport[]> {
  const within = Prisma.sql`v.observed_from BETWEEN ${toDate(near.from)} AND ${toDate(near.until)}`;
  const actorIds = near.allegedActorIds.filter((id) => id !== null);
  // One range of the index for each.
  const arms = {
    ...(actorIds.length > 0 && { somebody: Prisma.sql`(v.alleged_actor_id = ANY(${actorIds}::text[]) AND ${within})` }),
    ...(near.allegedActorIds.includes(null) && { nobody: Prisma.sql`(v.alleged_actor_id IS NULL AND ${within})` }),
  };
  const names = Object.keys(arms);
  if (names.length === 0) return [];
  const withoutId = near.isWithoutId ? Prisma.sql`AND r.external_id IS NULL` : Prisma.empty;
  return latestRevisions(
    tx,
    Prisma.sql`(${Prisma.join(Object.values(arms), ' OR ')}) AND r.source_id = ANY(${[...near.sourceIds]}::text[]) ${withoutId}`,
    ['find-near', ...names, ...(near.isWithoutId ? ['without-id'] : [])].join('-'),
  );
}
