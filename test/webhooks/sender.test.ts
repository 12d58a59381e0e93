import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebhookSender, type WebhookSender } from '../../src/webhooks/sender.js';
import { createUrlGuard } from '../../src/webhooks/url-guard.js';
import { type Receiver, startReceiver } from '../support/receiver.js';

const localGuard = createUrlGuard({ allowHttp: true, allowedNetworks: ['127.0.0.0/8'] });
const REFUSED = 'no connection could be made';

let receiver: Receiver;
let sender: WebhookSender;
const post = (path = '/') => ({ url: `${receiver.url}${path}`, headers: { 'content-type': 'application/json' }, body: '{"n":"é"}' });

beforeEach(async () => {
  receiver = await startReceiver();
  sender = createWebhookSender({ guard: localGuard, timeoutMs: 2000 });
});
afterEach(async () => {
  await receiver.close();
  await sender.close();
});

describe('an attempt', () => {
  test('posts the exact bytes and reports the answer', async () => {
    receiver.answerWith({ status: 200, body: 'thank you', headers: { 'x-any': '1' } });
    const result = await sender.send(post('/hooks?a=1'));
    expect(receiver.requests).toMatchObject([
      { method: 'POST', path: '/hooks?a=1', body: '{"n":"é"}', headers: { 'content-type': 'application/json' } },
    ]);
    expect(result).toMatchObject({ status: 200, error: null, responseStart: 'thank you', retryAfter: null });
    expect(result.durationMs).toBeLessThan(2000);
  });

  test.each([204, 301, 404, 410, 429, 500])('with the answer %i reports that status', async (status) => {
    receiver.answerWith({ status, headers: status === 429 ? { 'retry-after': '7' } : {} });
    expect(await sender.send(post())).toMatchObject({ status, error: null, retryAfter: status === 429 ? '7' : null });
  });

  test.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    receiver.answerWith({ status, headers: { location: `${receiver.url}/secret` } });
    expect((await sender.send(post())).status).toBe(status);
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/']);
  });

  test('uses the connection of the one before', async () => {
    for (let i = 0; i < 5; i++) await sender.send(post());
    // undici frees a connection only after it has handed over the answer, so a second one may have been made.
    expect(receiver.connections()).toBeLessThanOrEqual(2);
  });

  test('keeps one KiB of the answer, and no zero bytes that the database would refuse', async () => {
    receiver.answerWith({ status: 500, body: `\0${'x'.repeat(5000)}` });
    const { responseStart } = await sender.send(post());
    expect(responseStart).toHaveLength(1024);
    expect(responseStart).not.toContain('\0');
  });

  test('does not end in the middle of a character', async () => {
    receiver.answerWith({ status: 500, body: 'é'.repeat(2000) });
    expect((await sender.send(post())).responseStart).toMatch(/^é{512}$/);
  });
});

describe('a bad receiver', () => {
  test('that never stops talking is cut off, and its status counts', async () => {
    let written = 0;
    receiver.answerWith((response) => {
      response.writeHead(200);
      pour(response, (bytes) => {
        written += bytes;
      });
    });
    const result = await sender.send(post());
    expect(result).toMatchObject({ status: 200, error: null });
    expect(result.durationMs).toBeLessThan(1500);
    expect(written).toBeLessThan(10_000_000);
  });

  test('that drips its answer is cut off at the deadline', async () => {
    const quick = createWebhookSender({ guard: localGuard, timeoutMs: 150 });
    receiver.answerWith((response) => {
      response.writeHead(500);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const result = await quick.send(post());
    expect(result).toMatchObject({ status: 500, error: 'no complete answer within 0.15 s' });
    expect(result.durationMs).toBeLessThan(1000);
    await quick.close();
  });

  test('that accepts and says nothing is given up at the deadline, and its connection closed', async () => {
    const quick = createWebhookSender({ guard: localGuard, timeoutMs: 100 });
    const closed = new Promise((resolve) => receiver.answerWith((response) => response.on('close', resolve)));
    expect(await quick.send(post())).toMatchObject({ status: null, error: 'no complete answer within 0.1 s' });
    await closed;
    await quick.close();
  });

  test.each([
    ['garbage', 'NOT HTTP AT ALL\r\n\r\n', 'the answer was not understood as HTTP'],
    ['a close', '', 'the connection was closed before a complete answer'],
    ['half an answer', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', 'the connection was closed before a complete answer'],
    ['headers without end', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, 'the answer was not understood as HTTP'],
  ])('that answers with %s fails the attempt', async (_, answer, error) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const result = await sender.send({ ...post(), url: `http://127.0.0.1:${port}/` });
    expect(result).toMatchObject({ error });
    await new Promise((resolve) => server.close(resolve));
  });

  test('that speaks no TLS is named as such', async () => {
    const result = await sender.send({ ...post(), url: receiver.url.replace('http:', 'https:') });
    expect(result).toMatchObject({ status: null, error: expect.stringMatching(/^the TLS connection failed/) });
  });

  test('that is not there is refused', async () => {
    const { url } = receiver;
    await receiver.close();
    expect(await sender.send({ ...post(), url })).toMatchObject({ status: null, error: REFUSED });
  });
});

describe('a name', () => {
  test('the connection goes to the address that was checked, with the name as host', async () => {
    const named = createWebhookSender({ guard: localGuard, timeoutMs: 500, lookup: () => Promise.resolve(['127.0.0.1']) });
    const { port } = new URL(receiver.url);
    expect((await named.send({ ...post(), url: `http://named.example.org:${port}/` })).status).toBe(204);
    expect(receiver.requests[0]?.headers.host).toBe(`named.example.org:${port}`);
    await named.close();
  });

  test('an address that does not answer gives way to the next', async () => {
    const named = createWebhookSender({ guard: localGuard, timeoutMs: 2000, lookup: () => Promise.resolve(['127.0.0.9', '127.0.0.1']) });
    expect((await named.send({ ...post(), url: `http://named.example.org:${new URL(receiver.url).port}/` })).status).toBe(204);
    await named.close();
  });
});

function pour(response: ServerResponse, count: (bytes: number) => void): void {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const more = () => {
    if (response.destroyed) return;
    count(chunk.length);
    response.write(chunk, () => setImmediate(more));
  };
  more();
}
