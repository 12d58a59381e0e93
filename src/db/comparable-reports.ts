import type { Area } from '../domain/claims.js';
import type { Comparable } from '../domain/near-identical.js';
import type { Instant } from '../domain/time.js';
import type { Prisma } from './generated/client.js';
import type { ReportVerdict } from './generated/enums.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

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

const COLUMNS = {
  reportId: true,
  observedFrom: true,
  act: true,
  target: true,
  areas: true,
  allegedActorId: true,
  bearing: true,
  summary: true,
  countN: true,
  countUnit: true,
  doubts: true,
  recordedAt: true,
  report: {
    select: {
      sourceId: true,
      externalId: true,
      commitmentId: true,
      reviews: { orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take: 1, select: { verdict: true, recordedAt: true } },
    },
  },
} as const satisfies Prisma.ReportRevisionSelect;

async function latestRevisions(db: Queryable, where: Prisma.ReportRevisionWhereInput): Promise<ComparableReport[]> {
  const rows = await db.reportRevision.findMany({
    where: { AND: [where, { report: { retractions: { none: {} } } }] },
    distinct: ['reportId'],
    orderBy: [{ reportId: 'asc' }, { number: 'desc' }],
    select: COLUMNS,
  });
  return rows.map(({ areas, observedFrom, recordedAt, report: { reviews, ...report }, ...row }) => ({
    ...row,
    ...report,
    // Written by the verbs alone, after their schema has passed it.
    areas: areas as Area[],
    observedFrom: observedFrom.getTime(),
    revisedAt: recordedAt.getTime(),
    verdict: reviews[0] ? { ...reviews[0], recordedAt: reviews[0].recordedAt.getTime() } : null,
  }));
}

/** Those of the reports that were not taken back. */
export const findComparable = (tx: Tx, ids: readonly string[]): Promise<ComparableReport[]> => latestRevisions(tx, { reportId: { in: [...ids] } });

/**
 * Reports of these sources, by one of these actors (or nobody in particular), that were observed to begin within these times.
 * @param isWithoutId only those to which their source gave no id
 */
export async function findNear(
  tx: Tx,
  near: { sourceIds: readonly string[]; allegedActorIds: readonly (string | null)[]; from: Instant; until: Instant; isWithoutId: boolean },
): Promise<ComparableReport[]> {
  const observedFrom = { gte: toDate(near.from), lte: toDate(near.until) };
  const actorIds = near.allegedActorIds.filter((id) => id !== null);
  const report = { sourceId: { in: [...near.sourceIds] }, ...(near.isWithoutId && { externalId: null }) };
  const arms: Prisma.ReportRevisionWhereInput[] = [
    ...(actorIds.length > 0 ? [{ allegedActorId: { in: actorIds }, observedFrom }] : []),
    ...(near.allegedActorIds.includes(null) ? [{ allegedActorId: null, observedFrom }] : []),
  ];
  return arms.length === 0 ? [] : latestRevisions(tx, { OR: arms, report });
}
