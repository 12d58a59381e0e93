import { findApiKey, listApiKeyRows } from '../../db/api-keys.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import type { Page } from '../lib/page.js';
import { type ApiKey, withoutHash } from './api-key.js';

/** Keys from the oldest on, revoked and expired ones too. `after` is the id of the last one seen. Needs `admin`. */
export async function listApiKeys(context: AppContext, caller: Caller, page: { limit: number; after?: string | undefined }): Promise<Page<ApiKey>> {
  requireScope(caller, 'admin');
  const rows = await listApiKeyRows(context.database, page.after, page.limit + 1);
  const items = rows.slice(0, page.limit).map(withoutHash);
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** @throws {AppError} `not_found` */
export async function readApiKey(context: AppContext, caller: Caller, id: string): Promise<ApiKey> {
  requireScope(caller, 'admin');
  const row = await findApiKey(context.database, id);
  if (!row) throw new AppError('not_found', 'There is no such API key.');
  return withoutHash(row);
}
