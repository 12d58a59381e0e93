import { isIP } from 'node:net';
import { createAddressPolicy } from './address-policy.js';

/** What the operator allows. */
export interface GuardSettings {
  /** plain `http:` too; for tests and for receivers on the same machine */
  allowHttp: boolean;
  /** networks in CIDR notation that are not public and may be reached all the same */
  allowedNetworks: readonly string[];
}

/** Checks where messages may be sent: before an endpoint is stored, and again whenever a connection is made. */
export interface UrlGuard {
  /** Null if messages may be sent to the URL as far as its text tells; else why not, in words for whoever registers it. */
  fault(url: string): string | null;
  /** Whether a connection may go to this address. */
  allowsAddress(address: string): boolean;
}

export const MAX_URL_LENGTH = 2000;

// Ports below 1024 belong to other protocols; of those above, these do too, and could be misled by a POST (mostly the Fetch standard's "bad ports").
const WEB_PORTS = [80, 443];
const FOREIGN_PORTS = new Set([
  1719, 1720, 1723, 2049, 2375, 2376, 2379, 2380, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 9042, 9200, 9300, 10080, 10250, 11211, 27017,
]);

// Names that never mean a host on the public internet (RFC 6761, 6762, 8375, and the reserved `.internal`).
const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|localdomain)$/;

/** @throws {Error} if an allowed network is no CIDR */
export function createUrlGuard(settings: GuardSettings): UrlGuard {
  const policy = createAddressPolicy(settings.allowedNetworks);
  return {
    allowsAddress: (address) => policy.allows(address),
    fault(text) {
      if (text.length > MAX_URL_LENGTH) return `must have at most ${MAX_URL_LENGTH} characters`;
      // The parser would drop tabs and newlines and trim spaces: what is stored must be what was meant.
      if (/[\s\p{Cc}]/u.test(text)) return 'must not contain spaces or control characters';
      if (!URL.canParse(text)) return 'must be an absolute URL, such as https://example.org/hooks';
      const url = new URL(text);
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://';
      if (url.protocol === 'http:' && !settings.allowHttp)
        return 'must begin with https://; this service sends over plain http only if its operator allows it';
      if (url.username !== '' || url.password !== '') return 'must not contain a user name or password';
      if (url.hash !== '') return 'must not contain a fragment (#…)';
      if (!isWebPort(url)) return `must not name port ${url.port}; 80, 443 and most ports from 1024 can be used`;
      return hostFault(url.hostname);
    },
  };

  function hostFault(hostname: string): string | null {
    const address = addressOf(hostname);
    if (address !== null) {
      return policy.allows(address) ? null : 'must not point to a private, local or reserved address';
    }
    const name = hostname.replace(/\.$/, '');
    // Where the operator opened a network of their own, its names are judged by their addresses, when the connection is made.
    if (settings.allowedNetworks.length === 0 && (LOCAL_NAME.test(name) || !name.includes('.'))) return 'must not point to a local name';
    return null;
  }
}

/** The address that a URL's host is, without brackets; null if it is a name. WHATWG parsing has already made `2130706433` and `0x7f.1` into 127.0.0.1. */
export function addressOf(hostname: string): string | null {
  const bare = hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? null : bare;
}

function isWebPort(url: URL): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return WEB_PORTS.includes(port) || (port >= 1024 && !FOREIGN_PORTS.has(port));
}
