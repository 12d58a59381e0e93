import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebhookSender, type SenderOptions } from '../../src/webhooks/sender.js';
import { createUrlGuard } from '../../src/webhooks/url-guard.js';
import { CERTIFICATE, KEY } from '../support/certificate.js';

let server: Server;
let requests = 0;

beforeAll(async () => {
  server = createServer({ key: KEY, cert: CERTIFICATE }, (_, response) => {
    requests += 1;
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

async function sendTo(host: string, options: Partial<SenderOptions> = {}) {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const guard = createUrlGuard({ allowHttp: false, allowedNetworks: ['127.0.0.0/8'] });
  const sender = createWebhookSender({ guard, timeoutMs: 2000, lookup: () => Promise.resolve(['127.0.0.1']), ...options });
  requests = 0;
  const result = await sender.send({ url: `https://${host}:${port}/`, headers: {}, body: '{}' });
  await sender.close();
  return result;
}

describe('a receiver’s certificate', () => {
  test('from an authority that is trusted, for the name in the URL, is accepted, although the connection goes to a checked address', async () => {
    expect(await sendTo('right.example.org', { authorities: CERTIFICATE })).toMatchObject({ status: 204, error: null });
    expect(requests).toBe(1);
  });

  test('is accepted when the name ends in a dot', async () => {
    expect(await sendTo('right.example.org.', { authorities: CERTIFICATE })).toMatchObject({ status: 204 });
  });

  test('for another name is refused before anything is sent', async () => {
    const result = await sendTo('wrong.example.org', { authorities: CERTIFICATE });
    expect(result).toMatchObject({ status: null, error: 'the TLS connection failed (ERR_TLS_CERT_ALTNAME_INVALID)' });
    expect(requests).toBe(0);
  });

  test('for a name does not hold for the bare address', async () => {
    expect(await sendTo('127.0.0.1', { authorities: CERTIFICATE })).toMatchObject({ status: null, error: expect.stringContaining('TLS') });
  });

  test('that nobody vouches for is refused', async () => {
    expect(await sendTo('right.example.org')).toMatchObject({ status: null, error: 'the TLS connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)' });
    expect(requests).toBe(0);
  });
});
