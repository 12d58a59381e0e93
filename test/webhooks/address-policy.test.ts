import { describe, expect, test } from 'vitest';
import { createAddressPolicy } from '../../src/webhooks/address-policy.js';

const open = createAddressPolicy([]);

// The rows of svix-server's own table of addresses, and those that guards are known to miss.
const REFUSED: [string, string][] = [
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.1', 'private'],
  ['10.255.255.255', 'private'],
  ['100.64.0.1', 'carrier-grade NAT'],
  ['100.127.255.254', 'carrier-grade NAT'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.254.0.1', 'link-local'],
  ['169.254.169.254', 'cloud metadata'],
  ['169.254.170.2', 'container metadata'],
  ['168.63.129.16', 'the host of a cloud machine, at an address that looks public'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.1', 'protocol assignments'],
  ['192.0.0.192', 'cloud metadata'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', '6to4 relays'],
  ['192.168.0.1', 'private'],
  ['198.18.0.1', 'benchmarks'],
  ['198.19.255.255', 'benchmarks'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.9', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::7f00:1', 'IPv4-compatible loopback'],
  ['::127.0.0.1', 'IPv4-compatible loopback'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:7f00:1', 'mapped loopback'],
  ['0000:0000:0000:0000:0000:ffff:7f00:0001', 'mapped loopback, written out'],
  ['::ffff:10.0.0.1', 'mapped private'],
  ['::ffff:169.254.169.254', 'mapped metadata'],
  ['::ffff:0:127.0.0.1', 'translated loopback'],
  ['64:ff9b::7f00:1', 'NAT64 loopback'],
  ['64:ff9b::8.8.8.8', 'NAT64'],
  ['64:ff9b:1::1', 'local NAT64'],
  ['100::1', 'discard'],
  ['100:0:0:1::1', 'dummy prefix'],
  ['2001::1', 'Teredo'],
  ['2001:2::1', 'benchmarks'],
  ['2001:10::1', 'ORCHID'],
  ['2001:20::1', 'ORCHIDv2'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4 loopback'],
  ['2002:a9fe:a9fe::1', '6to4 metadata'],
  ['3fff::1', 'documentation'],
  ['4000::1', 'unassigned'],
  ['5f00::1', 'segment routing'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'cloud metadata'],
  ['fd20:ce::254', 'cloud metadata'],
  ['fdff:ffff::1', 'unique local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['2606:4700::1111%eth0', 'any address with a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['', 'nothing'],
  ['localhost', 'a name'],
  ['127.1', 'a short form that no resolver gives'],
  ['2130706433', 'a decimal form that no resolver gives'],
  ['[::1]', 'brackets'],
];

const ALLOWED = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '169.253.255.255',
  '2606:4700::1111',
  '2a00:1450:4001:80b::200e',
  '::ffff:8.8.8.8',
];

describe('by itself', () => {
  test.each(REFUSED)('%s is refused: %s', (address) => {
    expect(open.allows(address)).toBe(false);
  });

  test.each(ALLOWED)('%s is public', (address) => {
    expect(open.allows(address)).toBe(true);
  });
});

describe('with networks that the operator allows', () => {
  const policy = createAddressPolicy(['10.1.0.0/16', '127.0.0.0/8', 'fd12:3456::/32', '::ffff:192.168.7.0/120']);

  test.each(['10.1.2.3', '127.0.0.1', '::ffff:10.1.2.3', 'fd12:3456::7', '192.168.7.9', '8.8.8.8'])('%s may be reached', (address) => {
    expect(policy.allows(address)).toBe(true);
  });

  test.each(['10.2.0.1', '192.168.8.1', '::1', 'fd12:3457::7', '::127.0.0.1', '64:ff9b::a01:203'])('%s may not', (address) => {
    expect(policy.allows(address)).toBe(false);
  });

  test.each([
    '169.254.169.254',
    '169.254.170.2',
    '::ffff:169.254.169.254',
    '64:ff9b::169.254.169.254',
    '2002:a9fe:a9fe::',
    'fd00:ec2::254',
    '100.100.100.200',
    '168.63.129.16',
    'fe80::1',
  ])('%s stays closed even if everything is allowed', (address) => {
    expect(createAddressPolicy(['0.0.0.0/0', '::/0']).allows(address)).toBe(false);
  });

  test('a network that is none is refused at once', () => {
    expect(() => createAddressPolicy(['10.0.0.0/33'])).toThrow();
    expect(() => createAddressPolicy(['intranet'])).toThrow();
  });
});
