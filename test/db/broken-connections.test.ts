import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.js';
import { isUnavailable } from '../../src/db/lib/errors.js';
import { migrate } from '../../src/db/migrate.js';
import { withTransaction } from '../../src/db/transaction.js';
import { newTestPlace } from '../support/database.js';
import { type DatabaseProxy, databaseProxy } from '../support/database-proxy.js';
import { type OwnPostgres, ownPostgres, withoutOwnPostgres } from '../support/own-postgres.js';

const logger = pino({ level: 'silent' });
const isServer = inject('testRun').kind === 'postgresql';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const failed = (work: Promise<unknown>) => work.then(() => 'it worked', isUnavailable);
const write = (database: Database) => withTransaction(database, (tx) => tx.$executeRaw`UPDATE api_keys SET name = name`);
/** As many at once as there are connections, so that each is used. */
const everyConnection = (database: Database) => Promise.all(Array.from({ length: 3 }, () => write(database)));

describe.runIf(isServer)('a network that swallows packets', () => {
  async function behindProxy(): Promise<{ database: Database; proxy: DatabaseProxy }> {
    const { url } = await newTestPlace();
    const proxy = await databaseProxy(url ?? '');
    closing.push(() => proxy.close());
    const database = await openDatabase({ url: proxy.url, dataDir: '', logger, poolSize: 3 });
    closing.push(() => database.close());
    await everyConnection(database);
    return { database, proxy };
  }

  test('makes what waits for an answer unavailable, and its connections are replaced when it carries them again', async () => {
    const { database, proxy } = await behindProxy();
    proxy.swallow();
    expect(await database.trouble()).toBe('unreachable');
    // More than there are connections: some wait for a free one.
    expect(await Promise.all(Array.from({ length: 5 }, () => failed(write(database))))).toEqual([true, true, true, true, true]);
    proxy.deliver();
    // None of the connections of before is handed out.
    await everyConnection(database);
    expect(await database.trouble()).toBeUndefined();
  }, 60_000);

  test('only the old connections of which are lost costs no more than what runs on them', async () => {
    const { database, proxy } = await behindProxy();
    proxy.loseOpen();
    expect(await failed(write(database))).toBe(true);
    expect(await database.prisma.apiKey.count().catch(isUnavailable)).toBeDefined();
  }, 60_000);

  test('a query that takes long and is at work keeps its connection', async () => {
    const { database } = await behindProxy();
    const { rows } = await database.pool.query('SELECT pg_sleep(4.5)::text AS slept, pg_backend_pid() > 0 AS same');
    expect(rows).toEqual([{ slept: '', same: true }]);
  }, 60_000);

  test('who listens hears again', async () => {
    const { database, proxy } = await behindProxy();
    let wake: () => void = () => undefined;
    const next = () => new Promise<void>((resolve) => (wake = resolve));
    const heard = next();
    database.notifications.listen('test', () => wake());
    await heard;
    proxy.swallow();
    const again = next();
    await failed(write(database));
    proxy.deliver();
    await again;
  }, 60_000);
});

