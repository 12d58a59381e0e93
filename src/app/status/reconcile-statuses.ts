import { leaveAllForMatching } from '../../db/affected-commitments.js';
import { findForReconciling } from '../../db/status-changes.js';
import { withTransaction } from '../../db/transaction.js';
import { RULES_VERSION, rulesOf } from '../../domain/policy.js';
import type { AppContext } from '../context.js';
import { lockInTime, recordChanges, type Written } from '../record/record-changes.js';
import { recordDueChanges } from '../record/record-due-changes.js';

const BATCH = 500;

export interface Reconciled {
  checked: number;
  /** answers that the rules now give otherwise */
  ruleChanges: number;
  /** answers that differed although no rule did: each is logged, since it should not happen */
  differences: number;
  /** planned changes that were missing or other than the rules say, where the rules are the same */
  plans: number;
}

/**
 * Recomputes every answer, and what time will make of it, and writes down what differs. After a change of the rules the history says that the rules changed, not the world; a difference under
 * the same rules is a defect, and logged as one.
 */
export async function reconcileStatuses(context: AppContext, signal?: AbortSignal): Promise<Reconciled> {
  const done: Reconciled = { checked: 0, ruleChanges: 0, differences: 0, plans: 0 };
  await recordDueChanges(context, signal);
  let after = '';
  let hasOtherRules = false;
  while (!signal?.aborted) {
    const rows = await findForReconciling(context.database.prisma, after, BATCH);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    done.checked += rows.length;
    const outdated = rows.filter(({ ruleset }) => ruleset !== context.policy.ruleset).map(({ id }) => id);
    const current = rows.filter(({ ruleset }) => ruleset === context.policy.ruleset).map(({ id }) => id);
    hasOtherRules ||= rows.some(({ ruleset }) => rulesOf(ruleset) !== RULES_VERSION);
    done.ruleChanges += (await redo(context, outdated, 'rule_change')).changes.length;
    const { changes, plans } = await redo(context, current, 'reconciliation');
    done.differences += changes.length;
    done.plans += plans;
    for (const { commitmentId, fromStatus, toStatus } of changes) {
      context.logger.error(
        { commitment: commitmentId, from: fromStatus, to: toStatus },
        'a stored answer was not what the rules say; it was corrected',
      );
    }
  }
  // By other rules a report may fall under what it was not even a candidate for.
  if (hasOtherRules) await withTransaction(context.database, leaveAllForMatching);
  return done;
}

async function redo(context: AppContext, ids: readonly string[], cause: 'rule_change' | 'reconciliation'): Promise<Written> {
  if (ids.length === 0) return { changes: [], plans: 0 };
  return withTransaction(context.database, async (tx) => {
    const { now } = await lockInTime(tx, context, ids);
    return recordChanges(tx, context, ids, { now, trigger: { cause, facts: [], validAt: now } });
  });
}
