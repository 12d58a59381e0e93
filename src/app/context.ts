import type { Database } from '../db/client.js';
import type { Policy } from '../domain/policy.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { Sealing } from '../lib/sealing.js';
import type { Slots } from '../lib/slots.js';
import type { Turns } from '../lib/turns.js';
import type { Mailer } from '../webhooks/channels/mailer.js';
import type { UrlGuard } from '../webhooks/url-guard.js';
import type { ChangeTail } from './engines/change-tail.js';
import type { Comparing } from './engines/comparing.js';
import type { Delivery } from './engines/delivery.js';
import type { Freshness } from './engines/freshness.js';
import type { KeyRing } from './engines/key-ring.js';

/** What every verb needs. Built once, in `src/context.ts`. */
export interface AppContext {
  database: Database;
  clock: Clock;
  logger: Logger;
  policy: Policy;
  /** the service's own address without a slash at its end, for links in messages */
  publicUrl: string;
  /** changes that became true longer ago (milliseconds) are written down, but nobody is alerted */
  maxAlertAge: number;
  /** records of how the service worked are removed after so long (milliseconds) */
  keepHistory: number;
  /** an import stops at its first row beyond so many refused ones; and who has how many under way */
  imports: { maxRefused: number; running: Slots };
  /** whether what is kept in memory is still so */
  freshness: Freshness;
  /** in which those write who write about the same thing */
  turns: Turns;
  /** follows the changes for those who listen to them */
  tail: ChangeTail;
  /** the admin key of the settings, and the API keys seen in the last seconds */
  keyRing: KeyRing;
  /** keeps webhook secrets unreadable at rest; undefined where no key is set, and then there can be no webhooks */
  sealing: Sealing | undefined;
  /** the operator's mail relay; undefined where none is set, and then there can be no e-mail endpoints */
  mailer: Mailer | undefined;
  /** where webhooks may be sent */
  urlGuard: UrlGuard;
  /** compares reports for suggestions; `comparing.nudge()` after a commit that has left some */
  comparing: Comparing;
  /** sends the outbox; `delivery.nudge()` after a commit that may have written messages */
  delivery: Delivery;
}
