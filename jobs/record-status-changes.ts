import type { AppContext } from '../src/app/context.js';
import { sweep } from '../src/app/sweep/sweep.js';
import type { Job } from '../src/scheduler/job.js';

/** Writes down what time has made of commitments: announced → active → expired, and the like; publishes drafts whose embargo has ended; and reminds of ends. */
export const recordStatusChanges: Job<AppContext> = {
  name: 'record-status-changes',
  schedule: '* * * * *',
  leaseMs: 60_000,
  run: (context, _slot, signal) => sweep(context, signal),
};
