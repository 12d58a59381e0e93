import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { AppContext } from '../../app/context.js';
import type { Caller, Scope } from '../../app/lib/caller.js';
import type { ErrorCode } from '../../app/lib/errors.js';
import type { Instant } from '../../domain/time.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a handler is given. `params` and `query` are parsed by the table's schemas; `body` is left to the verb. */
export interface ApiRequest<P = unknown, Q = unknown> {
  context: AppContext;
  caller: Caller;
  /** whom limits count: the key, or what stands for the address of a caller without one */
  who: string;
  params: P;
  query: Q;
  body: unknown;
  requestId: string;
  /** the service's own address without a slash at its end, for links */
  baseUrl: string;
  /** path and query as they were sent, for `Link` */
  url: string;
  header(name: string): string | undefined;
  /** for bodies that are streamed (`bodyType: 'stream'`) */
  raw: IncomingMessage;
  /** given when the client leaves before it was answered; for work that takes long */
  left: () => AbortSignal;
}

/** A header's value; an undefined one is not sent. */
export type Headers = Readonly<Record<string, string | undefined>>;

export interface ApiResponse {
  status: number;
  headers?: Headers;
  /** sent as JSON; leave it out for an empty answer */
  body?: unknown;
  /** what is kept for those who send the same Idempotency-Key again, where `body` holds a secret */
  bodyWhenRepeated?: unknown;
  /** the text or the bytes, where they are at hand already; sent instead of `body`, as JSON unless a header names another type */
  text?: string;
  bytes?: Uint8Array;
  /** of a row that `isCached`: for how long this answer may be given again; left out: not at all */
  cache?: CacheRule;
  /** writes the answer itself, after status and headers are set (Server-Sent Events, exports) */
  stream?: (response: ServerResponse) => Promise<void>;
}

/** An answer is right until then (null: for ever), and until something is written about these commitments (left out: anything at all). */
export interface CacheRule {
  until: Instant | null;
  about?: readonly string[];
}

export interface ResponseSpec {
  description: string;
  /** left out: an empty body */
  schema?: z.ZodType;
  /** default `application/json` */
  contentType?: string;
  /** names of further headers and what they say; those that every answer carries are added by `openapi.ts` */
  headers?: Readonly<Record<string, string>>;
}

/**
 * One row of the table from which routes, checks, metrics and the OpenAPI document are made.
 * `access` is refused at the edge before the body is read; the verb checks again.
 */
export interface Operation<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject> {
  /** the operationId: camelCase, unique */
  id: string;
  method: Method;
  /** with parameters in braces: `/v1/commitments/{id}` */
  path: `/${string}`;
  summary: string;
  description?: string;
  tags: readonly [string, ...string[]];
  /** the scope of the key; `public_read` = everyone when PUBLIC_READ is on, else `read`; `open` = everyone */
  access: Scope | 'public_read' | 'open';
  params?: P;
  /** unknown parameters are refused */
  query?: Q;
  /** the verb's own schema: here for the OpenAPI document alone */
  body?: z.ZodType;
  /** it may be left out, and the verb is then given undefined */
  isBodyOptional?: boolean;
  /** `json` (default) or `stream`: the handler reads `raw`; then `bodyTypes` names the content types */
  bodyType?: 'json' | 'stream';
  bodyTypes?: readonly string[];
  /** `PATCH` and `DELETE` with `If-Match`: the handler reads it with `preconditions.ts` */
  ifMatch?: boolean;
  /** of a GET: its answers are kept in memory, by `ApiResponse.keep`; they must follow from path, query and visibility alone */
  isCached?: boolean;
  /** by status */
  responses: Readonly<Record<number, ResponseSpec>>;
  /** beside those that every operation of its kind has (see `errorsOf` in `operation-errors.ts`) */
  errors?: readonly ErrorCode[];
  handle(request: ApiRequest<z.output<P>, z.output<Q>>): Promise<ApiResponse>;
}

/** Types the handler by the schemas of its own row. */
export const operation = <P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject>(row: Operation<P, Q>): Operation<P, Q> => row;
