import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The address of whoever made a request, in one spelling for each: taken `hops` far from the end of `X-Forwarded-For`, as it was written by the proxies that are
 * one's own. What one of them wrote that is no address counts as the proxy itself. Undefined where the connection is gone already.
 */
export function callerAddress(request: IncomingMessage, hops: number): string | undefined {
  const peer = request.socket.remoteAddress;
  const direct = peer === undefined ? undefined : (addressIn(peer) ?? peer);
  const forwarded = hops > 0 ? request.headers['x-forwarded-for'] : undefined;
  if (forwarded === undefined) return direct;
  const told = String(forwarded).split(',').slice(-hops)[0];
  return (told === undefined ? undefined : addressIn(told)) ?? direct;
}

/** `[2001:db8::1]:443`, `[2001:db8::1]`, `203.0.113.8:50001`; in quotation marks where a proxy writes it as in `Forwarded` (RFC 7239). */
const BRACKETED = /^\[([^[\]]*)\](?::\d{1,5})?$/;
const WITH_PORT = /^([\d.]+):\d{1,5}$/;

/**
 * The address that a text names, without port, brackets, quotation marks and zone; IPv4 in IPv6 is IPv4. Undefined where it names none: an odd spelling of IPv4
 * (`0177.1`) is read differently by everybody, so it is none.
 */
export function addressIn(text: string): string | undefined {
  const bare = text.trim().replace(/^"(.*)"$/, '$1');
  const [address = ''] = (BRACKETED.exec(bare)?.[1] ?? WITH_PORT.exec(bare)?.[1] ?? bare).split('%');
  const version = isIP(address);
  if (version === 4) return address;
  return version === 6 ? ipaddr.process(address).toString() : undefined;
}
