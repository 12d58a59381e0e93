import type { RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../../lib/logger.js';

const ID = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;
const KEY = /pw_[A-Za-z0-9_-]+/g;

/** One line a request, when it is answered. It holds no header and no query: either may carry a key. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    quietResLogger: true,
    genReqId: (_request, response) => localsOf(response).requestId,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    autoLogging: { ignore: (request) => request.url === '/livez' || request.url === '/readyz' },
    wrapSerializers: false,
    serializers: {},
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customProps: (request, response) => {
      const { operation, caller, errorCode } = localsOf(response);
      return {
        method: request.method,
        path: safePath(request.url ?? ''),
        operation: operation?.id,
        status: response.statusCode,
        code: errorCode,
        caller: caller.keyId ?? undefined,
        address: 'ip' in request ? request.ip : undefined,
      };
    },
  });
}

const localsOf = (response: object): Response['locals'] => (response as Response).locals;

/** The path without its query; segments that could be a key are cut. */
export function safePath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path
    .split('/')
    .map((segment) => (segment.length < 32 || ID.test(segment) ? segment.replace(KEY, 'pw_…') : `${segment.slice(0, 4)}…`))
    .join('/')
    .slice(0, 300);
}
