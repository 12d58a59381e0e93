import type { EndpointChange, EndpointRecord } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { changeEndpoint } from './change-endpoint.js';

/** Lets a disabled endpoint have its messages again, those that waited first. Enabling an enabled one changes nothing. Needs `webhooks`. */
export async function enableEndpoint(context: AppContext, caller: Caller, id: string): Promise<void> {
  requireScope(caller, 'webhooks');
  await changeEndpoint(context, caller, id, 'any', (endpoint) => enabling(endpoint, true, context.clock.now()));
}

/** The count of days of failure begins anew. Disabling what the service itself has disabled must not hide why. */
export function enabling(endpoint: EndpointRecord, enabled: boolean, now: Instant): EndpointChange {
  if (endpoint.enabled === enabled) return {};
  if (enabled) return { enabled, disabledFor: null, disabledAt: null, failingSince: null, failure: null };
  return { enabled, disabledFor: 'by_hand', disabledAt: now };
}
