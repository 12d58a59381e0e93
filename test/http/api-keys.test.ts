import supertest from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KeyRing } from '../../src/app/engines/key-ring.js';
import { ensureAdminKey } from '../../src/app/keys/ensure-admin-key.js';
import { requireScope, type Scope } from '../../src/app/lib/caller.js';
import { operation } from '../../src/http/lib/operation.js';
import { keyOperations } from '../../src/http/routes/keys.js';
import { type TestApp, testApp } from '../support/app.js';
import { emptyDatabase } from '../support/database.js';

const answer = {
  responses: { 200: { description: 'ok', schema: z.object({ caller: z.string().nullable() }) } },
  tags: ['test'] as const,
  summary: 'test',
};

const operations = [
  ...keyOperations,
  operation({
    ...answer,
    id: 'look',
    method: 'get',
    path: '/v1/look',
    access: 'public_read',
    handle: async ({ caller }) => ({ status: 200, body: { caller: caller.keyId } }),
  }),
  operation({
    ...answer,
    id: 'log',
    method: 'post',
    path: '/v1/log',
    access: 'log',
    handle: async ({ caller }) => ({ status: 200, body: { caller: requireScope(caller, 'log') } }),
  }),
];

let edge: TestApp;
beforeEach(async () => {
  edge = await testApp({ operations });
  await emptyDatabase(edge.database);
});

const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });
const send = () => supertest(edge.app);
const make = async (input: { scopes: Scope[]; expiresAt?: string }) => {
  const { body } = await send()
    .post('/v1/api-keys')
    .set(edge.admin)
    .send({ name: 'test', ...input })
    .expect(201);
  return body as { id: string; secret: string };
};

