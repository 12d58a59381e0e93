import type { RequestHandler } from 'express';

const EXPOSED = 'ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id';
const MAY_BE_SENT = 'Authorization, If-None-Match, Last-Event-ID, X-Request-Id';

/** Lets pages of any origin read public data. Writes from other origins are refused; cookies are not used. */
export const publicCors: RequestHandler = (request, response, next) => {
  const asksToRead = request.method === 'OPTIONS' && ['GET', 'HEAD'].includes(request.get('access-control-request-method') ?? '');
  if (request.method === 'GET' || request.method === 'HEAD' || asksToRead) response.setHeader('Access-Control-Allow-Origin', '*');
  if (asksToRead) {
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.setHeader('Access-Control-Allow-Headers', MAY_BE_SENT);
    response.setHeader('Access-Control-Max-Age', '86400');
    response.statusCode = 204;
    response.end();
    return;
  }
  response.setHeader('Access-Control-Expose-Headers', EXPOSED);
  next();
};
