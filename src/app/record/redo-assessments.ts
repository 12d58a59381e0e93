import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { batches, lockForFacts, recordTriggered, requireAll } from './record-changes.js';

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
 * are locked before what they rest on, as everywhere; if others have come to rest on it in between, it is begun anew.
 */
export async function redoAssessments(tx: Tx, context: AppContext, { cause, facts, affected, lock, write }: Redo): Promise<void> {
  const all = await affected();
  await lockForFacts(tx, context, all);
  await lock();
  requireAll(await affected(), all);
  const now = context.clock.now();
  await write(now, all);
  for (const ids of batches(all)) await recordTriggered(tx, context, ids, now, { cause, facts, validAt: now });
}
