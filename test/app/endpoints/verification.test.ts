import { createPublicKey, verify } from 'node:crypto';
import { Webhook as Standard } from 'standardwebhooks';
import { Webhook as Svix } from 'svix';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { type ReceivedRequest, type Receiver, startReceiver } from '../../support/receiver.js';

let service: TestApp;
let calls: ReturnType<typeof callsTo>;
let receiver: Receiver;
beforeEach(async () => {
  await emptyDatabase(await testDatabase());
  // The libraries compare with the machine's own clock.
  service = await testApp({ now: Date.now() });
  calls = callsTo(service);
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const path = (id: string, verb = '') => `/v1/webhook-endpoints/${id}${verb}`;
async function next(id: string): Promise<ReceivedRequest> {
  await calls.post(path(id, '/test'), undefined, 202);
  await service.context.delivery.deliverDue(new AbortController().signal);
  const request = receiver.requests.at(-1);
  if (!request) throw new Error('nothing arrived');
  return request;
}
const headersOf = ({ headers }: ReceivedRequest) => headers as Record<string, string>;
const isGood = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};
/** What each library makes of the message: with this secret, and with one byte of its body changed. */
function verdicts(request: ReceivedRequest, secret: string): Record<string, [asSent: boolean, changed: boolean]> {
  const changed = request.body.replace('test', 'tesT');
  return Object.fromEntries(
    [Standard, Svix].map((Library, place) => [
      ['standardwebhooks', 'svix'][place],
      [
        isGood(() => new Library(secret).verify(request.body, headersOf(request))),
        isGood(() => new Library(secret).verify(changed, headersOf(request))),
      ],
    ]),
  );
}
const ACCEPTED = { standardwebhooks: [true, false], svix: [true, false] };
const REFUSED = { standardwebhooks: [false, false], svix: [false, false] };

describe('a message verifies with the libraries of others', () => {
  test('before, during and after a rotation; one changed byte does not', async () => {
    const { id, secret: old } = await calls.post('/v1/webhook-endpoints', { url: receiver.url });
    expect(verdicts(await next(id), old)).toEqual(ACCEPTED);
    const { secret: fresh } = await calls.post(path(id, '/rotate-secret'), { overlapHours: 0.01 }, 200);
    const during = await next(id);
    expect(during.headers['webhook-signature']?.toString().split(' ')).toHaveLength(2);
    expect([verdicts(during, old), verdicts(during, fresh)]).toEqual([ACCEPTED, ACCEPTED]);
    service.context.clock.advance(36_000);
    const after = await next(id);
    expect([verdicts(after, old), verdicts(after, fresh)]).toEqual([REFUSED, ACCEPTED]);
  });

  test('with Ed25519, by its public key and nothing of ours; also beside a shared secret while they overlap', async () => {
    const { id, secret: shared } = await calls.post('/v1/webhook-endpoints', { url: receiver.url });
    const { secrets } = await calls.post(path(id, '/rotate-secret'), { signature: 'v1a' }, 200);
    const raw = Buffer.from(secrets[0].publicKey.replace('whpk_', ''), 'base64');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
    const request = await next(id);
    const { 'webhook-id': messageId, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headersOf(request);
    const [, signed = ''] = /(?:^| )v1a,(\S+)/.exec(signature ?? '') ?? [];
    const holds = (body: string) => verify(null, Buffer.from(`${messageId}.${timestamp}.${body}`), key, Buffer.from(signed, 'base64'));
    expect([holds(request.body), holds(request.body.replace('test', 'tesT'))]).toEqual([true, false]);
    expect(verdicts(request, shared)).toEqual(ACCEPTED);
  });
});
