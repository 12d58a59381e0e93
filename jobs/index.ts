import type { AppContext } from '../src/app/context.js';
import type { Job } from '../src/scheduler/job.js';
import { deliverWebhooks } from './deliver-webhooks.js';
import { matchReports } from './match-reports.js';
import { pruneHistoryJob } from './prune-history.js';
import { reconcileStatus } from './reconcile-status.js';
import { recordStatusChanges } from './record-status-changes.js';

/** What the service does by itself, and when. `npm run job -- NAME` runs one pass by hand. */
export const jobs: readonly Job<AppContext>[] = [recordStatusChanges, deliverWebhooks, reconcileStatus, matchReports, pruneHistoryJob];
