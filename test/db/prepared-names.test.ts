import { describe, expect, it } from 'vitest';
import { createPreparedNames } from '../../src/db/prepared-names.js';
import { queryRows, readTogether, sql } from '../../src/db/sql.js';
import { withTransaction } from '../../src/db/transaction.js';
import { testDatabase } from '../support/database.js';

describe('a statement is prepared', () => {
  const preparedName = createPreparedNames();

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
      const ask = async (name: string) => {
        const answer = await readTogether<Record<string, { text: string }>>(tx, { [name]: sql`SELECT current_query() AS text` });
        return answer[name]?.[0]?.text;
      };
      return [await ask('one'), await ask('two'), await ask('three')];
    });
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('current_query');
  });

  it('plans its statements once per connection; what is read outside is planned for what is asked', async () => {
    const mode = sql`SELECT current_setting('plan_cache_mode') AS mode`;
    expect(await withTransaction(database, (tx) => queryRows(tx, mode))).toEqual([{ mode: 'force_generic_plan' }]);
    expect(await queryRows(database.prisma, mode)).toEqual([{ mode: 'auto' }]);
  });
});
