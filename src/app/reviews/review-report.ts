import { z } from 'zod';
import { type ComparableReport, selectComparable } from '../../db/comparable-reports.js';
import { type Reviewable, reportReviewRows, selectReviewable } from '../../db/reviews.js';
import { isId, newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { text } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { requireReport } from '../read/existing-report.js';
import { decideAboutReport } from '../record/decide-about-report.js';
import { both, effects } from '../record/effects.js';
import { findRepeated } from '../record/flag-reports.js';
import { holdReports, record } from '../record/record-changes.js';
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
    const ids = duplicateOfId === null ? [id] : [id, duplicateOfId];
    const more = { reviewable: selectReviewable(ids), comparable: selectComparable([id]) };
    const held = await holdReports<{ reviewable: Reviewable; comparable: ComparableReport }>(tx, context, ids, more);
    const { now, entries, items } = held;
    const report = held.more.reviewable.find((one) => one.id === id);
    if (report?.isRetracted) throw new AppError('conflict', 'This report was taken back, so it does not count anyway.');
    if (duplicateOfId !== null)
      requireOriginal(
        id,
        duplicateOfId,
        held.more.reviewable.find((one) => one.id === duplicateOfId),
      );
    const before = report?.review ?? null;
    if (input.verdict === 'undecided' && before === null) throw new AppError('conflict', 'There is no verdict to take back.');
    const review = { id: newId('review'), verdict: input.verdict, reason: input.reason, recordedAt: now, recordedBy };
    const [comparable] = input.verdict === 'undecided' ? held.more.comparable : [];
    const compared = comparable && { report: { ...comparable, verdict: review }, others: await findRepeated(tx, [comparable]) };
    const said = { verdict: review, replaces: before?.id ?? null, compared };
    const decision = decideAboutReport(entries, context, { reportId: id, said, items, now });
    const own = effects({ rows: reportReviewRows({ ...review, reportId: id, duplicateOfId }) });
    await record(tx, context, { ...decision, effects: both(own, decision.effects) }, held, now);
    return review.id;
  });
}

/** A report that is a duplicate itself does not count, so it cannot stand for another: of a circle of duplicates none would count. */
function requireOriginal(id: string, duplicateOfId: string, original: Reviewable | undefined): void {
  const refuse = (message: string) => invalidInput([{ path: 'duplicateOf', message }]);
  if (duplicateOfId === id) throw refuse('is this report itself; name another');
  if (!original) throw refuse(`there is no report ${duplicateOfId}`);
  const of = original.review?.duplicateOfId ?? null;
  if (of !== null) throw refuse(of === id ? 'was marked as a duplicate of this one; take that back first' : `is a duplicate itself; name ${of}`);
}
