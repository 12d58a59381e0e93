import { lookup as dnsLookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { rootCertificates, type TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { addressOf, type UrlGuard } from './url-guard.js';

/** All addresses of a name, as the system resolves it. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

export const systemLookup: Lookup = async (hostname) => (await dnsLookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/** The target may not be connected to. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
}

const NEXT_ADDRESS_AFTER = 3000;

/**
 * Makes undici connect only to addresses that were checked, so that a name cannot mean one thing when it is checked and another when it is used.
 * A name of which any address is refused is refused as a whole. TLS certificates are verified against the name, not the address.
 */
export function createCheckedConnector(options: {
  guard: UrlGuard;
  lookup: Lookup;
  timeoutMs: number;
  authorities?: string | undefined;
}): buildConnector.connector {
  const { guard, lookup, timeoutMs, authorities } = options;
  const trust = authorities === undefined ? {} : { ca: [...rootCertificates, authorities] };
  const patient = buildConnector({ ...trust, timeout: timeoutMs, allowH2: false });
  const hasty = buildConnector({ ...trust, timeout: Math.min(NEXT_ADDRESS_AFTER, timeoutMs), allowH2: false });

  return (target, callback) => {
    open(target).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };

  async function open(target: buildConnector.Options): Promise<Socket | TLSSocket> {
    const literal = addressOf(target.hostname);
    const addresses = literal === null ? await lookup(target.hostname.replace(/\.$/, '')) : [literal];
    if (addresses.length === 0) throw new BlockedAddressError(`${target.hostname} has no address`);
    for (const address of addresses) {
      if (!guard.allowsAddress(address)) throw new BlockedAddressError(`${target.hostname} is at ${address}, where nothing may be sent`);
    }
    const { servername: _, ...rest } = target;
    const at = literal === null ? { ...rest, servername: target.hostname.replace(/\.$/, '') } : rest;
    let failure: unknown;
    for (const [index, address] of addresses.entries()) {
      try {
        return await connect(index < addresses.length - 1 ? hasty : patient, { ...at, hostname: address });
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }
}

function connect(connector: buildConnector.connector, target: buildConnector.Options): Promise<Socket | TLSSocket> {
  return new Promise((resolve, reject) => {
    connector(target, (error, socket) => {
      if (error) reject(error);
      else resolve(socket);
    });
  });
}
