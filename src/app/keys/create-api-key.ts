import { z } from 'zod';
import { insertApiKey } from '../../db/api-keys.js';
import { withTransaction } from '../../db/transaction.js';
import { newId } from '../../lib/ids.js';
import { type Caller, requireScope, SCOPES } from '../caller.js';
import type { AppContext } from '../context.js';
import { invalidInput } from '../errors.js';
import { parseInput } from '../parse-input.js';
import type { ApiKey } from './api-key.js';
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

/** Makes a key. Its secret is in this result and nowhere else. Needs `admin`. */
export async function createApiKey(context: AppContext, caller: Caller, input: unknown): Promise<{ apiKey: ApiKey; secret: string }> {
  const recordedBy = requireScope(caller, 'admin');
  const { name, scopes, expiresAt } = parseInput(createApiKeyInput, input);
  const now = context.clock.now();
  const end = expiresAt === undefined ? undefined : Date.parse(expiresAt);
  if (end !== undefined && !(end > now)) throw invalidInput([{ path: 'expiresAt', message: 'must lie in the future' }]);
  const secret = newSecret();
  const apiKey: ApiKey = {
    id: newId('key'),
    name,
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    recordedAt: now,
    recordedBy,
    expiresAt: end,
    revokedAt: undefined,
    lastUsedAt: undefined,
  };
  await withTransaction(context.database, (tx) => insertApiKey(tx, { ...apiKey, hash: hashOf(secret) }));
  return { apiKey, secret };
}
