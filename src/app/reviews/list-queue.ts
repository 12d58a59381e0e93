import { findReportsById, type ReportView } from '../../db/report-views.js';
import { findReviewItems, type ReviewFilter, type ReviewItemRow } from '../../db/review-items.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { refreshOutdated } from './refresh-questions.js';

export interface QueueItemView extends ReviewItemRow {
  report: ReportView;
  /** what the report is compared with, where the kind compares two */
  other: ReportView | null;
}

/** A page of what reviewers are asked: what would change a status first, then the newest first. Needs `review`. */
export async function listQueue(context: AppContext, caller: Caller, filter: ReviewFilter, page: PageRequest): Promise<Page<QueueItemView>> {
  requireScope(caller, 'review');
  await refreshOutdated(context);
  const { prisma } = context.database;
  const found = await readPage(
    page,
    ['integer', 'string'],
    ({ rank, id }: ReviewItemRow) => [rank, id],
    (after, limit) => findReviewItems(prisma, filter, after && { rank: Number(after[0]), id: String(after[1]) }, limit),
  );
  const ids = found.items.flatMap(({ reportId, otherReportId }) => [reportId, ...(otherReportId === null ? [] : [otherReportId])]);
  const reports = new Map((await findReportsById(prisma, [...new Set(ids)])).map((report) => [report.id, report]));
  const items = found.items.flatMap((item) => {
    const report = reports.get(item.reportId);
    if (!report) return [];
    const matches = report.matches.filter(({ commitment }) => item.commitmentId === null || commitment.id === item.commitmentId);
    return [{ ...item, report: { ...report, matches }, other: item.otherReportId === null ? null : (reports.get(item.otherReportId) ?? null) }];
  });
  return { ...found, items };
}
