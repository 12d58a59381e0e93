import type { AppContext } from '../src/app/context.js';
import { reconcileStatuses } from '../src/app/status/reconcile-statuses.js';
import type { Job } from '../src/scheduler/job.js';

/** Recomputes every stored answer at night: after a change of the rules, and to find what should not be. */
export const reconcileStatus: Job<AppContext> = {
  name: 'reconcile-status',
  schedule: '17 3 * * *',
  leaseMs: 10 * 60_000,
  async run(context, _slot, signal) {
    return { ...(await reconcileStatuses(context, signal)) };
  },
};
