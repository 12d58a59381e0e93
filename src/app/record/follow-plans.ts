import { type Due, lockDue, followPlans as writePlanned } from '../../db/planned-changes.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { alertsOf, type Told } from './alerts.js';
import { LATE } from './decide-changes.js';
import { enqueueEvents } from './enqueue.js';

/** Commitments that are due, in the order in which they became so. */
export interface DueBatch {
  due: readonly Due[];
  /** up to when changes are to be written down: what comes after the last row of a full batch must wait for the rows that are due before it */
  until: Instant;
}

/** Locks the next commitments that are due, `limit` at most. */
export async function takeDue(tx: Tx, context: AppContext, now: Instant, limit: number, except: ReadonlySet<string>): Promise<DueBatch> {
  const due = await lockDue(tx, context.policy.ruleset, now, limit, [...except]);
  return { due, until: due.length < limit ? now : (due.at(-1)?.nextChangeAt ?? now) };
}

/**
 * Writes down what was planned for commitments that are due and locked, in a fixed number of statements: no facts are loaded, and nothing is assessed. The plans
 * were worked out from the same facts by the same rules (docs/decisions/0007-future-changes-are-planned.md).
 *
 * @returns how many changes were written
 */
export async function followPlans(tx: Tx, context: AppContext, { due, until }: DueBatch): Promise<number> {
  const now = context.clock.now();
  const changes = await writePlanned(tx, due, { until, now, lateAfter: LATE });
  const alerts = changes.flatMap((change) =>
    // Written by planAhead alone.
    alertsOf(context, change.commitment, { ...change, cause: 'clock' }, change.told as Told),
  );
  await enqueueEvents(tx, alerts, now);
  return changes.length;
}
