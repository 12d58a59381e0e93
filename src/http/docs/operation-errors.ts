import type { ErrorCode } from '../../app/lib/errors.js';
import type { Operation } from '../lib/operation.js';
import { STATUS } from '../lib/problem.js';

/** Returns every error code of an operation: the common ones and those in its row, sorted by status. */
export function errorsOf(row: Operation): ErrorCode[] {
  const codes = new Set<ErrorCode>(['malformed_request', 'rate_limited', 'internal', 'unavailable', ...(row.errors ?? [])]);
  // A key must be valid even where none is needed.
  codes.add('unauthenticated');
  if (row.access !== 'open') codes.add('forbidden');
  if (row.params) codes.add('not_found');
  if (row.body || row.bodyType === 'stream')
    for (const code of ['payload_too_large', 'unsupported_media_type', 'invalid_input'] as const) codes.add(code);
  if (row.method === 'post') for (const code of ['idempotency_key_reused', 'idempotency_key_in_use'] as const) codes.add(code);
  if (row.ifMatch) for (const code of ['precondition_failed', 'precondition_required'] as const) codes.add(code);
  return [...codes].sort((a, b) => STATUS[a][0] - STATUS[b][0] || a.localeCompare(b));
}

/** Describes each error code in the documentation; a code without a text does not compile. */
export const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  malformed_request: 'The request is malformed: broken JSON, an unknown query parameter, a repeated header.',
  unauthenticated: 'The API key is missing, unknown, revoked or expired.',
  forbidden: 'The API key lacks the scope that this operation needs.',
  not_found: 'Nothing exists at this address.',
  method_not_allowed: 'The address does not support this method; the `Allow` header lists those it supports.',
  conflict: 'The request contradicts existing data; `detail` says how.',
  idempotency_key_in_use: 'A request with the same Idempotency-Key is still running; send it again in a moment.',
  gone: 'The commitment was taken down; `detail` gives the reason.',
  precondition_failed: 'The resource was changed after you read it: read it again and send your change with the new ETag.',
  payload_too_large: 'The body is too large; `detail` gives the limit.',
  unsupported_media_type: 'The body has an unsupported type; `detail` lists the supported ones.',
  invalid_input: 'The body has faults; `errors` lists each with its path and what to send.',
  idempotency_key_reused: 'The Idempotency-Key was used for a different request; send a new key.',
  precondition_required: 'The change needs `If-Match` with the ETag of the version that you read.',
  rate_limited: 'Too many requests; wait for `Retry-After` seconds.',
  internal: 'The service failed; give its operator the request id, which is in the log.',
  unavailable: 'The service is temporarily unavailable; try again after `Retry-After` seconds.',
};
