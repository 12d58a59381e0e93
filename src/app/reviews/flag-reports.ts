import { type ComparableReport, findComparable, findNear } from '../../db/comparable-reports.js';
import { dropReviewItems, putReviewItems, type ReviewItemContent } from '../../db/review-items.js';
import type { Tx } from '../../db/transaction.js';
import { isNearIdentical, NEAR } from '../../domain/near-identical.js';
import type { Instant } from '../../domain/time.js';
import { groupBy } from '../../lib/group-by.js';
import { DOUBTS, type ReviewKind } from './kinds.js';

/**
 * Asks reviewers about reports as they stand now: those that are implausible, and those that seem to repeat another of the same source. To be called whenever a report
 * was added or revised or a verdict on it taken back, before changes are recorded: those then work out what a decision would change.
 */
export async function flagReports(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  const reports = await findComparable(tx, ids);
  const pairs = await pairsOf(tx, reports);
  await dropReviewItems(tx, ids, { kinds: DOUBTS, isWithdrawn: true });
  const items = [
    ...reports.filter((report) => report.doubts.length > 0 && isOpen(report)).map(({ reportId }) => question('implausible', reportId, null)),
    ...pairs.map(([later, earlier]) => question('suspected_duplicate', later.reportId, earlier.reportId)),
  ];
  await putReviewItems(tx, items, now);
}

const question = (kind: ReviewKind, reportId: string, otherReportId: string | null): ReviewItemContent => ({
  kind,
  reportId,
  otherReportId,
  commitmentId: null,
  rank: 3,
  effects: [],
});

type Pair = [later: ComparableReport, earlier: ComparableReport];

/** What does not count needs no question; what was accepted is asked about again when it, or what it is compared with, was revised since. */
function isOpen({ verdict, revisedAt }: ComparableReport, comparedAt = revisedAt): boolean {
  if (verdict === null || verdict.verdict === 'undecided') return true;
  return verdict.verdict === 'accepted' && verdict.recordedAt < Math.max(revisedAt, comparedAt);
}

/** Of so many earlier reports at most is asked whether one repeats them: each of a hundred that say the same would else be held against all before it. */
const MOST_REPEATED = 3;

/** Each with an earlier report that it seems to repeat. Two items to which the source itself gave ids are two. */
async function pairsOf(tx: Tx, reports: readonly ComparableReport[]): Promise<Pair[]> {
  const withoutId = reports.filter(({ externalId }) => externalId === null);
  const withId = reports.filter(({ externalId }) => externalId !== null);
  const others = [...(await near(tx, withoutId, false)), ...(await near(tx, withId, true))];
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

async function near(tx: Tx, reports: readonly ComparableReport[], isWithoutId: boolean): Promise<ComparableReport[]> {
  if (reports.length === 0) return [];
  const begins = reports.map(({ observedFrom }) => observedFrom);
  return findNear(tx, {
    sourceIds: [...new Set(reports.map(({ sourceId }) => sourceId))],
    allegedActorIds: [...new Set(reports.map(({ allegedActorId }) => allegedActorId))],
    from: Math.min(...begins) - NEAR,
    until: Math.max(...begins) + NEAR,
    isWithoutId,
  });
}
