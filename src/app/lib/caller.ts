import type { Instant } from '../../domain/time.js';
import { AppError } from './errors.js';
import type { Once } from './once.js';

export const SCOPES = ['read', 'log', 'review', 'webhooks', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * The caller of a verb: an API key with its scopes, a job, or an anonymous caller (`keyId` null). `admin` implies
 * every other scope.
 */
export interface Caller {
  /** `key_…`, `job:NAME`, or null for a caller without a key */
  keyId: string | null;
  scopes: ReadonlySet<Scope>;
  /** when the key expires */
  expiresAt?: Instant;
  /** set if the request carries an Idempotency-Key: see `inTransaction` */
  once?: Once;
  /** the request, for the audit log; set by `http/` for writes */
  act?: Act;
}

/** One write request as the audit log records it. */
export interface Act {
  /** the operationId in the OpenAPI document */
  operation: string;
  requestId: string;
  /** the id in the path */
  target: string | null;
  input: unknown;
}

export const anonymous: Caller = { keyId: null, scopes: new Set() };

export const allows = (caller: Caller, scope: Scope): boolean => caller.scopes.has(scope) || caller.scopes.has('admin');

/** Callers who log or review also see drafts and commitments that were taken down. */
export const seesUnpublished = (caller: Caller): boolean => allows(caller, 'log') || allows(caller, 'review');

/**
 * Returns the caller's key id, which is recorded beside each write.
 * @throws {AppError} `unauthenticated` or `forbidden` if the caller lacks `scope`
 */
export function requireScope(caller: Caller, scope: Scope): string {
  if (caller.keyId === null) throw new AppError('unauthenticated', `Send an API key with the scope "${scope}" as "Authorization: Bearer <key>".`);
  if (!allows(caller, scope)) throw new AppError('forbidden', `This API key lacks the scope "${scope}"; send one that has it.`);
  return caller.keyId;
}
