import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { type ClaimRequest, claimLanes, insertMessages } from '../../src/db/outbox.js';
import { withTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/lib/ids.js';
import { testClock } from '../support/clock.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { type OutboxFixture, outboxFixture } from '../support/outbox.js';

const NOW = Date.parse('2026-02-01T21:00:00Z');
let database: Database;
let outbox: OutboxFixture;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  outbox = outboxFixture(database, testClock(NOW));
});

const claim = (request: Partial<ClaimRequest> = {}) =>
  claimLanes(database, {
    now: NOW,
    leaseUntil: NOW + 60_000,
    token: newId('lease'),
    lanes: 100,
    perLane: 10,
    room: 100,
    rooms: new Map(),
    ...request,
  });
const many = (n: number) => Array.from({ length: n }, (_, i) => String(i));

describe('a claim', () => {
  test('divides what it takes among the endpoints, whatever each one’s backlog', async () => {
    const [big, small, tiny] = [await outbox.endpoint('http://a'), await outbox.endpoint('http://b'), await outbox.endpoint('http://c')];
    await outbox.messages(big.id, null, many(500));
    await outbox.messages(small.id, null, many(20));
    await outbox.messages(tiny.id, null, many(2));
    const lanes = await claim({ lanes: 30 });
    const of = (id: string) => lanes.filter(({ endpointId }) => endpointId === id).length;
    expect([of(big.id), of(small.id), of(tiny.id)]).toEqual([10, 10, 2]);
  });

  test('takes no more of an endpoint than there is room for, and nothing where there is none', async () => {
    const [full, busy, unknown] = [await outbox.endpoint('http://a'), await outbox.endpoint('http://b'), await outbox.endpoint('http://c')];
    for (const { id } of [full, busy, unknown]) await outbox.messages(id, null, many(10));
    const lanes = await claim({
      room: 4,
      rooms: new Map([
        [full.id, 0],
        [busy.id, 2],
      ]),
    });
    const of = (id: string) => lanes.filter(({ endpointId }) => endpointId === id).length;
    expect([of(full.id), of(busy.id), of(unknown.id)]).toEqual([0, 2, 4]);
  });

  test('of several at once gives each lane to one', async () => {
    const { id } = await outbox.endpoint('http://a');
    await outbox.messages(id, null, many(60));
    const claims = await Promise.all([1, 2, 3].map(() => claim({ lanes: 30 })));
    const topics = claims.flat().map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.length);
    expect(topics).toHaveLength(60);
  });

  test('reads the oldest messages of a lane, and no more than asked for', async () => {
    const { id } = await outbox.endpoint('http://a');
    await outbox.messages(id, await outbox.commitment(), many(25));
    const [lane] = await claim({ perLane: 3 });
    expect(lane?.messages.map(({ body }) => body)).toEqual(['0', '1', '2']);
  });
});

describe('messages', () => {
  test('are written with the transaction or not at all', async () => {
    const { id } = await outbox.endpoint('http://a');
    const write = withTransaction(database, async (tx) => {
      await insertMessages(
        tx,
        [{ commitmentId: null, sequence: null, type: 't', body: '{}' }],
        [{ id: newId('msg'), endpointId: id, event: 0 }],
        NOW,
      );
      throw new Error('no');
    });
    await expect(write).rejects.toThrow('no');
    expect([await outbox.stored(), await outbox.lanes()]).toEqual([[], []]);
  });

  test('of ten thousand events take a few statements, and keep their order', async () => {
    const { id } = await outbox.endpoint('http://a');
    const commitment = await outbox.commitment();
    const events = many(10_000).map((body, index) => ({ commitmentId: commitment, sequence: index + 1, type: 'commitment.expired', body }));
    const addressed = events.map((_, event) => ({ id: newId('msg'), endpointId: id, event }));
    await withTransaction(database, (tx) => insertMessages(tx, events, addressed, NOW));
    const { rows } = await database.pool.query('SELECT body FROM webhook_messages ORDER BY position');
    expect(rows.map(({ body }) => body)).toEqual(many(10_000));
    expect(await outbox.lanes()).toHaveLength(1);
  });

  test('of one event to several endpoints share its text', async () => {
    const ids = [(await outbox.endpoint('http://a')).id, (await outbox.endpoint('http://b')).id];
    const commitment = await outbox.commitment();
    const event = { commitmentId: commitment, sequence: 7, type: 'commitment.lapsed', body: '{"é":"\\u0000"}' };
    await withTransaction(database, (tx) =>
      insertMessages(
        tx,
        [event],
        ids.map((endpointId) => ({ id: newId('msg'), endpointId, event: 0 })),
        NOW,
      ),
    );
    const rows = await outbox.stored();
    expect(rows).toMatchObject(
      ids.map((endpoint_id) => ({
        endpoint_id,
        commitment_id: commitment,
        sequence: 7,
        type: 'commitment.lapsed',
        body: event.body,
        state: 'pending',
      })),
    );
  });
});
