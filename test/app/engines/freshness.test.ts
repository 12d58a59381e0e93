import { beforeEach, describe, expect, it } from 'vitest';
import { createFreshness, LONGEST_UNSEEN } from '../../../src/app/engines/freshness.js';
import type { Database } from '../../../src/db/client.js';
import { withTransaction } from '../../../src/db/transaction.js';
import { createLogger } from '../../../src/lib/logger.js';
import { testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge } from '../../support/requests.js';

const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const logger = createLogger({ level: 'silent' });
let database: Database;
let now: number;
const freshness = () => createFreshness({ database, logger, monotonic: () => now, wall: () => now });

beforeEach(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  now = 0;
});

async function logged(): Promise<string> {
  const { post } = callsTo(await testApp());
  return (await post('/v1/commitments', pledge)).id;
}

describe('cached data', () => {
  it('holds until a write touches it, and the writing process knows at once', async () => {
    const [one, other] = [await logged(), await logged()];
    const kept = freshness();
    await kept.catchUp();
    const stamp = kept.stamp();
    expect([kept.isCurrent(), kept.holds(stamp, one), kept.holds(stamp)]).toEqual([true, true, true]);

    await withTransaction(database, (tx) => tx.commitment.update({ where: { id: one }, data: { title: 'Another' } }));
    expect(kept.isCurrent()).toBe(false);
    await kept.catchUp();
    expect([kept.isCurrent(), kept.holds(stamp, one), kept.holds(stamp, other), kept.holds(stamp)]).toEqual([true, false, true, false]);
  });

  it('is not current after a second without a check, even if nothing was written', async () => {
    const kept = freshness();
    await kept.catchUp();
    now += LONGEST_UNSEEN + 1;
    expect(kept.isCurrent()).toBe(false);
    await kept.catchUp();
    expect(kept.isCurrent()).toBe(true);
  });

  it('no longer holds after half an hour without reading the log, which may have been cleared', async () => {
    const kept = freshness();
    await kept.catchUp();
    const stamp = kept.stamp();
    now += 31 * 60_000;
    await kept.catchUp();
    expect(kept.holds(stamp, 'commitment_x')).toBe(false);
  });

  it('is touched by a write in plain SQL', async () => {
    const id = await logged();
    const kept = freshness();
    await kept.catchUp();
    const stamp = kept.stamp();
    await database.pool.query('UPDATE commitments SET title = $1', ['By hand']);
    now += LONGEST_UNSEEN + 1;
    await kept.catchUp();
    expect(kept.holds(stamp, id)).toBe(false);
  });

  const lists: [string, string][] = [
    ['the kind of an actor', `UPDATE actors SET kind = 'other'`],
    ['a party', `UPDATE parties SET removed_at = now()`],
    [
      'a statement',
      `INSERT INTO statements (id, commitment_id, principal_id, act, said_at, published_at, recorded_at, recorded_by)
       SELECT 'statement_more', commitment_id, principal_id, act, said_at, published_at, recorded_at, recorded_by FROM statements`,
    ],
  ];
  it.each(lists)('%s touches the lists, and no response about one commitment', async (_what, statement) => {
    const id = await logged();
    const kept = freshness();
    await kept.catchUp();
    const stamp = kept.stamp();
    await database.pool.query(statement);
    database.writes.note();
    await kept.catchUp();
    expect([kept.holds(stamp, id), kept.holds(stamp)]).toEqual([true, false]);
  });
});

// One connection cannot hold two transactions open.
describe.skipIf(!onPostgres)('transactions that are committed in another order than they began', () => {
  it('are each seen as soon as they are committed, including the one that began first', async () => {
    const [one, other] = [await logged(), await logged()];
    const [early, late] = [await database.pool.connect(), await database.pool.connect()];
    const kept = freshness();
    try {
      await early.query('BEGIN');
      await early.query('UPDATE commitments SET title = $1 WHERE id = $2', ['Early', one]);
      await late.query('UPDATE commitments SET title = $1 WHERE id = $2', ['Late', other]);
      await kept.catchUp();
      const stamp = kept.stamp();
      database.writes.note();
      await kept.catchUp();
      expect([kept.holds(stamp, one), kept.holds(stamp, other)]).toEqual([true, true]);

      await early.query('COMMIT');
      await late.query('UPDATE commitments SET title = $1 WHERE id = $2', ['Later', other]);
      database.writes.note();
      await kept.catchUp();
      expect([kept.holds(stamp, one), kept.holds(stamp, other)]).toEqual([false, false]);
    } finally {
      early.release();
      late.release();
    }
  });

  it('and a write that is rolled back touches nothing', async () => {
    const id = await logged();
    const client = await database.pool.connect();
    const kept = freshness();
    try {
      await kept.catchUp();
      const stamp = kept.stamp();
      await client.query('BEGIN');
      await client.query('UPDATE commitments SET title = $1', ['Never']);
      await client.query('ROLLBACK');
      database.writes.note();
      await kept.catchUp();
      expect(kept.holds(stamp, id)).toBe(true);
    } finally {
      client.release();
    }
  });
});
