import { maskCredentials } from '../../lib/mask-urls.js';

/**
 * The code of every refusal. `http/lib/problem.ts` maps each to an HTTP status; the compiler checks that none is
 * missing.
 */
export type ErrorCode =
  | 'malformed_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'precondition_failed'
  | 'precondition_required'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'method_not_allowed'
  | 'invalid_input'
  | 'idempotency_key_reused'
  | 'idempotency_key_in_use'
  | 'rate_limited'
  | 'unavailable'
  | 'internal';

/**
 * One fault in the input: `path` as in JavaScript (`parties[0].role`); `message` follows the path and says what to
 * send.
 */
export interface Fault {
  path: string;
  message: string;
}

/** An expected refusal. Its texts are shown to the caller, so credentials in URLs are masked. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly faults: readonly Fault[];

  constructor(
    readonly code: ErrorCode,
    detail: string,
    faults: readonly Fault[] = [],
    /** seconds after which the same request may succeed */
    readonly retryAfter?: number,
  ) {
    super(maskCredentials(detail));
    this.faults = faults.map(({ path, message }) => ({ path, message: maskCredentials(message) }));
  }
}

/** Returns the error for bad input (HTTP 422), with every fault. */
export function invalidInput(faults: readonly Fault[]): AppError {
  const [first] = faults;
  const detail = first && faults.length === 1 ? `${first.path}: ${first.message}` : `Correct the ${faults.length} faults that "errors" lists.`;
  return new AppError('invalid_input', detail, faults);
}
