import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { MigrationFailedError, SchemaOfOtherOriginError, SchemaTooNewError } from '../../src/db/lib/errors.js';
import { migrate, migrationState, migrationsFolder, readMigrations } from '../../src/db/migrate.js';
import { runChild } from '../support/child.js';
import { newTestDatabase } from '../support/database.js';

const logger = pino({ level: 'silent' });
let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pledgewatch-migrations-'));
  await cp(migrationsFolder(), folder, { recursive: true });
  database = await newTestDatabase();
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const empty = async (): Promise<unknown> => await database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
const exists = async (table: string): Promise<boolean> => {
  const { rows } = await database.pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return rows[0]?.there === true;
};
const all = async (): Promise<string[]> => (await readMigrations(folder)).map(({ name }) => name);

describe('migrate', () => {
  test('brings an empty database to the state that the code needs, and does nothing the second time', async () => {
    await empty();
    expect((await migrationState(database, folder)).pending).toEqual(await all());
    expect(await migrate(database, { logger, folder })).toEqual(await all());
    expect(await migrate(database, { logger, folder })).toEqual([]);
    expect(await migrationState(database, folder)).toEqual({ applied: await all(), pending: [], failed: [], unknown: [] });
    expect(await database.prisma.commitment.count()).toBe(0);
  });

  test('applies a later migration alone, whole, with semicolons wherever they stand', async () => {
    const sql = `
      CREATE TABLE later (word text); -- a comment; with a semicolon
      INSERT INTO later VALUES ('one; two');
      CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END $$;`;
    await write('29990101000000_later', sql);
    expect(await migrate(database, { logger, folder })).toEqual(['29990101000000_later']);
    const { rows } = await database.pool.query('SELECT word, answer() FROM later');
    expect(rows).toEqual([{ word: 'one; two', answer: 42 }]);
  });

  test('rolls back a migration that fails, reports it, and refuses it again at the next start, until it is mended', async () => {
    await write('29990101000000_bad', 'CREATE TABLE good (n int); CREATE TABLE bad (n no_such_type);');
    for (let start = 0; start < 2; start++) {
      const error = await migrate(database, { logger, folder }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(MigrationFailedError);
      expect(String(error)).toMatch(/29990101000000_bad.*no_such_type/s);
      expect(await exists('good')).toBe(false);
      expect(await migrationState(database, folder)).toMatchObject({ pending: ['29990101000000_bad'], failed: ['29990101000000_bad'] });
    }
    await write('29990101000000_bad', 'CREATE TABLE good (n int);');
    expect(await migrate(database, { logger, folder })).toEqual(['29990101000000_bad']);
    expect(await exists('good')).toBe(true);
    expect((await migrationState(database, folder)).failed).toEqual([]);
  });

  test('applies again what a killed process had begun', async () => {
    const name = '29990101000000_begun';
    await write(name, 'CREATE TABLE begun (n int);');
    const row = [crypto.randomUUID(), 'checksum', name];
    await database.pool.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', row);
    expect(await migrate(database, { logger, folder })).toEqual([name]);
    expect(await exists('begun')).toBe(true);
  });

  test('refuses a database that a newer version has migrated, and changes nothing', async () => {
    await write('29990101000000_newer', 'CREATE TABLE newer (n int);');
    await migrate(database, { logger, folder });
    await rm(join(folder, '29990101000000_newer'), { recursive: true });
    await write('29980101000000_own', 'CREATE TABLE own (n int);');
    const error = await migrate(database, { logger, folder }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SchemaTooNewError);
    expect(String(error)).toContain('29990101000000_newer');
    expect(await exists('own')).toBe(false);
    expect((await migrationState(database, folder)).unknown).toEqual(['29990101000000_newer']);
  });

  describe('refuses tables that other migrations made, changes nothing, and says what to do:', () => {
    const refused = async () => {
      const error = await migrate(database, { logger, folder }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SchemaOfOtherOriginError);
      expect(String(error)).toContain('Nothing was changed.');
      expect(String(error)).toContain(
        database.kind === 'embedded' ? 'move the folder that DATA_DIR names away' : 'name an empty database in DATABASE_URL',
      );
      return String(error);
    };
    /** As a version from before the first release left it. */
    const leaveAsBefore = async (finishedAt: string | null) => {
      await database.pool.query('DELETE FROM _prisma_migrations');
      const row = [crypto.randomUUID(), 'checksum', '20261124000000_initial', finishedAt];
      await database.pool.query('INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ($1, $2, $3, $4)', row);
    };

    test('of a version before the first release', async () => {
      await leaveAsBefore('2026-11-24T00:00:00Z');
      expect(await refused()).toContain('20261124000000_initial');
      expect((await migrationState(database, folder)).applied).toEqual([]);
    });

    test('of such a version that was cut off at its first start', async () => {
      await empty();
      await database.pool.query(
        'CREATE TABLE _prisma_migrations (id text, checksum text, migration_name text, started_at timestamptz DEFAULT now(), finished_at timestamptz, rolled_back_at timestamptz)',
      );
      await leaveAsBefore(null);
      expect(await refused()).toContain('20261124000000_initial');
      expect(await exists('commitments')).toBe(false);
    });

    test.each([
      ['no record of how they came', 'DROP TABLE _prisma_migrations'],
      ['the record of a start that did not finish', 'UPDATE _prisma_migrations SET finished_at = NULL'],
    ])('with %s', async (_what, damage) => {
      await database.pool.query(damage);
      expect(await refused()).toContain('no record of a migration that was finished');
    });
  });

  test('refuses a migration that was changed after it had been applied, but not other line ends', async () => {
    const [first] = await readMigrations(folder);
    if (first === undefined) throw new Error('There is no migration');
    await write(first.name, first.sql.replaceAll('\n', '\r\n'));
    expect(await migrate(database, { logger, folder })).toEqual([]);
    await write(first.name, `${first.sql}\nDROP TABLE api_keys;`);
    await expect(migrate(database, { logger, folder })).rejects.toThrow(
      `${first.name} was changed after it had been applied to this database. Go on with`,
    );
  });

  test('keeps Prisma’s own table, so that its command line can take over', async () => {
    const { rows } = await database.pool.query(
      'SELECT migration_name, length(checksum) AS checksum, applied_steps_count, logs FROM _prisma_migrations ORDER BY 1',
    );
    expect(rows).toEqual((await all()).map((name) => ({ migration_name: name, checksum: 64, applied_steps_count: 1, logs: null })));
  });
});

describe.runIf(inject('testRun').kind === 'postgresql')('migrate by several processes at once on one empty PostgreSQL', () => {
  test('is done once, by one of them, and the others go on when it is finished', async () => {
    await empty();
    const url = database.pool.options.connectionString ?? '';
    const children = [1, 2, 3].map(() => runChild(new URL('./migrator.ts', import.meta.url), url));
    const lines = await Promise.all(children.map((child) => child.nextLine()));
    expect(await Promise.all(children.map((child) => child.ended))).toEqual(children.map(() => ({ code: 0, errors: '' })));
    const applied = lines.map((line) => JSON.parse(line ?? 'null'));
    expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([await all(), [], []]);
  });
});
