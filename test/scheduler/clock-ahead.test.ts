import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { abandonedRuns, closeAbandonedRuns, finishRun, startRun } from '../../src/db/job-runs.js';
import type { Job } from '../../src/scheduler/job.js';
import { createScheduler } from '../../src/scheduler/scheduler.js';
import { testClock } from '../support/clock.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

const NOW = Date.parse('2026-02-01T12:00:00Z');
const MINUTE = 60_000;
const DAY = 86_400_000;
const clock = testClock(NOW);
let database: Database;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  clock.set(NOW);
  await emptyDatabase(database);
});

const start = (slot: number, now = slot, instance = 'a') => startRun(database, { job: 'sweep', slot, instance, now, leaseUntil: now + MINUTE });
const done = async (slot: number, now = slot) => {
  const run = await start(slot, now);
  if (!run) throw new Error('the slot should have been free');
  await finishRun(database, run, { counts: {} }, now);
};
const lines: string[] = [];
const job: Job<null> = { name: 'sweep', schedule: '17 3 * * *', leaseMs: MINUTE, run: async () => ({ done: 1 }) };
const scheduler = () => {
  lines.length = 0;
  const logger = pino({ level: 'info' }, { write: (line) => lines.push(line) });
  return createScheduler({ database, clock, logger, instance: 'a', context: null, jobs: [job] });
};

describe('after the clock was a day ahead for a minute', () => {
  test('the next slot is taken, though a later one was', async () => {
    await done(NOW + DAY);
    expect(await start(NOW)).toMatchObject({ attempt: 1 });
  });

  test('the very slot that was taken ahead of time is taken again when its time comes', async () => {
    await done(NOW + DAY);
    const later = scheduler();
    expect(await later.runNow('sweep')).toMatchObject({ outcome: 'succeeded' });
    expect(lines.map((line) => JSON.parse(line).msg)).toContain(
      'runs of jobs that lay ahead of the clock were forgotten: a clock was ahead for a while',
    );
    clock.set(NOW + DAY);
    expect(await later.runNow('sweep')).toMatchObject({ outcome: 'succeeded' });
  });

  test.each([
    ['that began ahead of the clock', NOW, NOW + DAY],
    ['that began some minutes ahead of it', NOW, NOW + 10 * MINUTE],
  ])('a run of an instance that died %s holds up nobody', async (_, slot, began) => {
    await start(slot, began);
    expect(await start(slot, slot + MINUTE, 'b')).toMatchObject({ attempt: 2 });
    expect(await start(slot + 2 * MINUTE, slot + 2 * MINUTE, 'b')).not.toBeNull();
  });

  test('a lease that was renewed then ends now', async () => {
    await start(NOW);
    await database.pool.query('UPDATE job_runs SET lease_until = $1', [new Date(NOW + DAY)]);
    expect(await start(NOW + MINUTE, NOW + MINUTE, 'b')).not.toBeNull();
    expect(await closeAbandonedRuns(database, NOW + MINUTE)).toBe(1);
    await database.pool.query(`UPDATE job_runs SET outcome = 'running', lease_until = $1 WHERE slot = $2`, [
      new Date(NOW + DAY),
      new Date(NOW + MINUTE),
    ]);
    expect(await abandonedRuns(database, NOW + 2 * MINUTE)).toEqual([{ job: 'sweep', slot: NOW + MINUTE }]);
  });
});

test("a machine whose clock is ahead of the database's runs its jobs in slots of the database's", async () => {
  clock.set(Date.now() - DAY);
  const ran: number[] = [];
  let enough: () => void = () => undefined;
  const twice = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const often: Job<null> = {
    ...job,
    schedule: '* * * * * *',
    async run(_, slot) {
      clock.advance(1_000);
      if (ran.push(slot) === 2) enough();
      return {};
    },
  };
  const logger = pino({ level: 'silent' });
  const made = createScheduler({ database, clock, logger, instance: 'a', context: null, jobs: [often] });
  made.start();
  await twice;
  await made.stop();
  for (const slot of ran) expect(slot).toBeLessThanOrEqual(clock.now());
});
