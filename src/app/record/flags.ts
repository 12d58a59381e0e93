import type { ComparableReport } from '../../db/comparable-reports.js';
import type { ReviewItemContent } from '../../db/review-items.js';
import { isNearIdentical } from '../../domain/near-identical.js';
import { groupBy } from '../../lib/group-by.js';
import type { ReviewKind } from './review-kinds.js';

/**
 * What reviewers are to be asked about reports as they stand now: about those that are implausible, and those that seem to repeat another of the same source.
 * @param others what they may repeat
 */
export function flagged(reports: readonly ComparableReport[], others: readonly ComparableReport[]): ReviewItemContent[] {
  return [
    ...reports.filter((report) => report.doubts.length > 0 && isOpen(report)).map(({ reportId }) => question('implausible', reportId, null)),
    ...pairsOf(reports, others).map(([later, earlier]) => question('suspected_duplicate', later.reportId, earlier.reportId)),
  ];
}

const question = (kind: ReviewKind, reportId: string, otherReportId: string | null): ReviewItemContent => ({
  kind,
  reportId,
  otherReportId,
  commitmentId: null,
  rank: 3,
  effects: [],
});

/** What does not count needs no question; what was accepted is asked about again when it, or what it is compared with, was revised since. */
function isOpen({ verdict, revisedAt }: ComparableReport, comparedAt = revisedAt): boolean {
  if (verdict === null || verdict.verdict === 'undecided') return true;
  return verdict.verdict === 'accepted' && verdict.recordedAt < Math.max(revisedAt, comparedAt);
}

/** Of so many earlier reports at most is asked whether one repeats them: each of a hundred that say the same would else be held against all before it. */
const MOST_REPEATED = 3;

type Pair = [later: ComparableReport, earlier: ComparableReport];

/** Each with an earlier report that it seems to repeat. Two items to which the source itself gave ids are two. */
function pairsOf(reports: readonly ComparableReport[], others: readonly ComparableReport[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const report of reports) {
    for (const other of others) {
      if (other.reportId === report.reportId || other.sourceId !== report.sourceId) continue;
      if (report.externalId !== null && other.externalId !== null) continue;
      if (report.commitmentId !== null && other.commitmentId !== null && report.commitmentId !== other.commitmentId) continue;
      // Ids sort by the time at which they were made.
      const [earlier, later] = report.reportId < other.reportId ? [report, other] : [other, report];
      if (isNearIdentical(report, other) && isOpen(later, earlier.revisedAt)) pairs.set(`${later.reportId} ${earlier.reportId}`, [later, earlier]);
    }
  }
  const byLater = groupBy([...pairs.values()], ([later]) => later.reportId);
  const earliestFirst = (a: Pair, b: Pair) => (a[1].reportId < b[1].reportId ? -1 : 1);
  return [...byLater.values()].flatMap((own) => own.toSorted(earliestFirst).slice(0, MOST_REPEATED));
}
