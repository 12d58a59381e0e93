import { findDue } from '../../db/status-changes.js';
import { withTransaction } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { recordChanges } from './record-changes.js';

/** Writes down what time has made of one commitment, if it is due; answers whether it was. */
export async function recordDue(context: AppContext, commitment: { id: string; nextChangeAt: Instant | null }): Promise<boolean> {
  const now = context.clock.now();
  if (commitment.nextChangeAt === null || commitment.nextChangeAt > now) return false;
  await withTransaction(context.database, (tx) => recordChanges(tx, context, [commitment.id], { now, trigger: null }));
  return true;
}

/** How many commitments are written down in one transaction. */
const BATCH = 1_000;

export interface Recorded {
  commitments: number;
  changes: number;
}

/**
 * Writes down every change that time has made by now, in the order in which it became true, also after a long downtime. Safe to run twice, and side by side.
 *
 * @param signal stops between two batches
 */
export async function recordDueChanges(context: AppContext, signal?: AbortSignal): Promise<Recorded> {
  const recorded: Recorded = { commitments: 0, changes: 0 };
  const now = context.clock.now();
  while (!signal?.aborted) {
    const due = await findDue(context.database.prisma, now, BATCH);
    const last = due.at(-1);
    if (!last) break;
    // A full batch is followed only as far as its last row's bound: what comes after that must wait for the rows that are due before it.
    const until = due.length < BATCH ? now : last.nextChangeAt;
    const ids = due.map(({ id }) => id);
    recorded.changes += await withTransaction(context.database, (tx) =>
      recordChanges(tx, context, ids, { now: context.clock.now(), until, trigger: null }),
    );
    recorded.commitments += due.length;
  }
  return recorded;
}
