import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { AppContext } from '../app/context.js';
import { type Act, allows, type Caller } from '../app/lib/caller.js';
import { AppError } from '../app/lib/errors.js';
import type { Once } from '../app/lib/once.js';
import { cacheKey } from './cache/cache-key.js';
import type { ResponseCache } from './cache/response-cache.js';
import { sendCached } from './cache/send-cached.js';
import { onceOf, respondOnce } from './idempotency.js';
import { clientGone } from './lib/client-gone.js';
import type { ApiRequest, ApiResponse, Method, Operation } from './lib/operation.js';
import { parameterParser } from './lib/parameters.js';
import { checkResponse, send } from './lib/send.js';
import { requireBody } from './middleware/body.js';
import { callerKey } from './middleware/rate-limits.js';

export interface MountOptions {
  context: AppContext;
  publicRead: boolean;
  /** runs after the scope check and before the body is read (rate limits) */
  before?: (operation: Operation) => RequestHandler;
  answers: ResponseCache;
  /** for tests: a response that its row does not describe becomes a 500, with the reason in the log */
  checkResponses: boolean;
}

/**
 * Returns routes for the operations. `HEAD` and `OPTIONS` come with `GET`; other methods of a path get 405 with
 * `Allow`.
 */
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
  chain.push(...requireBody(row));
  const parameters = parameterParser(row);
  chain.push(async (request, response) => {
    const once = row.method === 'post' && row.bodyType !== 'stream' ? onceOf(request, response.locals.caller) : undefined;
    const { params, query } = parameters(request);
    const { caller: who, ...rest } = surroundings(request, response, options.context, once);
    const act = row.method === 'get' ? undefined : actOf(row, request, rest.requestId, params);
    const given = { params, query, ...rest, caller: act ? { ...who, act } : who };
    const run = async () => {
      const answer = once ? await respondOnce(options, once, () => row.handle(given)) : await row.handle(given);
      if (options.checkResponses) checkResponse(row, answer);
      return answer;
    };
    await (row.isCached ? sendCacheable(request, response, row.id, run, options.answers) : send(request, response, await run()));
  });
  return chain;
}

/** Sends the current cached response, or runs the operation. */
async function sendCacheable(
  request: Request,
  response: Response,
  id: string,
  run: () => Promise<ApiResponse>,
  answers: ResponseCache,
): Promise<void> {
  const key = cacheKey(response.locals.caller, request.originalUrl);
  const obtained = await answers.obtain(key, id, run);
  if (!('cached' in obtained)) return send(request, response, obtained.answer);
  const { cached, isFromMemory } = obtained;
  if (isFromMemory) response.locals.cheap = true;
  await sendCached(request, response, cached, [], () => answers.resize(key, cached));
}

/** Describes a write request for the audit log. */
function actOf(row: Operation, request: Request, requestId: string, params: Readonly<Record<string, unknown>>): Act {
  const target = typeof params.id === 'string' ? params.id : null;
  return { operation: row.id, requestId, target, input: row.bodyType === 'stream' ? null : request.body };
}

function refuseWithoutScope(row: Operation, caller: Caller, publicRead: boolean): void {
  if (row.access === 'open' || (row.access === 'public_read' && publicRead)) return;
  const scope = row.access === 'public_read' ? 'read' : row.access;
  if (allows(caller, scope)) return;
  if (caller.keyId === null) throw new AppError('unauthenticated', `Send an API key with the scope "${scope}" as "Authorization: Bearer <key>".`);
  throw new AppError('forbidden', `This API key lacks the scope "${scope}"; send one that has it.`);
}

function surroundings(request: Request, response: Response, context: AppContext, once: Once | undefined): Omit<ApiRequest, 'params' | 'query'> {
  return {
    context,
    who: callerKey(response),
    caller: once ? { ...response.locals.caller, once } : response.locals.caller,
    body: request.body,
    requestId: response.locals.requestId,
    baseUrl: response.locals.baseUrl,
    url: request.originalUrl,
    header: (name) => request.get(name),
    raw: request,
    clientGone: () => clientGone(response),
  };
}

function otherMethods(methods: readonly Method[]): RequestHandler {
  const allowed = new Set(methods.map((method) => method.toUpperCase()));
  if (allowed.has('GET')) allowed.add('HEAD');
  allowed.add('OPTIONS');
  const allow = [...allowed].join(', ');
  return (request, response) => {
    response.setHeader('Allow', allow);
    if (request.method !== 'OPTIONS') throw new AppError('method_not_allowed', `This address supports only ${allow}.`);
    response.statusCode = 204;
    response.end();
  };
}
