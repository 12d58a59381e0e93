import supertest from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operation } from '../../src/http/lib/operation.js';
import { keyOperations } from '../../src/http/routes/keys.js';
import { testApp } from '../support/app.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

const row = {
  tags: ['test'] as const,
  summary: 'test',
  access: 'open' as const,
  responses: { 200: { description: 'ok', schema: z.object({}), headers: { ETag: '' } } },
};
const operations = [
  ...keyOperations,
  operation({ ...row, id: 'look', method: 'get', path: '/v1/look', handle: async () => ({ status: 200, headers: { ETag: '"1"' }, body: {} }) }),
  operation({
    ...row,
    id: 'cached',
    method: 'get',
    path: '/v1/cached',
    isCached: true,
    handle: async () => ({ status: 200, headers: { ETag: '"1"' }, body: {}, cache: { until: null } }),
  }),
  operation({ ...row, id: 'write', method: 'post', path: '/v1/write', handle: async () => ({ status: 200, body: {} }) }),
];
const limited = (limits: Partial<Record<'read' | 'write' | 'unknownKey', number>>, trustProxy = 0) =>
  testApp({ operations, settings: { trustProxy, rateLimits: { read: 0, write: 0, unknownKey: 0, ...limits } } });

beforeEach(async () => emptyDatabase(await testDatabase()));

describe('with a limit of 3 a minute', () => {
  it('the fourth request is refused, and each response says what is left', async () => {
    const { app } = await limited({ read: 3 });
    for (const left of [2, 1, 0]) {
      const response = await supertest(app).get('/v1/look').expect(200);
      expect(response.headers['ratelimit-policy']).toMatch(/^"read"; q=3; w=60/);
      expect(response.headers['ratelimit']).toMatch(new RegExp(`^"read"; r=${left}; t=\\d+`));
    }
    const refused = await supertest(app).get('/v1/look');
    expect(refused.body).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('reads and writes are counted separately', async () => {
    const { app } = await limited({ read: 1, write: 1 });
    expect((await supertest(app).get('/v1/look')).status).toBe(200);
    expect((await supertest(app).post('/v1/write')).status).toBe(200);
    expect((await supertest(app).get('/v1/look')).status).toBe(429);
    expect((await supertest(app).post('/v1/write')).status).toBe(429);
  });

  it('304 and cached responses hardly count', async () => {
    const { app } = await limited({ read: 3 });
    for (let i = 0; i < 20; i++) await supertest(app).get('/v1/look').set('If-None-Match', '"1"').expect(304);
    for (let i = 0; i < 20; i++) await supertest(app).get('/v1/cached').expect(200);
    await supertest(app).get('/v1/look').expect(200);
  });

  it('each key has its own', async () => {
    const { app, admin } = await limited({ read: 2 });
    const { body } = await supertest(app)
      .post('/v1/api-keys')
      .set(admin)
      .send({ name: 'a', scopes: ['read'] });
    const key = { Authorization: `Bearer ${body.secret}` };
    for (const who of [{}, key, admin]) for (let i = 0; i < 2; i++) await supertest(app).get('/v1/look').set(who).expect(200);
    for (const who of [{}, key, admin]) await supertest(app).get('/v1/look').set(who).expect(429);
  });

  it('an address is one caller, for any port and spelling that the proxy writes', async () => {
    const { app, admin } = await limited({ read: 1, unknownKey: 1 }, 1);
    const look = (from: string, key = {}) => supertest(app).get('/v1/look').set('X-Forwarded-For', from).set(key);
    for (const [first, ...others] of [
      ['203.0.113.8:50001', '203.0.113.8:50002', '203.0.113.8', '"203.0.113.8:1"', '::ffff:203.0.113.8', '[::ffff:203.0.113.8]:9'],
      ['[2001:db8::1]:443', '[2001:db8::1]:444', '"[2001:db8::1]"', '2001:db8::2', '2001:0db8:0:0::1'],
    ]) {
      expect((await look(first ?? '')).status).toBe(200);
      for (const other of others) expect([other, (await look(other)).status]).toEqual([other, 429]);
      const guess = { Authorization: 'Bearer pw_guessed' };
      expect((await look(first ?? '', guess)).status).toBe(401);
      for (const other of others) expect([other, (await look(other, guess)).status]).toEqual([other, 429]);
      await look(first ?? '', admin);
    }
    expect((await look('203.0.113.9:50001')).status).toBe(200);
  });

  it('only trusted proxies can set the address', async () => {
    const alone = await limited({ read: 1 });
    await supertest(alone.app).get('/v1/look').set('X-Forwarded-For', '192.0.2.1').expect(200);
    await supertest(alone.app).get('/v1/look').set('X-Forwarded-For', '192.0.2.2').expect(429);
    const behind = await limited({ read: 1 }, 1);
    await supertest(behind.app).get('/v1/look').set('X-Forwarded-For', '9.9.9.9, 192.0.2.1').expect(200);
    await supertest(behind.app).get('/v1/look').set('X-Forwarded-For', '8.8.8.8, 192.0.2.1').expect(429);
    await supertest(behind.app).get('/v1/look').set('X-Forwarded-For', '8.8.8.8, 192.0.2.2').expect(200);
  });

  it('guessing keys is refused without saying whether a guess was right, while valid keys and anonymous callers pass', async () => {
    const { app, admin } = await limited({ unknownKey: 3 });
    const { body } = await supertest(app)
      .post('/v1/api-keys')
      .set(admin)
      .send({ name: 'a', scopes: ['read'] });
    const good = { Authorization: `Bearer ${body.secret}` };
    await supertest(app).get('/v1/look').set(good).expect(200);
    for (let i = 0; i < 2; i++)
      await supertest(app)
        .get('/v1/look')
        .set('Authorization', `Bearer pw_${'A'.repeat(42)}${i}`)
        .expect(401);
    await supertest(app)
      .get('/v1/look')
      .set('Authorization', `Bearer pw_${'A'.repeat(43)}`)
      .expect(429);
    for (const who of [{}, good, admin]) await supertest(app).get('/v1/look').set(who).expect(200);
  });

  it('nothing is limited with 0', async () => {
    const { app } = await limited({});
    const response = await supertest(app).get('/v1/look').expect(200);
    expect(response.headers['ratelimit']).toBeUndefined();
  });
});
