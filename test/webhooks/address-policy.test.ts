import { describe, expect, test } from 'vitest';
import { createAddressPolicy } from '../../src/webhooks/address-policy.js';
import { REFUSED } from './refused-addresses.js';

const open = createAddressPolicy([]);

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