describe('an API key', () => {
  it('is shown once, and stored only as a hash', async () => {
    const created = await send()
      .post('/v1/api-keys')
      .set(edge.admin)
      .send({ name: ' dashboard ', scopes: ['log', 'read'] });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^key_[0-9a-z]{26}$/),
      name: 'dashboard',
      scopes: ['read', 'log'],
      createdAt: '2026-02-01T12:00:00.000Z',
      createdBy: 'admin',
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: null,
      secret: expect.stringMatching(/^pw_[A-Za-z0-9_-]{43}$/),
    });
    const { secret, ...shown } = created.body;
    expect(created.headers['location']).toBe(`/v1/api-keys/${shown.id}`);
    expect((await send().get(`/v1/api-keys/${shown.id}`).set(edge.admin)).body).toEqual(shown);
    expect((await send().get('/v1/api-keys').set(edge.admin)).body).toEqual({ items: [shown], nextCursor: null });
    const { rows } = await edge.database.pool.query('SELECT * FROM api_keys');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(3));
  });

  it('allows what its scopes allow; an admin key allows everything', async () => {
    const reader = await make({ scopes: ['read'] });
    const logger = await make({ scopes: ['log'] });
    const boss = await make({ scopes: ['admin'] });
    expect((await send().post('/v1/log').set(bearer(reader.secret))).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await send().post('/v1/log').set(bearer(logger.secret))).body).toEqual({ caller: logger.id });
    expect((await send().post('/v1/log').set(bearer(boss.secret))).body).toEqual({ caller: boss.id });
    expect((await send().post('/v1/log').set(edge.admin)).body).toEqual({ caller: 'admin' });
    expect((await send().get('/v1/api-keys').set(bearer(logger.secret))).status).toBe(403);
    expect((await send().get('/v1/api-keys').set(bearer(boss.secret))).status).toBe(200);
  });

  it('ends when it expires, without a restart', async () => {
    const { secret } = await make({ scopes: ['log'], expiresAt: '2026-02-01T13:00:00+00:00' });
    expect((await send().post('/v1/log').set(bearer(secret))).status).toBe(200);
    edge.context.clock.set('2026-02-01T12:59:59.999Z');
    expect((await send().post('/v1/log').set(bearer(secret))).status).toBe(200);
    edge.context.clock.set('2026-02-01T13:00:00Z');
    expect((await send().post('/v1/log').set(bearer(secret))).body).toMatchObject({ status: 401, detail: 'This API key has expired.' });
  });

  it('ends at once when it is revoked, and revoking it again changes nothing', async () => {
    const { id, secret } = await make({ scopes: ['log'] });
    expect((await send().post('/v1/log').set(bearer(secret))).status).toBe(200);
    expect((await send().post(`/v1/api-keys/${id}/revocation`).set(edge.admin)).body).toMatchObject({ id, revokedAt: '2026-02-01T12:00:00.000Z' });
    expect((await send().post('/v1/log').set(bearer(secret))).body).toMatchObject({ status: 401, detail: 'This API key was revoked.' });
    edge.context.clock.advance(60_000);
    expect((await send().post(`/v1/api-keys/${id}/revocation`).set(edge.admin)).body.revokedAt).toBe('2026-02-01T12:00:00.000Z');
    expect((await send().post('/v1/log').set(bearer(secret))).status).toBe(401);
  });

  it('records its last use, at most once a minute', async () => {
    const { id, secret } = await make({ scopes: ['log'] });
    const lastUsed = async () => {
      await edge.context.keyRing.settled();
      return (await send().get(`/v1/api-keys/${id}`).set(edge.admin)).body.lastUsedAt;
    };
    const useAfterAWhile = async (ms: number) => {
      edge.context.clock.advance(ms);
      // the key has left the cache
      Object.assign(edge.context, { keyRing: new KeyRing(edge.admin.Authorization.slice(7)) });
      await send().post('/v1/log').set(bearer(secret)).expect(200);
      return await lastUsed();
    };
    expect(await useAfterAWhile(0)).toBe('2026-02-01T12:00:00.000Z');
    expect(await useAfterAWhile(59_000)).toBe('2026-02-01T12:00:00.000Z');
    expect(await useAfterAWhile(1_000)).toBe('2026-02-01T12:01:00.000Z');
  });

  it.each<[what: string, input: object, path: string]>([
    ['has no name', { scopes: ['read'] }, 'name'],
    ['has a blank name', { name: '  ', scopes: ['read'] }, 'name'],
    ['has no scope', { name: 'x', scopes: [] }, 'scopes'],
    ['has an unknown scope', { name: 'x', scopes: ['root'] }, 'scopes[0]'],
    ['expires in the past', { name: 'x', scopes: ['read'], expiresAt: '2026-02-01T12:00:00Z' }, 'expiresAt'],
    ['expires at no time', { name: 'x', scopes: ['read'], expiresAt: '2026-02-30T12:00:00Z' }, 'expiresAt'],
    ['expires in an offset that does not exist', { name: 'x', scopes: ['read'], expiresAt: '2027-02-01T12:00:00+25:00' }, 'expiresAt'],
    ['chooses its own secret', { name: 'x', scopes: ['read'], secret: `pw_${'A'.repeat(43)}` }, 'secret'],
    ['chooses its own id', { name: 'x', scopes: ['read'], id: 'key_1' }, 'id'],
  ])('is refused when it %s', async (_what, input, path) => {
    const response = await send().post('/v1/api-keys').set(edge.admin).send(input);
    expect(response.body).toMatchObject({ status: 422, code: 'invalid_input', errors: [{ path }] });
    expect(await edge.database.prisma.apiKey.count()).toBe(0);
  });

  it.each([
    'key_00000000000000000000000000',
    'key_x',
    'KEY_00000000000000000000000000',
    'commitment_00000000000000000000000000',
    "' OR 1=1--",
    '9223372036854775808',
    '..%2f',
  ])('is not found under "%s"', async (id) => {
    expect(
      (
        await send()
          .get(`/v1/api-keys/${encodeURIComponent(id)}`)
          .set(edge.admin)
      ).body,
    ).toMatchObject({ status: 404, code: 'not_found' });
  });
});

describe('pages of keys', () => {
  it('together are the whole list', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await make({ scopes: ['read'] })).id);
    const seen: string[] = [];
    let path: string | undefined = '/v1/api-keys?limit=2';
    while (path !== undefined) {
      const page: supertest.Response = await send().get(path).set(edge.admin).expect(200);
      seen.push(...page.body.items.map(({ id }: { id: string }) => id));
      const next: string | undefined = /^<http:\/\/pledgewatch\.test(.*)>; rel="next"$/.exec(page.headers['link'] ?? '')?.[1];
      expect(next === undefined).toBe(page.body.nextCursor === null);
      path = next;
    }
    expect(seen).toEqual(ids);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=1e2',
    'limit=0x10',
    'limit=%205',
    'limit=NaN',
    'limit=',
    'limit=1&limit=2',
    'cursor=x',
    'offset=2',
  ])('%s is refused', async (query) => {
    expect((await send().get(`/v1/api-keys?${query}`).set(edge.admin)).body).toMatchObject({ status: 400, code: 'malformed_request' });
  });
});

