import { z } from 'zod';
import { type EndpointChange, lockEndpoint, updateEndpoint } from '../../db/webhook-endpoints.js';
import { compact } from '../../lib/compact.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { invalidInput } from '../errors.js';
import { type ExpectedEdit, requireEdit } from '../expected-edit.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { parseInput } from '../parse-input.js';
import { endpointDescription, endpointTypes, endpointUrl, urlFaults } from './endpoint-input.js';
import { noEndpoint } from './read-endpoints.js';

export const AmendEndpointInput = z
  .strictObject({
    url: endpointUrl.optional(),
    description: endpointDescription.nullable().optional(),
    types: endpointTypes.optional(),
    enabled: z.boolean().optional().meta({ description: 'false pauses: what waits is kept, and nothing new is written until it is enabled again.' }),
  })
  .meta({ id: 'AmendWebhookEndpoint' });

/** Amends an endpoint, pauses it or has it go on. Needs `webhooks`. @throws {AppError} `precondition_failed` if somebody else has changed it since it was read */
export async function amendEndpoint(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  requireScope(caller, 'webhooks');
  const input = parseInput(AmendEndpointInput, body, urlFaults(context.urlGuard, body));
  if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'amends nothing; send at least one field' }]);
  await change(context, caller, id, expected, { ...compact<EndpointChange>(input), ...(input.enabled !== undefined && enabling(input.enabled)) });
}

/** Lets a disabled endpoint have its messages again, those that waited first. Enabling an enabled one changes nothing. Needs `webhooks`. */
export async function enableEndpoint(context: AppContext, caller: Caller, id: string): Promise<void> {
  requireScope(caller, 'webhooks');
  await change(context, caller, id, 'any', enabling(true));
}

/** A reason stays until the endpoint is enabled, and the count of days of failure begins anew. */
const enabling = (enabled: boolean): EndpointChange =>
  enabled ? { enabled, disabledFor: null, failingSince: null } : { enabled, disabledFor: 'paused' };

async function change(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, amended: EndpointChange): Promise<void> {
  await inTransaction(context, caller, async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) throw noEndpoint(id);
    requireEdit(expected, endpoint.edit);
    // Pausing what the service itself has disabled must not hide why.
    const reason = amended.enabled === false && !endpoint.enabled ? { disabledFor: endpoint.disabledFor } : {};
    const next = { ...amended, ...reason };
    const changes = Object.entries(next).some(([key, value]) => JSON.stringify(Reflect.get(endpoint, key)) !== JSON.stringify(value));
    if (changes) await updateEndpoint(tx, id, next);
    return undefined;
  });
}
