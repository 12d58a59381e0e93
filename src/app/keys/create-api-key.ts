import { z } from 'zod';
import { insertApiKey } from '../../db/api-keys.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope, SCOPES } from '../lib/caller.js';
import { invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { inTransaction } from '../transact/in-transaction.js';
import type { ApiKey } from './api-key.js';
import { readApiKey } from './read-api-keys.js';
import { hashOf, newSecret } from './secret.js';

export const createApiKeyInput = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({ description: 'What or who uses it.', examples: ['newsroom dashboard'] }),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .max(SCOPES.length)
      .meta({ description: '`log` = log and amend commitments, statements and reports; `admin` implies all others.' }),
    expiresAt: z.iso.datetime({ offset: true }).optional().meta({ description: 'Left out: it does not expire.' }),
  })
  .meta({ id: 'ApiKeyInput' });

/**
 * Makes a key. Its secret is in this result and nowhere else; it is null when an Idempotency-Key brings the first result back. Needs `admin`.
 */
export async function createApiKey(context: AppContext, caller: Caller, input: unknown): Promise<{ apiKey: ApiKey; secret: string | null }> {
  const recordedBy = requireScope(caller, 'admin');
  const { name, scopes, expiresAt } = parseInput(createApiKeyInput, input);
  const now = context.clock.now();
  const end = expiresAt === undefined ? undefined : Date.parse(expiresAt);
  if (end !== undefined && !(end > now)) throw invalidInput([{ path: 'expiresAt', message: 'must lie in the future' }]);
  const made = await inTransaction<{ id: string; secret: string | null }>(
    context,
    caller,
    async (tx) => {
      const id = newId('key');
      const secret = newSecret();
      const row = { id, name, scopes: SCOPES.filter((scope) => scopes.includes(scope)), hash: hashOf(secret), recordedAt: now, recordedBy };
      await insertApiKey(tx, { ...row, expiresAt: end, revokedAt: undefined, lastUsedAt: undefined });
      return { id, secret };
    },
    ({ id }) => ({ id, secret: null }),
  );
  return { apiKey: await readApiKey(context, caller, made.id), secret: made.secret };
}
