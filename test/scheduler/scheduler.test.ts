import { pino } from 'pino';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { startRun } from '../../src/db/job-runs.js';
import { systemClock } from '../../src/lib/clock.js';
import type { Job } from '../../src/scheduler/job.js';
import { createScheduler, type Scheduler } from '../../src/scheduler/scheduler.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

let database: Database;
let schedulers: Scheduler[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => emptyDatabase(database));
afterEach(async () => {
  await Promise.all(schedulers.map((each) => each.stop()));
  schedulers = [];
});

function scheduler(instance: string, jobs: Job<null>[], schedules?: Record<string, string | undefined>): Scheduler {
  const options = { database, clock: systemClock, logger: pino({ level: 'silent' }), instance, context: null, jobs };
  const made = createScheduler(schedules ? { ...options, schedules } : options);
  schedulers.push(made);
  return made;
}

const job = (name: string, run: Job<null>['run']): Job<null> => ({ name, schedule: '* * * * * *', leaseMs: 60_000, run });

describe('the scheduler', () => {
  test('runs a job at its slots, each once however many instances there are', async () => {
    const slots: number[] = [];
    let third: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      third = resolve;
    });
    const sweep = job('sweep', (_, slot) => {
      slots.push(slot);
      if (slots.length === 3) third();
      return Promise.resolve({});
    });
    for (const instance of ['a', 'b']) scheduler(instance, [sweep]).start();
    await done;
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.every((slot) => slot % 1000 === 0)).toBe(true);
  });

  test('takes the schedule from the settings, where a job can also be turned off', async () => {
    const ran: string[] = [];
    let enough: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const named = (name: string): Job<null> => ({
      ...job(name, () => {
        ran.push(name);
        enough();
        return Promise.resolve({});
      }),
      schedule: '0 0 1 1 *',
    });
    scheduler('a', [named('yearly'), named('often'), named('off')], { often: '* * * * * *', off: undefined }).start();
    await done;
    expect(new Set(ran)).toEqual(new Set(['often']));
  });

  test('runs one pass by hand, and knows no other names', async () => {
    const hand = scheduler('a', [job('sweep', () => Promise.resolve({ recorded: 1 }))]);
    expect(await hand.runNow('sweep')).toEqual({ outcome: 'succeeded', counts: { recorded: 1 } });
    expect(() => hand.runNow('sweeep')).toThrow('there are sweep');
  });

  test('stops: waits for a run under way, aborts it when patience ends, and starts no other', async () => {
    let began: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      began = resolve;
    });
    const made = scheduler('a', [
      job('sweep', async (_, __, signal) => {
        began();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return { aborted: 1 };
      }),
    ]);
    const run = made.runNow('sweep');
    await running;
    await made.stop(20);
    expect(await run).toEqual({ outcome: 'succeeded', counts: { aborted: 1 } });
    expect(await made.runNow('sweep')).toEqual({ outcome: 'skipped' });
  });

  test('takes over the run of an instance that died', async () => {
    const slot = Date.now() - 120_000;
    await startRun(database, { job: 'sweep', slot, instance: 'dead', now: slot, leaseUntil: slot + 60_000 });
    const slots: number[] = [];
    const made = scheduler('b', [
      job('sweep', (_, each) => {
        slots.push(each);
        return Promise.resolve({});
      }),
    ]);
    await made.recover();
    await made.stop(1000);
    expect(slots).toEqual([slot]);
    expect((await database.pool.query('SELECT instance, attempt, outcome FROM job_runs')).rows).toEqual([
      { instance: 'b', attempt: 2, outcome: 'succeeded' },
    ]);
  });
});
