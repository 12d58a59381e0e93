import type { Policy } from '../../domain/policy.js';

/** What decisions rest on beside the facts; every `AppContext` has it. */
export interface Rules {
  policy: Policy;
  /** the service's own address without a slash at its end, for links in messages */
  publicUrl: string;
  /** changes that became true longer ago (milliseconds) are written down, but nobody is alerted */
  maxAlertAge: number;
}
