import { type ComparableReport, findComparable, findNear } from '../../db/comparable-reports.js';
import { dropReviewItems, itemSteps } from '../../db/review-items.js';
import { writeTogether } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { NEAR } from '../../domain/near-identical.js';
import type { Instant } from '../../domain/time.js';
import { flagged } from './flags.js';
import { DOUBTS } from './review-kinds.js';

/**
 * Asks reviewers about reports as they stand now. To be called whenever reports were added or revised or a verdict on one was taken back, before changes are
 * recorded: those then work out what a decision would change.
 */
export async function flagReports(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  const reports = await findComparable(tx, ids);
  const withoutId = reports.filter(({ externalId }) => externalId === null);
  const withId = reports.filter(({ externalId }) => externalId !== null);
  const others = [...(await near(tx, withoutId, false)), ...(await near(tx, withId, true))];
  await dropReviewItems(tx, ids, { kinds: DOUBTS, isWithdrawn: true });
  await writeTogether(tx, itemSteps(flagged(reports, others), [], now));
}

/** Between which times reports begin that one of these may repeat, or that may repeat it. */
export const nearTo = (reports: readonly Pick<ComparableReport, 'sourceId' | 'allegedActorId' | 'observedFrom'>[]) => ({
  sourceIds: [...new Set(reports.map(({ sourceId }) => sourceId))],
  allegedActorIds: [...new Set(reports.map(({ allegedActorId }) => allegedActorId))],
  from: Math.min(...reports.map(({ observedFrom }) => observedFrom)) - NEAR,
  until: Math.max(...reports.map(({ observedFrom }) => observedFrom)) + NEAR,
});

const near = async (tx: Tx, reports: readonly ComparableReport[], isWithoutId: boolean): Promise<ComparableReport[]> =>
  reports.length === 0 ? [] : findNear(tx, { ...nearTo(reports), isWithoutId });
