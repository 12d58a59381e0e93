import { isUnavailable } from '../../db/errors.js';
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
  context.delivery.nudge();
  return true;
}

/** How many commitments are written down in one transaction. */
const BATCH = 1_000;

export interface Recorded {
  commitments: number;
  changes: number;
  /** commitments that could not be assessed; each is logged, and none holds up the others */
  failed: number;
}

/**
 * Writes down every change that time has made by now, in the order in which it became true, also after a long downtime. Safe to run twice, and side by side.
 *
 * @param signal stops between two batches
 */
export async function recordDueChanges(context: AppContext, signal?: AbortSignal): Promise<Recorded> {
  const recorded: Recorded = { commitments: 0, changes: 0, failed: 0 };
  const now = context.clock.now();
  const failed = new Set<string>();
  while (!signal?.aborted) {
    const due = await findDue(context.database.prisma, now, BATCH, [...failed]);
    const last = due.at(-1);
    if (!last) break;
    // A full batch is followed only as far as its last row's bound: what comes after that must wait for the rows that are due before it.
    const until = due.length < BATCH ? now : last.nextChangeAt;
    recorded.changes += await recordBatch(
      context,
      due.map(({ id }) => id),
      until,
      failed,
    );
    recorded.commitments += due.length;
  }
  if (recorded.changes > 0) context.delivery.nudge();
  recorded.failed = failed.size;
  recorded.commitments -= failed.size;
  return recorded;
}

/** Answers how many changes were written. A batch that fails is halved until the commitment that spoils it stands alone. */
async function recordBatch(context: AppContext, ids: readonly string[], until: Instant, failed: Set<string>): Promise<number> {
  try {
    const work = { now: context.clock.now(), until, trigger: null };
    return (await withTransaction(context.database, (tx) => recordChanges(tx, context, ids, work))).length;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      context.logger.error({ err: error, commitment: only }, 'a commitment could not be assessed; the others go on');
      failed.add(only);
      return 0;
    }
    const half = Math.ceil(ids.length / 2);
    const first = await recordBatch(context, ids.slice(0, half), until, failed);
    return first + (await recordBatch(context, ids.slice(half), until, failed));
  }
}
