import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/lib/turns.js';
import { pledge, report } from '../../support/requests.js';
import { HEADERS_OF_JSON, send } from '../../support/send.js';
import { useService } from '../../support/service-tests.js';

describe('a crowd that writes about one commitment', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });

  const listening = async () => {
    const server = createServer(service.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push({ close: () => server.close().closeAllConnections() });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(address, path, JSON.stringify(body), { ...service.admin, ...HEADERS_OF_JSON, ...headers });
  };
  const refused = async (path: string, body: unknown) => {
    const { status, body: problem, headers } = await (await listening())(path, body);
    expect([status, headers.get('content-type'), Number(headers.get('retry-after')) > 0]).toEqual([
      503,
      'application/problem+json; charset=utf-8',
      true,
    ]);
    expect(problem).toMatchObject({ code: 'unavailable', status: 503 });
  };
  /** Turns of which somebody holds that of the commitment, and a queue that is full or soon given up. */
  const held = (id: string, limits: Partial<Parameters<typeof createTurns>[0]>) => {
    service.context.turns = createTurns({ atOnce: 1, patience: 10, mostWaiting: 100, ...limits });
    service.context.turns.begin().tryTake([id]);
  };

  it('waits in turn without a connection, and is refused with 503 when that takes too long', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    for (const limits of [{}, { patience: 60_000, mostWaiting: 0 }]) {
      held(id, limits);
      // By its index it falls under the commitment, which is learnt within the transaction.
      await refused('/v1/reports', report);
      await refused('/v1/reports', { ...report, commitmentId: id });
      await refused(`/v1/commitments/${id}/statements`, {
        speaker: 'Dmitry Peskov',
        onBehalfOf: 'Russia',
        act: 'confirms',
        saidAt: '2026-01-30T10:00:00Z',
      });
    }
    expect(service.context.turns.waiting).toBe(0);
    expect((await calls.getAs(service.admin, '/v1/reports')).items).toEqual([]);
  });

  it('keeps nobody from writing about something else, though it outnumbers the connections', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    service.context.turns = createTurns({ atOnce: 1, patience: 60_000, mostWaiting: 100 });
    const first = service.context.turns.begin();
    first.tryTake([id]);
    const post = await listening();
    const crowd = Array.from({ length: 30 }, (_, n) =>
      post('/v1/reports', { ...report, ...(n % 2 === 0 && { commitmentId: id }), summary: `Report ${n}` }),
    );
    // All of the crowd waits before anything else is asked.
    while (service.context.turns.waiting < 30) await new Promise((resolve) => setImmediate(resolve));
    expect(await post('/v1/commitments', { ...pledge, title: 'Another' })).toMatchObject({ status: 201 });
    expect(await post('/v1/reports', { ...report, allegedActor: 'Ukraine' })).toMatchObject({ status: 201 });
    first.end();
    expect((await Promise.all(crowd)).map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 201));
    expect((await calls.get(`/v1/commitments/${id}/status`)).status).toBe('reportedly_violated');
  });

  it('is told at once that a request with the same Idempotency-Key is running, and that an item is there already', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    service.context.turns = createTurns({ atOnce: 1, patience: 60_000, mostWaiting: 100 });
    const first = service.context.turns.begin();
    first.tryTake([id]);
    const post = await listening();
    const body = { ...report, externalId: 'item-1' };
    const key = { 'Idempotency-Key': 'same' };
    const running = post('/v1/reports', body, key);
    while (service.context.turns.waiting < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(await post('/v1/reports', body, key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_in_use' } });
    const others = [post('/v1/reports', body), post('/v1/reports', body)];
    while (service.context.turns.waiting < 3) await new Promise((resolve) => setImmediate(resolve));
    first.end();
    expect((await running).status).toBe(201);
    expect((await Promise.all(others)).map(({ body: { code } }) => code)).toEqual(['conflict', 'conflict']);
    expect((await post('/v1/reports', body, key)).body.id).toBe((await running).body.id);
  });
});
