/** How fast an endpoint has been answering, and what may therefore be asked of it at once. */
export interface Pace {
  /** sends under way at most */
  concurrency(): number;
  /** lanes held at most, those under way included: about a second's work, so that what is held never waits long */
  holding(): number;
  /** slow endpoints together may use only a part of all connections */
  isSlow(): boolean;
  observe(durationMs: number): void;
}

/** An endpoint that this process has not met yet shows in its first answers what it can do; one that has been failing is taken for slow. */
const UNKNOWN_MS = 500;
const FAILING_MS = 2000;
/** From here on it is slow: what may have one message a second as well, since each takes a place for that second. */
const SLOW_MS = 1000;
const MOST_AT_ONCE = 8;
const AHEAD_MS = 1000;
const MOST_AHEAD = 16;
const WEIGHT = 0.3;

/** @param gapMs what the endpoint asks to be left between two messages: it counts as that slow */
export function createPace(failing = false, gapMs = 0): Pace {
  let average = Math.max(failing ? FAILING_MS : UNKNOWN_MS, gapMs);
  const concurrency = () => clamp(SLOW_MS / average, MOST_AT_ONCE);
  return {
    concurrency,
    holding: () => concurrency() * clamp(AHEAD_MS / average, MOST_AHEAD),
    isSlow: () => average >= SLOW_MS,
    observe: (durationMs) => {
      average = Math.max(1, average + WEIGHT * (durationMs - average));
    },
  };
}

const clamp = (value: number, most: number): number => Math.max(1, Math.min(most, Math.floor(value)));
