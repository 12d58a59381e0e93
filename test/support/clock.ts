import type { Clock } from '../../src/lib/clock.js';

/** A clock that stands still until it is set. */
export interface TestClock extends Clock {
  set(instant: number | string): void;
  advance(ms: number): void;
}

/** @param start epoch ms, or an RFC 3339 instant */
export function testClock(start: number | string = '2026-02-01T12:00:00Z'): TestClock {
  let now = toMs(start);
  return {
    now: () => now,
    set: (instant) => {
      now = toMs(instant);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

function toMs(instant: number | string): number {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(ms)) throw new Error(`"${instant}" is no instant`);
  return ms;
}
