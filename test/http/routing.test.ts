import supertest from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../src/app/lib/errors.js';
import { type Operation, operation } from '../../src/http/lib/operation.js';
import { repeatable } from '../../src/http/schemas/parameters.js';
import { type TestApp, testApp } from '../support/app.js';

const row = { tags: ['test'] as const, summary: 'test', access: 'open' as const };

const table: readonly Operation[] = [
  operation({
    ...row,
    id: 'readThing',
    method: 'get',
    path: '/v1/things/{id}',
    params: z.object({ id: z.string() }),
    responses: { 200: { description: 'a thing', schema: z.object({ id: z.string() }), headers: { ETag: 'its state' } } },
    handle: async ({ params }) => ({ status: 200, headers: { ETag: '"1.7"' }, body: { id: params.id } }),
  }),
  operation({
    ...row,
    id: 'deleteThing',
    method: 'delete',
    path: '/v1/things/{id}',
    responses: { 204: { description: 'gone' } },
    handle: async () => ({ status: 204 }),
  }),
  operation({
    ...row,
    id: 'listThings',
    method: 'get',
    path: '/v1/things',
    query: z.object({ kind: repeatable(z.enum(['a', 'b']), 3).optional() }),
    responses: { 200: { description: 'things', schema: z.unknown() } },
    handle: async ({ query }) => ({ status: 200, body: query }),
  }),
  operation({
    ...row,
    id: 'leak',
    method: 'get',
    path: '/v1/leak',
    responses: { 200: { description: '', schema: z.object({ id: z.string() }) } },
    handle: async () => ({ status: 200, body: { id: 'x', secret: 's' } }),
  }),
  operation({
    ...row,
    id: 'undescribed',
    method: 'get',
    path: '/v1/undescribed',
    responses: { 200: { description: '' } },
    handle: async () => ({ status: 202 }),
  }),
  operation({
    ...row,
    id: 'broken',
    method: 'get',
    path: '/v1/broken',
    responses: { 200: { description: '' } },
    handle: async () => {
      throw new Error('relation "secret_table" does not exist');
    },
  }),
  operation({
    ...row,
    id: 'refused',
    method: 'get',
    path: '/v1/refused',
    responses: { 200: { description: '' } },
    handle: async () => {
      throw new AppError('unavailable', 'The database does not answer.', [], 7);
    },
  }),
];

let edge: TestApp;
beforeEach(async () => {
  edge = await testApp({ operations: table });
});
const send = () => supertest(edge.app);

describe('a known address', () => {
  it('returns the body to GET, and only the headers to HEAD', async () => {
    const get = await send().get('/v1/things/x');
    const head = await send().head('/v1/things/x');
    expect(get.body).toEqual({ id: 'x' });
    expect(head.status).toBe(200);
    expect(head.text).toBeUndefined();
    for (const name of ['content-type', 'content-length', 'etag']) expect(head.headers[name]).toBe(get.headers[name]);
  });

  it.each(['post', 'put', 'patch', 'trace'])('refuses %s with 405 and lists the supported methods', async (method) => {
    const request = method === 'trace' ? send().trace('/v1/things/x') : send()[method as 'post']('/v1/things/x');
    const response = await request.set('X-HTTP-Method-Override', 'DELETE');
    expect(response.status).toBe(405);
    expect(response.body.code).toBe('method_not_allowed');
    expect(response.headers['allow']).toBe('GET, DELETE, HEAD, OPTIONS');
  });

  it('lists the methods to OPTIONS', async () => {
    const response = await send().options('/v1/things/x');
    expect([response.status, response.headers['allow']]).toEqual([204, 'GET, DELETE, HEAD, OPTIONS']);
  });

  it.each(['"1.7"', 'W/"1.7"', '"0", "1.7"', '*'])('returns 304 to If-None-Match: %s', async (tag) => {
    const response = await send().get('/v1/things/x').set('If-None-Match', tag);
    expect([response.status, response.text, response.headers['etag']]).toEqual([304, '', '"1.7"']);
  });

  it.each(['"1.8"', '1.7', '"1.7', ''])('returns 200 to If-None-Match: %s', async (tag) => {
    expect((await send().get('/v1/things/x').set('If-None-Match', tag)).status).toBe(200);
  });

  it('accepts a repeatable parameter once or several times', async () => {
    expect((await send().get('/v1/things?kind=a')).body).toEqual({ kind: ['a'] });
    expect((await send().get('/v1/things?kind=a&kind=b')).body).toEqual({ kind: ['a', 'b'] });
    expect((await send().get('/v1/things?kind=a&kind=c')).body.errors).toEqual([{ path: 'query.kind[1]', message: expect.any(String) }]);
    expect((await send().get('/v1/things?kind=a&kind=a&kind=a&kind=a')).status).toBe(400);
  });

  it('refuses a body if the operation takes none', async () => {
    expect((await send().delete('/v1/things/x').send({ a: 1 })).status).toBe(400);
  });
});

