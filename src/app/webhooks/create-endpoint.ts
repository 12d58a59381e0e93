import { z } from 'zod';
import { countEndpoints, insertEndpoint, insertSecret } from '../../db/webhook-endpoints.js';
import { newId } from '../../lib/ids.js';
import { newSecret } from '../../webhooks/signature.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { parseInput } from '../parse-input.js';
import { newHeaders, sealHeaders, withoutHeaderValues } from './endpoint-headers.js';
import { endpointChannel, endpointDescription, endpointFilters, endpointTypes, endpointUrl, inputFaults } from './endpoint-input.js';
import { type EndpointView, requireSealing } from './endpoint-view.js';
import { readEndpoint } from './read-endpoints.js';

export const CreateEndpointInput = z
  .strictObject({
    channel: endpointChannel.extract(['webhook']).default('webhook'),
    url: endpointUrl,
    description: endpointDescription.optional(),
    types: endpointTypes.default([]),
    filters: endpointFilters.prefault({}),
    headers: newHeaders.prefault({}),
    signature: z
      .enum(['v1', 'v1a'])
      .default('v1')
      .meta({ description: 'How messages are signed. v1: HMAC-SHA256 with a shared secret. v1a: Ed25519, verified with a public key.' }),
  })
  .meta({ id: 'WebhookEndpointInput' });

/** Every status change makes a message for each: a number far above need bounds the harm of a script gone wild. */
const MOST_ENDPOINTS = 1000;

/**
 * Registers an endpoint. Its secret is in this result and nowhere else; it is null when an Idempotency-Key brings the first result back.
 * Needs `webhooks`.
 */
export async function createEndpoint(
  context: AppContext,
  caller: Caller,
  input: unknown,
): Promise<{ endpoint: EndpointView; secret: string | null }> {
  const recordedBy = requireScope(caller, 'webhooks');
  const { headers, description, signature, ...fields } = parseInput(CreateEndpointInput, input, await inputFaults(context, input));
  const sealing = requireSealing(context.sealing);
  const made = await inTransaction<{ id: string; secret: string | null }>(
    context,
    withoutHeaderValues(caller),
    async (tx) => {
      if ((await countEndpoints(tx)) >= MOST_ENDPOINTS)
        throw new AppError('conflict', `There are ${MOST_ENDPOINTS} endpoints already; delete one first.`);
      const recordedAt = context.clock.now();
      const id = newId('endpoint');
      const secret = newSecret(signature);
      const sealed = sealHeaders(sealing, id, headers);
      await insertEndpoint(tx, { ...fields, id, description: description ?? null, headers: sealed, recordedAt, recordedBy });
      await insertSecret(tx, { id: newId('secret'), endpointId: id, sealed: sealing.seal(secret, id), recordedAt });
      return { id, secret };
    },
    ({ id }) => ({ id, secret: null }),
  );
  return { endpoint: await readEndpoint(context, caller, made.id), secret: made.secret };
}
