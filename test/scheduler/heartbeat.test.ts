import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHeartbeat, type Heartbeat } from '../../src/scheduler/heartbeat.js';

const logger = pino({ level: 'silent' });
let heart: Heartbeat;
let beats: number[];
let due: number | null;
let work: () => Promise<unknown>;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  beats = [];
  due = null;
  work = () => Promise.resolve();
  heart = createHeartbeat({
    name: 'test',
    clock: { now: () => Date.now() },
    logger,
    nextDueAt: () => Promise.resolve(due),
    beat: () => {
      beats.push(Date.now());
      return work();
    },
  });
});
afterEach(async () => {
  await heart.stop();
  vi.useRealTimers();
});

describe('a heartbeat', () => {
  test('beats at once and then every minute when nothing is in sight', async () => {
    heart.start();
    await vi.advanceTimersByTimeAsync(150_000);
    expect(beats).toEqual([0, 60_000, 120_000]);
  });

  test('beats when the next thing is due', async () => {
    due = 7000;
    heart.start();
    await vi.advanceTimersByTimeAsync(6999);
    due = 20_000;
    await vi.advanceTimersByTimeAsync(14_000);
    expect(beats).toEqual([0, 7000, 20_000]);
  });

  test('that is told of something sooner beats within a second, however often it is told, also during a beat', async () => {
    heart.start();
    await vi.advanceTimersByTimeAsync(10_000);
    for (let n = 0; n < 5; n++) {
      heart.soon();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(beats).toEqual([0, 11_000]);
    work = async () => {
      if (beats.length === 3) heart.soon();
    };
    await vi.advanceTimersByTimeAsync(70_000);
    expect(beats).toEqual([0, 11_000, 12_200, 13_200, 73_200]);
  });

  test('is no busy loop when something is due that cannot be done', async () => {
    due = -5000;
    heart.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(beats).toHaveLength(11);
  });

  test.each([
    ['forward', 2 * 86_400_000],
    ['back', -2 * 86_400_000],
  ])('goes on within a minute after the clock was set %s by two days', async (_, step) => {
    due = 30_000;
    heart.start();
    await vi.advanceTimersByTimeAsync(10);
    vi.setSystemTime(10 + step);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beats.length).toBeGreaterThanOrEqual(2);
    const before = beats.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beats.length).toBeGreaterThan(before);
  });

  test('beats at once when it is nudged', async () => {
    heart.start();
    await vi.advanceTimersByTimeAsync(5000);
    heart.nudge();
    await vi.advanceTimersByTimeAsync(0);
    expect(beats).toEqual([0, 5000]);
  });

  test('beats once more when it is nudged in the middle of a beat, however often', async () => {
    let release: () => void = () => undefined;
    work = () =>
      new Promise<void>((resolve) => {
        release = resolve;
      });
    heart.start();
    await vi.advanceTimersByTimeAsync(10);
    heart.nudge();
    heart.nudge();
    expect(beats).toHaveLength(1);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(beats).toHaveLength(2);
    release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(beats).toHaveLength(2);
  });

  test('goes on after a beat that failed', async () => {
    work = () => Promise.reject(new Error('no database'));
    heart.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beats).toEqual([0, 60_000]);
  });

  test('stops: waits for the beat under way, and beats no more', async () => {
    let ended = false;
    work = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      ended = true;
    };
    heart.start();
    await vi.advanceTimersByTimeAsync(100);
    const stopped = heart.stop().then(() => expect(ended).toBe(true));
    await vi.advanceTimersByTimeAsync(400);
    await stopped;
    heart.nudge();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(beats).toHaveLength(1);
  });
});
