import { expect, it } from 'vitest';
import { createClient } from '../../client/src/index.js';
import { pause } from '../../client/src/pause.js';
import { isReplayable } from '../../client/src/retry.js';

const answer =
  (status: number, headers: Record<string, string> = {}, body = '{}') =>
  () =>
    new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });
const broken = () => {
  throw new TypeError('fetch failed');
};
const inUse = answer(409, {}, '{"code":"idempotency_key_in_use","requestId":"a"}');

/** Returns a client of a service with these responses, and what was sent and awaited. */
function clientOf(answers: (() => Response)[], retries = 3) {
  const sent: Request[] = [];
  const waits: number[] = [];
  const client = createClient({
    url: 'http://service.test/',
    retries,
    pause: async (ms) => void waits.push(ms),
    async fetch(request) {
      sent.push(request);
      return (answers.shift() ?? answer(500))();
    },
  });
  return { client, sent, waits };
}

const READ = (c: ReturnType<typeof createClient>) => c.api.GET('/v1/summary');
const POST = (c: ReturnType<typeof createClient>) => c.api.POST('/v1/webhook-endpoints/{id}/pause', { params: { path: { id: 'endpoint_1' } } });
const PATCH = (c: ReturnType<typeof createClient>) =>
  c.api.PATCH('/v1/commitments/{id}', { params: { path: { id: 'commitment_1' }, header: { 'If-Match': '"1.1"' } }, body: { title: 'New' } });

it.each([
  ['busy, then well', READ, [answer(503), answer(200)], 200, 2],
  ['limited, then well', POST, [answer(429, { 'Retry-After': '2' }), answer(200)], 200, 2],
  ['refused with 503 had no effect, so a PATCH goes again', PATCH, [answer(503), answer(200)], 200, 2],
  ['the same request is still at work', POST, [inUse, answer(200)], 200, 2],
  ['a broken connection, reading', READ, [broken, answer(200)], 200, 2],
  ['a broken connection, a POST with its key', POST, [broken, answer(200)], 200, 2],
  ['busy for good', READ, [answer(503), answer(503), answer(503), answer(503), answer(200)], 503, 4],
  ['told to wait for an hour', READ, [answer(429, { 'Retry-After': '3600' })], 429, 1],
  ['another conflict is final', POST, [answer(409, {}, '{"code":"conflict"}')], 409, 1],
  ['an error of the service is final', READ, [answer(500)], 500, 1],
])('%s', async (_, request, answers, status, times) => {
  const { client, sent } = clientOf(answers);
  expect((await request(client)).response.status).toBe(status);
  expect(sent).toHaveLength(times);
});

it('a PATCH on a broken connection may have taken effect, and is not retried', async () => {
  const { client, sent } = clientOf([broken, answer(200)]);
  await expect(PATCH(client)).rejects.toThrow('fetch failed');
  expect(sent).toHaveLength(1);
});

it.each<[string, RequestInit, boolean]>([
  ['no body', {}, true],
  ['JSON', { body: '{}', headers: { 'content-type': 'application/json; charset=utf-8' } }, true],
  ['a file', { body: 'a,b', headers: { 'content-type': 'text/csv' } }, false],
])('a POST with %s is recognised, even if the browser hides its body', (_, init, expected) => {
  const request = new Request('http://service.test/', { method: 'POST', ...init });
  expect(isReplayable(request)).toBe(expected);
  Object.defineProperty(request, 'body', { value: undefined });
  expect(isReplayable(request)).toBe(expected);
});

it('a stream is sent once', () => {
  const init = { method: 'POST', body: new ReadableStream(), duplex: 'half' as const };
  expect(isReplayable(new Request('http://service.test/', init))).toBe(false);
});

it('all attempts of a POST have one Idempotency-Key and body; another POST has another key', async () => {
  const { client, sent } = clientOf([answer(503), answer(201), answer(201)]);
  for (const _ of [1, 2]) await client.api.POST('/v1/api-keys', { body: { name: 'a', scopes: ['read'] } });
  const keys = sent.map((request) => request.headers.get('Idempotency-Key'));
  expect(keys[0]).toBe(keys[1]);
  expect(new Set(keys).size).toBe(2);
  expect(await Promise.all(sent.map((request) => (request.bodyUsed ? '' : request.text())))).toContain('{"name":"a","scopes":["read"]}');
});

it('waits for Retry-After, else longer with each retry', async () => {
  const { client, waits } = clientOf([answer(503, { 'Retry-After': '7' }), answer(503), answer(503), answer(200)]);
  await READ(client);
  expect(waits[0]).toBe(7_000);
  expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
});

it('a pause ends at once when the signal is aborted', async () => {
  const controller = new AbortController();
  const paused = pause(60_000, controller.signal);
  controller.abort(new Error('enough'));
  await expect(paused).rejects.toThrow('enough');
  await expect(pause(60_000, controller.signal)).rejects.toThrow('enough');
});
