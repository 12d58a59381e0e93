import type { IncomingMessage } from 'node:http';

/**
 * Whose request it is, as far as it can be told: the address that `hops` proxies of one's own have passed on in `X-Forwarded-For`, counted from its end, or the one
 * that is connected; undefined where the connection is gone already. To be asked once, when the request begins: later there may be no socket to ask.
 */
export function clientAddress(request: IncomingMessage, hops: number): string | undefined {
  const direct = request.socket.remoteAddress;
  const forwarded = hops > 0 ? request.headers['x-forwarded-for'] : undefined;
  if (forwarded === undefined) return direct;
  const addresses = [direct, ...String(forwarded).split(',').reverse()];
  return addresses[Math.min(hops, addresses.length - 1)]?.trim();
}
