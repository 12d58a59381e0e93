import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { claimLanes } from '../../../src/db/outbox.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const on = new AbortController().signal;
const receivers: Receiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((each) => each.close()));
});

describe('what tells of a commitment that was taken down', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  const hide = async (id: string, body: object = { visibility: 'unpublished', reason: 'It was a hoax.' }) => {
    const { headers } = await request(service.app).get(`/v1/commitments/${id}`).set(service.admin);
    const response = await request(service.app)
      .put(`/v1/commitments/${id}/visibility`)
      .set({ ...service.admin, 'If-Match': headers['etag'] ?? '' })
      .send(body);
    expect(response.status).toBe(200);
  };
  const endpoint = async (): Promise<{ id: string; there: Receiver }> => {
    const there = await startReceiver();
    receivers.push(there);
    return { id: (await calls.post('/v1/webhook-endpoints', { url: there.url })).id, there };
  };
  const messages = async (endpointId: string, key: object = service.admin) =>
    (await calls.getAs(key, `/v1/webhook-endpoints/${endpointId}/messages`)).items;
  const lanes = async () => (await service.database.pool.query('SELECT * FROM webhook_lanes')).rows;

  it.each([
    ['taken down', { visibility: 'unpublished', reason: 'It was a hoax.' }],
    ['made a draft again', { visibility: 'draft' }],
    ['put under an embargo', { visibility: 'draft', publishAt: '2026-03-01T00:00:00Z' }],
  ])('is not sent once it is %s: messages, reminders and what was reported', async (_, body) => {
    const { id: endpointId, there } = await endpoint();
    const { id } = await calls.post('/v1/commitments', pledge);
    await calls.post('/v1/reports', { ...report, commitmentId: id });
    const before = await messages(endpointId);
    expect(before.map(({ state }: { state: string }) => state)).toEqual(before.map(() => 'pending'));
    expect(new Set(before.map(({ type }: { type: string }) => type))).toContain('report.received');
    await hide(id, body);
    expect((await messages(endpointId)).map(({ state }: { state: string }) => state)).toEqual(before.map(() => 'cancelled'));
    expect(await lanes()).toEqual([]);
    await service.context.delivery.deliverDue(on);
    expect(there.requests).toEqual([]);
  });

  it('is not sent by a sender that has claimed it already, and what was on its way is recorded', async () => {
    const { id: endpointId, there } = await endpoint();
    const { id } = await calls.post('/v1/commitments', pledge);
    await calls.post('/v1/reports', { ...report, commitmentId: id });
    // All of the lane is claimed at once; it is taken down while the first message is answered, with a refusal that would be tried again.
    there.answerWith((response) => void hide(id).then(() => response.writeHead(500).end()));
    await service.context.delivery.deliverDue(on);
    expect(there.requests).toHaveLength(1);
    const after = await messages(endpointId);
    expect(after.length).toBeGreaterThan(1);
    expect(after.map(({ state }: { state: string }) => state)).toEqual(after.map(() => 'cancelled'));
    expect(after.at(-1)).toMatchObject({ attempts: 1, nextAttemptAt: null });
    expect(await lanes()).toEqual([]);
  });

  it('counts as delivered where the receiver has taken it meanwhile', async () => {
    const { id: endpointId, there } = await endpoint();
    const { id } = await calls.post('/v1/commitments', pledge);
    there.answerWith((response) => void hide(id).then(() => response.writeHead(204).end()));
    await service.context.delivery.deliverDue(on);
    expect((await messages(endpointId)).at(-1)).toMatchObject({ state: 'delivered', attempts: 1 });
    expect(there.requests).toHaveLength(1);
  });

  it('leaves a lane to the sender that holds it, and takes over that of one that has died', async () => {
    const { id: endpointId } = await endpoint();
    const { id } = await calls.post('/v1/commitments', pledge);
    const now = service.context.clock.now();
    await claimLanes(service.database, { now, leaseUntil: now + 60_000, token: 'dead', lanes: 10, perLane: 10, room: 10, rooms: new Map() });
    service.context.clock.advance(60_001);
    await hide(id);
    expect([await lanes(), (await messages(endpointId))[0].state]).toEqual([[], 'cancelled']);
  });

  it('is not sent again: one, and all since a time, are refused with the reason', async () => {
    const { id: endpointId, there } = await endpoint();
    const { id } = await calls.post('/v1/commitments', pledge);
    const other = await calls.post('/v1/commitments', { ...pledge, title: 'Another' });
    there.answerAlways(410);
    await service.context.delivery.deliverDue(on);
    await calls.post(`/v1/webhook-endpoints/${endpointId}/enable`, undefined, 200);
    await hide(id);
    const all: { id: string; commitmentId: string; state: string }[] = await messages(endpointId);
    const own = all.filter(({ commitmentId }) => commitmentId === id);
    const key = await calls.keyWith('webhooks');
    for (const message of own) {
      const refused = await calls.post(`/v1/webhook-messages/${message.id}/replay`, undefined, 409, key);
      expect(refused).toMatchObject({ code: 'conflict', detail: expect.stringContaining('not public any more') });
    }
    const since = { since: '2026-01-31T00:00:00Z', types: ['commitment.recorded', 'commitment.activated'] };
    const replayed = await calls.post(`/v1/webhook-endpoints/${endpointId}/replay`, since, 202, key);
    expect(replayed).toMatchObject({ replayed: expect.any(Number), withheld: own.length });
    expect(replayed.replayed).toBeGreaterThan(0);
    there.answerAlways(204);
    there.requests.length = 0;
    await service.context.delivery.deliverDue(on);
    expect(there.requests.map(({ body }) => JSON.parse(body).data.commitment.id)).toEqual(there.requests.map(() => other.id));
    const refused = await calls.post(`/v1/webhook-endpoints/${endpointId}/replay`, since, 409, key);
    expect(refused).toMatchObject({ code: 'conflict', detail: expect.stringContaining('not public any more') });
  });

  it('is shown without its text to keys that may not see the commitment', async () => {
    const { id: endpointId, there } = await endpoint();
    const { id } = await calls.post('/v1/commitments', { ...pledge, title: 'What nobody may read' });
    there.answerAlways((response, { body }) => void response.writeHead(200).end(body));
    await service.context.delivery.deliverDue(on);
    await hide(id);
    const key = await calls.keyWith('webhooks');
    const [message] = await messages(endpointId, key);
    expect(message).toMatchObject({ commitmentId: id, state: 'delivered', body: null });
    const attempts = await calls.getAs(key, `/v1/webhook-messages/${message.id}/attempts`);
    expect(attempts.items).toMatchObject([{ status: 200, responseStart: null }]);
    expect(JSON.stringify([await messages(endpointId, key), attempts])).not.toContain('nobody');
    expect((await messages(endpointId))[0].body).toContain('nobody');
    expect((await calls.getAs(service.admin, `/v1/webhook-messages/${message.id}/attempts`)).items[0].responseStart).toContain('nobody');
  });
});
