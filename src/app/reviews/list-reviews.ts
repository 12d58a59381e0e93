import { findReviews, type ReviewRow } from '../../db/reviews.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { requireReport } from '../read/existing-report.js';

export type ReviewView = ReviewRow;

/** Who decided what about a report and its matches, oldest first. Needs `review`. */
export async function listReviews(context: AppContext, caller: Caller, reportId: string): Promise<ReviewView[]> {
  requireScope(caller, 'review');
  await requireReport(context.database.prisma, reportId);
  return findReviews(context.database.prisma, reportId);
}
