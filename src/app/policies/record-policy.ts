import { findPolicyAt, insertPolicy, lockPolicies } from '../../db/policies.js';
import { withTransaction } from '../../db/transaction.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';

/**
 * Writes down which policy is in force from now on, if another was before; to be called at every start. Answers about what was known before keep the one that was in
 * force then, and `reconcile-status` redoes those of the present.
 *
 * @returns whether it is another
 */
export async function recordPolicy(context: AppContext): Promise<boolean> {
  const { ruleset, ...thresholds } = context.policy;
  return withTransaction(context.database, async (tx) => {
    await lockPolicies(tx);
    const before = await findPolicyAt(tx, Number.POSITIVE_INFINITY);
    if (before?.ruleset === ruleset) return false;
    await insertPolicy(tx, { id: newId('policy'), ruleset, thresholds, recordedAt: context.clock.now() });
    if (before)
      context.logger.info({ from: before.ruleset, to: ruleset }, 'the thresholds or the rules have changed; the recorded answers are redone');
    return true;
  });
}
