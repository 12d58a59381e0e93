import type { Instant } from '../domain/time.js';
import type { Database } from './client.js';

type Pool = Pick<Database, 'pool'>;

/** Removes settled messages with their attempts; answers how many, at most `limit`. */
export async function pruneMessages({ pool }: Pool, before: Instant, limit: number): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM webhook_messages WHERE id IN (SELECT id FROM webhook_messages WHERE settled_at < $1 ORDER BY settled_at LIMIT $2)`,
    [new Date(before), limit],
  );
  return rowCount ?? 0;
}
