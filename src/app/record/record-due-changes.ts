import { isTooMuch, isUnavailable } from '../../db/lib/errors.js';
import { findNextChange } from '../../db/status-changes.js';
import { withTransaction } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { followPlans, takeDue } from './follow-plans.js';
import { recordChanges } from './record-changes.js';

/** How many commitments are written down in one transaction, with plans and without. */
const SIZES = { planned: 2_000, assessed: 1_000 };

export interface Recorded {
  commitments: number;
  changes: number;
  /** commitments that could not be assessed; each is logged, and none holds up the others */
  failed: number;
}

/**
 * Writes down every change that time has made by now, in the order in which it became true, also after a long downtime. Safe to run twice, and side by side.
 * What is planned is copied; where a plan is missing (they are made under one ruleset, and so far ahead), the batch is assessed anew.
 *
 * @param signal stops between two batches
 * @param sizes commitments a transaction
 */
export async function recordDueChanges(context: AppContext, signal?: AbortSignal, sizes = SIZES): Promise<Recorded> {
  const recorded: Recorded = { commitments: 0, changes: 0, failed: 0 };
  const now = context.clock.now();
  const failed = new Set<string>();
  while (!signal?.aborted) {
    if (((await findNextChange(context.database.prisma)) ?? Number.POSITIVE_INFINITY) > now) break;
    const done = (await followBatch(context, now, sizes.planned, failed)) ?? (await assessBatch(context, now, sizes.assessed, failed));
    if (done.commitments === 0) break;
    recorded.changes += done.changes;
    recorded.commitments += done.commitments;
  }
  if (recorded.changes > 0) context.delivery.nudge();
  recorded.failed = failed.size;
  recorded.commitments -= failed.size;
  return recorded;
}

type Done = Pick<Recorded, 'commitments' | 'changes'>;

/** Null where nothing was written: a plan is missing, or could not be followed. */
async function followBatch(context: AppContext, now: Instant, size: number, failed: ReadonlySet<string>): Promise<Done | null> {
  try {
    return await withTransaction(context.database, async (tx) => {
      const batch = await takeDue(tx, context, now, size, failed);
      if (batch.due.some(({ planned }) => !planned)) return null;
      return { commitments: batch.due.length, changes: batch.due.length === 0 ? 0 : await followPlans(tx, context, batch) };
    });
  } catch (error) {
    if (isUnavailable(error) && !isTooMuch(error)) throw error;
    context.logger.error({ err: error }, 'planned changes could not be written down; the commitments are assessed instead');
    return null;
  }
}

async function assessBatch(context: AppContext, now: Instant, size: number, failed: Set<string>): Promise<Done> {
  const { due, until } = await withTransaction(context.database, (tx) => takeDue(tx, context, now, size, failed));
  const ids = due.map(({ id }) => id);
  return { commitments: ids.length, changes: ids.length === 0 ? 0 : await recordBatch(context, ids, until, failed) };
}

/** Answers how many changes were written. A batch that fails is halved until the commitment that spoils it stands alone. */
async function recordBatch(context: AppContext, ids: readonly string[], until: Instant, failed: Set<string>): Promise<number> {
  try {
    const work = { now: context.clock.now(), until, trigger: null };
    return (await withTransaction(context.database, (tx) => recordChanges(tx, context, ids, work))).changes.length;
  } catch (error) {
    if (isUnavailable(error) && !isTooMuch(error)) throw error;
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
