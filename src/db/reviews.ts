import type { Instant } from '../domain/time.js';
import type { ReportVerdict, ReviewVerdict } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { LATEST } from './latest.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

interface NewReview {
  id: string;
  reason: string;
  recordedAt: Instant;
  recordedBy: string;
}

/**
 * Keeps a verdict on a match, and lets it stand where an earlier one on the same match stood: on the match itself and on those of later readings that inherited it.
 * `rules` gives them back to the rules. For current readings that is worked out anew with their assessment; of earlier ones nothing else would tell.
 */
export async function insertMatchReview(tx: Tx, row: NewReview & { matchId: string; verdict: ReviewVerdict }): Promise<void> {
  await tx.matchReview.create({ data: { ...row, recordedAt: toDate(row.recordedAt) } });
  await tx.$executeRaw(Prisma.sql`
    UPDATE matches SET review_id = ${row.verdict === 'rules' ? null : row.id}
    WHERE report_id = (SELECT report_id FROM matches WHERE id = ${row.matchId})
      AND (id = ${row.matchId} OR review_id IN (SELECT id FROM match_reviews WHERE match_id = ${row.matchId}))`);
}

export async function insertReportReview(
  tx: Tx,
  row: NewReview & { reportId: string; verdict: ReportVerdict; duplicateOfId: string | null },
): Promise<void> {
  await tx.reportReview.create({ data: { ...row, recordedAt: toDate(row.recordedAt) } });
}

/** A match with the override that stands above it today, its own or one that it has inherited. */
export async function findMatch(db: Queryable, id: string): Promise<{ reportId: string; commitmentId: string; reviewId: string | null } | null> {
  return db.match.findUnique({ where: { id }, select: { reportId: true, commitmentId: true, reviewId: true } });
}

export interface Reviewable {
  isRetracted: boolean;
  /** the verdict on the report that holds today; null where nobody has decided */
  review: { id: string; duplicateOfId: string | null } | null;
}

/** What a verdict on a report depends on; null where there is no such report. */
export async function findReviewable(db: Queryable, reportId: string): Promise<Reviewable | null> {
  const report = await db.report.findUnique({
    where: { id: reportId },
    select: {
      retractions: { select: { id: true }, take: 1 },
      reviews: { ...LATEST, select: { id: true, verdict: true, duplicateOfId: true } },
    },
  });
  if (!report) return null;
  const [latest] = report.reviews;
  const review = latest && latest.verdict !== 'undecided' ? { id: latest.id, duplicateOfId: latest.duplicateOfId } : null;
  return { isRetracted: report.retractions.length > 0, review };
}

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
