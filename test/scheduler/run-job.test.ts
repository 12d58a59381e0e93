import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { abandonedRuns, closeAbandonedRuns, finishRun, renewRun, startRun } from '../../src/db/job-runs.js';
import type { Job } from '../../src/scheduler/job.js';
import { runJob } from '../../src/scheduler/run-job.js';
import { testClock } from '../support/clock.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

const SLOT = Date.parse('2026-02-01T12:00:00Z');
const MINUTE = 60_000;
const clock = testClock(SLOT);
const logger = pino({ level: 'silent' });
let database: Database;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  clock.set(SLOT);
  await emptyDatabase(database);
});

const start = (instance: string, slot = SLOT, now = slot) => startRun(database, { job: 'sweep', slot, instance, now, leaseUntil: now + MINUTE });
const job = (run: Job<string>['run']): Job<string> => ({ name: 'sweep', schedule: '* * * * *', leaseMs: MINUTE, run });
const dependencies = (instance: string) => ({ database, clock, logger, instance, context: 'the context' });
const none = new AbortController().signal;
const rows = async () => (await database.pool.query('SELECT * FROM job_runs ORDER BY slot')).rows;

describe('a slot', () => {
  test('is taken by one of several instances that ask at once', async () => {
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((instance) => start(instance)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  });

  test('that was done is never done again', async () => {
    const run = await start('a');
    expect(run && (await finishRun(database, run, { counts: {} }, SLOT + 1))).toBe(true);
    expect(await start('b')).toBeNull();
    expect(await start('b', SLOT, SLOT + 10 * MINUTE)).toBeNull();
  });

  test('that failed is not done again; the next slot is', async () => {
    const run = await start('a');
    expect(run && (await finishRun(database, run, { error: 'no' }, SLOT + 1))).toBe(true);
    expect(await start('b')).toBeNull();
    expect(await start('b', SLOT + MINUTE)).toMatchObject({ attempt: 1 });
  });

  test('is left alone while the one before is still being done, by whomever', async () => {
    await startRun(database, { job: 'sweep', slot: SLOT, instance: 'a', now: SLOT, leaseUntil: SLOT + 5 * MINUTE });
    expect(await start('b', SLOT + MINUTE)).toBeNull();
    expect(await start('b', SLOT + 6 * MINUTE)).not.toBeNull();
  });

  test('is left alone when a later one was taken: a clock that lags does no harm', async () => {
    await start('a', SLOT + MINUTE);
    expect(await start('b', SLOT, SLOT + 2 * MINUTE)).toBeNull();
  });

  test('of one job says nothing about another', async () => {
    await start('a');
    expect(await startRun(database, { job: 'other', slot: SLOT, instance: 'b', now: SLOT, leaseUntil: SLOT + MINUTE })).not.toBeNull();
  });
});

describe('an instance that stops in the middle', () => {
  test('keeps its slot while the lease lasts, and loses it to one other after that', async () => {
    await start('a');
    expect(await start('b', SLOT, SLOT + MINUTE - 1)).toBeNull();
    const answers = await Promise.all(['b', 'c', 'd'].map((instance) => start(instance, SLOT, SLOT + MINUTE)));
    expect(answers.filter((answer) => answer !== null)).toMatchObject([{ attempt: 2 }]);
  });

  test('is followed by one other alone: a job that kills its process does not kill them all', async () => {
    await start('a');
    await start('b', SLOT, SLOT + MINUTE);
    expect(await abandonedRuns(database, SLOT + 3 * MINUTE)).toEqual([]);
    expect(await start('c', SLOT, SLOT + 3 * MINUTE)).toBeNull();
    expect(await closeAbandonedRuns(database, SLOT + 3 * MINUTE)).toBe(1);
    expect(await rows()).toMatchObject([{ outcome: 'failed', attempt: 2, error: expect.stringContaining('stopped') }]);
  });

  test('can neither renew nor finish what another has taken over', async () => {
    const stale = await start('a');
    const fresh = await start('b', SLOT, SLOT + MINUTE);
    if (!stale || !fresh) throw new Error('both should have got the slot');
    expect(await renewRun(database, stale, SLOT + 9 * MINUTE)).toBe(false);
    expect(await finishRun(database, stale, { counts: { wrong: 1 } }, SLOT + MINUTE + 1)).toBe(false);
    expect(await finishRun(database, fresh, { counts: { right: 1 } }, SLOT + MINUTE + 2)).toBe(true);
    expect(await rows()).toMatchObject([{ instance: 'b', outcome: 'succeeded', counts: { right: 1 } }]);
  });

  test('is found by the others, unless a later slot was taken meanwhile', async () => {
    await start('a');
    expect(await abandonedRuns(database, SLOT)).toEqual([]);
    expect(await abandonedRuns(database, SLOT + MINUTE)).toEqual([{ job: 'sweep', slot: SLOT }]);
    await start('b', SLOT + 2 * MINUTE);
    expect(await abandonedRuns(database, SLOT + 2 * MINUTE)).toEqual([]);
    expect(await closeAbandonedRuns(database, SLOT + 2 * MINUTE)).toBe(1);
  });
});

describe('a run', () => {
  test('hands the job its context and its slot, and records what was done', async () => {
    const seen: unknown[] = [];
    const report = await runJob(
      dependencies('a'),
      job((context, slot) => {
        seen.push(context, slot);
        return Promise.resolve({ recorded: 3 });
      }),
      SLOT,
      none,
    );
    expect(seen).toEqual(['the context', SLOT]);
    expect(report).toEqual({ outcome: 'succeeded', counts: { recorded: 3 } });
    expect(await rows()).toMatchObject([{ job: 'sweep', instance: 'a', outcome: 'succeeded', counts: { recorded: 3 }, error: null }]);
  });

  test('that fails is recorded as failed, and hurts nobody else', async () => {
    const report = await runJob(
      dependencies('a'),
      job(() => Promise.reject(new Error('no such luck'))),
      SLOT,
      none,
    );
    expect(report).toMatchObject({ outcome: 'failed' });
    expect(await rows()).toMatchObject([{ outcome: 'failed', error: 'no such luck', counts: null }]);
  });

  test('of a slot that was taken does not call the job', async () => {
    await start('b');
    const report = await runJob(
      dependencies('a'),
      job(() => Promise.reject(new Error('called'))),
      SLOT,
      none,
    );
    expect(report).toEqual({ outcome: 'skipped' });
  });

  test('that outlives its lease leaves the record to the one who took over', async () => {
    const report = await runJob(
      dependencies('a'),
      job(async () => {
        clock.advance(2 * MINUTE);
        await start('b', SLOT, clock.now());
        return { wrong: 1 };
      }),
      SLOT,
      none,
    );
    expect(report).toEqual({ outcome: 'lost' });
    expect(await rows()).toMatchObject([{ instance: 'b', outcome: 'running', counts: null }]);
  });

  test.each([
    ['did nothing is told at debug', { written: 0, published: 0 }, 20],
    ['did something at info', { written: 0, published: 2 }, 30],
  ])('that %s', async (_, counts, level) => {
    const lines: string[] = [];
    const told = pino({ level: 'debug' }, { write: (line) => lines.push(line) });
    await runJob(
      { ...dependencies('a'), logger: told },
      job(async () => counts),
      SLOT,
      none,
    );
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level, msg: 'job done', counts }]);
  });

  test('is told when the service stops', async () => {
    const stopping = new AbortController();
    const report = await runJob(
      dependencies('a'),
      job((_, __, signal) => {
        stopping.abort();
        return Promise.resolve({ aborted: signal.aborted ? 1 : 0 });
      }),
      SLOT,
      stopping.signal,
    );
    expect(report).toEqual({ outcome: 'succeeded', counts: { aborted: 1 } });
  });
});
