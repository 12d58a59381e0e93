import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../../src/lib/logger.js';
import { RETRY_DELAYS } from '../../../src/webhooks/retry-schedule.js';
import { bodies, NOW, useOutbox } from '../../support/outbox-tests.js';

const { given, on, receiver } = useOutbox();

describe('a message', () => {
  test('is sent once, verifies with the independent library, and leaves a record', async () => {
    const there = await receiver();
    const { id: endpointId, secret } = await given.outbox.endpoint(`${there.url}/hooks`);
    given.clock.set(Date.now());
    const [id = ''] = await given.outbox.messages(endpointId, await given.outbox.commitment(), ['{"word":"expired"}']);
    expect(await given.outbox.delivery().deliverDue(on)).toEqual({ delivered: 1, retried: 0, failed: 0, cancelled: 0 });
    expect(await given.outbox.delivery().deliverDue(on)).toMatchObject({ delivered: 0 });
    expect(there.requests).toHaveLength(1);
    const [request] = there.requests;
    expect(new Webhook(secret).verify(request?.body ?? '', request?.headers as Record<string, string>)).toEqual({ word: 'expired' });
    expect(request?.headers).toMatchObject({ 'webhook-id': id, 'content-type': 'application/json' });
    expect(await given.outbox.stored()).toMatchObject([{ id, state: 'delivered', attempts: 1, next_attempt_at: null, settled_at: expect.any(Date) }]);
    expect(await given.outbox.attempts()).toMatchObject([{ message_id: id, number: 1, status: 204, error: null, response_start: '' }]);
    expect(await given.outbox.lanes()).toEqual([]);
  });

  test('that fails is tried ten times on the schedule with the same id and fresh signatures, and has then failed', async () => {
    const there = await receiver();
    there.answerAlways(500);
    const { id: endpointId } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(endpointId, await given.outbox.commitment(), ['{}']);
    const delivery = given.outbox.delivery();
    let elapsed = 0;
    for (const [index, delay] of RETRY_DELAYS.entries()) {
      elapsed += delay;
      if (delay > 0) {
        given.clock.set(NOW + elapsed - 1);
        await delivery.deliverDue(on);
        expect(there.requests).toHaveLength(index);
        expect(await delivery.nextDueAt()).toBe(NOW + elapsed);
      }
      given.clock.set(NOW + elapsed);
      await delivery.deliverDue(on);
      expect(there.requests).toHaveLength(index + 1);
    }
    given.clock.advance(30 * 86_400_000);
    await delivery.deliverDue(on);
    expect(there.requests).toHaveLength(10);
    expect(new Set(there.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(there.requests.map(({ headers }) => headers['webhook-signature'])).size).toBe(10);
    expect(await given.outbox.stored()).toMatchObject([{ state: 'failed', attempts: 10, next_attempt_at: null }]);
    expect(await given.outbox.attempts()).toHaveLength(10);
    expect(await given.outbox.lanes()).toEqual([]);
  });

  test('that meets a fault of the network leaves the cause in the log, and words that give nothing away in the record', async () => {
    const there = await receiver();
    await there.close();
    const { id: endpointId } = await given.outbox.endpoint(`${there.url}/secret-path`);
    const [messageId] = await given.outbox.messages(endpointId, null, ['{}']);
    const lines: string[] = [];
    const logger = createLogger({ level: 'info', destination: { write: (line: string) => lines.push(line) } });
    await given.outbox.delivery({ logger }).deliverDue(on);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: 'warn',
        msg: 'a delivery failed',
        endpointId,
        messageId,
        attempt: 1,
        state: 'pending',
        reason: expect.stringContaining('ECONNREFUSED'),
      },
    ]);
    expect(lines.join('')).not.toContain('stack');
    expect(lines[0]).not.toContain('secret-path');
    expect(await given.outbox.attempts()).toMatchObject([{ error: 'no connection could be made' }]);
  });

  test('is sent, however long a receiver may take', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(id, null, ['{}']);
    expect(await given.outbox.delivery({ timeoutMs: 120_000 }).deliverDue(on)).toMatchObject({ delivered: 1 });
  });

  test('waits as long as the receiver asks', async () => {
    const there = await receiver();
    there.answerWith({ status: 429, headers: { 'retry-after': '600' } });
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(id, null, ['{}']);
    const delivery = given.outbox.delivery();
    await delivery.deliverDue(on);
    expect(await delivery.nextDueAt()).toBe(NOW + 660_000);
  });

  test('to a receiver that is not there is tried again, and the attempt says so', async () => {
    const { id } = await given.outbox.endpoint('http://127.0.0.1:9');
    await given.database.pool.query(`UPDATE webhook_endpoints SET url = 'http://127.0.0.1:1024/'`);
    await given.outbox.messages(id, null, ['{}']);
    expect(await given.outbox.delivery().deliverDue(on)).toMatchObject({ retried: 1 });
    expect(await given.outbox.attempts()).toMatchObject([{ status: null, error: 'no connection could be made', response_start: null }]);
  });
});

describe('order', () => {
  test('messages about one commitment arrive in order, also when there are more than fit in one lease', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    const expected = Array.from({ length: 37 }, (_, n) => String(n));
    await given.outbox.messages(id, await given.outbox.commitment(), expected);
    await given.outbox.delivery().deliverDue(on);
    expect(bodies(there)).toEqual(expected);
    expect(await given.outbox.lanes()).toEqual([]);
  });

  test('a failing one holds back the later ones of its commitment, and nobody else’s', async () => {
    const there = await receiver();
    there.answerAlways((response, { body }) => response.writeHead(body === 'first' ? 500 : 204).end());
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(id, await given.outbox.commitment(), ['first', 'second']);
    await given.outbox.messages(id, await given.outbox.commitment(), ['other']);
    await given.outbox.messages(id, null, ['loose']);
    const delivery = given.outbox.delivery();
    await delivery.deliverDue(on);
    expect(bodies(there).sort()).toEqual(['first', 'loose', 'other']);
    there.answerAlways(204);
    given.clock.advance(5000);
    await delivery.deliverDue(on);
    expect(bodies(there).slice(3)).toEqual(['first', 'second']);
  });

  test('what was held back goes on when the schedule of the first is used up', async () => {
    const there = await receiver();
    there.answerAlways((response, { body }) => response.writeHead(body === 'first' ? 500 : 204).end());
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(id, await given.outbox.commitment(), ['first', 'second']);
    const delivery = given.outbox.delivery();
    for (const delay of RETRY_DELAYS) {
      given.clock.advance(delay);
      await delivery.deliverDue(on);
    }
    expect(await given.outbox.stored()).toMatchObject([{ state: 'failed' }, { state: 'delivered' }]);
    expect(bodies(there).at(-1)).toBe('second');
  });

  test('a message that is written while its lane is leased is sent after it', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    const commitment = await given.outbox.commitment();
    await given.outbox.messages(id, commitment, ['1']);
    const delivery = given.outbox.delivery();
    there.answerWith((response) => {
      void given.outbox.messages(id, commitment, ['2']).then(() => {
        delivery.nudge();
        response.writeHead(204).end();
      });
    });
    await delivery.deliverDue(on);
    expect(bodies(there)).toEqual(['1', '2']);
  });
});
