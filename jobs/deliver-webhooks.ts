import type { AppContext } from '../src/app/context.js';
import { deliverDue } from '../src/app/webhooks/deliver-due.js';
import type { Job } from '../src/scheduler/job.js';

/** Sends what is due. New messages are sent at once by the service itself; this finds what a stopped or failed instance left. */
export const deliverWebhooks: Job<AppContext> = {
  name: 'deliver-webhooks',
  schedule: '* * * * *',
  leaseMs: 60_000,
  run: (context, _slot, signal) => deliverDue(context, { signal }),
};
