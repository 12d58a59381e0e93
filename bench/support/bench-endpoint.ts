import type { Database } from '../../src/db/client.js';

/** An endpoint that wants every message; nothing is sent to it. */
export async function addEndpoint(database: Database): Promise<void> {
  await database.pool.query(
    `INSERT INTO webhook_endpoints (id, url, types, recorded_at, recorded_by) VALUES ('endpoint_bench', 'http://127.0.0.1:9', '{}', now(), 'bench')`,
  );
}
