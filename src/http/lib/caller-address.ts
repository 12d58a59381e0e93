import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Returns the caller's IP address in canonical form: the entry `hops` from the end of `X-Forwarded-For`, which
 * trusted proxies wrote. An unreadable entry counts as the proxy's own address. Undefined if the connection is
 * already closed.
 */
export function callerAddress(request: IncomingMessage, hops: number): string | undefined {
  const peer = request.socket.remoteAddress;
  const direct = peer === undefined ? undefined : (addressIn(peer) ?? peer);
  const forwarded = hops > 0 ? request.headers['x-forwarded-for'] : undefined;
  if (forwarded === undefined) return direct;
  const entry = String(forwarded).split(',').slice(-hops)[0];
  return (entry === undefined ? undefined : addressIn(entry)) ?? direct;
}

/** `[2001:db8::1]:443`, `[2001:db8::1]`, `203.0.113.8:50001`; some proxies quote it as in `Forwarded` (RFC 7239). */
const BRACKETED = /^\[([^[\]]*)\](?::\d{1,5})?$/;
const WITH_PORT = /^([\d.]+):\d{1,5}$/;

/**
 * Returns the IP address in a text without port, brackets, quotes and zone; IPv4-mapped IPv6 as IPv4. Undefined if
 * there is none. Odd spellings of IPv4 (`0177.1`) count as none, since parsers disagree on them.
 */
export function addressIn(text: string): string | undefined {
  const bare = text.trim().replace(/^"(.*)"$/, '$1');
  const [address = ''] = (BRACKETED.exec(bare)?.[1] ?? WITH_PORT.exec(bare)?.[1] ?? bare).split('%');
  const version = isIP(address);
  if (version === 4) return address;
  return version === 6 ? ipaddr.process(address).toString() : undefined;
}
