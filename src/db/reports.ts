import type { Claimed } from '../domain/facts.js';
import type { DimensionAnswer } from '../domain/match.js';
import type { Instant } from '../domain/time.js';
import type { MatchResult } from '../domain/vocabulary.js';
import { newId } from '../lib/ids.js';
import { descending } from './actors.js';
import { bounded } from './candidates.js';
import { Prisma } from './generated/client.js';
import { insertRows, type NewRows } from './insert-rows.js';
import { ms } from './json-rows.js';
import { placeReports, placeRows } from './report-places.js';
import { recordset, type Sql, type Steps, sql, writeTogether } from './sql.js';
import { toDate, toDateOrNull } from './time.js';
import { type Queryable, runStatement, type Tx } from './transaction.js';

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

/** The rows of a report with its first revision, under an incident of its own. */
export function reportRows({ revision, incidentId, ...report }: NewReport) {
  const recordedAt = toDate(revision.recordedAt);
  const { recordedBy } = revision;
  const first = { ...revision, reportId: report.id, number: 1 };
  return {
    reports: [{ ...report, recordedAt, matchedAt: toDateOrNull(report.matchedAt) }],
    report_revisions: [revisionRow(first)],
    report_places: placeRows(first),
    incidents: [{ id: incidentId, recordedAt, recordedBy }],
    incident_memberships: [{ id: newId('membership'), reportId: report.id, incidentId, recordedAt, recordedBy }],
  } satisfies NewRows;
}

export async function insertReport(tx: Tx, report: NewReport): Promise<void> {
  await insertRows(tx, reportRows(report));
}

/** Appends a revision; the latest says where and when it happened. */
export async function insertRevision(tx: Tx, row: NewRevision): Promise<void> {
  await insertRows(tx, { report_revisions: [revisionRow(row)] });
  await placeReports(tx, [row]);
}

export const revisionRow = (row: NewRevision): Prisma.ReportRevisionCreateManyInput => ({
  ...row,
  areas: row.areas as unknown as Prisma.InputJsonArray,
  doubts: [...row.doubts],
  observedFrom: toDate(row.observedFrom),
  observedTo: toDate(row.observedTo),
  publishedAt: toDate(row.publishedAt),
  recordedAt: toDate(row.recordedAt),
});

/** Selects the id of the report that this source's item is, if there is one. */
export const selectByExternalId = (sourceId: string, externalId: string | undefined): Sql =>
  sql`SELECT id FROM reports WHERE source_id = ${sourceId} AND external_id = ${externalId ?? null}::text`;

export async function reportExists(db: Queryable, id: string): Promise<boolean> {
  return (await db.report.count({ where: { id } })) > 0;
}

/** Keeps others from revising, reviewing or taking back the report until the transaction ends. */
export const lockReport = (tx: Tx, id: string): Promise<void> => lockReports(tx, [id]);

