/** Where "now" comes from. One is made in `context.ts` and handed to whatever needs it, so that tests pass their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
