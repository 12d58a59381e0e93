import { finishRun, type RunKey, type RunStore, renewRun, startRun } from '../db/job-runs.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { Job } from './job.js';

export interface RunDependencies<Context> {
  database: RunStore;
  clock: Clock;
  logger: Logger;
  /** names this process in the runs' records */
  instance: string;
  context: Context;
}

export type RunReport =
  | { outcome: 'succeeded'; counts: Record<string, number> }
  | { outcome: 'failed'; error: unknown }
  | { outcome: 'skipped' }
  | { outcome: 'lost' };

/**
 * Runs a job for one slot, unless the slot was taken by this or another instance. Never throws what the job throws; it is logged and recorded.
 * `lost`: the lease went to another instance meanwhile, whose record stands.
 * @throws the database's error when the run could not be recorded
 */
export async function runJob<Context>(
  dependencies: RunDependencies<Context>,
  job: Job<Context>,
  slot: number,
  signal: AbortSignal,
): Promise<RunReport> {
  const { database, clock, instance } = dependencies;
  const logger = dependencies.logger.child({ job: job.name, slot: new Date(slot).toISOString() });
  const now = clock.now();
  const run = await startRun(database, { job: job.name, slot, instance, now, leaseUntil: now + job.leaseMs });
  if (!run) return { outcome: 'skipped' };

  const lost = new AbortController();
  const stopRenewing = keepLease(dependencies, job, run, lost);
  const began = performance.now();
  try {
    const counts = await job.run(dependencies.context, slot, AbortSignal.any([signal, lost.signal]));
    if (!(await finishRun(database, run, { counts }, clock.now()))) return reportLost();
    // What has done nothing is of interest to nobody, once a minute.
    const level = Object.values(counts).some((count) => count > 0) ? 'info' : 'debug';
    logger[level]({ counts, ms: Math.round(performance.now() - began), attempt: run.attempt }, 'job done');
    return { outcome: 'succeeded', counts };
  } catch (error) {
    logger.error({ err: error, attempt: run.attempt }, 'job failed');
    // The text is kept for operators alone: what an error says may hold parts of the data.
    if (!(await finishRun(database, run, { error: error instanceof Error ? error.message.slice(0, 1000) : String(error) }, clock.now())))
      return reportLost();
    return { outcome: 'failed', error };
  } finally {
    stopRenewing();
  }

  function reportLost(): RunReport {
    logger.warn('the lease ran out while the job was running, and another instance took over');
    return { outcome: 'lost' };
  }
}

/** Renews the lease three times within its length, and aborts the job when it has been lost. */
function keepLease<Context>(
  { database, clock, logger }: RunDependencies<Context>,
  job: Job<Context>,
  run: RunKey,
  lost: AbortController,
): () => void {
  const timer = setInterval(() => {
    renewRun(database, run, clock.now() + job.leaseMs).then(
      (held) => {
        if (!held) lost.abort(new Error('The lease was lost'));
      },
      (error: unknown) => logger.warn({ err: error, job: job.name }, 'the lease could not be renewed; trying again'),
    );
  }, job.leaseMs / 3);
  timer.unref();
  return () => clearInterval(timer);
}
