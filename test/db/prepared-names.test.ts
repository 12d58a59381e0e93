import { describe, expect, it } from 'vitest';
import { preparedName } from '../../src/db/prepared-names.js';
import { queryRows, readTogether, sql } from '../../src/db/sql.js';
import { withTransaction } from '../../src/db/transaction.js';
import { testDatabase } from '../support/database.js';

describe('a statement is prepared', () => {
  it('from the second time on, under a name of its own', () => {
    expect(preparedName('SELECT 1 AS once')).toBe('');
    expect(preparedName('SELECT 1 AS other')).toBe('');
    const name = preparedName('SELECT 1 AS once');
    expect(name).not.toBe('');
    expect([preparedName('SELECT 1 AS once'), preparedName('SELECT 1 AS other')]).not.toContain('');
    expect(preparedName('SELECT 1 AS other')).not.toBe(name);
  });

  it('also after thousands that came once', () => {
    for (let n = 0; n < 5_000; n += 1) expect(preparedName(`SELECT ${n} AS varied`)).toBe('');
    preparedName('SELECT 2 AS often');
    expect(preparedName('SELECT 2 AS often')).not.toBe('');
  });
});

describe('a transaction', async () => {
  const database = await testDatabase();

  it('asks several questions by the same text, whatever they are called', async () => {
    const texts = await withTransaction(database, async (tx) => {
      const ask = (name: string) => readTogether<Record<string, { n: number }>>(tx, { [name]: sql`SELECT ${1}::int AS n` });
      expect([await ask('one'), await ask('two'), await ask('three')]).toEqual([{ one: [{ n: 1 }] }, { two: [{ n: 1 }] }, { three: [{ n: 1 }] }]);
      return queryRows<{ text: string }>(
        tx,
        sql`SELECT statement AS text FROM pg_prepared_statements WHERE statement LIKE '%(SELECT $1::int AS n)%'`,
      );
    });
    expect(texts).toHaveLength(1);
  });

  it('plans its statements once per connection; what is read outside is planned for what is asked', async () => {
    const mode = sql`SELECT current_setting('plan_cache_mode') AS mode`;
    expect(await withTransaction(database, (tx) => queryRows(tx, mode))).toEqual([{ mode: 'force_generic_plan' }]);
    expect(await queryRows(database.prisma, mode)).toEqual([{ mode: 'auto' }]);
  });
});
