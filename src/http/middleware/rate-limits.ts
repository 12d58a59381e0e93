import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../../app/errors.js';
import type { Operation } from '../operation.js';

const WINDOW_MS = 60_000;

/** Requests per minute; 0 = no limit. */
export interface RateLimits {
  /** GET, per key, or per address for callers without one */
  read: number;
  /** all else, per key or per address */
  write: number;
  /** tries with a key that is not known to be good, per address: each costs a look-up */
  unknownKey: number;
}

const address = (request: Request): string => ipKeyGenerator(request.ip ?? 'unknown');
const callerOrAddress = (request: Request, response: Response): string => response.locals.caller.keyId ?? address(request);

/** Sends the `RateLimit` headers of draft 8, and refuses with 429 and `Retry-After`. Each process counts for itself. */
export function rateLimits(limits: RateLimits): (operation: Operation) => RequestHandler {
  const reads = limiter('read', limits.read, callerOrAddress);
  const writes = limiter('write', limits.write, callerOrAddress);
  return (operation) => (operation.method === 'get' ? reads : writes);
}

/** Stands before the authentication. Keys that were found good a moment ago pass without being counted. */
export function limitUnknownKeys(limit: number, isKnown: (authorization: string | undefined) => boolean): RequestHandler {
  return limiter('unknown-key', limit, address, (request) => isKnown(request.get('authorization')));
}

function limiter(
  name: string,
  limit: number,
  keyGenerator: (request: Request, response: Response) => string,
  skip: (request: Request) => boolean = () => false,
): RequestHandler {
  if (limit === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    skip,
    // An answer from a cache, or "not modified", gives its turn back.
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode === 304 || response.locals.cheap === true,
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader('Retry-After'));
      next(
        new AppError(
          'rate_limited',
          `More than ${limit} requests within a minute; wait before the next.`,
          [],
          Number.isFinite(seconds) && seconds > 0 ? seconds : WINDOW_MS / 1000,
        ),
      );
    },
  });
}