describe('a request is refused with', () => {
  const good = `pw_${'A'.repeat(43)}`;
  it.each<[what: string, authorization: string]>([
    ['an unknown key', `Bearer ${good}`],
    ['a key cut short', `Bearer ${good.slice(0, -1)}`],
    ['another scheme', `Basic ${Buffer.from('a:b').toString('base64')}`],
    ['no key', 'Bearer '],
    ['two keys', `Bearer ${good} ${good}`],
    ['a key of 10 kB', `Bearer ${'x'.repeat(10_000)}`],
    ['a key that is not ASCII', `Bearer pw_${'é'.repeat(43)}`],
    ['almost the admin key', 'Bearer the-admin-key-of-the-tests-32-characterS'],
  ])('%s, and the key is not repeated', async (_what, authorization) => {
    for (const path of ['/v1/look', '/v1/api-keys']) {
      const response = await send().get(path).set('Authorization', Buffer.from(authorization).toString('latin1'));
      expect(response.body).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(response.headers['www-authenticate']).toBe('Bearer realm="pledgewatch"');
      const key = authorization.split(' ')[1] ?? '';
      if (key !== '') expect(response.text).not.toContain(key);
    }
  });

  it('no key, if one is needed; public data can be read', async () => {
    expect((await send().post('/v1/log')).status).toBe(401);
    expect((await send().get('/v1/look')).body).toEqual({ caller: null });
  });

  it('no key while PUBLIC_READ is off, which needs "read"', async () => {
    edge = await testApp({ operations, settings: { publicRead: false } });
    const reader = await make({ scopes: ['read'] });
    const hooks = await make({ scopes: ['webhooks'] });
    expect((await send().get('/v1/look')).status).toBe(401);
    expect((await send().get('/v1/look').set(bearer(hooks.secret))).status).toBe(403);
    expect((await send().get('/v1/look').set(bearer(reader.secret))).status).toBe(200);
  });
});

describe('the first start', () => {
  const withoutAdmin = () => ({ ...edge.context, keyRing: new KeyRing() });

  it('on a database without keys creates one admin key, even if two processes start at once', async () => {
    const secrets = await Promise.all([ensureAdminKey(withoutAdmin()), ensureAdminKey(withoutAdmin()), ensureAdminKey(withoutAdmin())]);
    const made = secrets.filter((secret) => secret !== undefined);
    expect(made).toHaveLength(1);
    expect(
      (
        await send()
          .get('/v1/api-keys')
          .set(bearer(made[0] ?? ''))
      ).body.items,
    ).toMatchObject([{ name: 'first admin key', scopes: ['admin'] }]);
    expect(await ensureAdminKey(withoutAdmin())).toBeUndefined();
  });

  it('creates none if the settings have one', async () => {
    expect(await ensureAdminKey(edge.context)).toBeUndefined();
    expect(await edge.database.prisma.apiKey.count()).toBe(0);
  });
});

it('no log line contains a key', async () => {
  const { id, secret } = await make({ scopes: ['admin'] });
  const attempts = [
    send().get('/v1/api-keys').set(bearer(secret)),
    send().get(`/v1/api-keys?key=${secret}`),
    send().get(`/v1/${secret}/${secret}`),
    send().get(`/v1/look?q=${edge.admin.Authorization.slice(7)}`),
    send().get(`/v1/${edge.admin.Authorization.slice(7)}`),
    send().get('/v1/look').set({ 'X-Request-Id': secret, 'User-Agent': secret, Cookie: secret, Referer: secret }),
    send()
      .post('/v1/api-keys')
      .set(edge.admin)
      .send({ name: secret, scopes: [secret] }),
    send().post(`/v1/api-keys/${id}/revocation`).set(edge.admin).set('Idempotency-Key', secret),
    send().get('/v1/look').set(bearer(secret)),
  ];
  for (const attempt of attempts) await attempt;
  await edge.context.keyRing.settled();
  const log = edge.log.join('');
  expect(edge.log.length).toBeGreaterThanOrEqual(attempts.length);
  expect(log).not.toContain(secret.slice(3));
  expect(log).not.toContain(edge.admin.Authorization.slice(7));
  expect(log.toLowerCase()).not.toContain('bearer');
});
