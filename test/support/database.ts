import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.js';
import { databaseUrl, onServer, type TestRun } from './database-setup.js';
import { keepOpen, openedDatabase } from './opened-database.js';

const logger = pino({ level: 'warn' });

/**
 * The migrated database that all test files of this process share: the embedded one, or where TEST_DATABASE_URL is set a database of
 * its own on that server. Never close it. Call `emptyDatabase` before each test that needs it empty.
 */
export function testDatabase(): Promise<Database> {
  return openedDatabase() ?? keepOpen(newTestDatabase());
}

/** Another migrated, empty database, for tests that need two or that break theirs. The caller closes it; it is removed after the run. */
export async function newTestDatabase(poolSize?: number): Promise<Database> {
  return await openDatabase({ ...(await newTestPlace()), logger, poolSize });
}

/** Where a migrated, empty database lies that nobody has open yet: what `openDatabase` needs. */
export async function newTestPlace(): Promise<{ url?: string; dataDir: string }> {
  const run = inject('testRun');
  return run.kind === 'embedded' ? { dataDir: await copyEmbedded(run) } : { url: await copyPostgres(run), dataDir: '' };
}

/** Removes every row of every table, and lets sequences start at 1 again. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.pool.query(EMPTY);
  // No trigger has seen that: whoever keeps answers in memory is told.
  await database.pool.query('INSERT INTO touches (xid, ids, is_all) VALUES (pg_current_xact_id()::text::bigint, $1, true)', [[]]);
  database.writes.note();
}

// DELETE where there is anything at all: with the few rows of a test it takes a tenth of the time of TRUNCATE, which makes new files.
const EMPTY = `
  DO $$
  DECLARE
    name text;
    dirty boolean;
  BEGIN
    SET LOCAL session_replication_role = replica; -- no foreign keys are checked, so the order does not matter
    FOR name IN SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
      EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO dirty;
      IF dirty THEN EXECUTE 'DELETE FROM ' || name; END IF;
    END LOOP;
    PERFORM setval(format('%I', sequencename)::regclass, 1, false) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
  END $$`;

async function copyEmbedded(run: Extract<TestRun, { kind: 'embedded' }>): Promise<string> {
  const dataDir = join(run.folder, randomBytes(6).toString('hex'));
  await cp(run.template, dataDir, { recursive: true });
  return dataDir;
}

async function copyPostgres(run: Extract<TestRun, { kind: 'postgresql' }>): Promise<string> {
  const name = `${run.prefix}_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(run.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${run.template}`));
  return databaseUrl(run.url, name);
}
