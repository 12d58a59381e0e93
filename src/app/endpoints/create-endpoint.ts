import { z } from 'zod';
import { countEndpoints, insertEndpoint, insertSecret } from '../../db/webhook-endpoints.js';
import { newId } from '../../lib/ids.js';
import { newSecret, toldOnce } from '../../webhooks/signature.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, type Fault } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { inTransaction } from '../transact/in-transaction.js';
import { newHeaders, sealHeaders, withoutHeaderValues } from './endpoint-headers.js';
import {
  endpointChannel,
  endpointDescription,
  endpointFilters,
  endpointLeads,
  endpointTypes,
  endpointUrl,
  inputFaults,
  storedUrl,
} from './endpoint-input.js';
import { type EndpointView, requireSealing } from './endpoint-view.js';
import { readEndpoint } from './read-endpoints.js';

export const CreateEndpointInput = z
  .strictObject({
    channel: endpointChannel.default('webhook'),
    url: endpointUrl,
    description: endpointDescription.optional(),
    types: endpointTypes.default([]),
    filters: endpointFilters.prefault({}),
    headers: newHeaders.prefault({}),
    expiringLeads: endpointLeads.prefault(['P1D']),
    signature: z.enum(['v1', 'v1a']).optional().meta({
      description:
        'How messages are signed, of the channel webhook alone. v1 (the default): HMAC-SHA256 with a shared secret. v1a: Ed25519; the answer tells the public key in `secrets`, and the private one never leaves the service.',
    }),
  })
  .meta({ id: 'WebhookEndpointInput' });

/** Every status change makes a message for each: a number far above need bounds the harm of a script gone wild. */
const MOST_ENDPOINTS = 1000;

/**
 * Registers an endpoint. Its secret is in this result and nowhere else; it is null when an Idempotency-Key brings the first result back, of Ed25519, whose
 * private key is told to nobody, and of channels that sign nothing. Needs `webhooks`.
 */
export async function createEndpoint(
  context: AppContext,
  caller: Caller,
  input: unknown,
): Promise<{ endpoint: EndpointView; secret: string | null }> {
  const recordedBy = requireScope(caller, 'webhooks');
  const { channel, url, headers, description, signature, ...fields } = parseInput(CreateEndpointInput, input, await faultsOf(context, caller, input));
  const isSigned = channel === 'webhook';
  const sealing = isSigned || Object.keys(headers).length > 0 ? requireSealing(context.sealing) : null;
  if (channel === 'email' && !context.mailer)
    throw new AppError('unavailable', 'E-mail is not set up here: the operator has to set SMTP_URL and SMTP_FROM.');
  const made = await inTransaction<{ id: string; secret: string | null }>(
    context,
    withoutHeaderValues(caller),
    async (tx) => {
      if ((await countEndpoints(tx)) >= MOST_ENDPOINTS)
        throw new AppError('conflict', `There are ${MOST_ENDPOINTS} endpoints already; delete one first.`);
      const recordedAt = context.clock.now();
      const id = newId('endpoint');
      const place = { channel, url: storedUrl(channel, url), description: description ?? null };
      const sealed = sealing ? sealHeaders(sealing, id, headers) : {};
      await insertEndpoint(tx, { ...fields, ...place, id, headers: sealed, recordedAt, recordedBy });
      const secret = isSigned ? newSecret(signature) : null;
      if (sealing && secret !== null) await insertSecret(tx, { id: newId('secret'), endpointId: id, sealed: sealing.seal(secret, id), recordedAt });
      return { id, secret: secret && toldOnce(secret) };
    },
    ({ id }) => ({ id, secret: null }),
  );
  return { endpoint: await readEndpoint(context, caller, made.id), secret: made.secret };
}

async function faultsOf(context: AppContext, caller: Caller, input: unknown): Promise<Fault[]> {
  const { channel = 'webhook', signature }: { channel?: unknown; signature?: unknown } = Object(input);
  const faults = await inputFaults(context, caller, channel, input);
  if (channel === 'webhook' || signature === undefined) return faults;
  return [...faults, { path: 'signature', message: 'is for the channel "webhook" alone; leave it out' }];
}
