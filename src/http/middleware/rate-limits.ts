import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../app/lib/errors.js';
import type { Operation } from '../lib/operation.js';
import { HitCounts } from './hit-counts.js';

const WINDOW_MS = 60_000;

/** Requests per minute; 0 = no limit. */
export interface RateLimits {
  /** GET, per key, or per address without a key */
  read: number;
  /** other methods, per key or per address */
  write: number;
  /** requests with a key that is not in the cache, per address: each costs a query */
  unknownKey: number;
}

// Computing the network of an IPv6 address takes longer than sending a cached response.
const networks = new LRUCache<string, string>({ max: 5_000 });

/** Prefix length (bits) that a household or server usually gets. */
const IPV6_NETWORK = 64;

/** Returns the key by which an address is counted: IPv4 as it is, IPv6 by its network. */
export function addressKey(address = 'unknown'): string {
  const cached = networks.get(address);
  if (cached !== undefined) return cached;
  const key = ipKeyGenerator(address, IPV6_NETWORK);
  networks.set(address, key);
  return key;
}

/** Returns whom a request counts for: its key, else its address. */
export const callerKey = ({ locals: { caller, address } }: Response): string => caller.keyId ?? addressKey(address);

/** Returns the counts of reads, cached responses included; undefined without a limit. */
export const readCounts = (limits: RateLimits): HitCounts | undefined =>
  limits.read === 0 ? undefined : new HitCounts('read', limits.read, WINDOW_MS);

/** Sends the `RateLimit` headers of draft 8, and refuses with 429 and `Retry-After`. Each process counts separately. */
export function rateLimits(limits: RateLimits, reading: HitCounts | undefined): (operation: Operation) => RequestHandler {
  const reads = reading ? limiter(reading, (_request, response) => callerKey(response)) : unlimited;
  const writes =
    limits.write === 0 ? unlimited : limiter(new HitCounts('write', limits.write, WINDOW_MS), (_request, response) => callerKey(response));
  return (operation) => (operation.method === 'get' ? reads : writes);
}

/** Limits requests before authentication. Keys in the key cache are not counted. */
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
    // `addressKey` uses the generator that this check looks for.
    validate: { keyGeneratorIpFallback: false },
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    skip,
    // Cached responses and 304 do not count.
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode === 304 || response.locals.cheap === true,
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader('Retry-After'));
      next(
        new AppError(
          'rate_limited',
          `You sent more than ${counts.limit} requests in a minute; wait for the seconds in Retry-After.`,
          [],
          Number.isFinite(seconds) && seconds > 0 ? seconds : WINDOW_MS / 1000,
        ),
      );
    },
  });
}
