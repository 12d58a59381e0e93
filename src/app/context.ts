import type { Database } from '../db/client.js';
import type { Policy } from '../domain/policy.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';

/** What every verb needs. Built once, in `src/context.ts`. */
export interface AppContext {
  database: Database;
  clock: Clock;
  logger: Logger;
  policy: Policy;
}
