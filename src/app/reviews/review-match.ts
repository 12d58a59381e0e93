import { z } from 'zod';
import { type OwnReportFact, selectReportFacts } from '../../db/facts.js';
import { findMatch, matchReviewRows, type StoredMatch, selectMatchesUnder } from '../../db/reviews.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { text } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { decideAboutReport } from '../record/decide-about-report.js';
import { both, effects } from '../record/effects.js';
import { holdReports, record } from '../record/record-changes.js';
import { inTransaction } from '../transact/in-transaction.js';

export const ReviewMatchInput = z
  .strictObject({
    verdict: z
      .enum(['in_scope', 'out_of_scope', 'rules'])
      .meta({ description: 'What holds from now on, whatever the rules say; `rules` takes an override back, and the rules decide again.' }),
    reason: text(2_000),
  })
  .meta({ id: 'ReviewMatch' });

/**
 * Overrides how a report falls under one reading, or takes an override back. A dated fact: nothing is edited, and answers about what was known before stay as they
 * were. Needs `review`.
 *
 * @returns the id of the report
 * @throws {AppError} `conflict` if the report was taken back, or if there is no override to take back
 */
export async function reviewMatch(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'review');
  const match = await findMatch(context.database.prisma, id);
  if (!match) throw new AppError('not_found', `There is no match ${id}.`);
  const { verdict, reason } = parseInput(ReviewMatchInput, body);
  const { reportId, commitmentId } = match;

  await inTransaction(context, caller, async (tx) => {
    const more = { report: selectReportFacts([reportId]), under: selectMatchesUnder(id) };
    const held = await holdReports<{ report: { fact: OwnReportFact }; under: StoredMatch }>(tx, context, [reportId], more, [commitmentId]);
    const { now, entries, items } = held;
    const before = held.more.under.find((stored) => stored.id === id)?.reviewId ?? null;
    if (held.more.report.some(({ fact }) => fact.retractions.length > 0))
      throw new AppError('conflict', 'This report was taken back, so it falls under nothing.');
    if (verdict === 'rules' && before === null) throw new AppError('conflict', 'There is no override to take back: the rules decide already.');
    const review = { id: newId('review'), reason, verdict, recordedAt: now, recordedBy };
    const said = { override: { ...review, readingId: match.readingId }, replaces: before };
    const decision = decideAboutReport(entries, context, { reportId, said, items, now });
    const own = effects({
      rows: matchReviewRows({ ...review, matchId: id }),
      refreshed: held.more.under.map((stored) => ({ ...stored, reviewId: verdict === 'rules' ? null : review.id })),
    });
    await record(tx, context, { ...decision, effects: both(own, decision.effects) }, held, now);
    return review.id;
  });
  return reportId;
}
