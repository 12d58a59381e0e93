import type { Database } from '../db/client.js';
import type { Policy } from '../domain/policy.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { KeyRing } from './keys/key-ring.js';

/** What every verb needs. Built once, in `src/context.ts`. */
export interface AppContext {
  database: Database;
  clock: Clock;
  logger: Logger;
  policy: Policy;
  /** the admin key of the settings, and the API keys seen in the last seconds */
  keyRing: KeyRing;
}
