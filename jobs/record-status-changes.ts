import { liftEmbargoes } from '../src/app/commitments/set-visibility.js';
import type { AppContext } from '../src/app/context.js';
import { recordDueChanges } from '../src/app/status/record-due-changes.js';
import { remindOfEnds } from '../src/app/webhooks/remind-of-ends.js';
import type { Job } from '../src/scheduler/job.js';

/** Writes down what time has made of commitments: announced → active → expired, and the like; publishes drafts whose embargo has ended; and reminds of ends. */
export const recordStatusChanges: Job<AppContext> = {
  name: 'record-status-changes',
  schedule: '* * * * *',
  leaseMs: 60_000,
  async run(context, _slot, signal) {
    const recorded = await recordDueChanges(context, signal);
    return { ...recorded, published: await liftEmbargoes(context), reminded: await remindOfEnds(context, signal) };
  },
};
