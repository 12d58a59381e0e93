import { describe, expect, test } from 'vitest';
import { pruneHistory } from '../../../src/app/sweep/prune-history.js';
import { startReceiver } from '../../support/receiver.js';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const DAY = 86_400_000;
const on = new AbortController().signal;
const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
const path = (id: string, verb = '') => `/v1/webhook-endpoints/${id}${verb}`;
const states = async (id: string) =>
  (await calls.getAs(service.admin, path(id, '/messages'))).items.map(({ state, type }: Record<string, string>) => [type, state]);

describe('a paused endpoint', () => {
  test('has its messages written and kept, and gets them in order when it is resumed', async () => {
    const receiver = await startReceiver();
    try {
      const { id } = await calls.post('/v1/webhook-endpoints', { url: receiver.url });
      const paused = await calls.post(path(id, '/pause'), undefined, 200);
      expect(paused).toMatchObject({ enabled: true, pausedAt: '2026-01-31T08:00:00.000Z', disabledFor: null });
      await calls.post('/v1/commitments', pledge);
      await service.context.delivery.deliverDue(on);
      expect([receiver.requests.length, await service.context.delivery.nextDueAt()]).toEqual([0, null]);
      expect(new Set((await states(id)).map(([, state]: string[]) => state))).toEqual(new Set(['pending']));
      await calls.post(path(id, '/test'), undefined, 409);
      service.context.clock.advance(3 * DAY);
      // Pausing it again does not move the time since when it has been.
      expect(await calls.post(path(id, '/pause'), undefined, 200)).toMatchObject({ pausedAt: paused.pausedAt });
      expect(await calls.post(path(id, '/resume'), undefined, 200)).toMatchObject({ pausedAt: null });
      await service.context.delivery.deliverDue(on);
      expect(receiver.requests.map(({ body }) => JSON.parse(body).type)).toEqual((await states(id)).map(([type]: string[]) => type).reverse());
      expect(receiver.requests.length).toBeGreaterThan(1);
    } finally {
      await receiver.close();
    }
  });

  test('gives up what has waited for longer than the history is kept', async () => {
    const { id } = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org' });
    await calls.post(path(id, '/pause'), undefined, 200);
    await calls.post('/v1/commitments', pledge);
    service.context.clock.advance(29 * DAY);
    expect(await pruneHistory(service.context)).toMatchObject({ givenUp: 0 });
    service.context.clock.advance(2 * DAY);
    const before = (await states(id)).length;
    expect(before).toBeGreaterThan(0);
    expect(await pruneHistory(service.context)).toMatchObject({ givenUp: before, messages: 0 });
    expect((await states(id)).map(([, state]: string[]) => state)).toEqual(Array(before).fill('cancelled'));
    expect((await service.database.pool.query('SELECT count(*)::int AS n FROM webhook_lanes')).rows).toEqual([{ n: 0 }]);
  });

  test('gives up what a sender that died still holds, and leaves what is being sent', async () => {
    const { id } = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org' });
    await calls.post('/v1/commitments', pledge);
    const pledged = (await states(id)).length;
    await calls.post(path(id, '/pause'), undefined, 200);
    service.context.clock.advance(31 * DAY);
    const lease = (until: number) =>
      service.database.pool.query(`UPDATE webhook_lanes SET lease_token = 'a sender', due_at = $1`, [new Date(service.context.clock.now() + until)]);
    await lease(1000);
    expect(await pruneHistory(service.context)).toMatchObject({ givenUp: 0 });
    await lease(-1000);
    expect(await pruneHistory(service.context)).toMatchObject({ givenUp: pledged });
  });
});

describe('a disabled endpoint', () => {
  test('has no messages written, keeps those that wait, and says since when and why', async () => {
    const { id } = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org' });
    await calls.post('/v1/commitments', pledge);
    const waiting = await states(id);
    expect(waiting.length).toBeGreaterThan(0);
    await calls.patch(path(id), { enabled: false }, 200, service.admin, '"1"');
    await calls.post('/v1/commitments', pledge);
    expect(await states(id)).toEqual(waiting);
    expect(await calls.getAs(service.admin, path(id))).toMatchObject({
      enabled: false,
      disabledFor: 'by_hand',
      disabledAt: '2026-01-31T08:00:00.000Z',
      pausedAt: null,
    });
    expect(await calls.post(path(id, '/enable'), undefined, 200)).toMatchObject({ enabled: true, disabledFor: null, disabledAt: null });
  });
});
