import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * How many deadlocks the server has counted in a database. Its sessions must have been closed: each reports its own when it ends at the latest, so the last of them is
 * waited for (30 s at most).
 */
export async function countDeadlocks(url: string): Promise<number> {
  const name = new URL(url).pathname.slice(1);
  const elsewhere = new URL(url);
  elsewhere.pathname = '/postgres';
  const client = new Client({ connectionString: elsewhere.href });
  await client.connect();
  try {
    for (let patience = 600; ; patience -= 1) {
      const { rows } = await client.query<{ sessions: number }>('SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE datname = $1', [name]);
      if (rows[0]?.sessions === 0) break;
      if (patience === 0) throw new Error(`${name} still has ${rows[0]?.sessions} sessions`);
      await sleep(50);
    }
    const { rows } = await client.query<{ deadlocks: number }>('SELECT deadlocks::int FROM pg_stat_database WHERE datname = $1', [name]);
    return rows[0]?.deadlocks ?? Number.NaN;
  } finally {
    await client.end();
  }
}
