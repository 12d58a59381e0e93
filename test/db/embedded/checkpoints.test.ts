import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { pino } from 'pino';
import { describe, expect, inject, test, vi } from 'vitest';
import { type CheckpointPolicy, keepCheckpointing } from '../../../src/db/embedded/checkpoints.js';
import { walBytes } from '../../../src/db/embedded/durable-filesystem.js';
import { startEmbeddedServer } from '../../../src/db/embedded/embedded-server.js';
import { newTestPlace } from '../../support/database.js';

const logger = pino({ level: 'warn' });
const MB = 1024 * 1024;

describe.runIf(inject('testRun').kind === 'embedded')('the log of the embedded database', () => {
  async function start(policy: CheckpointPolicy, folder?: string) {
    const dataDir = folder ?? (await newTestPlace()).dataDir;
    const server = await startEmbeddedServer({ dataDir, logger, onFatal: (error) => expect.unreachable(error.message) });
    const pool = new Pool(server.connection);
    const stop = keepCheckpointing(pool, server.counters, logger, policy);
    const number = async (sql: string): Promise<number> => Number((await pool.query<{ n: string }>(`SELECT ${sql} AS n`)).rows[0]?.n);
    return {
      dataDir,
      server,
      pool,
      write: async (bytes: number) => void (await pool.query('SELECT pg_logical_emit_message(true, $1, repeat($2, $3))', ['test', 'x', bytes])),
      /** bytes of log since the last checkpoint: what the next start after a crash has to replay */
      sinceCheckpoint: async () => await number('pg_current_wal_insert_lsn() - (SELECT redo_lsn FROM pg_control_checkpoint())'),
      checkpointedUpTo: async () => await number("(SELECT redo_lsn FROM pg_control_checkpoint()) - '0/0'::pg_lsn"),
      segments: async () => (await readdir(join(dataDir, 'postgres', 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name)).length,
      close: async () => {
        await stop();
        await pool.end();
        await server.close();
      },
    };
  }

  test('is checkpointed after so many bytes, and so stays bounded while much is written', { timeout: 120_000 }, async () => {
    const db = await start({ look: 20, bytes: 32 * MB, age: 3_600_000 });
    const from = walBytes(db.server.counters);
    let most = 0;
    for (let i = 0; i < 80; i++) {
      await db.write(5 * MB);
      most = Math.max(most, await db.segments());
    }
    expect(walBytes(db.server.counters) - from).toBeGreaterThan(400 * MB);
    expect(most * 16).toBeLessThanOrEqual(256);
    await db.close();
  });

  test('is checkpointed after a while however little was written, and then left alone', async () => {
    const db = await start({ look: 20, bytes: 1000 * MB, age: 300 });
    const before = await db.checkpointedUpTo();
    await db.write(1000);
    await vi.waitFor(async () => expect(await db.checkpointedUpTo()).toBeGreaterThan(before), { timeout: 10_000, interval: 50 });
    const after = await db.checkpointedUpTo();
    await vi.waitFor(async () => expect(await db.sinceCheckpoint()).toBeLessThan(10_000), { timeout: 10_000 });
    const silence = performance.now() + 1000;
    await vi.waitUntil(() => performance.now() > silence, { timeout: 5000, interval: 100 });
    expect(await db.checkpointedUpTo()).toBe(after);
    await db.close();
  });

  test('is checkpointed when the database is closed, so that the next start has nothing to replay', async () => {
    const db = await start({ look: 3_600_000, bytes: 1, age: 1 });
    await db.write(5 * MB);
    expect(await db.sinceCheckpoint()).toBeGreaterThan(5 * MB);
    await db.close();

    const again = await start({ look: 3_600_000, bytes: 1, age: 1 }, db.dataDir);
    expect(await again.sinceCheckpoint()).toBeLessThan(10_000);
    await again.close();
  });
});
