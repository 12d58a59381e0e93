import { describe, expect, test } from 'vitest';
import { localSender } from '../../support/outbox.js';
import { bodies, NOW, useOutbox } from '../../support/outbox-tests.js';

const { given, on, receiver } = useOutbox();

describe('isolation', () => {
  test('a slow endpoint slows nobody else down', async () => {
    const [slow, quick] = [await receiver(), await receiver()];
    const waiting: (() => void)[] = [];
    slow.answerAlways((response) => waiting.push(() => response.writeHead(204).end()));
    const slowly = await given.outbox.endpoint(slow.url);
    const quickly = await given.outbox.endpoint(quick.url);
    await given.outbox.messages(
      slowly.id,
      null,
      Array.from({ length: 50 }, () => 'slow'),
    );
    await given.outbox.messages(
      quickly.id,
      null,
      Array.from({ length: 50 }, () => 'quick'),
    );
    const stop = new AbortController();
    const running = given.outbox.delivery({ sender: localSender(20_000), timeoutMs: 15_000 }).deliverDue(stop.signal);
    await quick.received(50);
    expect(slow.requests.length).toBeLessThanOrEqual(4);
    stop.abort();
    for (const answer of waiting) answer();
    await running;
  });

  test('a backlog of one endpoint takes nothing from another', async () => {
    const [busy, other] = [await receiver(), await receiver()];
    const one = await given.outbox.endpoint(busy.url);
    const two = await given.outbox.endpoint(other.url);
    await given.outbox.messages(
      one.id,
      null,
      Array.from({ length: 2000 }, () => 'backlog'),
    );
    await given.outbox.messages(two.id, null, ['alert']);
    let before = -1;
    other.answerAlways((response) => {
      before = busy.requests.length;
      response.writeHead(204).end();
    });
    expect(await given.outbox.delivery().deliverDue(on)).toMatchObject({ delivered: 2001 });
    expect(before).toBeLessThan(100);
  });

  test('an endpoint whose secret cannot be opened fails alone, and does not stand at the head for ever', async () => {
    const there = await receiver();
    const broken = await given.outbox.endpoint(there.url);
    await given.database.pool.query(`UPDATE webhook_secrets SET sealed = '1.abc.def'`);
    const sound = await given.outbox.endpoint(there.url);
    await given.outbox.messages(broken.id, null, ['broken']);
    await given.outbox.messages(sound.id, null, ['sound']);
    expect(await given.outbox.delivery().deliverDue(on)).toEqual({ delivered: 1, retried: 1, failed: 0, cancelled: 0 });
    expect(bodies(there)).toEqual(['sound']);
    expect((await given.outbox.attempts()).map(({ error }) => error)).toContain('the message could not be signed');
  });

  test('an endpoint that is disabled keeps its queue, and gets it when it is enabled again', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(id, await given.outbox.commitment(), ['1', '2']);
    await given.database.pool.query('UPDATE webhook_endpoints SET enabled = false');
    const delivery = given.outbox.delivery();
    expect(await delivery.deliverDue(on)).toMatchObject({ delivered: 0 });
    expect(await delivery.nextDueAt()).toBeNull();
    await given.database.pool.query('UPDATE webhook_endpoints SET enabled = true');
    expect(await delivery.deliverDue(on)).toMatchObject({ delivered: 2 });
  });
});

describe('an endpoint that answers 410', () => {
  test('is disabled at once, what waits for it is cancelled, and the others are told', async () => {
    const [gone, other] = [await receiver(), await receiver()];
    gone.answerAlways(410);
    const endpoint = await given.outbox.endpoint(`${gone.url}/secret-path`);
    await given.outbox.endpoint(other.url, ['endpoint.disabled']);
    await given.outbox.messages(endpoint.id, await given.outbox.commitment(), ['1', '2', '3']);
    await given.outbox.delivery().deliverDue(on);
    await given.outbox.delivery().deliverDue(on);
    expect(gone.requests).toHaveLength(1);
    expect((await given.outbox.stored()).filter(({ endpoint_id: id }) => id === endpoint.id).map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(JSON.parse(bodies(other)[0] ?? '')).toMatchObject({ type: 'endpoint.disabled', data: { endpointId: endpoint.id, reason: 'gone' } });
    expect(bodies(other)[0]).not.toContain('secret-path');
    expect((await given.database.pool.query('SELECT disabled_for FROM webhook_endpoints WHERE NOT enabled')).rows).toEqual([
      { disabled_for: 'gone' },
    ]);
  });
});

describe('an endpoint at which every attempt fails', () => {
  test('is disabled after five days, and a success in between sets the clock back', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    const delivery = given.outbox.delivery();
    const fail = async (day: number, answer: number) => {
      given.clock.set(NOW + day * 86_400_000);
      there.answerWith(answer);
      await given.outbox.messages(id, null, [`day ${day}`]);
      there.answerAlways(answer);
      await delivery.deliverDue(on);
      return (await given.database.pool.query('SELECT enabled, disabled_for FROM webhook_endpoints')).rows[0];
    };
    for (const day of [0, 2, 4]) expect(await fail(day, 500)).toMatchObject({ enabled: true });
    expect(await fail(4.5, 204)).toMatchObject({ enabled: true });
    for (const day of [5, 7, 9.9]) expect(await fail(day, 500)).toMatchObject({ enabled: true });
    expect(await fail(10.1, 500)).toEqual({ enabled: false, disabled_for: 'failing' });
  });
});
