import { pino } from 'pino';
import { Registry } from 'prom-client';
import supertest from 'supertest';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { startRun } from '../../src/db/job-runs.js';
import { registerJobWatch } from '../../src/figures.js';
import { readinessChecks } from '../../src/readiness.js';
import { periodOf, watchJobs } from '../../src/scheduler/late-jobs.js';
import { testApp } from '../support/app.js';
import { testClock } from '../support/clock.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

const NOW = Date.parse('2026-02-01T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const clock = testClock(NOW);
const jobs = [
  { name: 'sweep', schedule: '* * * * *' },
  { name: 'prune', schedule: '47 3 * * *' },
];
let database: Database;
let lines: { level: number; job?: string; msg: string }[];

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  clock.set(NOW);
  lines = [];
  await emptyDatabase(database);
});

const watching = () => watchJobs({ database, clock, jobs, logger: pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) }) });
const ran = (job: string, slot = clock.now()) => startRun(database, { job, slot, instance: 'a', now: slot, leaseUntil: slot + MINUTE });

describe('a job is late', () => {
  test('when it has not run for twice its period, also if it never ran', async () => {
    const watch = watching();
    clock.advance(2 * MINUTE);
    expect(await watch.late()).toEqual([]);
    clock.advance(1_000);
    expect(await watch.late()).toEqual([{ name: 'sweep', seconds: 121 }]);
    clock.set(NOW + 2 * DAY + 1_000);
    expect((await watch.late()).map(({ name }) => name)).toEqual(['sweep', 'prune']);
  });

  test('by its last run, on whatever instance, and not by one that lies ahead of the clock', async () => {
    const watch = watching();
    await ran('sweep', NOW + DAY);
    clock.advance(3 * MINUTE);
    expect(await watch.late()).toMatchObject([{ name: 'sweep', seconds: 180 }]);
    await ran('sweep');
    expect(await watch.late()).toEqual([]);
  });

  test('not before there was a watch for so long, whenever it last ran', async () => {
    await ran('sweep', NOW - DAY);
    const watch = watching();
    clock.advance(2 * MINUTE);
    expect(await watch.late()).toEqual([]);
  });

  test('also where the clock was ahead when the watch began', async () => {
    clock.set(NOW + DAY);
    const watch = watching();
    clock.set(NOW);
    expect(await watch.late()).toEqual([]);
    clock.advance(3 * MINUTE);
    expect(await watch.late()).toMatchObject([{ name: 'sweep' }]);
  });
});

test('the log tells of it once when it begins, and once when it is over', async () => {
  const watch = watching();
  for (let n = 0; n < 4; n++) {
    clock.advance(MINUTE);
    await watch.tell();
  }
  await ran('sweep');
  await watch.tell();
  await watch.tell();
  expect(lines.map(({ level, job, msg }) => [level, job, msg])).toEqual([
    [50, 'sweep', 'a job has not run for twice its period; what it does is not done'],
    [30, 'sweep', 'a job that was late has run again'],
  ]);
});

test('/readyz names it with 503, and so does a figure', async () => {
  const watch = watching();
  const metrics = new Registry();
  registerJobWatch(metrics, watch);
  const { context } = await testApp();
  const readiness = readinessChecks(context, watch).filter(({ name }) => name === 'jobs');
  const { app, admin } = await testApp({ parts: { readiness, metrics } });
  expect((await supertest(app).get('/readyz')).body).toEqual({ status: 'ok', checks: { jobs: 'ok' } });
  clock.advance(5 * MINUTE);
  const response = await supertest(app).get('/readyz');
  expect([response.status, response.body.checks]).toEqual([503, { jobs: 'sweep has not run for 300 s' }]);
  const { text } = await supertest(app).get('/metrics').set(admin);
  expect(text).toContain('pledgewatch_job_late{job="sweep"} 1');
  expect(text).toContain('pledgewatch_job_late{job="prune"} 0');
});

test.each([
  ['* * * * *', MINUTE],
  ['* * * * * *', 10_000],
  ['*/15 * * * *', 15 * MINUTE],
  ['17 3 * * *', DAY],
  ['0 9 * * 1-5', 3 * DAY],
  ['* 8-18 * * *', 14 * HOUR],
  ['*/5 9-17 * * 1-5', 64 * HOUR],
])('the longest time between two runs of "%s" is %i ms', (schedule, period) => {
  expect(periodOf(schedule)).toBe(period);
});
