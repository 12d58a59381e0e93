import { isDeepStrictEqual } from 'node:util';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { allows, type Caller } from '../app/caller.js';
import type { AppContext } from '../app/context.js';
import { AppError } from '../app/errors.js';
import { requireBody } from './middleware/body.js';
import type { ApiRequest, ApiResponse, Method, Operation } from './operation.js';
import { parameterParser } from './parameters.js';
import { matches } from './preconditions.js';

export interface MountOptions {
  context: AppContext;
  publicRead: boolean;
  /** run after the scope check and before the body is read (rate limits) */
  before?: (operation: Operation) => RequestHandler;
  /** run around a POST, after the body is read */
  idempotency?: RequestHandler;
  /** for tests: an answer that its row does not describe becomes a 500 that says why in the log */
  checkResponses: boolean;
}

/** Express routes for the table: `HEAD` and `OPTIONS` come with `GET`; other methods on a known path get 405 with `Allow`. */
export function mount(operations: readonly Operation[], options: MountOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [path, rows] of groupByPath(operations)) {
    const route = router.route(path.replace(/\{(\w+)\}/g, ':$1'));
    for (const row of rows) route[row.method](...handlers(row, options));
    route.all(otherMethods(rows.map((row) => row.method)));
  }
  return router;
}

function groupByPath(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const row of operations) groups.set(row.path, [...(groups.get(row.path) ?? []), row]);
  return groups;
}

function handlers(row: Operation, options: MountOptions): RequestHandler[] {
  const chain: RequestHandler[] = [
    (_request, response, next) => {
      response.locals.operation = { id: row.id, path: row.path };
      refuseWithoutScope(row, response.locals.caller, options.publicRead);
      next();
    },
  ];
  if (options.before) chain.push(options.before(row));
  if (row.bodyType !== 'stream') chain.push(...requireBody(row));
  if (row.method === 'post' && options.idempotency && row.bodyType !== 'stream') chain.push(options.idempotency);
  const parameters = parameterParser(row);
  chain.push(async (request, response) => {
    const answer = await row.handle({ ...parameters(request), ...surroundings(request, response, options.context) });
    if (options.checkResponses) checkAnswer(row, answer);
    await send(request, response, answer);
  });
  return chain;
}

function refuseWithoutScope(row: Operation, caller: Caller, publicRead: boolean): void {
  if (row.access === 'open' || (row.access === 'public_read' && publicRead)) return;
  const scope = row.access === 'public_read' ? 'read' : row.access;
  if (allows(caller, scope)) return;
  if (caller.keyId === null)
    throw new AppError('unauthenticated', `This needs an API key with the scope "${scope}": send it as "Authorization: Bearer <key>".`);
  throw new AppError('forbidden', `This needs an API key with the scope "${scope}".`);
}

function surroundings(request: Request, response: Response, context: AppContext): Omit<ApiRequest, 'params' | 'query'> {
  return {
    context,
    caller: response.locals.caller,
    body: request.body,
    requestId: response.locals.requestId,
    baseUrl: response.locals.baseUrl,
    url: request.originalUrl,
    header: (name) => request.get(name),
    raw: request,
  };
}

function otherMethods(methods: readonly Method[]): RequestHandler {
  const allowed = new Set(methods.map((method) => method.toUpperCase()));
  if (allowed.has('GET')) allowed.add('HEAD');
  allowed.add('OPTIONS');
  const allow = [...allowed].join(', ');
  return (request, response) => {
    response.setHeader('Allow', allow);
    if (request.method !== 'OPTIONS') throw new AppError('method_not_allowed', `This address answers to ${allow}.`);
    response.statusCode = 204;
    response.end();
  };
}

async function send(request: Request, response: Response, answer: ApiResponse): Promise<void> {
  const headers = answer.headers ?? {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  const tag = response.getHeader('ETag');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && answer.status === 200 && typeof tag === 'string' && matches(request.get('if-none-match'), tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = answer.status;
  if (answer.stream) {
    await answer.stream(response);
    return;
  }
  const text = answer.text ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body));
  if (text === undefined) {
    response.end();
    return;
  }
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}

function checkAnswer(row: Operation, answer: ApiResponse): void {
  const spec = row.responses[answer.status];
  if (!spec) throw new Error(`${row.id} answered ${answer.status}, which its row does not describe`);
  if (answer.stream) return;
  const json: unknown =
    answer.text !== undefined ? JSON.parse(answer.text) : answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
  if (!spec.schema) {
    if (json !== undefined) throw new Error(`${row.id} answered ${answer.status} with a body, which its row does not describe`);
    return;
  }
  const parsed = spec.schema.safeParse(json);
  if (!parsed.success) throw new Error(`${row.id} answered ${answer.status} with a body that its schema refuses: ${z.prettifyError(parsed.error)}`);
  // Schemas of answers drop what they do not know: a difference is a field that the contract does not name.
  if (!isDeepStrictEqual(parsed.data, json)) throw new Error(`${row.id} answered ${answer.status} with fields that its schema does not name`);
}
