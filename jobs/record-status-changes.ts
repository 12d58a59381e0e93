import type { AppContext } from '../src/app/context.js';
import { recordDueChanges } from '../src/app/status/record-due-changes.js';
import type { Job } from '../src/scheduler/job.js';

/** Writes down what time has made of commitments: announced → active → expired, and the like. */
export const recordStatusChanges: Job<AppContext> = {
  name: 'record-status-changes',
  schedule: '* * * * *',
  leaseMs: 60_000,
  async run(context, _slot, signal) {
    return { ...(await recordDueChanges(context, signal)) };
  },
};
