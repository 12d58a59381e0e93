import { z } from 'zod';
import { dropReviewItems } from '../../db/review-items.js';
import { findReviewable, insertReportReview } from '../../db/reviews.js';
import type { Tx } from '../../db/transaction.js';
import { isId, newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { text } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { requireReport } from '../read/existing-report.js';
import { flagReports } from '../record/flag-reports.js';
import { lockReportsForFacts, recordTriggered } from '../record/record-changes.js';
import { DOUBTS } from '../record/review-kinds.js';
import { inTransaction } from '../transact/in-transaction.js';

const reason = text(2_000);

export const ReviewReportInput = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('accepted').meta({ description: 'it counts, however odd it looks' }), reason }),
    z.strictObject({ verdict: z.literal('rejected').meta({ description: 'it does not count' }), reason }),
    z.strictObject({
      verdict: z.literal('duplicate').meta({ description: 'it does not count, since another report of the same claim does' }),
      duplicateOf: z.string().refine((id) => isId('report', id), 'is not the id of a report; send one such as "report_01k…"'),
      reason,
    }),
    z.strictObject({ verdict: z.literal('undecided').meta({ description: 'an earlier verdict is taken back' }), reason }),
  ])
  .meta({ id: 'ReviewReport' });

/**
 * Accepts or rejects a report as a whole, or says that it repeats another. A dated fact: whatever rested on the report is redone, answers about what was known
 * before stay as they were, and a later verdict takes the place of this one. Needs `review`.
 *
 * @returns the id of the review
 * @throws {AppError} `conflict` if the report was taken back
 */
export async function reviewReport(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'review');
  await requireReport(context.database.prisma, id);
  const input = parseInput(ReviewReportInput, body);
  const duplicateOfId = input.verdict === 'duplicate' ? input.duplicateOf : null;

  return inTransaction(context, caller, async (tx) => {
    const { now, commitmentIds } = await lockReportsForFacts(tx, context, duplicateOfId === null ? [id] : [id, duplicateOfId]);
    const report = await findReviewable(tx, id);
    if (report?.isRetracted) throw new AppError('conflict', 'This report was taken back, so it does not count anyway.');
    if (duplicateOfId !== null) await requireOriginal(tx, id, duplicateOfId);
    const before = report?.review ?? null;
    if (input.verdict === 'undecided' && before === null) throw new AppError('conflict', 'There is no verdict to take back.');
    const reviewId = newId('review');
    await insertReportReview(tx, {
      id: reviewId,
      reportId: id,
      verdict: input.verdict,
      duplicateOfId,
      reason: input.reason,
      recordedAt: now,
      recordedBy,
    });
    // What does not count is not what another could repeat, either.
    const isWithdrawn = input.verdict === 'rejected' || input.verdict === 'duplicate';
    if (input.verdict === 'undecided') await flagReports(tx, [id], now);
    else await dropReviewItems(tx, [id], { kinds: isWithdrawn ? undefined : DOUBTS, isWithdrawn });
    const facts = [reviewId, id, ...(before ? [before.id] : [])];
    await recordTriggered(tx, context, commitmentIds, now, { cause: 'review', facts, validAt: now, isFirstReview: before === null });
    return reviewId;
  });
}

/** A report that is a duplicate itself does not count, so it cannot stand for another: of a circle of duplicates none would count. */
async function requireOriginal(tx: Tx, id: string, duplicateOfId: string): Promise<void> {
  const refuse = (message: string) => invalidInput([{ path: 'duplicateOf', message }]);
  if (duplicateOfId === id) throw refuse('is this report itself; name another');
  const original = await findReviewable(tx, duplicateOfId);
  if (!original) throw refuse(`there is no report ${duplicateOfId}`);
  const of = original.review?.duplicateOfId ?? null;
  if (of !== null) throw refuse(of === id ? 'was marked as a duplicate of this one; take that back first' : `is a duplicate itself; name ${of}`);
}
