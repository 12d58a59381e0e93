import type { Instant } from '../domain/time.js';
import type { ReportVerdict, ReviewVerdict } from '../domain/vocabulary.js';
import type { NewRows } from './insert-rows.js';
import type { NewMatch } from './reports.js';
import { type Sql, sql } from './sql.js';
import { toDate } from './time.js';
import type { Queryable } from './transaction.js';

interface NewReview {
  id: string;
  reason: string;
  recordedAt: Instant;
  recordedBy: string;
}

export const matchReviewRows = (row: NewReview & { matchId: string; verdict: ReviewVerdict }): Pick<NewRows, 'match_reviews'> => ({
  match_reviews: [{ ...row, recordedAt: toDate(row.recordedAt) }],
});

export const reportReviewRows = (
  row: NewReview & { reportId: string; verdict: ReportVerdict; duplicateOfId: string | null },
): Pick<NewRows, 'report_reviews'> => ({ report_reviews: [{ ...row, recordedAt: toDate(row.recordedAt) }] });

/** Of which report, reading and commitment a match is. */
export async function findMatch(db: Queryable, id: string): Promise<{ reportId: string; readingId: string; commitmentId: string } | null> {
  return db.match.findUnique({ where: { id }, select: { reportId: true, readingId: true, commitmentId: true } });
}

/** A match as it is stored, with the override that stands above it today, its own or one that it has inherited. */
export type StoredMatch = Omit<NewMatch, 'commitmentId' | 'reviewId'> & { reviewId: string | null };

/**
 * Selects a match, and those of other readings that stand under a verdict on it: what is said of it holds for them as well. For current readings that is worked out
 * anew with their assessment; of earlier ones nothing else would tell.
 */
export const selectMatchesUnder = (id: string): Sql => sql`
  SELECT id, report_id AS "reportId", reading_id AS "readingId", result::text, reasons, ruleset, review_id AS "reviewId" FROM matches
  WHERE report_id = (SELECT report_id FROM matches WHERE id = ${id})
    AND (id = ${id} OR review_id IN (SELECT id FROM match_reviews WHERE match_id = ${id}))`;

/** What a verdict on a report depends on. */
export interface Reviewable {
  id: string;
  isRetracted: boolean;
  /** the verdict on the report that holds today; null where nobody has decided */
  review: { id: string; duplicateOfId: string | null } | null;
}

export const selectReviewable = (reportIds: readonly string[]): Sql => sql`
  SELECT r.id, EXISTS (SELECT FROM retractions x WHERE x.report_id = r.id) AS "isRetracted",
    CASE WHEN d.verdict <> 'undecided' THEN json_build_object('id', d.id, 'duplicateOfId', d.duplicate_of_id) END AS review
  FROM reports r LEFT JOIN LATERAL (
    SELECT * FROM report_reviews WHERE report_id = r.id ORDER BY recorded_at DESC, id DESC LIMIT 1
  ) d ON true
  WHERE r.id = ANY(${[...reportIds]}::text[])`;

/** A verdict of a reviewer, on a report or on one of its matches (`matchId`). */
export interface ReviewRow extends NewReview {
  matchId: string | null;
  verdict: ReviewVerdict | ReportVerdict;
  duplicateOfId: string | null;
}

/** Everything that reviewers said of a report and of its matches, oldest first. */
export async function findReviews(db: Queryable, reportId: string): Promise<ReviewRow[]> {
  const ofReport = await db.reportReview.findMany({ where: { reportId } });
  const ofMatches = await db.matchReview.findMany({ where: { match: { reportId } } });
  return [
    ...ofReport.map(({ reportId: _, ...row }) => ({ ...row, matchId: null, recordedAt: row.recordedAt.getTime() })),
    ...ofMatches.map((row) => ({ ...row, duplicateOfId: null, recordedAt: row.recordedAt.getTime() })),
  ].sort((a, b) => a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1));
}
