import { commitmentsMatchedBy } from '../../db/affected-commitments.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import { lockReports } from '../../db/reports.js';
import { type HeldCommitment, lockCommitments } from '../../db/status-changes.js';
import type { Tx } from '../../db/transaction.js';
import type { Trigger } from '../../domain/changes.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { needTurn } from '../in-turn.js';
import { recordChanges } from '../status/record-changes.js';

/**
 * Locks commitments for a write of facts about them, first writing down what time has made of them, and other rules: so the history tells the clock's changes and
 * the operator's from the fact's. The instant that is answered is taken under the lock, so facts of one commitment are stored in the order of their `recordedAt`.
 *
 * To be called once a transaction, with all that it will write about: locks are taken in one order (docs/architecture.md).
 */
export async function lockForFacts(tx: Tx, context: AppContext, ids: readonly string[]): Promise<Instant> {
  needTurn(tx, ids);
  const { now, locked } = await lockInTime(tx, context, ids);
  const outdated = locked.filter(({ ruleset }) => ruleset !== null && ruleset !== context.policy.ruleset).map(({ id }) => id);
  for (const batch of batches(outdated)) await recordTriggered(tx, context, batch, now, { cause: 'rule_change', facts: [], validAt: now });
  return now;
}

/**
 * Locks reports, after all commitments that they fall under and `more`, for a write of facts about them. Whoever brings them under yet another commitment waits, or was
 * waited for.
 */
export async function lockReportsForFacts(
  tx: Tx,
  context: AppContext,
  reportIds: readonly string[],
  more: readonly string[] = [],
): Promise<{ now: Instant; commitmentIds: string[] }> {
  needTurn(tx, reportIds);
  const commitmentIds = [...new Set([...(await commitmentsMatchedBy(tx, reportIds)), ...more])];
  const now = await lockForFacts(tx, context, commitmentIds);
  await lockReports(tx, reportIds);
  requireAll(await commitmentsMatchedBy(tx, reportIds), commitmentIds);
  return { now, commitmentIds };
}

/** @throws {LockedTooLittle} if any that is needed is not locked: the transaction is run again */
export function requireAll(needed: readonly string[], locked: Iterable<string>): void {
  const held = new Set(locked);
  if (!needed.every((id) => held.has(id))) throw new LockedTooLittle();
}

/** Locks commitments, and writes down what time has made of them. */
export async function lockInTime(tx: Tx, context: AppContext, ids: readonly string[]): Promise<{ now: Instant; locked: readonly HeldCommitment[] }> {
  const locked = await lockCommitments(tx, ids);
  const now = context.clock.now();
  const due = locked.filter(({ nextChangeAt }) => nextChangeAt !== null && nextChangeAt <= now).map(({ id }) => id);
  for (const batch of batches(due)) await recordChanges(tx, context, batch, { now, trigger: null });
  return { now, locked };
}

/** How many commitments are held in memory at once. */
const BATCH = 500;

export function* batches(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += BATCH) yield ids.slice(from, from + BATCH);
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
