import type { Claimed } from '../domain/facts.js';
import type { DimensionAnswer, MatchResult } from '../domain/match.js';
import type { Instant } from '../domain/time.js';
import { newId } from '../lib/ids.js';
import { Prisma } from './generated/client.js';
import { MATCHABLE, toMatchable } from './matchable.js';
import { placeReports } from './report-places.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface NewRevision extends Omit<Claimed, 'point'> {
  id: string;
  reportId: string;
  number: number;
  lat: number | null;
  lon: number | null;
  /** how far from the point it may have been; null: it was exactly there, or there is no point */
  precisionKm: number | null;
  originActorId: string | null;
  summary: string | null;
  countN: number | null;
  countUnit: string | null;
  credibility: number;
  /** what makes it implausible though possible, in words */
  doubts: readonly string[];
  url: string | null;
  publishedAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
}

export interface NewReport {
  id: string;
  sourceId: string;
  externalId: string | null;
  commitmentId: string | null;
  incidentId: string;
  matchedAt: Instant | null;
  revision: Omit<NewRevision, 'reportId' | 'number'>;
}

/** Inserts a report with its first revision, under an incident of its own. */
export async function insertReport(tx: Tx, { revision, incidentId, ...report }: NewReport): Promise<void> {
  const recordedAt = toDate(revision.recordedAt);
  const { recordedBy } = revision;
  await tx.report.create({ data: { ...report, recordedAt, matchedAt: report.matchedAt === null ? null : toDate(report.matchedAt) } });
  await insertRevision(tx, { ...revision, reportId: report.id, number: 1 });
  await tx.incident.create({ data: { id: incidentId, recordedAt, recordedBy } });
  await tx.incidentMembership.create({ data: { id: newId('membership'), reportId: report.id, incidentId, recordedAt, recordedBy } });
}

/** Appends a revision; the latest says where and when it happened. */
export async function insertRevision(tx: Tx, row: NewRevision): Promise<void> {
  await tx.reportRevision.create({
    data: {
      ...row,
      areas: row.areas as unknown as Prisma.InputJsonArray,
      doubts: [...row.doubts],
      observedFrom: toDate(row.observedFrom),
      observedTo: toDate(row.observedTo),
      publishedAt: toDate(row.publishedAt),
      recordedAt: toDate(row.recordedAt),
    },
  });
  await placeReports(tx, [row]);
}

export async function findReportByExternalId(db: Queryable, sourceId: string, externalId: string): Promise<{ id: string } | null> {
  return db.report.findUnique({ where: { sourceId_externalId: { sourceId, externalId } }, select: { id: true } });
}

export async function reportExists(db: Queryable, id: string): Promise<boolean> {
  return (await db.report.count({ where: { id } })) > 0;
}

/** Keeps others from revising, reviewing or taking back the report until the transaction ends. */
export const lockReport = (tx: Tx, id: string): Promise<void> => lockReports(tx, [id]);

export async function lockReports(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM reports WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR UPDATE`;
}

/** The readings that a report is a candidate for. */
export async function findCandidacies(db: Queryable, reportId: string): Promise<{ readingId: string; commitmentId: string }[]> {
  return db.match.findMany({ where: { reportId }, select: { readingId: true, commitmentId: true }, orderBy: { id: 'asc' } });
}

export interface NewMatch {
  id: string;
  reportId: string;
  readingId: string;
  commitmentId: string;
  result: MatchResult;
  reasons: readonly DimensionAnswer[];
  ruleset: string;
}

/** Records that reports are candidates for readings; those that are known already stay as they are. */
export async function insertMatches(tx: Tx, matches: readonly NewMatch[], recordedAt: Instant): Promise<void> {
  await tx.match.createMany({
    data: matches.map((match) => ({ ...match, reasons: match.reasons as unknown as Prisma.InputJsonArray, recordedAt: toDate(recordedAt) })),
    skipDuplicates: true,
  });
}

/**
 * Refreshes what is stored of how reports fall under readings.
 * @param matches with the override that stands above each; undefined leaves that as it is
 */
export async function updateMatches(
  tx: Tx,
  matches: readonly (Omit<NewMatch, 'id' | 'commitmentId'> & { reviewId?: string | null | undefined })[],
): Promise<void> {
  if (matches.length === 0) return;
  const rows = matches.map(({ reviewId, ...match }) => ({ ...match, reviewId: reviewId ?? null, isReviewKept: reviewId === undefined }));
  await tx.$executeRaw(Prisma.sql`
    UPDATE matches m SET result = row.result, reasons = row.reasons, ruleset = row.ruleset,
      review_id = CASE WHEN row."isReviewKept" THEN m.review_id ELSE row."reviewId" END
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS row("reportId" text, "readingId" text, result "MatchResult", reasons jsonb, ruleset text, "reviewId" text, "isReviewKept" boolean)
    WHERE m.report_id = row."reportId" AND m.reading_id = row."readingId"
      AND ((m.result, m.ruleset, m.reasons) IS DISTINCT FROM (row.result, row.ruleset, row.reasons)
        OR (NOT row."isReviewKept" AND m.review_id IS DISTINCT FROM row."reviewId"))`);
}

/**
 * What the reports say that a reading may cover: of one of these actors (or of nobody in particular) and observed within the hull of its window. Of each report the
 * latest revision that says so, which need not be its latest: an answer for `knownBy` before a correction rests on the earlier one.
 * @param allegedActorIds null: the reading binds anybody
 * @param commitmentId its candidate reports are wanted in any case, and those that were submitted for it
 */
export async function findReportsFor(
  db: Queryable,
  { allegedActorIds, from, until, commitmentId }: { allegedActorIds: readonly string[] | null; from: Instant; until: Instant; commitmentId: string },
): Promise<(Claimed & { reportId: string })[]> {
  const rows = await db.reportRevision.findMany({
    where: {
      OR: [
        { report: { OR: [{ matches: { some: { commitmentId } } }, { commitmentId }] } },
        {
          // What fulfils a pledge was reported for it, so it is among those that are wanted in any case.
          bearing: 'violates',
          ...(allegedActorIds && { OR: [{ allegedActorId: { in: [...allegedActorIds] } }, { allegedActorId: null }] }),
          ...(Number.isFinite(from) && { observedTo: { gte: toDate(from) } }),
          ...(Number.isFinite(until) && { observedFrom: { lt: toDate(until) } }),
        },
      ],
    },
    distinct: ['reportId'],
    orderBy: [{ reportId: 'asc' }, { number: 'desc' }],
    select: { ...MATCHABLE, reportId: true },
  });
  return rows.map((row) => ({ ...toMatchable(row), reportId: row.reportId }));
}

/** The ids of the reports that are candidates for any reading of a commitment, or were submitted for it. */
export async function candidateReportIds(db: Queryable, commitmentId: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT report_id AS id FROM matches WHERE commitment_id = ${commitmentId} UNION SELECT id FROM reports WHERE commitment_id = ${commitmentId}`);
  return new Set(rows.map(({ id }) => id));
}
