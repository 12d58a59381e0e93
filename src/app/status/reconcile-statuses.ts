import { findForReconciling } from '../../db/status-changes.js';
import { withTransaction } from '../../db/transaction.js';
import { lockForFacts } from '../commitments/write-commitment.js';
import type { AppContext } from '../context.js';
import { recordChanges } from './record-changes.js';
import { recordDueChanges } from './record-due-changes.js';

const BATCH = 500;

export interface Reconciled {
  checked: number;
  /** answers that the rules now give otherwise */
  ruleChanges: number;
  /** answers that differed although no rule did: each is logged, since it should not happen */
  differences: number;
}

/**
 * Recomputes every answer and writes down what differs. After a change of the rules the history says that the rules changed, not the world; a difference under
 * the same rules is a defect, and logged as one.
 */
export async function reconcileStatuses(context: AppContext, signal?: AbortSignal): Promise<Reconciled> {
  const done: Reconciled = { checked: 0, ruleChanges: 0, differences: 0 };
  await recordDueChanges(context, signal);
  let after = '';
  while (!signal?.aborted) {
    const rows = await findForReconciling(context.database.prisma, after, BATCH);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    done.checked += rows.length;
    const outdated = rows.filter(({ ruleset }) => ruleset !== context.policy.ruleset).map(({ id }) => id);
    const current = rows.filter(({ ruleset }) => ruleset === context.policy.ruleset).map(({ id }) => id);
    done.ruleChanges += (await redo(context, outdated, 'rule_change')).length;
    const differences = await redo(context, current, 'reconciliation');
    done.differences += differences.length;
    for (const { commitmentId, fromStatus, toStatus } of differences) {
      context.logger.error(
        { commitment: commitmentId, from: fromStatus, to: toStatus },
        'a stored answer was not what the rules say; it was corrected',
      );
    }
  }
  return done;
}

async function redo(context: AppContext, ids: readonly string[], cause: 'rule_change' | 'reconciliation') {
  if (ids.length === 0) return [];
  return withTransaction(context.database, async (tx) => {
    const now = await lockForFacts(tx, context, ids);
    return recordChanges(tx, context, ids, { now, trigger: { cause, facts: [], validAt: now } });
  });
}
