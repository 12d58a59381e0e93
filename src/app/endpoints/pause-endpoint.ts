import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { changeEndpoint } from './change-endpoint.js';

/** Sends an endpoint nothing for now: its messages are written and wait. What is on its way may still arrive. Needs `webhooks`. */
export async function pauseEndpoint(context: AppContext, caller: Caller, id: string): Promise<void> {
  requireScope(caller, 'webhooks');
  await changeEndpoint(context, caller, id, 'any', ({ pausedAt }) => ({ pausedAt: pausedAt ?? context.clock.now() }));
}

/** Sends a paused endpoint what has waited, and goes on. Needs `webhooks`. */
export async function resumeEndpoint(context: AppContext, caller: Caller, id: string): Promise<void> {
  requireScope(caller, 'webhooks');
  await changeEndpoint(context, caller, id, 'any', () => ({ pausedAt: null }));
}
