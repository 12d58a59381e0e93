import type { Instant } from '../../domain/time.js';
import { AppError } from './errors.js';
import type { Once } from './once.js';

export const SCOPES = ['read', 'log', 'review', 'webhooks', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who calls a verb: a key with its scopes, a job, or nobody in particular (`keyId` null). `admin` implies every other scope. */
export interface Caller {
  /** `key_…`, `job:NAME`, or null for a caller without a key */
  keyId: string | null;
  scopes: ReadonlySet<Scope>;
  /** when the key ends by itself, if it does */
  expiresAt?: Instant;
  /** set where the request carries an Idempotency-Key: see `inTransaction` */
  once?: Once;
  /** what they are doing, for the audit; set at the edge, for writes */
  act?: Act;
}

/** One request that may change something, as the audit tells of it. */
export interface Act {
  /** its name in the OpenAPI document */
  operation: string;
  requestId: string;
  /** the id in its path */
  target: string | null;
  input: unknown;
}

export const anonymous: Caller = { keyId: null, scopes: new Set() };

export const allows = (caller: Caller, scope: Scope): boolean => caller.scopes.has(scope) || caller.scopes.has('admin');

/** Whoever logs or reviews also sees drafts and what was taken down. */
export const seesUnpublished = (caller: Caller): boolean => allows(caller, 'log') || allows(caller, 'review');

/** Refuses a caller who lacks `scope`, and answers the name that is recorded beside what they do. */
export function requireScope(caller: Caller, scope: Scope): string {
  if (caller.keyId === null)
    throw new AppError('unauthenticated', `This needs an API key with the scope "${scope}": send it as "Authorization: Bearer <key>".`);
  if (!allows(caller, scope)) throw new AppError('forbidden', `This needs an API key with the scope "${scope}".`);
  return caller.keyId;
}
