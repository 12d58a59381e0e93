import { maskCredentials } from '../../lib/mask-urls.js';

/** Every way in which a verb can refuse. `http/error-handler.ts` alone knows which status number each becomes; the compiler checks that none is missing. */
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

/** One fault in the input: `path` as in JavaScript (`parties[0].role`), `message` says how to mend it. */
export interface Fault {
  path: string;
  message: string;
}

/** An expected refusal, with a text that may be shown to the caller: credentials in what it repeats of URLs are masked. */
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

/** Bad input: 422 with every fault named. */
export function invalidInput(faults: readonly Fault[]): AppError {
  const [first] = faults;
  const detail =
    first && faults.length === 1 ? `${first.path}: ${first.message}` : `The input has ${faults.length} faults; each is named in "errors".`;
  return new AppError('invalid_input', detail, faults);
}
