import type { ErrorCode } from '../../app/lib/errors.js';
import type { Operation } from '../lib/operation.js';
import { STATUS } from '../lib/problem.js';

/** Every refusal that an operation can answer with: those of its kind, and those that its row names. Sorted by status. */
export function errorsOf(row: Operation): ErrorCode[] {
  const codes = new Set<ErrorCode>(['malformed_request', 'rate_limited', 'internal', 'unavailable', ...(row.errors ?? [])]);
  // A key that is sent must be good, also where none is needed.
  codes.add('unauthenticated');
  if (row.access !== 'open') codes.add('forbidden');
  if (row.params) codes.add('not_found');
  if (row.body || row.bodyType === 'stream')
    for (const code of ['payload_too_large', 'unsupported_media_type', 'invalid_input'] as const) codes.add(code);
  if (row.method === 'post') for (const code of ['idempotency_key_reused', 'idempotency_key_in_use'] as const) codes.add(code);
  if (row.ifMatch) for (const code of ['precondition_failed', 'precondition_required'] as const) codes.add(code);
  return [...codes].sort((a, b) => STATUS[a][0] - STATUS[b][0] || a.localeCompare(b));
}

/** What each refusal means, for the documentation; a code without a text does not compile. */
export const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  malformed_request: 'The request cannot be understood: broken JSON, an unknown query parameter, a header given twice.',
  unauthenticated: 'No API key was sent, or one that is not known, was revoked or has expired.',
  forbidden: 'The API key lacks the scope that this needs.',
  not_found: 'There is nothing under this address.',
  method_not_allowed: 'The address exists, but does not answer to this method; the `Allow` header says to which it does.',
  conflict: 'What was asked contradicts what is there.',
  idempotency_key_in_use: 'A request with the same Idempotency-Key is still running; try again in a moment.',
  gone: 'It was taken down; the detail gives the reason.',
  precondition_failed: 'It was changed since you read it: read it again, then repeat your change.',
  payload_too_large: 'The body is larger than this service takes.',
  unsupported_media_type: 'The body is of a type that this service does not take.',
  invalid_input: 'The body was understood, but its content cannot be taken; every fault is named in `errors`.',
  idempotency_key_reused: 'The Idempotency-Key was used before, with another request.',
  precondition_required: 'The change needs `If-Match` with the ETag of what you have read.',
  rate_limited: 'Too many requests; `Retry-After` says when to try again.',
  internal: 'Something went wrong on our side; the request id names the entry in the log.',
  unavailable: 'The service cannot answer right now; `Retry-After` says when to try again.',
};
