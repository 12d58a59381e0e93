import type { ApiKeyRow } from '../../db/api-keys.js';

/** An API key as it is shown: never its secret, never its hash. Instants are epoch ms. */
export type ApiKey = Omit<ApiKeyRow, 'hash'>;

export function withoutHash({ hash: _hash, ...key }: ApiKeyRow): ApiKey {
  return key;
}
