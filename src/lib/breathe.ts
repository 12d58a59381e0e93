import { setImmediate } from 'node:timers/promises';

/** So long (milliseconds) one piece of work may keep all others waiting. */
const TURN = 10;

/**
 * For long loops that wait for nothing: to be awaited between two steps. Lets everybody else have a turn when this work has had one for long enough.
 */
export function breather(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < TURN) return;
    await setImmediate();
    since = now();
  };
}
