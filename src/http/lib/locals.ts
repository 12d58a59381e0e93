import type { Caller } from '../../app/lib/caller.js';
import type { ErrorCode } from '../../app/lib/errors.js';

/** The data of a request, in `response.locals`. */
export interface EdgeLocals {
  requestId: string;
  /** address of this service, without a trailing slash */
  baseUrl: string;
  caller: Caller;
  /** IP address of the caller; undefined if the connection closed at once */
  address: string | undefined;
  /** id and path of the matched operation */
  operation?: { id: string; path: string };
  errorCode?: ErrorCode;
  /** the response came from the cache, so it does not count against the rate limit */
  cheap?: boolean;
  /** `WWW-Authenticate` of a 401; default: a bearer token */
  challenge?: string;
}

declare global {
  namespace Express {
    interface Locals extends EdgeLocals {}
  }
}
