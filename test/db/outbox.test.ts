import { describe, expect, test } from 'vitest';
import { type ClaimRequest, claimLanes, insertMessages } from '../../src/db/outbox.js';
import { withTransaction } from '../../src/db/transaction.js';
import { deleteEndpoint } from '../../src/db/webhook-endpoints.js';
import { newId } from '../../src/lib/ids.js';
import { NOW, useOutbox } from '../support/outbox-tests.js';

const { given } = useOutbox();

const claim = (request: Partial<ClaimRequest> = {}) =>
  claimLanes(given.database, {
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
    const [big, small, tiny] = [
      await given.outbox.endpoint('http://a'),
      await given.outbox.endpoint('http://b'),
      await given.outbox.endpoint('http://c'),
    ];
    await given.outbox.messages(big.id, null, many(500));
    await given.outbox.messages(small.id, null, many(20));
    await given.outbox.messages(tiny.id, null, many(2));
    const lanes = await claim({ lanes: 30 });
    const of = (id: string) => lanes.filter(({ endpointId }) => endpointId === id).length;
    expect([of(big.id), of(small.id), of(tiny.id)]).toEqual([10, 10, 2]);
  });

  test('takes no more of an endpoint than there is room for, and nothing where there is none', async () => {
    const [full, busy, unknown] = [
      await given.outbox.endpoint('http://a'),
      await given.outbox.endpoint('http://b'),
      await given.outbox.endpoint('http://c'),
    ];
    for (const { id } of [full, busy, unknown]) await given.outbox.messages(id, null, many(10));
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
    const { id } = await given.outbox.endpoint('http://a');
    await given.outbox.messages(id, null, many(60));
    const claims = await Promise.all([1, 2, 3].map(() => claim({ lanes: 30 })));
    const topics = claims.flat().map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(topics.length);
    expect(topics).toHaveLength(60);
  });

  test('reads the oldest messages of a lane, and no more than asked for', async () => {
    const { id } = await given.outbox.endpoint('http://a');
    await given.outbox.messages(id, await given.outbox.commitment(), many(25));
    const [lane] = await claim({ perLane: 3 });
    expect(lane?.messages.map(({ body }) => body)).toEqual(['0', '1', '2']);
  });
});

describe('messages', () => {
  test('are written with the transaction or not at all', async () => {
    const { id } = await given.outbox.endpoint('http://a');
    const write = withTransaction(given.database, async (tx) => {
      await insertMessages(
        tx,
        [{ commitmentId: null, sequence: null, type: 'report.received', body: '{}' }],
        [{ id: newId('msg'), endpointId: id, event: 0 }],
        NOW,
      );
      throw new Error('no');
    });
    await expect(write).rejects.toThrow('no');
    expect([await given.outbox.stored(), await given.outbox.lanes()]).toEqual([[], []]);
  });

  test('of ten thousand events take a few statements, and keep their order', async () => {
    const { id } = await given.outbox.endpoint('http://a');
    const commitment = await given.outbox.commitment();
    const events = many(10_000).map((body, index) => ({ commitmentId: commitment, sequence: index + 1, type: 'commitment.expired', body }));
    const addressed = events.map((_, event) => ({ id: newId('msg'), endpointId: id, event }));
    await withTransaction(given.database, (tx) => insertMessages(tx, events, addressed, NOW));
    const { rows } = await given.database.pool.query(
      'SELECT b.body FROM webhook_messages m JOIN webhook_bodies b ON b.id = m.body_id ORDER BY m.position',
    );
    expect(rows.map(({ body }) => body)).toEqual(many(10_000));
    expect(await given.outbox.lanes()).toHaveLength(1);
  });

  test('take their attempts with them when they are removed, and the last one the text that they shared', async () => {
    const ids = [
      (await given.outbox.endpoint('http://a')).id,
      (await given.outbox.endpoint('http://b')).id,
      (await given.outbox.endpoint('http://c')).id,
    ];
    const event = { commitmentId: null, sequence: null, type: 'endpoint.disabled', body: '{}' };
    const addressed = ids.map((endpointId) => ({ id: newId('msg'), endpointId, event: 0 }));
    await withTransaction(given.database, (tx) => insertMessages(tx, [event], addressed, NOW));
    await given.database.pool.query(
      `INSERT INTO webhook_attempts (message_id, number, started_at, duration_ms, status) SELECT id, 1, now(), 1, 204 FROM webhook_messages`,
    );
    const left = async () => ({
      bodies: (await given.database.pool.query('SELECT id FROM webhook_bodies')).rows.length,
      attempts: (await given.outbox.attempts()).length,
    });
    const remove = (id: string | undefined) => withTransaction(given.database, (tx) => deleteEndpoint(tx, id ?? ''));
    await remove(ids[0]);
    expect(await left()).toEqual({ bodies: 1, attempts: 2 });
    // Side by side, neither may leave the text to the other.
    await Promise.all([remove(ids[1]), remove(ids[2])]);
    expect(await left()).toEqual({ bodies: 0, attempts: 0 });
  });

  test('of one event to several endpoints share its text', async () => {
    const ids = [(await given.outbox.endpoint('http://a')).id, (await given.outbox.endpoint('http://b')).id];
    const commitment = await given.outbox.commitment();
    const event = { commitmentId: commitment, sequence: 7, type: 'commitment.lapsed', body: '{"é":"\\u0000"}' };
    await withTransaction(given.database, (tx) =>
      insertMessages(
        tx,
        [event],
        ids.map((endpointId) => ({ id: newId('msg'), endpointId, event: 0 })),
        NOW,
      ),
    );
    const rows = await given.outbox.stored();
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