describe.runIf(isServer && withoutOwnPostgres === undefined)(`a server of its own (else: ${withoutOwnPostgres})`, () => {
  async function own(): Promise<{ server: OwnPostgres; database: Database }> {
    const server = await ownPostgres();
    closing.push(() => server.remove());
    const database = await openDatabase({ url: server.url, dataDir: '', logger, poolSize: 3 });
    closing.push(() => database.close());
    await migrate(database, { logger });
    await everyConnection(database);
    return { server, database };
  }

  test('that crashes and starts again is used again without a restart of the service', async () => {
    const { server, database } = await own();
    await server.kill();
    expect(await failed(write(database))).toBe(true);
    expect(await database.trouble()).toBe('unreachable');
    await server.start();
    await everyConnection(database);
    expect(await database.trouble()).toBeUndefined();
  }, 120_000);

  test('that refuses the role, or has no connection to give, is named', async () => {
    const { server, database } = await own();
    await database.pool.query('CREATE ROLE guest LOGIN; GRANT ALL ON SCHEMA public TO guest; GRANT ALL ON ALL TABLES IN SCHEMA public TO guest');
    const url = server.url.replace('postgres@', 'guest@');
    const guest = await openDatabase({ url, dataDir: '', logger, poolSize: 1 });
    closing.push(() => guest.close());
    const refuse = (how: string) =>
      database.pool
        .query(`ALTER ROLE guest ${how}`)
        .then(() => database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'guest'`));
    for (const [how, trouble] of [
      ['NOLOGIN', 'refuses the service'],
      ['LOGIN CONNECTION LIMIT 0', 'too many connections'],
    ] as const) {
      await refuse(how);
      // The first finds out that its connection has gone.
      await guest.trouble();
      expect(await guest.trouble()).toBe(trouble);
      expect(await failed(write(guest))).toBe(true);
    }
    await refuse('CONNECTION LIMIT -1');
    await guest.trouble();
    expect(await guest.trouble()).toBeUndefined();
  }, 120_000);

  test('whose lock somebody else keeps, gives up waiting', async () => {
    const { database } = await own();
    const { rows } = await database.pool.query('SHOW lock_timeout');
    expect(rows).toEqual([{ lock_timeout: '8s' }]);
  }, 120_000);
});

/** A disk of so many megabytes; undefined where none can be mounted. */
function smallDisk(megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'pledgewatch-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  closing.push(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const fill = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(bavail * bsize));
};

describe('a full disk', () => {
  const store = (database: Database) =>
    withTransaction(
      database,
      (tx) => tx.$executeRaw`INSERT INTO api_keys (id, name, hash, scopes, recorded_at, recorded_by)
        SELECT gen_random_uuid()::text, repeat('x', 2000), encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '{read}', now(), 'test'
        FROM generate_series(1, 200)`,
    );

  async function tryOn(database: Database, folder: string): Promise<void> {
    await store(database);
    expect(await database.trouble()).toBeUndefined();
    fill(folder);
    expect(await database.trouble()).toBe('disk full');
    for (let n = 0; n < 3; n++) {
      expect(await failed(store(database))).toBe(true);
      expect(await database.prisma.apiKey.count()).toBe(200);
    }
    rmSync(join(folder, 'ballast'));
    await store(database);
  }

  test.runIf(!isServer)(
    'of the embedded database refuses writes, is named, and reads go on',
    async (context) => {
      const folder = smallDisk(160);
      if (folder === undefined) return context.skip('no file system can be mounted here');
      const { dataDir } = await newTestPlace();
      cpSync(dataDir, join(folder, 'data'), { recursive: true });
      const database = await openDatabase({ dataDir: join(folder, 'data'), logger });
      closing.push(() => database.close());
      await tryOn(database, folder);
    },
    120_000,
  );

  test.runIf(isServer && withoutOwnPostgres === undefined)(
    'of a server refuses writes, is named, and reads go on',
    async (context) => {
      const folder = smallDisk(40);
      if (folder === undefined) return context.skip('no file system can be mounted here');
      const server = await ownPostgres();
      closing.push(() => server.remove());
      chmodSync(folder, 0o777);
      const place = join(folder, 'tables');
      mkdirSync(place);
      execFileSync('chown', ['postgres', place]);
      const first = await openDatabase({ url: server.url, dataDir: '', logger, poolSize: 1 });
      await first.pool.query(`CREATE TABLESPACE small LOCATION '${place}'`);
      await first.pool.query('CREATE DATABASE small TABLESPACE small');
      await first.close();
      const database = await openDatabase({ url: server.url.replace(/postgres$/, 'small'), dataDir: '', logger, poolSize: 3 });
      closing.push(() => database.close());
      await migrate(database, { logger });
      await tryOn(database, folder);
    },
    120_000,
  );
});

test.runIf(isServer)('a database that is not there is told at once at the start, not waited for', async () => {
  const { url } = await newTestPlace();
  const missing = new URL(url ?? '');
  missing.pathname = '/there_is_no_such_database';
  const warnings: string[] = [];
  const telling = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
  await expect(openDatabase({ url: missing.href, dataDir: '', logger: telling })).rejects.toMatchObject({ reason: 'unreachable' });
  expect(warnings).toEqual([]);
});
