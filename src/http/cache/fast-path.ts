import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AppContext } from '../../app/context.js';
import { recallCaller } from '../../app/keys/authenticate.js';
import { allows, type Caller } from '../../app/lib/caller.js';
import { callerAddress } from '../lib/caller-address.js';
import { respondAtLast } from '../lib/last-resort.js';
import type { HitCounts } from '../middleware/hit-counts.js';
import { addressKey } from '../middleware/rate-limits.js';
import { requestIdOf } from '../middleware/request-id.js';
import { safePath } from '../middleware/request-log.js';
import type { RequestMetrics } from '../middleware/request-metrics.js';
import { cacheKey } from './cache-key.js';
import type { ResponseCache } from './response-cache.js';
import { sendCached } from './send-cached.js';

export interface FastPathParts {
  context: AppContext;
  answers: ResponseCache;
  publicRead: boolean;
  trustProxy: number;
  /** undefined: no limit */
  counts: HitCounts | undefined;
  metrics: RequestMetrics;
  /** headers of every response: name, value, name, value … */
  headers: readonly string[];
  /** handles every request that is not served from the cache */
  rest: RequestListener;
}

/**
 * Serves cached responses ahead of Express, whose handling of a request costs many times more. It refuses nothing
 * itself: requests with an uncached key, without access, above the rate limit or without a current cached response go
 * to `rest`.
 */
export function fastPath({ context, answers, publicRead, trustProxy, counts, metrics, headers, rest }: FastPathParts): RequestListener {
  const { logger } = context;

  function serveCached(request: IncomingMessage, response: ServerResponse): boolean {
    const { url, method } = request;
    if (url === undefined || !url.startsWith('/v1/') || (method !== 'GET' && method !== 'HEAD')) return false;
    const caller = recognise(context, request);
    if (!caller || !(publicRead || allows(caller, 'read'))) return false;
    const key = cacheKey(caller, url);
    const cached = answers.find(key);
    if (!cached) return false;
    const began = performance.now();
    const own = [...headers, 'X-Request-Id', requestIdOf(request.headers['x-request-id'])];
    if (counts) {
      const limit = counts.countCheap(caller.keyId ?? addressKey(callerAddress(request, trustProxy)));
      if (!limit) return false;
      own.push(...limit);
    }
    sendCached(request, response, cached, own, () => answers.resize(key, cached))?.catch((error: unknown) => {
      logger.error({ err: error }, 'response not compressed');
      response.destroy();
    });
    metrics.observe(cached.operation, response.statusCode, (performance.now() - began) / 1_000);
    if (logger.isLevelEnabled('debug')) {
      logger.debug(
        { requestId: own[headers.length + 1], method, path: safePath(url), operation: cached.operation, status: response.statusCode },
        'request, from cache',
      );
    }
    return true;
  }

  return (request, response) => {
    try {
      if (serveCached(request, response)) return;
    } catch (error) {
      respondAtLast(response, error, logger);
      return;
    }
    rest(request, response);
  };
}

/** Returns the caller, if it is cached; undefined if a header is repeated. */
function recognise(context: AppContext, request: IncomingMessage): Caller | undefined {
  const { authorization, 'x-request-id': id } = request.headers;
  if (authorization === undefined && id === undefined) return recallCaller(context, undefined);
  const { authorization: keys = [], 'x-request-id': ids = [] } = request.headersDistinct;
  return keys.length > 1 || ids.length > 1 ? undefined : recallCaller(context, authorization);
}