describe('a refusal', () => {
  it('is a problem document', async () => {
    const response = await send().get('/nowhere');
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.body).toEqual({
      type: 'http://pledgewatch.test/docs#not_found',
      title: 'Not found',
      status: 404,
      code: 'not_found',
      detail: expect.any(String),
      requestId: response.headers['x-request-id'],
    });
  });

  it('of our own fault reveals nothing, and the log has the details under its request id', async () => {
    const response = await send().get('/v1/broken').set('X-Request-Id', 'mine-1');
    expect(response.status).toBe(500);
    expect(response.body).toMatchObject({ code: 'internal', requestId: 'mine-1' });
    expect(response.text).not.toMatch(/secret_table|at /);
    const logged = edge.log.map((line) => JSON.parse(line)).find((entry) => entry.msg === 'request failed');
    expect(logged).toMatchObject({
      level: 'error',
      requestId: 'mine-1',
      err: { message: expect.stringContaining('secret_table'), stack: expect.any(String) },
    });
  });

  it('says when to try again', async () => {
    const response = await send().get('/v1/refused');
    expect([response.status, response.headers['retry-after']]).toEqual([503, '7']);
  });

  it.each(['has spaces', 'x'.repeat(65), `pw_${'A'.repeat(43)}`, 'ünïcode'])('replaces the request id "%s"', async (id) => {
    const response = await send().get('/nowhere').set('X-Request-Id', Buffer.from(id).toString('latin1'));
    expect(response.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a response that its row does not describe fails in tests', () => {
  it.each(['/v1/leak', '/v1/undescribed'])('%s', async (path) => {
    expect((await send().get(path)).status).toBe(500);
  });
});

describe('pages of other origins', () => {
  it('may read public data', async () => {
    const response = await send().get('/v1/things/x').set('Origin', 'https://elsewhere.example');
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['access-control-allow-credentials']).toBeUndefined();
    const preflight = await send()
      .options('/v1/things/x')
      .set({ Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toMatch(/If-None-Match/);
  });

  it('may not write', async () => {
    const preflight = await send().options('/v1/things/x').set({ Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'DELETE' });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    const response = await send().delete('/v1/things/x').set('Origin', 'https://elsewhere.example');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('may not read either if reading needs a key', async () => {
    edge = await testApp({ operations: table, settings: { publicRead: false } });
    const response = await send().get('/v1/things/x').set('Origin', 'null');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });
});

it('every response has the security headers and none that names the software', async () => {
  for (const path of ['/v1/things/x', '/nowhere', '/livez', '/docs']) {
    const { headers } = await send().get(path);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': expect.any(String),
      'x-content-type-options': 'nosniff',
      'x-frame-options': expect.any(String),
      'referrer-policy': 'no-referrer',
      'x-request-id': expect.any(String),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  }
});
