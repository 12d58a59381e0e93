import type { AppContext } from '../src/app/context.js';
import { pruneHistory } from '../src/app/sweep/prune-history.js';
import type { Job } from '../src/scheduler/job.js';

/** Removes old records of how the service worked; never what was said, reported, decided or done. */
export const pruneHistoryJob: Job<AppContext> = {
  name: 'prune-history',
  schedule: '47 3 * * *',
  leaseMs: 10 * 60_000,
  run: (context, _slot, signal) => pruneHistory(context, signal),
};
