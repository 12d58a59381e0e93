import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lookup } from '../../src/webhooks/checked-connector.js';
import { createWebhookSender, type WebhookSender } from '../../src/webhooks/sender.js';
import { createUrlGuard, type UrlGuard } from '../../src/webhooks/url-guard.js';
import { startReceiver } from '../support/receiver.js';
import { HOSTILE_URLS } from './hostile-urls.js';
import { REFUSED } from './refused-addresses.js';

// Every address of this machine leads to the trap, and every socket that this process opens is counted: a refused target must leave no trace in either.
const NO_CONNECTION = { status: null, error: 'no connection could be made' };
const strict = createUrlGuard({ allowHttp: true, allowedNetworks: [] });
/** What would be left of the guard if nothing had been checked before the connection. */
const onlyAtConnect: UrlGuard = { ...strict, fault: () => null };
const noGuard: UrlGuard = { fault: () => null, allowsAddress: () => true };

let trap: Server;
let port = 0;
let caught = 0;
let sockets = 0;
const counted = () => {
  sockets += 1;
};
const senders: WebhookSender[] = [];

beforeAll(async () => {
  trap = createServer((socket) => {
    caught += 1;
    socket.on('error', () => undefined).resume();
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => trap.listen(0, resolve));
  const address = trap.address();
  port = typeof address === 'object' && address ? address.port : 0;
  subscribe('net.client.socket', counted);
});
afterAll(async () => {
  unsubscribe('net.client.socket', counted);
  await new Promise((resolve) => trap.close(resolve));
});
beforeEach(() => {
  caught = 0;
  sockets = 0;
});
afterEach(async () => {
  await Promise.all(senders.splice(0).map((each) => each.close()));
});

/** Sends one message; `addresses` are what names resolve to, at each look-up the next (the last for ever). Without them the system is asked. */
async function send(guard: UrlGuard, url: string, ...addresses: string[][]) {
  const lookups: string[] = [];
  const lookup: Lookup = async (name) => {
    lookups.push(name);
    return (addresses.length > 1 ? addresses.shift() : addresses[0]) ?? [];
  };
  const sender = createWebhookSender({ guard, timeoutMs: 1000, ...(addresses.length > 0 && { lookup }) });
  senders.push(sender);
  return { result: await sender.send({ url, headers: {}, body: '{}' }), lookups, sender };
}

describe('the trap', () => {
  test.each(['127.0.0.1', '127.255.255.254', '0.0.0.0', '::ffff:127.0.0.1'])('catches what is let through to %s', async (address) => {
    const { result } = await send(noGuard, `http://evil.example.org:${port}/`, [address]);
    expect(result.status).toBe(204);
    expect([caught, sockets]).toEqual([1, 1]);
  });
});

describe('a name that passes as public', () => {
  test.each(REFUSED)('is refused when the connection is made if it is at %j (%s)', async (address) => {
    const { result, lookups } = await send(strict, `http://evil.example.org:${port}/`, [address]);
    expect(result).toMatchObject(NO_CONNECTION);
    expect(result.cause?.name).toBe('BlockedAddressError');
    expect(lookups).toEqual(['evil.example.org']);
    expect([caught, sockets]).toEqual([0, 0]);
  });

  test.each([
    [['93.184.216.34', '127.0.0.1']],
    [['127.0.0.1', '93.184.216.34']],
    [['2606:4700::1111', '::1']],
    [['93.184.216.34', '2606:4700::1111', '169.254.169.254']],
    [[]],
  ])('is refused as a whole if it is at %j', async (addresses) => {
    const { result } = await send(strict, `http://evil.example.org:${port}/`, addresses);
    expect(result).toMatchObject(NO_CONNECTION);
    expect(result.cause?.name).toBe('BlockedAddressError');
    expect([caught, sockets]).toEqual([0, 0]);
  });

  test('is resolved once for a connection: what is checked is what is connected to', async () => {
    const local = createUrlGuard({ allowHttp: true, allowedNetworks: ['127.0.0.1/32'] });
    const { result, lookups } = await send(local, `http://rebind.example.org:${port}/`, ['127.0.0.1'], ['10.0.0.1']);
    expect(result.status).toBe(204);
    expect(lookups).toHaveLength(1);
  });

  test.each(['10.0.0.1', '127.0.0.2', '::1', '169.254.169.254'])('is refused when it has turned to %s since its first connection', async (turned) => {
    const local = createUrlGuard({ allowHttp: true, allowedNetworks: ['127.0.0.1/32'] });
    const url = `http://rebind.example.org:${port}/`;
    const { result, sender } = await send(local, url, ['127.0.0.1'], [turned]);
    expect(result.status).toBe(204);
    expect(await sender.send({ url, headers: {}, body: '{}' })).toMatchObject(NO_CONNECTION);
    expect([caught, sockets]).toEqual([1, 1]);
  });
});

// Stored before the rules were what they are, or written past them.
describe('a target that was never checked before', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '0',
    '0.0.0.0',
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::7f00:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[fd00:ec2::254]',
    '169.254.169.254',
    '0xa9fea9fe',
    'user:secret@127.0.0.1',
    'example.org@127.0.0.1',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ｌｏｃａｌｈｏｓｔ',
  ])('http://%s is refused when the connection is made', async (host) => {
    const { result } = await send(onlyAtConnect, `http://${host}:${port}/`);
    expect(result).toMatchObject(NO_CONNECTION);
    expect(result.cause?.name).toBe('BlockedAddressError');
    expect([caught, sockets]).toEqual([0, 0]);
  });
});

test.each(HOSTILE_URLS)('%j is refused when it is to be sent to, without a look-up', async (url) => {
  const { result, lookups } = await send(strict, url, ['127.0.0.1']);
  expect(result).toMatchObject(NO_CONNECTION);
  expect(lookups.filter((name) => name !== 'example.org')).toEqual([]);
  expect([caught, sockets]).toEqual([0, 0]);
});

test.each([
  () => `http://127.0.0.1:${port}/`,
  () => `//localhost:${port}/`,
  () => `http://[::1]:${port}/`,
  () => `http://2130706433:${port}/`,
  () => 'http://169.254.169.254/latest/meta-data',
  () => 'file:///etc/passwd',
])('a redirect is not followed (%#)', async (location) => {
  const receiver = await startReceiver();
  for (const status of [301, 302, 303, 307, 308]) {
    receiver.answerWith({ status, headers: { location: location(), connection: 'close' } });
    const { result } = await send(noGuard, receiver.url);
    expect(result).toMatchObject({ status, error: null });
  }
  expect([caught, sockets]).toEqual([0, 5]);
  await receiver.close();
});
