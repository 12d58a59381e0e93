import { type ComparableReport, findComparable, findNear } from '../../db/comparable-reports.js';
import type { ReviewItemRow } from '../../db/review-items.js';
import type { Tx } from '../../db/transaction.js';
import { NEAR } from '../../domain/near-identical.js';
import type { Effects } from './effects.js';
import { flagged } from './flags.js';
import { DOUBTS } from './review-kinds.js';

/** What reviewers are asked about reports that were added or revised in this transaction, which bears on no assessment yet. @param items what they are asked so far */
export async function questionsAbout(
  tx: Tx,
  ids: readonly string[],
  items: readonly ReviewItemRow[],
): Promise<Pick<Effects, 'items' | 'removedItems'>> {
  const reports = ids.length === 0 ? [] : await findComparable(tx, ids);
  const settled = items.filter(({ kind, commitmentId }) => commitmentId === null && DOUBTS.some((doubt) => doubt === kind));
  return { items: flagged(reports, await findRepeated(tx, reports)), removedItems: settled.map(({ id }) => id) };
}

/** Between which times reports begin that one of these may repeat, or that may repeat it. */
export const nearTo = (reports: readonly Pick<ComparableReport, 'sourceId' | 'allegedActorId' | 'observedFrom'>[]) => ({
  sourceIds: [...new Set(reports.map(({ sourceId }) => sourceId))],
  allegedActorIds: [...new Set(reports.map(({ allegedActorId }) => allegedActorId))],
  from: Math.min(...reports.map(({ observedFrom }) => observedFrom)) - NEAR,
  until: Math.max(...reports.map(({ observedFrom }) => observedFrom)) + NEAR,
});

/** The reports that one of these may repeat, or that may repeat it. */
export async function findRepeated(tx: Tx, reports: readonly ComparableReport[]): Promise<ComparableReport[]> {
  const near = async (some: readonly ComparableReport[], isWithoutId: boolean) =>
    some.length === 0 ? [] : findNear(tx, { ...nearTo(some), isWithoutId });
  const isWithId = ({ externalId }: ComparableReport) => externalId !== null;
  return [
    ...(await near(
      reports.filter((report) => !isWithId(report)),
      false,
    )),
    ...(await near(reports.filter(isWithId), true)),
  ];
}
