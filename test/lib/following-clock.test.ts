import { describe, expect, it } from 'vitest';
import { followClock } from '../../src/lib/following-clock.js';

describe('a clock that follows the database’s', () => {
  const start = async (reference: () => Promise<number>) => {
    let elapsed = 0;
    const clock = await followClock({ reference, monotonic: () => elapsed, everyMs: 3_600_000, onError: () => undefined });
    return {
      clock,
      pass: (ms: number) => {
        elapsed += ms;
      },
    };
  };

  it('tells the other clock’s time, and runs on by itself in between', async () => {
    const { clock, pass } = await start(async () => 1_000_000);
    expect(clock.now()).toBe(1_000_000);
    pass(1500);
    expect(clock.now()).toBe(1_001_500);
    clock.stop();
  });

  it('follows a step of the other clock in either direction', async () => {
    let there = 1_000_000;
    const { clock } = await start(async () => there);
    there += 172_800_000;
    await clock.follow();
    expect(clock.now()).toBe(173_800_000);
    there = 1_000_000;
    await clock.follow();
    expect(clock.now()).toBe(1_000_000);
    clock.stop();
  });

  it('does not run backwards for the jitter of a round trip', async () => {
    let there = 1_000_000;
    const { clock, pass } = await start(async () => there);
    expect(clock.now()).toBe(1_000_000);
    there = 999_500;
    await clock.follow();
    expect(clock.now()).toBe(1_000_000);
    pass(600);
    expect(clock.now()).toBe(1_000_100);
    clock.stop();
  });

  it('counts half of the round trip', async () => {
    let elapsed = 0;
    const clock = await followClock({
      reference: async () => {
        elapsed += 200;
        return 1_000_000;
      },
      monotonic: () => elapsed,
      everyMs: 3_600_000,
      onError: () => undefined,
    });
    expect(clock.now()).toBe(1_000_100);
    clock.stop();
  });
});
