import type { Database } from './client.js';
import type { ApiKey } from './generated/client.js';
import type { Scope } from './generated/enums.js';
import type { Tx } from './transaction.js';

/** An API key as stored; instants are epoch ms, `hash` is the SHA-256 of its secret in hex. */
export interface ApiKeyRow {
  id: string;
  name: string;
  hash: string;
  scopes: Scope[];
  recordedAt: number;
  recordedBy: string;
  expiresAt: number | undefined;
  revokedAt: number | undefined;
  lastUsedAt: number | undefined;
}

const instant = (date: Date | null): number | undefined => date?.getTime();
const dateOf = (instant: number | undefined): Date | null => (instant === undefined ? null : new Date(instant));

function toRow(key: ApiKey): ApiKeyRow {
  return {
    ...key,
    recordedAt: key.recordedAt.getTime(),
    expiresAt: instant(key.expiresAt),
    revokedAt: instant(key.revokedAt),
    lastUsedAt: instant(key.lastUsedAt),
  };
}

export async function insertApiKey(tx: Tx, row: ApiKeyRow): Promise<void> {
  await tx.apiKey.create({
    data: {
      ...row,
      recordedAt: new Date(row.recordedAt),
      expiresAt: dateOf(row.expiresAt),
      revokedAt: dateOf(row.revokedAt),
      lastUsedAt: dateOf(row.lastUsedAt),
    },
  });
}

/** How many keys there are, while nobody else can add one until the transaction ends. */
export async function lockAndCountApiKeys(tx: Tx): Promise<number> {
  await tx.$executeRaw`LOCK TABLE api_keys IN SHARE ROW EXCLUSIVE MODE`;
  return await tx.apiKey.count();
}

export async function findApiKeyByHash(database: Database, hash: string): Promise<ApiKeyRow | undefined> {
  const key = await database.prisma.apiKey.findUnique({ where: { hash } });
  return key ? toRow(key) : undefined;
}

export async function findApiKey(database: Database, id: string): Promise<ApiKeyRow | undefined> {
  const key = await database.prisma.apiKey.findUnique({ where: { id } });
  return key ? toRow(key) : undefined;
}

/** Up to `limit` keys in the order of their ids, which is the order in which they were made. */
export async function listApiKeyRows(database: Database, afterId: string | undefined, limit: number): Promise<ApiKeyRow[]> {
  const keys = await database.prisma.apiKey.findMany({
    where: afterId === undefined ? {} : { id: { gt: afterId } },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return keys.map(toRow);
}

/** Sets `revokedAt` unless it is set already; undefined when there is no such key. */
export async function revokeApiKeyRow(tx: Tx, id: string, at: number): Promise<ApiKeyRow | undefined> {
  await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date(at) } });
  const key = await tx.apiKey.findUnique({ where: { id } });
  return key ? toRow(key) : undefined;
}

/** Of these keys, those that were revoked. */
export async function findRevoked({ pool }: Pick<Database, 'pool'>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const text = 'SELECT id FROM api_keys WHERE id = ANY($1::text[]) AND revoked_at IS NOT NULL';
  const { rows } = await pool.query<{ id: string }>({ name: 'find-revoked', text, values: [ids] });
  return rows.map(({ id }) => id);
}

/** Notes a use at `at`, unless one after `unlessSince` is noted already. */
export async function touchApiKey(database: Database, id: string, at: number, unlessSince: number): Promise<void> {
  await database.prisma.apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: new Date(unlessSince) } }] },
    data: { lastUsedAt: new Date(at) },
  });
}
