import { findReport, findReports, type ReportView } from '../../db/report-views.js';
import { findShownReports } from '../../db/shown.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { noReport } from '../read/existing-report.js';
import { readableCommitment } from '../read/readable-commitment.js';

/** A page of the reports that the caller may see, newest first; of one commitment's candidates if it is named. */
export async function listReports(
  context: AppContext,
  caller: Caller,
  { commitmentId }: { commitmentId?: string | undefined },
  page: PageRequest,
): Promise<Page<ReportView>> {
  if (commitmentId !== undefined) await readableCommitment(context, caller, commitmentId);
  const filter = { commitmentId, publicOnly: !seesUnpublished(caller) };
  const found = await readPage(
    page,
    ['string'],
    ({ id }: ReportView) => [id],
    (after, limit) => findReports(context.database.prisma, filter, after && String(after[0]), limit),
  );
  return { ...found, items: await asSeenBy(context, caller, found.items) };
}

/** A report with how it falls under each reading that it is a candidate for. @throws {AppError} `not_found`; `gone` if it was taken down with its commitment */
export async function getReport(context: AppContext, caller: Caller, id: string): Promise<ReportView> {
  const { prisma } = context.database;
  const report = await findReport(prisma, id);
  if (!report) throw noReport(id);
  if (!seesUnpublished(caller) && report.commitmentId !== null && !(await findShownReports(prisma, [id])).has(id))
    await readableCommitment(context, caller, report.commitmentId, noReport(id));
  const [seen] = await asSeenBy(context, caller, [report]);
  if (!seen) throw noReport(id);
  return seen;
}

/** Who may not see drafts must not learn of them by the reports that fall under them, nor of the reports that were submitted for them. */
async function asSeenBy(context: AppContext, caller: Caller, reports: readonly ReportView[]): Promise<ReportView[]> {
  if (seesUnpublished(caller)) return [...reports];
  const originals = reports.flatMap(({ review }) => review?.duplicateOfId ?? []);
  const shown = originals.length === 0 ? new Set() : await findShownReports(context.database.prisma, originals);
  return reports.map((report) => {
    const matches = report.matches.filter(({ visibility }) => visibility === 'public');
    const isNamed = matches.some(({ commitment }) => commitment.id === report.commitmentId);
    const { review } = report;
    const duplicateOfId = review && shown.has(review.duplicateOfId) ? review.duplicateOfId : null;
    return { ...report, matches, commitmentId: isNamed ? report.commitmentId : null, review: review && { ...review, duplicateOfId } };
  });
}
