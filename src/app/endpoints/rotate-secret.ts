import { z } from 'zod';
import { insertSecret, liveSecrets, lockEndpoint, retireSecrets } from '../../db/webhook-endpoints.js';
import { newId } from '../../lib/ids.js';
import { newSecret, toldOnce } from '../../webhooks/signature.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { inTransaction } from '../transact/in-transaction.js';
import { type EndpointView, requireSealing } from './endpoint-view.js';
import { noEndpoint, readEndpoint } from './read-endpoints.js';

export const RotateSecretInput = z
  .strictObject({
    overlapHours: z
      .number()
      .min(0)
      .max(7 * 24)
      .default(24)
      .meta({ description: 'How long the secrets of before go on signing beside the new one. 0 ends them at once: for a secret that has leaked.' }),
    signature: z.enum(['v1', 'v1a']).default('v1'),
  })
  .meta({ id: 'RotateSecretInput' });

/** Each live secret makes every message's header longer. */
const MOST_LIVE = 10;

/**
 * Gives an endpoint a new secret; for a while both sign, so that the receiver can change over without losing a message. The secret is in this
 * result and nowhere else; it is null when an Idempotency-Key brings the first result back, and of Ed25519, whose private key is told to nobody. Needs `webhooks`.
 */
export async function rotateSecret(
  context: AppContext,
  caller: Caller,
  id: string,
  input: unknown,
): Promise<{ endpoint: EndpointView; secret: string | null }> {
  requireScope(caller, 'webhooks');
  const { overlapHours, signature } = parseInput(RotateSecretInput, input === undefined ? {} : input);
  const sealing = requireSealing(context.sealing);
  const made = await inTransaction<{ secret: string | null }>(
    context,
    caller,
    async (tx) => {
      const endpoint = await lockEndpoint(tx, id);
      if (!endpoint) throw noEndpoint(id);
      if (endpoint.channel !== 'webhook')
        throw new AppError('conflict', 'Only messages of the channel "webhook" are signed; this endpoint has no secret.');
      const now = context.clock.now();
      await retireSecrets(tx, id, now + overlapHours * 3_600_000, now);
      if ((await liveSecrets(tx, [id], now)).length >= MOST_LIVE)
        throw new AppError('conflict', `${MOST_LIVE} secrets are live already; wait for one to expire, or rotate with "overlapHours": 0.`);
      const secret = newSecret(signature);
      await insertSecret(tx, { id: newId('secret'), endpointId: id, sealed: sealing.seal(secret, id), recordedAt: now });
      return { secret: toldOnce(secret) };
    },
    () => ({ secret: null }),
  );
  return { endpoint: await readEndpoint(context, caller, id), secret: made.secret };
}
