import { type HeldCommitment, lockCommitments } from '../../db/status-changes.js';
import type { Tx } from '../../db/transaction.js';
import type { Trigger } from '../../domain/changes.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { recordChanges } from '../status/record-changes.js';

/**
 * Locks commitments for a write of facts about them, first writing down what time has made of them, and other rules: so the history tells the clock's changes and
 * the operator's from the fact's. The instant that is answered is taken under the lock, so facts of one commitment are stored in the order of their `recordedAt`.
 */
export async function lockForFacts(tx: Tx, context: AppContext, ids: readonly string[]): Promise<Instant> {
  const { now, locked } = await lockInTime(tx, context, ids);
  const outdated = locked.filter(({ ruleset }) => ruleset !== null && ruleset !== context.policy.ruleset).map(({ id }) => id);
  if (outdated.length > 0) await recordTriggered(tx, context, outdated, now, { cause: 'rule_change', facts: [], validAt: now });
  return now;
}

/** Locks commitments, and writes down what time has made of them. */
export async function lockInTime(tx: Tx, context: AppContext, ids: readonly string[]): Promise<{ now: Instant; locked: readonly HeldCommitment[] }> {
  const locked = await lockCommitments(tx, ids);
  const now = context.clock.now();
  if (locked.some(({ nextChangeAt }) => nextChangeAt !== null && nextChangeAt <= now)) await recordChanges(tx, context, ids, { now, trigger: null });
  return { now, locked };
}

/**
 * To be called after the facts are written, in the same transaction.
 * @param facts what is stored about them, where that was just loaded
 */
export async function recordTriggered(
  tx: Tx,
  context: AppContext,
  ids: readonly string[],
  now: Instant,
  trigger: Trigger,
  facts?: ReadonlyMap<string, CommitmentFacts>,
): Promise<void> {
  await recordChanges(tx, context, ids, { now, trigger, facts });
}
