import type { Caller } from '../../app/lib/caller.js';
import type { ErrorCode } from '../../app/lib/errors.js';

/** What the edge keeps about a request while it is served, in `response.locals`. */
export interface EdgeLocals {
  requestId: string;
  /** the service's own address without a slash at its end */
  baseUrl: string;
  caller: Caller;
  /** of the caller; undefined where the connection was gone at once */
  address: string | undefined;
  /** id and path of the operation, once one matched */
  operation?: { id: string; path: string };
  errorCode?: ErrorCode;
  /** the answer cost next to nothing (it came from a cache), so it does not use up the rate limit */
  cheap?: boolean;
  /** how a caller without a good key is asked for one; default: a bearer token */
  challenge?: string;
}

declare global {
  namespace Express {
    interface Locals extends EdgeLocals {}
  }
}
