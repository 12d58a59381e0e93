import { pruneIdempotencyRecords } from '../../db/idempotency.js';
import { pruneRuns } from '../../db/job-runs.js';
import { giveUpWaiting } from '../../db/outbox-results.js';
import { pruneMessages } from '../../db/prune.js';
import { pruneReminders } from '../../db/reminders.js';
import { pruneTouches } from '../../db/touches.js';
import { withTransaction } from '../../db/transaction.js';
import type { AppContext } from '../context.js';

export interface Pruned extends Record<string, number> {
  runs: number;
  messages: number;
  /** messages that waited too long for an endpoint that is paused or disabled */
  givenUp: number;
  answers: number;
  touches: number;
}

/**
 * Removes what only tells how the service worked: records of runs, and of messages that were settled, older than `keepHistory`; and answers kept for repeated
 * requests once they have expired; and what told other instances of writes. Messages that have waited for so long for an endpoint that is paused or disabled are
 * given up. Facts, status changes and the audit are never removed.
 */
export async function pruneHistory(context: AppContext, signal?: AbortSignal): Promise<Pruned> {
  const now = context.clock.now();
  const before = now - context.keepHistory;
  await pruneReminders(context.database.prisma, now);
  const pruned: Pruned = {
    runs: await pruneRuns(context.database, before),
    messages: 0,
    givenUp: 0,
    answers: await pruneIdempotencyRecords(context.database.prisma, now),
    touches: await pruneTouches(context.database),
  };
  // In small bites, so that nobody waits long for a lock.
  for (let bite = 1; bite > 0 && !signal?.aborted; pruned.messages += bite)
    bite = await withTransaction(context.database, (tx) => pruneMessages(tx, before, 5_000));
  for (let bite = 1; bite > 0 && !signal?.aborted; pruned.givenUp += bite)
    bite = await withTransaction(context.database, (tx) => giveUpWaiting(tx, before, now, 1_000));
  return pruned;
}
