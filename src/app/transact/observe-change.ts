import { type Snapshot, snapshot } from '../../db/snapshots.js';
import type { Tx } from '../../db/transaction.js';

/** What a write changed: of what was there, the fields that are others now; of what it made, all of it, and `before` is null. */
export interface Observed {
  before: Snapshot | null;
  after: Snapshot | null;
}

/**
 * Watches what a write changes: to be called before it, and what is answered after it with what the verb answered, both in its transaction.
 *
 * @param target the id that the request names
 */
export async function observeChange(tx: Tx, target: string | null): Promise<(result: unknown) => Promise<Observed>> {
  const before = target === null ? null : await snapshot(tx, target);
  return async (result) => {
    const after = target === null ? null : await snapshot(tx, target);
    const changed = difference(before, after);
    if (changed) return changed;
    const made = idIn(result);
    return { before: null, after: made === null || made === target ? null : await snapshot(tx, made) };
  };
}

/** The fields that differ; null where none does. */
export function difference(before: Snapshot | null, after: Snapshot | null): Observed | null {
  if (!before || !after) return before || after ? { before, after } : null;
  const names = Object.keys({ ...before, ...after }).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (names.length === 0) return null;
  const among = (one: Snapshot) => Object.fromEntries(Object.entries(one).filter(([name]) => names.includes(name)));
  return { before: among(before), after: among(after) };
}

/** What verbs answer is the id of what they made, or has it under `id`. */
function idIn(result: unknown): string | null {
  const id = typeof result === 'object' && result !== null && 'id' in result ? result.id : result;
  return typeof id === 'string' ? id : null;
}
