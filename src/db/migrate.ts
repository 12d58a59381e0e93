import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Client, Pool } from 'pg';
import type { BaseLogger } from 'pino';
import { createAdapter } from './adapter.js';
import type { Database } from './client.js';
import { MigrationFailedError } from './lib/errors.js';
import { compare, type MigrationState, readHistory, requireOwnHistory } from './migration-history.js';
import { prepareSession } from './postgres.js';
import { applyMigrations, type Migration, markRolledBack } from './schema-engine.js';

export interface MigrateOptions {
  logger: BaseLogger;
  /** default: prisma/migrations of this project */
  folder?: string;
}

/** Any number will do, as long as all instances use the same one, and not Prisma's own (72707369). */
const LOCK_KEY = 7_526_017;

/**
 * Brings the database to the state that this version needs. Instances that start together take turns, and the later ones find nothing to do.
 * Each migration is applied whole or not at all; one that was cut off (a kill, a full disk) is tried again at the next start.
 *
 * @returns the names of the migrations applied now
 * @throws {SchemaTooNewError} when a newer version has already migrated the database; nothing was changed
 * @throws {SchemaOfOtherOriginError} when other migrations made its tables, such as those of a version before the first release; nothing was changed
 * @throws {MigrationFailedError} when a migration fails or was edited after it had been applied
 */
export async function migrate(database: Database, { logger, folder = migrationsFolder() }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const { kind, pool } = database;
  if (kind === 'embedded') return await applyPending(database, migrations, logger);
  return await underLock(pool, logger, async (single) => await applyPending({ kind, pool: single }, migrations, logger));
}

/** How the database stands to prisma/migrations; for readiness. */
export async function migrationState(database: Pick<Database, 'pool'>, folder = migrationsFolder()): Promise<MigrationState> {
  return compare(await readHistory(database.pool), await readMigrations(folder));
}

/** Reads a folder of migrations, in the order in which they are applied. */
export async function readMigrations(folder = migrationsFolder()): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(names.sort().map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })));
}

/** prisma/migrations of this project, from the source and from the compiled code alike. */
export function migrationsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'prisma', 'migrations');
    if (existsSync(found)) return found;
  }
  throw new Error('The folder prisma/migrations is missing beside the program');
}

async function applyPending(
  { kind, pool }: Pick<Database, 'kind' | 'pool'>,
  migrations: readonly Migration[],
  logger: BaseLogger,
): Promise<string[]> {
  await requireOwnHistory({ kind, pool }, migrations);
  const state = compare(await readHistory(pool), migrations);
  if (state.pending.length === 0) return [];

  const factory = createAdapter(pool, logger);
  for (const name of state.failed) {
    logger.warn({ migration: name }, 'this migration did not finish at an earlier start; it is applied again');
    await markRolledBack(factory, name);
  }
  try {
    const applied = await applyMigrations(factory, migrations);
    logger.info({ migrations: applied }, 'the database was migrated');
    return applied;
  } catch (error) {
    const { failed } = compare(await readHistory(pool), migrations);
    const which = failed.length > 0 ? `The migration ${failed.join(', ')}` : 'A migration';
    throw new MigrationFailedError(`${which} failed and was rolled back: ${messageOf(error)}`, { cause: error });
  } finally {
    // The engine's session lock: on the embedded database the session lives on.
    await pool.query('SELECT pg_advisory_unlock_all()');
  }
}

/** Runs `work` on a connection of its own while no other instance does the same. */
async function underLock<T>(pool: Pool, logger: BaseLogger, work: (pool: Pool) => Promise<T>): Promise<T> {
  const lock = new Client({ ...pool.options });
  lock.on('error', (error) => logger.warn({ reason: error.message }, 'the connection that holds the migration lock was lost'));
  const single = new Pool({ ...pool.options, max: 1, idleTimeoutMillis: 0, onConnect: prepareSession });
  single.on('error', (error) => logger.warn({ reason: error.message }, 'the connection for migrations was lost'));
  try {
    await lock.connect();
    // A lock of the transaction, not of the session: it also holds through a pooler such as PgBouncer.
    await lock.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0');
    await lock.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
    return await work(single);
  } finally {
    await single.end();
    await lock.end();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error);
}
