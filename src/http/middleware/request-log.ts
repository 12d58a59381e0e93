import type { RequestHandler } from 'express';
import type { Logger } from '../../lib/logger.js';

const ID = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;
const KEY = /pw_[A-Za-z0-9_-]+/g;
const QUIET = new Set(['/livez', '/readyz']);

/**
 * Logs one line per request when the response ends or breaks off; cached responses at level debug. It logs neither
 * headers nor the query: both may hold an API key.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const path = safePath(request.originalUrl);
      const isFault = response.statusCode >= 500;
      if (QUIET.has(path) && !isFault) return;
      const { requestId, operation, errorCode, caller, address } = response.locals;
      const entry = {
        requestId,
        method: request.method,
        path,
        operation: operation?.id,
        status: response.statusCode,
        code: errorCode,
        caller: caller.keyId ?? undefined,
        address,
        ms: Math.round((performance.now() - start) * 10) / 10,
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (isFault) logger.warn(entry, 'request');
      else if (response.locals.cheap) logger.debug(entry, 'request, from cache');
      else logger.info(entry, 'request');
    });
    next();
  };
}

/** Returns the path without query; cuts segments that may be an API key. */
export function safePath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path
    .split('/')
    .map((segment) => (segment.length < 32 || ID.test(segment) ? segment.replace(KEY, 'pw_…') : `${segment.slice(0, 4)}…`))
    .join('/')
    .slice(0, 300);
}
