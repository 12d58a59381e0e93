import { revokeApiKeyRow } from '../../db/api-keys.js';
import { withTransaction } from '../../db/transaction.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { type ApiKey, withoutHash } from './api-key.js';

/** Ends a key: at once in this process, within five seconds in others. Revoking it again changes nothing. Needs `admin`. */
export async function revokeApiKey(context: AppContext, caller: Caller, id: string): Promise<ApiKey> {
  requireScope(caller, 'admin');
  const row = await withTransaction(context.database, (tx) => revokeApiKeyRow(tx, id, context.clock.now()));
  if (!row) throw new AppError('not_found', 'There is no such API key.');
  context.keyRing.forget(row.hash);
  return withoutHash(row);
}
