import type { Clock } from './clock.js';

/** A clock that follows another one, such as the database's, which all instances share. */
export interface FollowingClock extends Clock {
  /** Compares with the other clock now. */
  follow(): Promise<void>;
  stop(): void;
}

export interface FollowOptions {
  /** the other clock, in milliseconds since 1970 */
  reference: () => Promise<number>;
  /** how often they are compared (default 10 s): a step of the other clock is followed no later than that */
  everyMs?: number;
  /** the comparison failed; the clock runs on by itself */
  onError: (error: unknown) => void;
  /** in milliseconds, never set back; default: the process's own */
  monotonic?: () => number;
}

/** Differences up to this many milliseconds are the network's; the clock waits for the other rather than run backwards. */
const JITTER = 1_000;

/**
 * Between two comparisons it runs on the process's monotonic time, which no step of the machine's wall clock moves.
 * @throws what `reference` throws at the first comparison
 */
export async function followClock({
  reference,
  everyMs = 10_000,
  onError,
  monotonic = () => performance.now(),
}: FollowOptions): Promise<FollowingClock> {
  let ahead = 0;
  let last = Number.NEGATIVE_INFINITY;

  async function follow(): Promise<void> {
    const asked = monotonic();
    const there = await reference();
    // The answer is half of the round trip old.
    ahead = there - (asked + monotonic()) / 2;
  }

  await follow();
  const timer = setInterval(() => void follow().catch(onError), everyMs);
  timer.unref();
  return {
    follow,
    now() {
      const now = Math.floor(monotonic() + ahead);
      last = now < last && last - now <= JITTER ? last : now;
      return last;
    },
    stop: () => clearInterval(timer),
  };
}
