import { findReport, findReports, type ReportView } from '../../db/report-views.js';
import { type Caller, seesUnpublished } from '../caller.js';
import { readableCommitment } from '../commitments/readable-commitment.js';
import type { AppContext } from '../context.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { noReport } from './existing-report.js';

/** A page of reports, newest first; of one commitment's candidates if it is named. */
export async function listReports(
  context: AppContext,
  caller: Caller,
  filter: { commitmentId?: string | undefined },
  page: PageRequest,
): Promise<Page<ReportView>> {
  if (filter.commitmentId !== undefined) await readableCommitment(context, caller, filter.commitmentId);
  const found = await readPage(
    page,
    ['string'],
    ({ id }: ReportView) => [id],
    (after, limit) => findReports(context.database.prisma, filter, after && String(after[0]), limit),
  );
  return { ...found, items: found.items.map((report) => asSeenBy(caller, report)) };
}

/** A report with how it falls under each reading that it is a candidate for. */
export async function getReport(context: AppContext, caller: Caller, id: string): Promise<ReportView> {
  const report = await findReport(context.database.prisma, id);
  if (!report) throw noReport(id);
  return asSeenBy(caller, report);
}

/** Who may not see drafts must not learn of them by the reports that fall under them. */
function asSeenBy(caller: Caller, report: ReportView): ReportView {
  if (seesUnpublished(caller)) return report;
  const matches = report.matches.filter(({ visibility }) => visibility === 'public');
  const isShown = matches.some(({ commitment }) => commitment.id === report.commitmentId);
  return { ...report, matches, commitmentId: isShown ? report.commitmentId : null };
}
