import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/client.js';
import { benchDatabase } from './database.js';
import { type Running, run } from './process.js';

export const ADMIN_KEY = 'the-admin-key-of-the-bench-with-32-characters';

/** One database, and on it the service and the references, each in a process of its own. */
export interface Stand {
  database: Database;
  bare: Running;
  express: Running;
  service: Running;
  /** stops the processes; the database stays */
  stopProcesses(): Promise<void>;
}

/** Builds the stand, does the work on it and takes it down, whatever happens. `--profile FOLDER` on the command line has the service write a CPU profile there. */
export async function onStand(seed: (database: Database) => Promise<void>, work: (stand: Stand) => Promise<void>): Promise<void> {
  const { database, url, drop } = await benchDatabase();
  const dataDir = join(tmpdir(), `pledgewatch-bench-${process.pid}`);
  const profile = process.argv.includes('--profile') ? process.argv[process.argv.indexOf('--profile') + 1] : undefined;
  const running: Running[] = [];
  const start = async (...args: Parameters<typeof run>) => {
    const started = await run(...args);
    running.push(started);
    return started;
  };
  const stopProcesses = async () => {
    for (const each of running.splice(0)) await each.stop();
  };
  try {
    await seed(database);
    await database.pool.query('CREATE TABLE bench_written (id bigserial PRIMARY KEY, title text NOT NULL, body jsonb NOT NULL)');
    await database.pool.query('VACUUM ANALYZE');
    const bare = await start('bench/references/bare-http.ts', {});
    const express = await start('bench/references/bare-express-pg.ts', { DATABASE_URL: url });
    const settings = {
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PORT: '0',
      ADMIN_API_KEY: ADMIN_KEY,
      RATE_LIMIT_READ: '0',
      RATE_LIMIT_WRITE: '0',
      RUN_JOBS: 'false',
      LOG_LEVEL: 'warn',
    };
    const service = await start('src/main.ts', settings, profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]);
    await work({ database, bare, express, service, stopProcesses });
  } finally {
    await stopProcesses();
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
