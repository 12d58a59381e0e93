import { createHash } from 'node:crypto';

/** A request that must take effect once, however often it is sent. */
export interface Once {
  /** SHA-256 of the caller and their key, hex: callers cannot meet each other's keys */
  id: string;
  /** SHA-256 of the request, hex */
  fingerprint: string;
  /** whether a verb has taken care of it; set by `inTransaction` */
  entered: boolean;
}

/** @param request what makes the request the one it is: method, address and body */
export function once(keyId: string, key: string, request: readonly unknown[]): Once {
  return { id: hash([keyId, key]), fingerprint: hash(request), entered: false };
}

const hash = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