export async function lockReports(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM reports WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Waits for whoever writes about these reports, and keeps them from it until the transaction ends: for whoever brings them under another commitment. */
export async function shareReports(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await runStatement(tx, Prisma.sql`SELECT FROM reports WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR SHARE`, 'share-reports');
}

/** Selects the readings that a report is a candidate for. */
export const selectCandidacies = (reportId: string): Sql =>
  sql`SELECT reading_id AS "readingId", commitment_id AS "commitmentId" FROM matches WHERE report_id = ${reportId} ORDER BY id`;

/** Which reports are candidates for these readings: each as its id and that of the reading, with a blank between. */
export async function findMatchedPairs(tx: Tx, readingIds: readonly string[]): Promise<Set<string>> {
  const rows = await runStatement<{ pair: string }>(
    tx,
    Prisma.sql`SELECT report_id || ' ' || reading_id AS pair FROM matches WHERE reading_id = ANY(${[...readingIds]}::text[])`,
  );
  return new Set(rows.map(({ pair }) => pair));
}

export interface NewMatch {
  id: string;
  reportId: string;
  readingId: string;
  commitmentId: string;
  result: MatchResult;
  reasons: readonly DimensionAnswer[];
  ruleset: string;
  /** the override that stands above it from the start */
  reviewId?: string | null;
}

/** A match as it is stored anew: with the override that stands above it; undefined leaves that as it is. */
export type RefreshedMatch = Omit<NewMatch, 'id' | 'commitmentId' | 'reviewId'> & { reviewId?: string | null | undefined };

/**
 * The steps that record that reports are candidates for readings (those that are known already stay as they are), and refresh what is stored of how others fall
 * under theirs.
 */
export function matchSteps(added: readonly NewMatch[], refreshed: readonly RefreshedMatch[], recordedAt: Instant): Steps {
  const rows = refreshed.map(({ reviewId, ...match }) => ({ ...match, reviewId: reviewId ?? null, isReviewKept: reviewId === undefined }));
  return {
    ...(added.length > 0 && {
      matches_come: sql`
        INSERT INTO matches (id, report_id, reading_id, commitment_id, result, reasons, ruleset, review_id, recorded_at)
        SELECT id, "reportId", "readingId", "commitmentId", result, reasons, ruleset, "reviewId", ${toDate(recordedAt)}
        FROM ${recordset(added, 'id text, "reportId" text, "readingId" text, "commitmentId" text, result "MatchResult", reasons jsonb, ruleset text, "reviewId" text')}
        ON CONFLICT DO NOTHING`,
    }),
    ...(rows.length > 0 && {
      matches_refreshed: sql`
        UPDATE matches m SET result = row.result, reasons = row.reasons, ruleset = row.ruleset,
          review_id = CASE WHEN row."isReviewKept" THEN m.review_id ELSE row."reviewId" END
        FROM ${recordset(
          rows,
          '"reportId" text, "readingId" text, result "MatchResult", reasons jsonb, ruleset text, "reviewId" text, "isReviewKept" boolean',
        )}
        WHERE m.report_id = row."reportId" AND m.reading_id = row."readingId"
          AND ((m.result, m.ruleset, m.reasons) IS DISTINCT FROM (row.result, row.ruleset, row.reasons)
            OR (NOT row."isReviewKept" AND m.review_id IS DISTINCT FROM row."reviewId"))`,
    }),
  };
}

export async function insertMatches(tx: Tx, matches: readonly NewMatch[], recordedAt: Instant): Promise<void> {
  await writeTogether(tx, matchSteps(matches, [], recordedAt));
}

/** What a revision says. */
export interface ReportAtHand extends Claimed {
  reportId: string;
  /** whether it is a candidate for any reading of the commitment already, or was submitted for it */
  isCandidate: boolean;
}

/**
 * Selects the reports that a reading may cover: of an actor that it binds, of whoever stands below them today, or of nobody in particular, and observed within the
 * hull of its window; and those that are candidates for the commitment in any case. Of each the latest revision that says so, which need not be its latest: an
 * answer for `knownBy` before a correction rests on the earlier one.
 * @param boundIds null: the reading binds anybody
 */
export function selectReportsFor({
  boundIds,
  from,
  until,
  commitmentId,
}: {
  boundIds: readonly string[] | null;
  from: Instant;
  until: Instant;
  commitmentId: string;
}): Sql {
  // What fulfils a pledge was reported for it, so it is among the candidates in any case. Each part has its index, which an OR of them would not have;
  // a reading that binds anybody is rare, and has all reports read.
  const covered = (whose: Sql) => sql`
    SELECT report_id, number FROM report_revisions
    WHERE ${whose} AND bearing = 'violates' AND observed_to >= ${bounded(from)} AND observed_from < ${bounded(until)}`;
  return sql`
    WITH RECURSIVE bound(id) AS (
      ${descending('bound', boundIds ?? [])}
    ), candidate AS (
      SELECT report_id FROM matches WHERE commitment_id = ${commitmentId} UNION SELECT id FROM reports WHERE commitment_id = ${commitmentId}
    ), wanted AS (
      SELECT v.report_id, v.number FROM candidate JOIN report_revisions v USING (report_id) UNION ${
        boundIds === null
          ? covered(sql`true`)
          : sql`${covered(sql`alleged_actor_id = ANY(ARRAY(SELECT id FROM bound))`)} UNION ${covered(sql`alleged_actor_id IS NULL`)}`
      }
    )
    SELECT DISTINCT ON (v.report_id) v.report_id AS "reportId", ${ms('v.observed_from')} AS "observedFrom", ${ms('v.observed_to')} AS "observedTo", v.act, v.target, v.areas,
      CASE WHEN v.lat IS NOT NULL AND v.lon IS NOT NULL
        THEN json_strip_nulls(json_build_object('lat', v.lat, 'lon', v.lon, 'precisionKm', v.precision_km)) END AS point,
      v.alleged_actor_id AS "allegedActorId", v.bearing::text, EXISTS (SELECT FROM candidate WHERE candidate.report_id = v.report_id) AS "isCandidate"
    FROM wanted JOIN report_revisions v USING (report_id, number) ORDER BY v.report_id, v.number DESC`;
}
