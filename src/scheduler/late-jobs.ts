import cron from 'node-cron';
import { latestStarts, type RunStore } from '../db/job-runs.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';

/** A job that is due by a schedule. */
export interface Scheduled {
  name: string;
  /** cron expression in UTC */
  schedule: string;
}

export interface LateJob {
  name: string;
  /** for how long it has not run, in seconds */
  seconds: number;
}

/** Which jobs have not run, on whatever instance, for twice their period. */
export interface JobWatch {
  /** names of the jobs that are watched */
  readonly jobs: readonly string[];
  /** @throws the database's error */
  late(): Promise<LateJob[]>;
  /** Logs what has become late, and what runs again, since it was last called; each once. */
  tell(): Promise<void>;
}

export interface JobWatchOptions {
  database: RunStore;
  /** the database's clock */
  clock: Clock;
  logger: Logger;
  jobs: readonly Scheduled[];
}

/** A job that has not run since the watch began is given twice its period from then on: before that, nobody may have been there to run it. */
export function watchJobs({ database, clock, logger, jobs }: JobWatchOptions): JobWatch {
  const periods = new Map(jobs.map(({ name, schedule }) => [name, periodOf(schedule)]));
  let since = clock.now();
  let told = new Map<string, LateJob>();

  async function late(): Promise<LateJob[]> {
    const now = clock.now();
    // The clock may have been ahead when the watch began.
    since = Math.min(since, now);
    const starts = await latestStarts(database, [...periods.keys()], now);
    return [...periods].flatMap(([name, period]) => {
      const silence = now - Math.max(starts.get(name) ?? since, since);
      return silence > 2 * period ? [{ name, seconds: Math.round(silence / 1000) }] : [];
    });
  }

  return {
    jobs: jobs.map(({ name }) => name),
    late,
    async tell() {
      const now = new Map((await late()).map((each) => [each.name, each]));
      for (const [name, { seconds }] of now)
        if (!told.has(name)) logger.error({ job: name, seconds }, 'a job has not run for twice its period; what it does is not done');
      for (const name of told.keys()) if (!now.has(name)) logger.info({ job: name }, 'a job that was late has run again');
      told = now;
    },
  };
}

/** So many runs ahead are looked at, and of hours: a schedule may leave out nights, weekends or months. */
const RUNS = 40;
const HOURS = 200;
/** What runs every few seconds may well take longer than that. */
const SHORTEST = 10_000;

/** The longest time between two runs, in milliseconds, and ten seconds at least; infinite where it never runs again. */
export function periodOf(schedule: string): number {
  const [minute, ...others] = schedule.trim().split(/\s+/).slice(-5);
  const isLimited = others.some((field) => field !== '*') && !/^\d+$/.test(minute ?? '');
  const gaps = [...gapsOf(schedule, RUNS), ...(isLimited ? gapsOf(['0', ...others].join(' '), HOURS) : [])];
  return gaps.length === 0 ? Number.POSITIVE_INFINITY : Math.max(SHORTEST, ...gaps);
}

function gapsOf(schedule: string, count: number): number[] {
  const task = cron.createTask(schedule, () => undefined, { timezone: 'UTC' });
  const runs = task.getNextRuns(count).map((run) => run.getTime());
  void task.destroy();
  return runs.slice(1).map((run, index) => run - (runs[index] ?? run));
}
