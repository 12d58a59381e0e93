import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Database } from './client.js';
import { MigrationFailedError, SchemaOfOtherOriginError, SchemaTooNewError, wayOut } from './lib/errors.js';
import type { Migration } from './schema-engine.js';

/** How the database stands to the migrations that this version knows; each list has names. */
export interface MigrationState {
  applied: string[];
  pending: string[];
  /** begun and not finished */
  failed: string[];
  /** in the database, but not known here: a newer version has been at work */
  unknown: string[];
}

export interface HistoryRow {
  name: string;
  checksum: string;
  finished: boolean;
}

/** Prisma's table, without what was rolled back. Empty where the database is new. */
export async function readHistory(pool: Pool): Promise<HistoryRow[]> {
  if (!(await exists(pool, '_prisma_migrations'))) return [];
  const { rows } = await pool.query<HistoryRow>(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

async function exists(pool: Pool, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return rows[0]?.there === true;
}

export function compare(history: readonly HistoryRow[], migrations: readonly Migration[]): MigrationState {
  const finished = new Set(history.filter((row) => row.finished).map((row) => row.name));
  const known = new Set(migrations.map((migration) => migration.name));
  return {
    applied: [...known].filter((name) => finished.has(name)),
    pending: [...known].filter((name) => !finished.has(name)),
    failed: history.filter((row) => !row.finished && known.has(row.name)).map((row) => row.name),
    unknown: [...new Set(history.map((row) => row.name))].filter((name) => !known.has(name)),
  };
}

/**
 * Refuses a database whose tables these migrations did not make, before anything is changed.
 * @throws {SchemaOfOtherOriginError} it began with other migrations, or has the tables and no record of how it came by them
 * @throws {SchemaTooNewError} it has all that this version knows, and more
 * @throws {MigrationFailedError} it was made by an earlier text of these migrations
 */
export async function requireOwnHistory({ kind, pool }: Pick<Database, 'kind' | 'pool'>, migrations: readonly Migration[]): Promise<void> {
  const history = await readHistory(pool);
  const { unknown, applied } = compare(history, migrations);
  const start = migrations[0]?.name;
  if (unknown.length > 0 && !history.some(({ name }) => name === start)) {
    throw new SchemaOfOtherOriginError(`it was made by another version before the first release (its first migration is ${unknown[0]})`, kind);
  }
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
  if (applied.length === 0 && (await exists(pool, 'commitments'))) {
    throw new SchemaOfOtherOriginError('it has tables of the service, and no record of a migration that was finished', kind);
  }
  const edited = history.find(({ name, checksum, finished }) => finished && !hasChecksum(migrations, name, checksum));
  if (edited) throw new MigrationFailedError(`The migration ${edited.name} was changed after it had been applied to this database. ${wayOut(kind)}`);
}

function hasChecksum(migrations: readonly Migration[], name: string, checksum: string): boolean {
  const sql = migrations.find((migration) => migration.name === name)?.sql ?? '';
  return [sql, sql.replaceAll('\r\n', '\n'), sql.replaceAll(/\r?\n/g, '\r\n')].some((text) => sha256(text) === checksum);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
