import { type OwnReportFact, selectReportFacts } from '../../db/facts.js';
import { findLatestRevision } from '../../db/latest-revision.js';
import { retractionRows } from '../../db/retractions.js';
import { selectTold, type ToldReport } from '../../db/told-report.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { noReport } from '../read/existing-report.js';
import { decideAboutReport } from '../record/decide-about-report.js';
import { both, effects } from '../record/effects.js';
import { holdReports, record } from '../record/record-changes.js';
import { reportEvents } from '../record/report-events.js';
import { inTransaction } from '../transact/in-transaction.js';
import { newRetraction, parseRetraction } from './new-retraction.js';

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
    const more = { report: selectReportFacts([id]), told: selectTold([id]) };
    const held = await holdReports<{ report: { fact: OwnReportFact }; told: ToldReport }>(tx, context, [id], more);
    const { now, entries, items } = held;
    const [stored] = held.more.report;
    const retraction = newRetraction(stored?.fact.retractions ?? [], input, now, recordedBy);
    const decision = decideAboutReport(entries, context, { reportId: id, said: { retraction }, items, now });
    const own = effects({
      rows: retractionRows({ reportId: id }, retraction),
      events: held.more.told.flatMap((told) => reportEvents(context, 'report.retracted', told, retraction.publishedAt, now)),
    });
    await record(tx, context, { ...decision, effects: both(own, decision.effects) }, held, now);
    return retraction.id;
  });
}
