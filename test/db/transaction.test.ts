import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { isUniqueViolation, isWriteConflict } from '../../src/db/lib/errors.js';
import { runStatement, type Tx, withTransaction } from '../../src/db/transaction.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { keyRow } from '../support/key-row.js';

let database: Database;

beforeEach(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});

const keys = async (): Promise<string[]> => (await database.prisma.apiKey.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);

describe('all or nothing', () => {
  test('what the work wrote is there afterwards, and its result comes back', async () => {
    const result = await withTransaction(database, async (tx) => {
      await tx.apiKey.create({ data: keyRow('a') });
      await tx.apiKey.create({ data: keyRow('b') });
      return 'done';
    });
    expect(result).toBe('done');
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('an error of the work rolls everything back', async () => {
    const work = async (tx: Tx): Promise<void> => {
      await tx.apiKey.create({ data: keyRow('a') });
      throw new Error('on second thoughts');
    };
    await expect(withTransaction(database, work)).rejects.toThrow('on second thoughts');
    expect(await keys()).toEqual([]);
  });

  test('a commit that fails rejects: a deferred constraint is only checked then', async () => {
    await database.pool.query('CREATE TABLE parents (id int PRIMARY KEY)');
    await database.pool.query('CREATE TABLE children (parent int REFERENCES parents DEFERRABLE INITIALLY DEFERRED)');
    try {
      const work = async (tx: Tx): Promise<number> => await tx.$executeRaw`INSERT INTO children VALUES (1)`;
      await expect(withTransaction(database, work)).rejects.toThrow('ForeignKeyConstraintViolation');
      expect((await database.pool.query('SELECT * FROM children')).rows).toEqual([]);
    } finally {
      await database.pool.query('DROP TABLE children, parents');
    }
  });

  test('an SQL error that the work catches and goes on after rejects the whole, and never commits nothing in silence', async () => {
    await withTransaction(database, (tx) => tx.apiKey.create({ data: keyRow('a') }));
    const work = async (tx: Tx): Promise<string> => {
      await tx.apiKey.create({ data: keyRow('b') });
      await tx.apiKey.create({ data: keyRow('a') }).catch(() => undefined);
      return 'I am fine';
    };
    const error = await withTransaction(database, work).catch((reason: unknown) => reason);
    expect(String(error)).toContain('rolled back');
    expect(isUniqueViolation(error)).toBe(true);
    expect(await keys()).toEqual(['a']);
  });

  test('a savepoint that is rolled back to by name takes its error with it', async () => {
    await withTransaction(database, async (tx) => {
      await tx.apiKey.create({ data: keyRow('a') });
      await tx.$executeRaw`SAVEPOINT before`;
      await tx.apiKey.create({ data: keyRow('a') }).catch(() => undefined);
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT before`;
    });
    expect(await keys()).toEqual(['a']);
  });
});

describe('isolation', () => {
  test.each([
    ['ReadCommitted', 'read committed'],
    ['RepeatableRead', 'repeatable read'],
    ['Serializable', 'serializable'],
  ] as const)('%s is what the server runs', async (isolationLevel, setting) => {
    const rows = await withTransaction(database, (tx) => tx.$queryRaw`SHOW transaction_isolation`, { isolationLevel });
    expect(rows).toEqual([{ transaction_isolation: setting }]);
  });

  test.each(['40001', '40P01'])('a collision (%s) is run again from the start, and then succeeds', async (code) => {
    let runs = 0;
    await withTransaction(database, async (tx) => {
      runs++;
      await tx.apiKey.create({ data: keyRow(`run ${runs}`) });
      if (runs < 3) await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'collision' USING ERRCODE = '${code}'; END $$`);
    });
    expect(await keys()).toEqual(['run 3']);
  });

  test('a collision that never ends is given up', async () => {
    let runs = 0;
    const work = async (tx: Tx): Promise<void> => {
      runs++;
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'collision' USING ERRCODE = '40001'; END $$`;
    };
    const error = await withTransaction(database, work).catch((reason: unknown) => reason);
    expect(isWriteConflict(error)).toBe(true);
    expect(runs).toBe(5);
  });

  test('no other error is run again', async () => {
    let runs = 0;
    const work = async (tx: Tx): Promise<void> => {
      runs++;
      await tx.$executeRaw`SELECT 1 / 0`;
    };
    await expect(withTransaction(database, work)).rejects.toThrow('division by zero');
    expect(runs).toBe(1);
  });
});

describe('a call past the open transaction is refused, and does not wait for ever', () => {
  test('on the root client', async () => {
    await expect(withTransaction(database, () => database.prisma.apiKey.count())).rejects.toThrow('pass `tx` on');
  });

  test('as a transaction in a transaction', async () => {
    await expect(withTransaction(database, () => withTransaction(database, (tx) => tx.apiKey.count()))).rejects.toThrow('pass `tx` on');
  });

  test('but what outlives the transaction may use the root client afterwards', async () => {
    let release = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      release = resolve;
    });
    const later = await withTransaction(database, () => Promise.resolve({ count: ended.then(() => database.prisma.apiKey.count()) }));
    release();
    expect(await later.count).toBe(0);
  });
});

describe('statements past Prisma', () => {
  const text = `INSERT INTO api_keys (id, name, hash, scopes, recorded_at, recorded_by) VALUES ($1, $1, $3, '{read}', $2, 'test') RETURNING id`;
  const insert = (tx: Tx, id: string) => runStatement<{ id: string }>(tx, { text, values: [id, new Date(0), keyRow(id).hash] }, 'test-insert-key');

  test('are part of the transaction, between the others', async () => {
    await withTransaction(database, async (tx) => {
      await tx.apiKey.create({ data: keyRow('a') });
      expect(await insert(tx, 'b')).toEqual([{ id: 'b' }]);
      expect(await tx.apiKey.count()).toBe(2);
    });
    const work = async (tx: Tx) => {
      await insert(tx, 'c');
      throw new Error('on second thoughts');
    };
    await expect(withTransaction(database, work)).rejects.toThrow('on second thoughts');
    expect(await keys()).toEqual(['a', 'b']);
  });

  test('fail like the others: the error can be told, and the whole is rolled back', async () => {
    const work = async (tx: Tx): Promise<string> => {
      await insert(tx, 'a');
      await insert(tx, 'a').catch(() => undefined);
      return 'I am fine';
    };
    const error = await withTransaction(database, work).catch((reason: unknown) => reason);
    expect(String(error)).toContain('rolled back');
    expect(isUniqueViolation(error)).toBe(true);
    expect(await keys()).toEqual([]);
  });

  test('are refused once the transaction is over, when its connection may be another’s', async () => {
    let kept: Tx | undefined;
    await withTransaction(database, async (tx) => {
      kept = tx;
      await insert(tx, 'a');
    });
    await expect(kept && insert(kept, 'b')).rejects.toThrow('over');
    expect(await keys()).toEqual(['a']);
  });
});
