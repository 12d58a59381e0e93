import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../app/lib/errors.js';
import type { Operation } from '../lib/operation.js';
import { HitCounts } from './hit-counts.js';

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

// An IPv6 address is brought to its network, which takes longer than an answer from memory.
const networks = new LRUCache<string, string>({ max: 5_000 });

/** Bits of what one household or server commonly has. */
const IPV6_NETWORK = 64;

/** Whom an address counts for. */
export function addressKey(address = 'unknown'): string {
  const known = networks.get(address);
  if (known !== undefined) return known;
  const key = ipKeyGenerator(address, IPV6_NETWORK);
  networks.set(address, key);
  return key;
}

/** Whom a request counts for: its key, else its address. */
export const callerKey = ({ locals: { caller, address } }: Response): string => caller.keyId ?? addressKey(address);

/** Counts what is read, also what is answered from memory; undefined where there is no limit. */
export const readCounts = (limits: RateLimits): HitCounts | undefined =>
  limits.read === 0 ? undefined : new HitCounts('read', limits.read, WINDOW_MS);

/** Sends the `RateLimit` headers of draft 8, and refuses with 429 and `Retry-After`. Each process counts for itself. */
export function rateLimits(limits: RateLimits, reading: HitCounts | undefined): (operation: Operation) => RequestHandler {
  const reads = reading ? limiter(reading, (_request, response) => callerKey(response)) : unlimited;
  const writes =
    limits.write === 0 ? unlimited : limiter(new HitCounts('write', limits.write, WINDOW_MS), (_request, response) => callerKey(response));
  return (operation) => (operation.method === 'get' ? reads : writes);
}

/** Stands before the authentication. Keys that were found good a moment ago pass without being counted. */
export function limitUnknownKeys(limit: number, isKnown: (authorization: string | undefined) => boolean): RequestHandler {
  if (limit === 0) return unlimited;
  return limiter(
    new HitCounts('unknown-key', limit, WINDOW_MS),
    (_request, response) => addressKey(response.locals.address),
    (request) => isKnown(request.get('authorization')),
  );
}

const unlimited: RequestHandler = (_request, _response, next) => next();

function limiter(
  counts: HitCounts,
  keyGenerator: (request: Request, response: Response) => string,
  skip: (request: Request) => boolean = () => false,
): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: counts.limit,
    identifier: counts.name,
    store: counts,
    // `addressKey` does what it looks for.
    validate: { keyGeneratorIpFallback: false },
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
          `More than ${counts.limit} requests within a minute; wait before the next.`,
          [],
          Number.isFinite(seconds) && seconds > 0 ? seconds : WINDOW_MS / 1000,
        ),
      );
    },
  });
}
