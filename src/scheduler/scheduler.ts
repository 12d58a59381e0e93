import cron, { type ScheduledTask } from 'node-cron';
import { AHEAD, abandonedRuns, closeAbandonedRuns, forgetRunsAhead } from '../db/job-runs.js';
import { awaitedLater } from '../lib/awaited-later.js';
import { systemClock } from '../lib/clock.js';
import type { Job } from './job.js';
import { type RunDependencies, type RunReport, runJob } from './run-job.js';

export interface Scheduler {
  start(): void;
  /** Runs a job now, as `npm run job` does; its slot is the present instant. */
  runNow(name: string): Promise<RunReport>;
  /** Takes over runs whose instance died, and closes those that nobody may take over. */
  recover(): Promise<void>;
  /** No new runs from now on; aborts those under way after `graceMs`, and resolves when all have ended. */
  stop(graceMs?: number): Promise<void>;
}

export interface SchedulerOptions<Context> extends RunDependencies<Context> {
  jobs: readonly Job<Context>[];
  /** cron expressions in UTC by job; a job that is named with `undefined` is off, one that is not named keeps its own */
  schedules?: Readonly<Record<string, string | undefined>>;
}

/** When the job runs by itself; undefined where it is off. */
export const scheduleOf = (job: { name: string; schedule: string }, schedules: SchedulerOptions<unknown>['schedules'] = {}): string | undefined =>
  job.name in schedules ? schedules[job.name] : job.schedule;

/** How often the wall clock is compared with the monotonic one, and from which difference on it counts as a step. */
const CLOCK_CHECK = 10_000;
const CLOCK_STEP = 2000;

/** The declared jobs on their schedules. Which instance runs a slot is decided by the database, not here. */
export function createScheduler<Context>(options: SchedulerOptions<Context>): Scheduler {
  const { jobs, schedules = {}, logger, clock, database } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  const tasks: ScheduledTask[] = [];
  let clockCheck: NodeJS.Timeout | undefined;
  let stopped = false;

  /** The slots are the machine's, and the runs are judged by the database's clock: what lies ahead of it is taken to be now. */
  async function runByClock(job: Job<Context>, slot: number): Promise<RunReport> {
    const now = clock.now();
    const names = jobs.map(({ name }) => name);
    const forgotten = await forgetRunsAhead(database, names, now);
    if (forgotten > 0) logger.warn({ runs: forgotten }, 'runs of jobs that lay ahead of the clock were forgotten: a clock was ahead for a while');
    return await runJob(options, job, slot > now + AHEAD ? Math.floor(now / 1000) * 1000 : slot, stopping.signal);
  }

  function track(job: Job<Context>, slot: number): Promise<RunReport> {
    if (stopped) return Promise.resolve({ outcome: 'skipped' });
    const run = awaitedLater(runByClock(job, slot).finally(() => running.delete(run)));
    running.add(run);
    return run;
  }

  function fire(job: Job<Context>, slot: number): void {
    track(job, slot).catch((error: unknown) => logger.error({ err: error, job: job.name }, 'the run could not be recorded'));
  }

  return {
    start() {
      for (const job of jobs) {
        const expression = scheduleOf(job, schedules);
        if (expression === undefined) continue;
        const task = cron.schedule(expression, ({ date }) => fire(job, Math.floor(date.getTime() / 1000) * 1000), {
          name: job.name,
          timezone: 'UTC',
          logger: quiet(logger),
        });
        tasks.push(task);
      }
      clockCheck = watchForClockSteps(() => {
        logger.warn('the clock was set; the schedules are armed anew');
        for (const task of tasks) {
          Promise.resolve(task.stop())
            .then(() => task.start())
            .catch((error: unknown) => logger.error({ err: error }, 'a schedule could not be armed anew'));
        }
      });
    },
    runNow(name) {
      const job = jobs.find((each) => each.name === name);
      if (!job) throw new Error(`There is no job "${name}"; there are ${jobs.map((each) => each.name).join(', ')}.`);
      return track(job, clock.now());
    },
    async recover() {
      await closeAbandonedRuns(database, clock.now());
      for (const { job: name, slot } of await abandonedRuns(database, clock.now())) {
        const job = jobs.find((each) => each.name === name);
        if (job) fire(job, slot);
      }
    },
    async stop(graceMs = 0) {
      stopped = true;
      clearInterval(clockCheck);
      // node-cron's own stop does not wait for a handler that is running.
      for (const task of tasks) await task.destroy();
      const patience = setTimeout(() => stopping.abort(new Error('The service is stopping')), graceMs);
      await Promise.allSettled(running);
      clearTimeout(patience);
    },
  };
}

/** node-cron sleeps through a step of the wall clock for as long as the step was; `stepped` is called when one has happened. */
function watchForClockSteps(stepped: () => void): NodeJS.Timeout {
  const offset = () => systemClock.now() - performance.now();
  let before = offset();
  const timer = setInterval(() => {
    const now = offset();
    if (Math.abs(now - before) > CLOCK_STEP) stepped();
    before = now;
  }, CLOCK_CHECK);
  timer.unref();
  return timer;
}

/** What node-cron has to say (missed and overlapping fires) is of interest to nobody: the jobs do all that is due. */
function quiet(logger: RunDependencies<unknown>['logger']) {
  const debug = (message: string | Error) => logger.debug({ from: 'node-cron' }, String(message));
  return { info: debug, warn: debug, debug, error: (message: string | Error) => logger.warn({ from: 'node-cron' }, String(message)) };
}
