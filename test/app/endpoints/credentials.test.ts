import request from 'supertest';
import { expect, it } from 'vitest';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const { service, calls } = useService();
const SECRET = 'Xy7sEcReTxyz';
const ADDRESSES = [
  `https://hooks.example.org/in?token=${SECRET}`,
  `https://hooks.example.org/in?x=${SECRET}`,
  `https://hooks.slack.com/services/T0/B0/${SECRET}`,
  `https://discord.com/api/webhooks/1/${SECRET}`,
];

it.each(ADDRESSES)('what is secret in %s stands in no answer, no audit and no log', async (url) => {
  const sent = { Authorization: service.admin.Authorization, 'Idempotency-Key': 'once' };
  const create = () => request(service.app).post('/v1/webhook-endpoints').set(sent).send({ url });
  const first = await create();
  expect(first.status).toBe(201);
  const path = `/v1/webhook-endpoints/${first.body.id}`;
  const seen = [
    (await create()).text,
    JSON.stringify(await calls.getAs(service.admin, path)),
    JSON.stringify(await calls.getAs(service.admin, '/v1/webhook-endpoints')),
    JSON.stringify(await calls.patch(path, { url: `${url}${SECRET}` }, 200, service.admin, '*')),
    JSON.stringify(await calls.post(`${path}/pause`, undefined, 200)),
    JSON.stringify(await calls.getAs(service.admin, '/v1/audit')),
    service.log.join('\n'),
  ];
  for (const text of [first.text, ...seen]) expect(text).not.toContain(SECRET);
  expect((await calls.getAs(service.admin, '/v1/audit')).items).toMatchObject([
    {},
    { operation: 'amendWebhookEndpoint', after: { url: expect.any(String) } },
    {},
  ]);
  expect((await service.database.pool.query('SELECT url FROM webhook_endpoints')).rows).toEqual([{ url: `${url}${SECRET}` }]);
});

it('the masked address can be sent back, and changes nothing; another with a mask is refused', async () => {
  const { id } = await calls.post('/v1/webhook-endpoints', { url: ADDRESSES[0] });
  const { url } = await calls.getAs(service.admin, `/v1/webhook-endpoints/${id}`);
  expect(url).toBe('https://hooks.example.org/in?token=***');
  await calls.patch(`/v1/webhook-endpoints/${id}`, { url, description: 'the desk' }, 200, service.admin, '*');
  expect((await service.database.pool.query('SELECT url, description FROM webhook_endpoints')).rows).toEqual([
    { url: ADDRESSES[0], description: 'the desk' },
  ]);
  const other = { url: 'https://other.example.org/in?token=***' };
  expect((await calls.patch(`/v1/webhook-endpoints/${id}`, other, 422, service.admin, '*')).errors).toMatchObject([{ path: 'url' }]);
  expect((await calls.post('/v1/webhook-endpoints', other, 422)).errors).toMatchObject([{ path: 'url' }]);
});

it('a refusal repeats no credentials', async () => {
  const refused = await calls.post('/v1/webhook-endpoints', { channel: 'email', url: `https://user:${SECRET}@example.org/?token=${SECRET}` }, 422);
  expect(JSON.stringify(refused)).not.toContain(SECRET);
});

it('a link that everybody reads holds no user name and no password', async () => {
  const source = { ...pledge.source, url: `https://desk:${SECRET}@news.example/pause` };
  const refused = await calls.post('/v1/commitments', { ...pledge, source }, 422);
  expect(refused.errors).toMatchObject([{ path: 'source.url', message: expect.stringContaining('user name') }]);
  expect(JSON.stringify(refused)).not.toContain(SECRET);
});

it('an audit of what was logged masks tokens in its links', async () => {
  await calls.post('/v1/commitments', { ...pledge, source: { ...pledge.source, url: `https://news.example/pause?id=7&access_token=${SECRET}` } });
  const audit = JSON.stringify(await calls.getAs(service.admin, '/v1/audit'));
  expect(audit).toContain('https://news.example/pause?id=7&access_token=***');
  expect(audit).not.toContain(SECRET);
});

it('the private key of Ed25519 stands in no answer, not even in the first', async () => {
  const headers = { Authorization: service.admin.Authorization, 'Idempotency-Key': 'once' };
  const create = () => request(service.app).post('/v1/webhook-endpoints').set(headers).send({ url: 'https://hooks.example.org', signature: 'v1a' });
  const first = await create();
  expect(first.body).toMatchObject({ secret: null, secrets: [{ publicKey: expect.stringMatching(/^whpk_/) }] });
  const path = `/v1/webhook-endpoints/${first.body.id}`;
  const rotated = await calls.post(`${path}/rotate-secret`, { signature: 'v1a' }, 200);
  expect(rotated).toMatchObject({ secret: null, secrets: [{ publicKey: expect.stringMatching(/^whpk_/) }, {}] });
  const seen = [
    first.text,
    (await create()).text,
    JSON.stringify([rotated, await calls.getAs(service.admin, path), await calls.getAs(service.admin, '/v1/audit')]),
  ];
  for (const text of [...seen, ...service.log]) expect(text).not.toContain('whsk_');
  const { rows } = await service.database.pool.query('SELECT result, answer FROM idempotency_records');
  expect(JSON.stringify(rows)).not.toContain('whsk_');
});
