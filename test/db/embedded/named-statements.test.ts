import { expect, it } from 'vitest';
import { testDatabase } from '../../support/database.js';

it('a named statement can be used again after the connection that prepared it was replaced', async () => {
  const { pool } = await testDatabase();
  const ask = async (destroy: boolean) => {
    const client = await pool.connect();
    try {
      return (await client.query({ name: 'a-name', text: 'SELECT 1 AS one' })).rows;
    } finally {
      client.release(destroy);
    }
  };
  expect(await ask(true)).toEqual([{ one: 1 }]);
  expect(await ask(false)).toEqual([{ one: 1 }]);
});
