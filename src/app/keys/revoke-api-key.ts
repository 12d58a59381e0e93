import { revokeApiKeyRow } from '../../db/api-keys.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { inTransaction } from '../transact/in-transaction.js';
import type { ApiKey } from './api-key.js';
import { readApiKey } from './read-api-keys.js';

/** Ends a key, with its open streams: at once in this process, within a second in others. Revoking it again changes nothing. Needs `admin`. */
export async function revokeApiKey(context: AppContext, caller: Caller, id: string): Promise<ApiKey> {
  requireScope(caller, 'admin');
  const hash = await inTransaction(context, caller, async (tx) => {
    const row = await revokeApiKeyRow(tx, id, context.clock.now());
    if (!row) throw new AppError('not_found', 'There is no such API key.');
    return row.hash;
  });
  context.keyRing.forget(hash);
  return await readApiKey(context, caller, id);
}
