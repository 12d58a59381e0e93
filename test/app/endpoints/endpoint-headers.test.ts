import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headerNameFault } from '../../../src/webhooks/receiver-headers.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { useService } from '../../support/service-tests.js';

const { service, calls } = useService();
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const SECRET = 'Bearer of-the-receiver-0815';
const path = (id: string) => `/v1/webhook-endpoints/${id}`;
const make = (headers: object, status = 201) => calls.post('/v1/webhook-endpoints', { url: receiver.url, headers }, status);
const arrives = async (id: string) => {
  await calls.post(`${path(id)}/test`, undefined, 202);
  await service.context.delivery.deliverDue(new AbortController().signal);
  return receiver.requests.at(-1)?.headers;
};

describe('headers of the receiver’s choice', () => {
  test('go with every message, and their values are shown and stored nowhere', async () => {
    const endpoint = await make({ Authorization: SECRET, 'X-Desk': 'foreign' });
    expect(endpoint.headers).toEqual(['authorization', 'x-desk']);
    expect(await arrives(endpoint.id)).toMatchObject({ authorization: SECRET, 'x-desk': 'foreign', 'webhook-id': expect.any(String) });
    await calls.patch(path(endpoint.id), { headers: { 'X-Desk': SECRET } }, 200, service.admin, '"1"');
    const shown = JSON.stringify([await calls.getAs(service.admin, path(endpoint.id)), await calls.getAs(service.admin, '/v1/audit')]);
    const { rows } = await service.database.pool.query(
      'SELECT e::text, (SELECT json_agg(a)::text FROM audit_entries a) AS audit, (SELECT json_agg(i)::text FROM idempotency_records i) AS kept FROM webhook_endpoints e',
    );
    for (const text of [shown, JSON.stringify(rows), service.log.join('')]) expect(text).not.toContain('of-the-receiver');
    expect(shown).toContain('"headers":["Authorization","X-Desk"]');
  });

  test('are amended one by one, and the others stay', async () => {
    const { id } = await make({ Authorization: SECRET, 'X-Desk': 'foreign' });
    const amended = await calls.patch(path(id), { headers: { AUTHORIZATION: null, 'X-New': 'yes' } }, 200, service.admin, '"1"');
    expect(amended.headers).toEqual(['x-desk', 'x-new']);
    expect(await arrives(id)).toMatchObject({ 'x-desk': 'foreign', 'x-new': 'yes' });
    expect(receiver.requests.at(-1)?.headers).not.toHaveProperty('authorization');
  });

  test('that cannot be opened fail the attempts of their endpoint alone', async () => {
    const [broken, sound] = [await make({ Authorization: SECRET }), await make({ Authorization: SECRET })];
    // A sealed value opens only at its own endpoint: moved to another, it is of no use.
    await service.database.pool.query('UPDATE webhook_endpoints SET headers = (SELECT headers FROM webhook_endpoints WHERE id = $2) WHERE id = $1', [
      broken.id,
      sound.id,
    ]);
    await arrives(broken.id);
    expect(receiver.requests).toHaveLength(0);
    expect(await arrives(sound.id)).toMatchObject({ authorization: SECRET });
    expect(await calls.getAs(service.admin, path(broken.id))).toMatchObject({ failure: 'the headers of the endpoint could not be read' });
  });

  test('may be twenty at most, also after an amendment', async () => {
    const many = (from: number, count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`X-${from + n}`, 'v']));
    await make(many(0, 21), 422);
    const { id } = await make(many(0, 20));
    const refused = await calls.patch(path(id), { headers: many(20, 1) }, 422, service.admin, '"1"');
    expect(refused.errors).toEqual([{ path: 'headers', message: 'may hold at most 20 headers' }]);
  });

  test.each([
    [{ 'Webhook-Signature': 'v1,x' }, 'headers.Webhook-Signature'],
    [{ 'svix-id': 'x' }, 'headers.svix-id'],
    [{ Host: 'x' }, 'headers.Host'],
    [{ 'content-type': 'x' }, 'headers.content-type'],
    [{ 'Transfer-Encoding': 'chunked' }, 'headers.Transfer-Encoding'],
    [{ 'a b': 'x' }, 'headers.a b'],
    [{ '': 'x' }, 'headers.'],
    [{ 'X-A': '' }, 'headers.X-A'],
    [{ 'X-A': 'a\r\nX-B: b' }, 'headers.X-A'],
    [{ 'X-A': 'ü' }, 'headers.X-A'],
    [{ 'X-A': ' a' }, 'headers.X-A'],
    [{ 'X-A': 7 }, 'headers.X-A'],
    [{ 'X-A': 'a', 'x-a': 'b' }, 'headers.x-a'],
    [{ 'X-A': 'a'.repeat(2001) }, 'headers.X-A'],
  ])('%j is refused, naming %s', async (headers, place) => {
    const { errors } = await make(headers, 422);
    expect(errors.map((fault: { path: string }) => fault.path)).toEqual([place]);
    expect((await calls.getAs(service.admin, '/v1/webhook-endpoints')).items).toEqual([]);
  });
});

test.each(['Authorization', 'X-Api-Key', 'Cookie', 'X-Forwarded-Proto', 'traceparent', 'Webhooks-Room'])('%s may be chosen', (name) => {
  expect(headerNameFault(name)).toBeNull();
});
