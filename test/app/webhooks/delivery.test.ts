import { Webhook } from 'standardwebhooks';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/client.js';
import { RETRY_DELAYS } from '../../../src/webhooks/retry-schedule.js';
import { testClock } from '../../support/clock.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { type OutboxFixture, outboxFixture } from '../../support/outbox.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';

const NOW = Date.parse('2026-02-01T21:00:00Z');
const clock = testClock(NOW);
const on = new AbortController().signal;
let database: Database;
let outbox: OutboxFixture;
let receivers: Receiver[] = [];

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  clock.set(NOW);
  await emptyDatabase(database);
  outbox = outboxFixture(database, clock);
});
afterEach(async () => {
  await Promise.all(receivers.map((each) => each.close()));
  receivers = [];
});

async function receiver(): Promise<Receiver> {
  const started = await startReceiver();
  receivers.push(started);
  return started;
}

const bodies = (from: Receiver) => from.requests.map(({ body }) => body);

describe('a message', () => {
  test('is sent once, verifies with the independent library, and leaves a record', async () => {
    const there = await receiver();
    const { id: endpointId, secret } = await outbox.endpoint(`${there.url}/hooks`);
    clock.set(Date.now());
    const [id = ''] = await outbox.messages(endpointId, await outbox.commitment(), ['{"type":"commitment.expired"}']);
    expect(await outbox.delivery().deliverDue(on)).toEqual({ delivered: 1, retried: 0, failed: 0, cancelled: 0 });
    expect(await outbox.delivery().deliverDue(on)).toMatchObject({ delivered: 0 });
    expect(there.requests).toHaveLength(1);
    const [request] = there.requests;
    expect(new Webhook(secret).verify(request?.body ?? '', request?.headers as Record<string, string>)).toEqual({ type: 'commitment.expired' });
    expect(request?.headers).toMatchObject({ 'webhook-id': id, 'content-type': 'application/json' });
    expect(await outbox.stored()).toMatchObject([{ id, state: 'delivered', attempts: 1, next_attempt_at: null, settled_at: expect.any(Date) }]);
    expect(await outbox.attempts()).toMatchObject([{ message_id: id, number: 1, status: 204, error: null, response_start: '' }]);
    expect(await outbox.lanes()).toEqual([]);
  });

  test('that fails is tried ten times on the schedule with the same id and fresh signatures, and has then failed', async () => {
    const there = await receiver();
    there.answerAlways(500);
    const { id: endpointId } = await outbox.endpoint(there.url);
    await outbox.messages(endpointId, await outbox.commitment(), ['{}']);
    const delivery = outbox.delivery();
    let elapsed = 0;
    for (const [index, delay] of RETRY_DELAYS.entries()) {
      elapsed += delay;
      if (delay > 0) {
        clock.set(NOW + elapsed - 1);
        await delivery.deliverDue(on);
        expect(there.requests).toHaveLength(index);
        expect(await delivery.nextDueAt()).toBe(NOW + elapsed);
      }
      clock.set(NOW + elapsed);
      await delivery.deliverDue(on);
      expect(there.requests).toHaveLength(index + 1);
    }
    clock.advance(30 * 86_400_000);
    await delivery.deliverDue(on);
    expect(there.requests).toHaveLength(10);
    expect(new Set(there.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(there.requests.map(({ headers }) => headers['webhook-signature'])).size).toBe(10);
    expect(await outbox.stored()).toMatchObject([{ state: 'failed', attempts: 10, next_attempt_at: null }]);
    expect(await outbox.attempts()).toHaveLength(10);
    expect(await outbox.lanes()).toEqual([]);
  });

  test('waits as long as the receiver asks', async () => {
    const there = await receiver();
    there.answerWith({ status: 429, headers: { 'retry-after': '600' } });
    const { id } = await outbox.endpoint(there.url);
    await outbox.messages(id, null, ['{}']);
    const delivery = outbox.delivery();
    await delivery.deliverDue(on);
    expect(await delivery.nextDueAt()).toBe(NOW + 660_000);
  });

  test('to a receiver that is not there is tried again, and the attempt says so', async () => {
    const { id } = await outbox.endpoint('http://127.0.0.1:9');
    await database.pool.query(`UPDATE webhook_endpoints SET url = 'http://127.0.0.1:1024/'`);
    await outbox.messages(id, null, ['{}']);
    expect(await outbox.delivery().deliverDue(on)).toMatchObject({ retried: 1 });
    expect(await outbox.attempts()).toMatchObject([{ status: null, error: 'no connection could be made', response_start: null }]);
  });
});

describe('order', () => {
  test('messages about one commitment arrive in order, also when there are more than fit in one lease', async () => {
    const there = await receiver();
    const { id } = await outbox.endpoint(there.url);
    const expected = Array.from({ length: 37 }, (_, n) => String(n));
    await outbox.messages(id, await outbox.commitment(), expected);
    await outbox.delivery().deliverDue(on);
    expect(bodies(there)).toEqual(expected);
    expect(await outbox.lanes()).toEqual([]);
  });

  test('a failing one holds back the later ones of its commitment, and nobody else’s', async () => {
    const there = await receiver();
    there.answerAlways((response, { body }) => response.writeHead(body === 'first' ? 500 : 204).end());
    const { id } = await outbox.endpoint(there.url);
    await outbox.messages(id, await outbox.commitment(), ['first', 'second']);
    await outbox.messages(id, await outbox.commitment(), ['other']);
    await outbox.messages(id, null, ['loose']);
    const delivery = outbox.delivery();
    await delivery.deliverDue(on);
    expect(bodies(there).sort()).toEqual(['first', 'loose', 'other']);
    there.answerAlways(204);
    clock.advance(5000);
    await delivery.deliverDue(on);
    expect(bodies(there).slice(3)).toEqual(['first', 'second']);
  });

  test('what was held back goes on when the schedule of the first is used up', async () => {
    const there = await receiver();
    there.answerAlways((response, { body }) => response.writeHead(body === 'first' ? 500 : 204).end());
    const { id } = await outbox.endpoint(there.url);
    await outbox.messages(id, await outbox.commitment(), ['first', 'second']);
    const delivery = outbox.delivery();
    for (const delay of RETRY_DELAYS) {
      clock.advance(delay);
      await delivery.deliverDue(on);
    }
    expect(await outbox.stored()).toMatchObject([{ state: 'failed' }, { state: 'delivered' }]);
    expect(bodies(there).at(-1)).toBe('second');
  });

  test('a message that is written while its lane is leased is sent after it', async () => {
    const there = await receiver();
    const { id } = await outbox.endpoint(there.url);
    const commitment = await outbox.commitment();
    await outbox.messages(id, commitment, ['1']);
    const delivery = outbox.delivery();
    there.answerWith((response) => {
      void outbox.messages(id, commitment, ['2']).then(() => {
        delivery.nudge();
        response.writeHead(204).end();
      });
    });
    await delivery.deliverDue(on);
    expect(bodies(there)).toEqual(['1', '2']);
  });
});
