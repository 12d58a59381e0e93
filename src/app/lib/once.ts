import { createHash } from 'node:crypto';

/** A request that takes effect once, even if it is sent several times. */
export interface Once {
  /** SHA-256 of caller and Idempotency-Key, hex: keys of different callers never collide */
  id: string;
  /** SHA-256 of the request, hex */
  fingerprint: string;
  /** true once `inTransaction` has recorded the request */
  entered: boolean;
}

/** @param request method, URL and body; a repeat must be equal in all three */
export function once(keyId: string, key: string, request: readonly unknown[]): Once {
  return { id: hash([keyId, key]), fingerprint: hash(request), entered: false };
}

const hash = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
