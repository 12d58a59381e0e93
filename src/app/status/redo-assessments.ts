import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import { lockForFacts, recordTriggered } from '../commitments/write-commitment.js';
import type { AppContext } from '../context.js';

/** How many commitments are held in memory at once. */
const BATCH = 500;

/** For transactions that redo assessments: a state or a great agency bears on very many (milliseconds). */
export const REDO_TIMEOUT = 600_000;

export interface Redo {
  /** what the changes are told by */
  cause: 'edit' | 'grouping';
  /** the ids of what is changed: the facts behind the changes */
  facts: readonly string[];
  /** the commitments that it bears on, in the order of their ids */
  affected: () => Promise<string[]>;
  /** locks what is changed, so that no new fact can come to rest on it */
  lock: () => Promise<void>;
  /** changes it, after whatever was due was written down */
  write: (now: Instant, commitmentIds: readonly string[]) => Promise<void>;
}

/**
 * Changes something that many assessments rest on, such as an actor's parent, a source's rating or the incident of a report, and redoes those in the same transaction. The commitments
 * are locked before what they rest on, since there may be very many; those that came to rest on it in between are locked after it. Who writes of one report locks that
 * first: where the two wait for each other, the database refuses one, and it is tried anew.
 */
export async function redoAssessments(tx: Tx, context: AppContext, { cause, facts, affected, lock, write }: Redo): Promise<void> {
  const first = await affected();
  await lockBatches(tx, context, first);
  await lock();
  const known = new Set(first);
  const later = (await affected()).filter((id) => !known.has(id));
  await lockBatches(tx, context, later);
  const all = [...first, ...later].sort();
  const now = context.clock.now();
  await write(now, all);
  for (const ids of batches(all)) await recordTriggered(tx, context, ids, now, { cause, facts, validAt: now });
}

async function lockBatches(tx: Tx, context: AppContext, ids: readonly string[]): Promise<void> {
  for (const batch of batches(ids)) await lockForFacts(tx, context, batch);
}

function* batches(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += BATCH) yield ids.slice(from, from + BATCH);
}
