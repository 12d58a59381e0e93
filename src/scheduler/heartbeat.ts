import { awaitedLater } from '../lib/awaited-later.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';

/** Keeps something that is driven by due dates going, whatever happens to the wall clock. */
export interface Heartbeat {
  start(): void;
  /** Something may have become due: beats now, or once more after the beat under way. */
  nudge(): void;
  /** Something may become due sooner than was known: beats within the shortest sleep, however often it is called. */
  soon(): void;
  /** Aborts the beat under way and resolves when it has ended. */
  stop(): Promise<void>;
}

export interface HeartbeatOptions {
  name: string;
  clock: Clock;
  logger: Logger;
  /** the earliest instant at which something will be due, in milliseconds; null if nothing is in sight */
  nextDueAt(): Promise<number | null>;
  /** does what is due */
  beat(signal: AbortSignal): Promise<unknown>;
  /** the longest sleep; timers do not follow the wall clock, so a step of it is noticed no later than that (default 60 s) */
  longestMs?: number;
  /** the shortest sleep, so that something that is due but cannot be done does not turn into a busy loop (default 1 s) */
  shortestMs?: number;
}

/** When it is not known what is due next, because the database did not answer. */
const AFTER_FAILURE = 1000;

/** A timer that arms itself anew after each beat, for the next due instant and for at most a minute. */
export function createHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { name, clock, logger, longestMs = 60_000, shortestMs = 1000 } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let beating = Promise.resolve();
  let again = false;
  let sooner = false;
  let sleepsUntil = 0;
  let started = false;

  function begin(): void {
    clearTimeout(timer);
    busy = true;
    beating = awaitedLater(run());
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await quietly(() => options.beat(stopping.signal));
    } while (again && !stopping.signal.aborted);
    const due = await quietly(() => options.nextDueAt());
    if (stopping.signal.aborted) return;
    const wait = again
      ? 0
      : Math.min(due === null ? longestMs : due === undefined ? AFTER_FAILURE : Math.max(due - clock.now(), shortestMs), longestMs);
    busy = false;
    arm(sooner ? Math.min(wait, shortestMs) : wait);
    sooner = false;
  }

  function arm(wait: number): void {
    clearTimeout(timer);
    sleepsUntil = performance.now() + wait;
    timer = setTimeout(begin, wait);
  }

  async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!stopping.signal.aborted) logger.error({ err: error, heartbeat: name }, 'a heartbeat failed; it goes on');
      return undefined;
    }
  }

  return {
    start() {
      if (started) return;
      started = true;
      begin();
    },
    nudge() {
      if (!started || stopping.signal.aborted) return;
      if (busy) again = true;
      else begin();
    },
    soon() {
      if (!started || stopping.signal.aborted) return;
      if (busy) sooner = true;
      else arm(Math.min(shortestMs, sleepsUntil - performance.now()));
    },
    async stop() {
      stopping.abort(new Error('The service is stopping'));
      clearTimeout(timer);
      await beating;
    },
  };
}
