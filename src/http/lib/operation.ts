import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { AppContext } from '../../app/context.js';
import type { Caller, Scope } from '../../app/lib/caller.js';
import type { ErrorCode } from '../../app/lib/errors.js';
import type { Instant } from '../../domain/time.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The input of a handler. `params` and `query` are parsed by the row's schemas; the verb parses `body`. */
export interface ApiRequest<P = unknown, Q = unknown> {
  context: AppContext;
  caller: Caller;
  /** whom limits count: the key id, or `addressKey` of an anonymous caller */
  who: string;
  params: P;
  query: Q;
  body: unknown;
  requestId: string;
  /** address of this service without a trailing slash, for links */
  baseUrl: string;
  /** path and query as sent, for `Link` */
  url: string;
  header(name: string): string | undefined;
  /** for streamed bodies (`bodyType: 'stream'`) */
  raw: IncomingMessage;
  /** aborts when the client disconnects before the response; for long work */
  clientGone: () => AbortSignal;
}

/** Headers by name; undefined values are not sent. */
export type Headers = Readonly<Record<string, string | undefined>>;

export interface ApiResponse {
  status: number;
  headers?: Headers;
  /** sent as JSON; omit it for an empty response */
  body?: unknown;
  /** stored instead of `body` for repeats of an Idempotency-Key, if `body` has a secret */
  bodyWhenRepeated?: unknown;
  /** `text` or `bytes` are sent instead of `body`, as JSON unless a header sets another type */
  text?: string;
  bytes?: Uint8Array;
  /** if the row `isCached`: how long the response stays current; omitted: it is not cached */
  cache?: CacheRule;
  /** writes the response body, after status and headers are set (Server-Sent Events, exports) */
  stream?: (response: ServerResponse) => Promise<void>;
}

/**
 * A response is current until this instant (null: no limit) and until a write to these commitments (omitted: any
 * write).
 */
export interface CacheRule {
  until: Instant | null;
  about?: readonly string[];
}

export interface ResponseSpec {
  description: string;
  /** omitted: an empty body */
  schema?: z.ZodType;
  /** default `application/json` */
  contentType?: string;
  /** further headers with their descriptions; `openapi.ts` adds those of every response */
  headers?: Readonly<Record<string, string>>;
}

/**
 * One row of the table that makes routes, checks, metrics and the OpenAPI document.
 * `access` is checked before the body is read; the verb checks it again.
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
  /** the scope needed; `public_read`: none if PUBLIC_READ is on, else `read`; `open`: none */
  access: Scope | 'public_read' | 'open';
  params?: P;
  /** unknown parameters are refused */
  query?: Q;
  /** the verb's schema, for the OpenAPI document only */
  body?: z.ZodType;
  /** without a body the verb gets undefined */
  isBodyOptional?: boolean;
  /** `json` (default) or `stream`: the handler reads `raw`; then `bodyTypes` names the content types */
  bodyType?: 'json' | 'stream';
  bodyTypes?: readonly string[];
  /** `PATCH` and `DELETE` with `If-Match`: the handler reads it with `preconditions.ts` */
  ifMatch?: boolean;
  /** a GET whose responses are cached by `ApiResponse.cache`; they may depend only on path, query and visibility */
  isCached?: boolean;
  /** by status */
  responses: Readonly<Record<number, ResponseSpec>>;
  /** beside the common ones: see `errorsOf` in `operation-errors.ts` */
  errors?: readonly ErrorCode[];
  handle(request: ApiRequest<z.output<P>, z.output<Q>>): Promise<ApiResponse>;
}

/** Infers the handler's types from the schemas of its row. */
export const operation = <P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject>(row: Operation<P, Q>): Operation<P, Q> => row;
