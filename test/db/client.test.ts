import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { isUnavailable, isUniqueViolation, isWriteConflict } from '../../src/db/lib/errors.js';
import { withTransaction } from '../../src/db/transaction.js';
import { emptyDatabase, newTestDatabase, testDatabase } from '../support/database.js';
import { keyRow } from '../support/key-row.js';

let database: Database;

/** A promise, and how to keep it. */
function promised() {
  let keep = (): void => undefined;
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return { kept, keep };
}

beforeEach(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});

test('answers a ping and tells its clock in milliseconds', async () => {
  await database.ping();
  expect(Math.abs((await database.serverNow()) - Date.now())).toBeLessThan(2000);
});

test.each(['1800-01-01T00:00:00.000Z', '2026-03-29T01:30:00.000Z', '2026-10-25T01:30:00.123Z', '2199-12-31T23:59:59.999Z'])(
  'the instant %s comes back as it went in',
  async (instant) => {
    const at = new Date(instant);
    await database.prisma.apiKey.create({ data: { ...keyRow('a'), recordedAt: at } });
    const { rows } = await database.pool.query<{ same: boolean }>('SELECT recorded_at = $1::timestamptz AS same FROM api_keys', [instant]);
    expect(rows).toEqual([{ same: true }]);
    expect((await database.prisma.apiKey.findFirstOrThrow()).recordedAt.toISOString()).toBe(instant);
  },
);

test('sessions are in UTC, since the adapter drops the offset that the server writes', async () => {
  expect(await database.prisma.$queryRaw`SHOW TimeZone`).toEqual([{ TimeZone: 'UTC' }]);
});

describe('what went wrong can be told from the error', () => {
  const fail = (code: string) => database.prisma.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${code}'; END $$`);
  const kinds = (error: unknown) => ({ unique: isUniqueViolation(error), conflict: isWriteConflict(error), unavailable: isUnavailable(error) });
  const none = { unique: false, conflict: false, unavailable: false };

  test.each([
    ['23505', { ...none, unique: true }],
    ['40001', { ...none, conflict: true }],
    ['40P01', { ...none, conflict: true }],
    ['57P01', { ...none, unavailable: true }],
    ['53300', { ...none, unavailable: true }],
    ['23514', none],
    ['22P02', none],
  ])('raw SQL that fails with %s', async (code, expected) => {
    const error = await fail(code).catch((reason: unknown) => reason);
    expect(kinds(error)).toEqual(expected);
  });

  test('a second row with the same unique value, through a model', async () => {
    const data = keyRow('a');
    await database.prisma.apiKey.create({ data });
    const error = await database.prisma.apiKey.create({ data: { ...data, id: 'b' } }).catch((reason: unknown) => reason);
    expect(kinds(error)).toEqual({ ...none, unique: true });
  });

  test('a transaction that finds no free connection in time', async () => {
    const other = await newTestDatabase(1);
    const [held, release] = [promised(), promised()];
    const holding = withTransaction(other, () => {
      held.keep();
      return release.kept;
    });
    await held.kept;
    const error = await withTransaction(other, (tx) => tx.apiKey.count(), { maxWait: 100 }).catch((reason: unknown) => reason);
    release.keep();
    await holding;
    await other.close();
    expect(kinds(error)).toEqual({ ...none, unavailable: true });
  });

  test('a closed database', async () => {
    const other = await newTestDatabase();
    await other.close();
    await other.close();
    const error = await other.prisma.apiKey.count().catch((reason: unknown) => reason);
    expect(kinds(error)).toEqual({ ...none, unavailable: true });
  });

  test.each([undefined, null, 'text', new Error('x'), Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' })])(
    '%s is none of these',
    (error) => {
      expect(kinds(error)).toEqual(none);
    },
  );
});

test('a connection that is cut in a transaction rolls it back, and the next query gets another', async () => {
  const client = await database.pool.connect();
  client.on('error', () => undefined);
  await client.query('BEGIN');
  const { hash } = keyRow('a');
  await client.query("INSERT INTO api_keys (id, name, hash, scopes, recorded_at, recorded_by) VALUES ('a', 'a', $1, '{read}', now(), 'test')", [
    hash,
  ]);
  client.connection.stream.destroy();
  client.release(new Error('cut'));
  expect(await database.prisma.apiKey.count()).toBe(0);
});
