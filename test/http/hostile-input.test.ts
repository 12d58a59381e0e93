import { request as rawRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Operation, operation } from '../../src/http/lib/operation.js';
import { startServer } from '../../src/http/server.js';
import { type TestApp, testApp } from '../support/app.js';

const stored: unknown[] = [];

const echo: readonly Operation[] = [
  operation({
    id: 'echo',
    method: 'post',
    path: '/v1/echo',
    summary: 'Keep the body',
    tags: ['test'],
    access: 'open',
    body: z.unknown(),
    responses: { 200: { description: 'kept', schema: z.unknown() } },
    handle: async ({ body }) => {
      stored.push(body);
      return { status: 200, body: { kept: true } };
    },
  }),
  operation({
    id: 'find',
    method: 'get',
    path: '/v1/things/{id}',
    summary: 'Find',
    tags: ['test'],
    access: 'open',
    params: z.object({ id: z.string() }),
    query: z.object({ q: z.string().optional() }),
    responses: { 200: { description: 'found', schema: z.unknown() } },
    handle: async ({ params, query }) => ({ status: 200, body: { params, query } }),
  }),
];

let edge: TestApp;
beforeEach(async () => {
  edge = await testApp({ operations: echo });
  stored.length = 0;
});

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  supertest(edge.app)
    .post('/v1/echo')
    .set({ 'Content-Type': 'application/json', ...headers })
    .serialize((text: unknown) => text as string)
    .send(body);

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a body is refused, and nothing is stored, when it', () => {
  it.each<[what: string, status: number, body: string | Buffer, headers?: Record<string, string>]>([
    ['is not JSON', 400, '{"a":'],
    ['has a trailing comma', 400, '{"a":1,}'],
    ['has an own __proto__ key', 400, '{"__proto__":{"admin":true}}'],
    ['has an own __proto__ key further down', 400, '{"a":{"__proto__":{"admin":true}}}'],
    ['has an own constructor key', 400, '{"constructor":{"admin":true}}'],
    ['has an own prototype key in a list', 400, '{"a":[{"prototype":{"admin":true}}]}'],
    ['is nested 21 levels deep', 400, nested(21)],
    ['is nested 50,000 levels deep', 400, nested(50_000)],
    ['has a list of 10,001 entries', 400, JSON.stringify(new Array(10_001).fill(0))],
    ['has a list of a million entries, which is too large in bytes too', 413, JSON.stringify(new Array(1_000_000).fill(0))],
    ['has a text of a megabyte', 413, JSON.stringify({ a: 'x'.repeat(1_100_000) })],
    ['has a text of 20,001 characters', 400, JSON.stringify({ a: 'x'.repeat(20_001) })],
    ['has a key of 201 characters', 400, JSON.stringify({ ['k'.repeat(201)]: 1 })],
    ['has a number that is not finite', 400, '{"a":[1e999]}'],
    ['has a NUL character', 422, '{"a":"x\\u0000y"}'],
    ['has a NUL character in a key', 400, '{"a\\u0000":1}'],
    ['has half of a surrogate pair', 422, '{"a":"\\ud800"}'],
    ['has the wrong half first', 422, '{"a":"\\udc00\\ud800"}'],
    ['is not UTF-8', 400, Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ['is declared as UTF-16', 415, '{}', { 'Content-Type': 'application/json; charset=utf-16' }],
    ['is declared as UTF-7', 415, '{}', { 'Content-Type': 'application/json;charset="utf-7"' }],
    ['is declared as text', 415, '{}', { 'Content-Type': 'text/plain' }],
    ['is declared as a form', 415, 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['is declared as nothing', 415, '{}', { 'Content-Type': '' }],
    ['is packed in an unknown way', 415, '{}', { 'Content-Encoding': 'zstd9' }],
    ['claims to be packed and is not', 400, '{}', { 'Content-Encoding': 'gzip' }],
    ['is a gzip bomb', 413, gzipSync(Buffer.alloc(30_000_000, 0x20)), { 'Content-Encoding': 'gzip' }],
    ['is missing', 400, ''],
  ])('%s', async (_what, status, body, headers = {}) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(response.text)).toMatchObject({
      status,
      code: expect.any(String),
      detail: expect.any(String),
      requestId: response.headers['x-request-id'],
    });
    expect(stored).toEqual([]);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('reports the path of each fault', async () => {
    const response = await post('{"a":[{"b":"x\\u0000"}],"c":1e999}');
    expect(response.body.errors).toEqual(
      expect.arrayContaining([
        { path: 'a[0].b', message: 'has a NUL character; remove it' },
        { path: 'c', message: 'is too large; send a finite number' },
      ]),
    );
  });
});

describe('a body is accepted unchanged when it', () => {
  it.each<[what: string, body: string]>([
    ['is nested 20 levels deep', nested(20)],
    ['has emoji, combining marks and right-to-left text', JSON.stringify({ a: '👩‍🚀 é\u202e שלום \u200d' })],
    ['has the largest safe number', '{"a":9007199254740991}'],
    ['is a plain text', '"x"'],
  ])('%s', async (_what, body) => {
    expect((await post(body)).status).toBe(200);
    expect(stored).toEqual([JSON.parse(body)]);
  });

  it('is compressed with gzip', async () => {
    expect((await post(gzipSync('{"a":1}'), { 'Content-Encoding': 'gzip' })).status).toBe(200);
    expect(stored).toEqual([{ a: 1 }]);
  });
});

describe('an address is refused when it', () => {
  it.each<[what: string, path: string, status: number]>([
    ['has %00 in the path', '/v1/things/a%00b', 400],
    ['has %00 in the query', '/v1/things/a?q=%00', 400],
    ['has a broken escape in the path', '/v1/things/%zz', 400],
    ['has a broken escape in the query', '/v1/things/a?q=%e0%a4%a', 400],
    ['has an escape that is no UTF-8', '/v1/things/a?q=%ff', 400],
    ['has an escaped lone surrogate', '/v1/things/a?q=%ed%a0%80', 400],
    ['has an unknown parameter', '/v1/things/a?what=1', 400],
    ['has __proto__ as a parameter', '/v1/things/a?__proto__=1', 400],
    ['gives a parameter twice that may be given once', '/v1/things/a?q=1&q=2', 400],
    ['gives a key in the query', '/v1/things/a?api_key=abc', 400],
    ['gives a key under another name', `/v1/things/a?q=pw_${'A'.repeat(43)}`, 400],
    ['has another case', '/V1/things/a', 404],
    ['ends in a slash', '/v1/things/a/', 404],
    ['is too long', `/v1/things/a?q=${'x'.repeat(20_000)}`, 431],
  ])('%s', async (_what, path, status) => {
    const response = await supertest(edge.app).get(path);
    expect(response.status).toBe(status);
    if (status !== 431) expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('has unknown parameters, which it reports', async () => {
    const response = await supertest(edge.app).get('/v1/things/a?what=1&q=2&who=3');
    expect(response.body.errors.map((fault: { path: string }) => fault.path)).toEqual(['query.what', 'query.who']);
  });
});

describe('a repeated header is refused, since one would be dropped silently', () => {
  it.each(['Authorization', 'Idempotency-Key', 'Content-Type'])('%s', async (name) => {
    const server = await startServer(edge.app, { host: '127.0.0.1', port: 0 });
    try {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const headers = ['Host', 'localhost', name, 'application/json', name, 'application/json'];
        const request = rawRequest({ ...server.address, path: '/v1/things/a', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        request.on('error', reject).end();
      });
      expect(status).toBe(400);
    } finally {
      await server.stop(0);
    }
  });
});
