import { reconcileStatus } from '../jobs/reconcile-status.js';
import type { AppContext } from './app/context.js';
import { nextSweepAt, sweep } from './app/sweep/sweep.js';
import type { Config } from './config/config.js';
import type { Service } from './context.js';
import { hasOtherRuleset } from './db/policies.js';
import type { Logger } from './lib/logger.js';
import type { Lifecycle } from './lifecycle.js';
import { createHeartbeat } from './scheduler/heartbeat.js';
import type { Job } from './scheduler/job.js';
import { type JobWatch, watchJobs } from './scheduler/late-jobs.js';
import { createScheduler, type Scheduler, scheduleOf } from './scheduler/scheduler.js';

export function schedulerOf(service: Service, config: Config, jobs: readonly Job<AppContext>[]): Scheduler {
  const { context, instance } = service;
  return createScheduler({
    database: context.database,
    clock: context.clock,
    logger: context.logger,
    instance,
    context,
    jobs,
    schedules: config.schedules,
  });
}

/**
 * Starts what the service does by itself: the jobs on their schedules, and beside them two timers of its own, since cron falls silent after a step of the wall
 * clock: one armed for the next change that time will make and the next reminder, one for the next message that is due. Answers which jobs are late.
 */
export async function startWork(service: Service, config: Config, jobs: readonly Job<AppContext>[], lifecycle: Lifecycle): Promise<JobWatch> {
  const { context } = service;
  const { clock, logger } = context;
  const delivery = createHeartbeat({
    name: 'delivery',
    clock,
    logger,
    shortestMs: 5,
    nextDueAt: () => context.delivery.nextDueAt(),
    beat: (signal) => context.delivery.deliverDue(signal),
  });
  const sweeping = createHeartbeat({
    name: 'sweep',
    clock,
    logger,
    nextDueAt: () => nextSweepAt(context),
    beat: oftenSweeping(context),
  });
  context.delivery.onNudge(() => {
    delivery.nudge();
    // What was written may be due sooner than anything before.
    sweeping.soon();
  });
  await lifecycle.start(
    'outbox of other instances',
    () => context.delivery.follow(),
    (unfollow) => unfollow(),
  );
  for (const [name, heartbeat] of Object.entries({ delivery, sweep: sweeping })) {
    await lifecycle.start(
      name,
      () => {
        heartbeat.start();
        return heartbeat;
      },
      (beating) => beating.stop(),
    );
  }
  await lifecycle.start(
    'jobs',
    async () => {
      const scheduler = schedulerOf(service, config, jobs);
      await scheduler.recover();
      scheduler.start();
      if (await hasOtherRuleset(context.database.prisma, context.policy.ruleset)) redoOutdated(scheduler, logger);
      return scheduler;
    },
    (scheduler) => scheduler.stop(),
  );
  return await lifecycle.start(
    'watch over the jobs',
    () => watchOver(service, config, jobs),
    (watch) => clearInterval(watch.timer),
  );
}

/** How often it is looked whether a job has become late, for the log (milliseconds). */
const LOOK_FOR_LATE = 30_000;

function watchOver({ context }: Service, config: Config, jobs: readonly Job<AppContext>[]): JobWatch & { timer: NodeJS.Timeout } {
  const { database, clock, logger } = context;
  const scheduled = jobs.map((job) => ({ name: job.name, schedule: scheduleOf(job, config.schedules) }));
  const due = scheduled.flatMap(({ name, schedule }) => (schedule === undefined ? [] : [{ name, schedule }]));
  const watch = watchJobs({ database, clock, logger, jobs: due });
  const look = () => watch.tell().catch((error: unknown) => logger.debug({ err: error }, 'it is not known which jobs are late'));
  return { ...watch, timer: setInterval(() => void look(), LOOK_FOR_LATE).unref() };
}

/** Answers by other thresholds or rules than today's are not left for the night. */
function redoOutdated(scheduler: Scheduler, logger: Logger): void {
  scheduler.runNow(reconcileStatus.name).catch((error: unknown) => logger.error({ err: error }, 'answers by an earlier ruleset are not redone yet'));
}

/** All that is near its end is looked at again after so long (milliseconds); in between what has changed, with some time for slow transactions to end. */
const LOOK_AT_ALL = 300_000;
const SLACK = 60_000;

/** Sweeps as often as once a second: each look for ends to remind of begins where the one before left off. */
function oftenSweeping(context: AppContext): (signal: AbortSignal) => Promise<void> {
  let all = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const now = context.clock.now();
    const isAll = now - all > LOOK_AT_ALL || now < last;
    await sweep(context, signal, isAll ? null : last - SLACK);
    if (signal.aborted) return;
    if (isAll) all = now;
    last = now;
  };
}
