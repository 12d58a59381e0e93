import type { AppContext } from '../src/app/context.js';
import type { Job } from '../src/scheduler/job.js';

/** Sends the webhook messages that are due. Beside it a timer of the service's own sends them as soon as they are committed. */
export const deliverWebhooks: Job<AppContext> = {
  name: 'deliver-webhooks',
  schedule: '* * * * *',
  leaseMs: 60_000,
  run: (context, _slot, signal) => context.delivery.deliverDue(signal),
};
