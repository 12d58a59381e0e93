import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressIn, callerAddress } from '../../../src/http/lib/caller-address.js';
import { addressKey } from '../../../src/http/middleware/rate-limits.js';

describe('the IP address in a text', () => {
  it.each([
    ['203.0.113.8', '203.0.113.8'],
    ['203.0.113.8:50001', '203.0.113.8'],
    [' "203.0.113.8:50001" ', '203.0.113.8'],
    ['2001:db8::1', '2001:db8::1'],
    ['2001:0DB8:0:0::0001', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['"[2001:db8::1]:443"', '2001:db8::1'],
    ['"[2001:db8::1]"', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[fe80::1%25eth0]:80', 'fe80::1'],
    ['::ffff:203.0.113.8', '203.0.113.8'],
    ['::ffff:cb00:7108', '203.0.113.8'],
    ['[::ffff:203.0.113.8]:443', '203.0.113.8'],
    ['203.0.113', undefined],
    ['0177.0.0.1', undefined],
    ['203.0.113.8:x', undefined],
    ['[203.0.113.8', undefined],
    ['unknown', undefined],
    ['_hidden', undefined],
    ['', undefined],
  ])('%s is %s', (text, address) => expect(addressIn(text)).toBe(address));
});

describe('the address of a caller', () => {
  const request = (peer: string | undefined, forwarded?: string) =>
    ({ socket: { remoteAddress: peer }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;
  it.each([
    ['of the connection', '198.51.100.1', undefined, 1, '198.51.100.1'],
    ['of the connection, whatever is claimed, without a proxy', '198.51.100.1', '203.0.113.8', 0, '198.51.100.1'],
    ['of IPv4 on a socket that speaks both', '::ffff:198.51.100.1', undefined, 0, '198.51.100.1'],
    ['that the proxy wrote', '198.51.100.1', '9.9.9.9, 203.0.113.8:50001', 1, '203.0.113.8'],
    ['that the first of two proxies wrote', '198.51.100.1', '9.9.9.9,[2001:db8::1]:443 , 192.0.2.7:1', 2, '2001:db8::1'],
    ['at the beginning of a list that is too short', '198.51.100.1', '203.0.113.8', 3, '203.0.113.8'],
    ['of the proxy, where it names none', '198.51.100.1', 'unknown', 1, '198.51.100.1'],
    ['of no one, once the connection is closed', undefined, undefined, 1, undefined],
  ])('is that %s', (_, peer, forwarded, hops, expected) => expect(callerAddress(request(peer, forwarded), hops)).toBe(expected));

  it('counts by its /64 network in IPv6', () => {
    expect(addressKey('2001:db8:1:2::1')).toBe(addressKey('2001:db8:1:2:ffff::9'));
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
  });
});
