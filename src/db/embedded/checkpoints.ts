import type { Pool } from 'pg';
import type { BaseLogger } from 'pino';
import { awaitedLater } from '../../lib/awaited-later.js';
import { type DiskCounters, walBytes } from './durable-filesystem.js';

export interface CheckpointPolicy {
  /** milliseconds between two looks at the counter, which cost nothing */
  look: number;
  /** bytes of log after which a checkpoint is due */
  bytes: number;
  /** milliseconds after which any log at all makes one due */
  age: number;
}

export const DEFAULT_CHECKPOINTS: CheckpointPolicy = { look: 500, bytes: 48 * 1024 * 1024, age: 5 * 60_000 };

/** Milliseconds; a full disk stays full for a while. */
const REST_AFTER_FAILURE = 10_000;

/**
 * PGlite never checkpoints by itself: its log would grow without end, and the next start would have to replay all of it.
 * A checkpoint waits in the pool's queue like any other query. @returns a function that stops the loop
 */
export function keepCheckpointing(pool: Pool, counters: DiskCounters, logger: BaseLogger, policy = DEFAULT_CHECKPOINTS): () => Promise<void> {
  let seen = walBytes(counters);
  let last = performance.now();
  let restUntil = 0;
  let running: Promise<void> | undefined;

  const timer = setInterval(() => {
    const written = walBytes(counters) - seen;
    const due = written >= policy.bytes || (written > 0 && performance.now() - last >= policy.age);
    if (due && running === undefined && performance.now() >= restUntil) running = awaitedLater(checkpoint().finally(() => (running = undefined)));
  }, policy.look);
  timer.unref();

  async function checkpoint(): Promise<void> {
    const upTo = walBytes(counters);
    try {
      await pool.query('CHECKPOINT');
      // The checkpoint's own record counts as well, so an idle database would be checkpointed again and again without this.
      seen = Math.max(upTo, walBytes(counters));
    } catch (error) {
      restUntil = performance.now() + REST_AFTER_FAILURE;
      logger.warn({ err: error }, 'a checkpoint of the embedded database failed; it is tried again');
    }
    last = performance.now();
  }

  return async () => {
    clearInterval(timer);
    await running;
  };
}
