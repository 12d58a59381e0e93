import { findLatestRevision } from '../../db/latest-revision.js';
import { dropReviewItems } from '../../db/review-items.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { noReport } from '../read/existing-report.js';
import { lockReportsForFacts, recordTriggered } from '../record/record-changes.js';
import { tellOfReport } from '../record/tell-of-report.js';
import { inTransaction } from '../transact/in-transaction.js';
import { parseRetraction, recordRetraction } from './record-retraction.js';

/**
 * Takes a report back: nothing is deleted, and whatever rested on it is redone. Those who were alerted are told. Needs `log`.
 *
 * @returns the id of the retraction
 */
export async function retractReport(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const report = await findLatestRevision(context.database.prisma, id);
  if (!report) throw noReport(id);
  const input = parseRetraction(body, report.publishedAt, context.clock.now());

  return inTransaction(context, caller, async (tx) => {
    const { now, commitmentIds } = await lockReportsForFacts(tx, context, [id]);
    const retractionId = await recordRetraction(tx, { reportId: id }, input, now, recordedBy);
    await dropReviewItems(tx, [id], { isWithdrawn: true });
    await tellOfReport(tx, context, 'report.retracted', id, input.publishedAt ?? now, now);
    await recordTriggered(tx, context, commitmentIds, now, { cause: 'retraction', facts: [retractionId, id], validAt: now });
    return retractionId;
  });
}
