import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

/** Decides which addresses may be connected to. */
export interface AddressPolicy {
  /** @param address IPv4 or IPv6, in any spelling; what is no address is not allowed */
  allows(address: string): boolean;
}

// Never to be opened, whatever networks the operator allows: link-local, and where clouds keep the credentials of the machine.
const NEVER = networks([
  '169.254.0.0/16',
  'fe80::/10',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  'fd00:ec2::/32',
  'fd20:ce::254/128',
]);

// Of IPv6 only this is global unicast (IANA); within it `ipaddr.js` knows what is set apart. Deprecated and unassigned ranges fall away with it.
const GLOBAL_IPV6 = network('2000::/3');

// IPv6 ranges that carry an IPv4 address, and the byte at which it begins: compatible, mapped, translated (RFC 6145), NAT64, local NAT64, 6to4.
const CARRIERS: readonly (readonly [Network, number])[] = [
  [network('::/96'), 12],
  [network('::ffff:0:0/96'), 12],
  [network('::ffff:0:0:0/96'), 12],
  [network('64:ff9b::/96'), 12],
  [network('64:ff9b:1::/48'), 12],
  [network('2002::/16'), 2],
];

/**
 * Public unicast addresses only, and the networks that the operator names.
 * @param allowedNetworks in CIDR notation, such as `10.1.0.0/16`
 * @throws {Error} if one of them is no CIDR
 */
export function createAddressPolicy(allowedNetworks: readonly string[]): AddressPolicy {
  const allowed = networks(allowedNetworks);
  return {
    allows(text) {
      // A zone ("%eth0") says that the address is local to a link.
      if (isIP(text) === 0 || text.includes('%')) return false;
      const address = canonical(parse(text));
      const carried = address instanceof ipaddr.IPv6 ? carriedBy(address) : null;
      if (within(address, NEVER) || (carried && within(carried, NEVER))) return false;
      return within(address, allowed) || isPublic(address);
    },
  };
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || within(address, [GLOBAL_IPV6]);
}

/** `ipaddr.js` reads the deprecated `::127.0.0.1` as a mapped address, which it is not; in the URL parser's spelling it cannot. */
function parse(text: string): Address {
  return ipaddr.parse(isIP(text) === 6 ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text);
}

/** `::ffff:10.0.0.1` is reached as 10.0.0.1, and is judged as that. */
function canonical(address: Address): Address {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function carriedBy(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const carrier = CARRIERS.find(([range]) => within(address, [range]));
  return carrier ? new ipaddr.IPv4(address.toByteArray().slice(carrier[1], carrier[1] + 4)) : null;
}

function within(address: Address, list: readonly Network[]): boolean {
  return list.some(([range, bits]) => {
    if (address instanceof ipaddr.IPv4) return range instanceof ipaddr.IPv4 && address.match(range, bits);
    return range instanceof ipaddr.IPv6 && address.match(range, bits);
  });
}

function networks(list: readonly string[]): Network[] {
  return list.map(network);
}

function network(cidr: string): Network {
  const [address, bits] = ipaddr.parseCIDR(cidr);
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96) return [address.toIPv4Address(), bits - 96];
  return [address, bits];
}
