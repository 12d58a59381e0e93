import { insertApiKey, lockAndCountApiKeys } from '../../db/api-keys.js';
import { withTransaction } from '../../db/transaction.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { hashOf, newSecret } from './secret.js';

/**
 * Without an admin key in the settings, the first start on a database that has no keys makes one.
 * @returns its secret, to be printed once; undefined when there was nothing to do. Two processes that start at once make one key.
 */
export async function ensureAdminKey(context: AppContext): Promise<string | undefined> {
  if (context.keyRing.hasAdmin) return undefined;
  return await withTransaction(context.database, async (tx) => {
    if ((await lockAndCountApiKeys(tx)) > 0) return undefined;
    const secret = newSecret();
    const row = {
      id: newId('key'),
      name: 'first admin key',
      scopes: ['admin' as const],
      recordedAt: context.clock.now(),
      recordedBy: 'first start',
      hash: hashOf(secret),
    };
    await insertApiKey(tx, { ...row, expiresAt: undefined, revokedAt: undefined, lastUsedAt: undefined });
    return secret;
  });
}
