import type { AppContext } from '../src/app/context.js';
import { matchPending } from '../src/app/reports/match-pending.js';
import type { Job } from '../src/scheduler/job.js';

/**
 * Matches the reports that were left for later: those of an import, those that may fall under very many readings, and those that came at the very
 * time of a reading.
 */
export const matchReports: Job<AppContext> = {
  name: 'match-reports',
  schedule: '* * * * *',
  leaseMs: 300_000,
  async run(context, _slot, signal) {
    return { ...(await matchPending(context, signal)) };
  },
};
