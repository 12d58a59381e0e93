import { LRUCache } from 'lru-cache';
import type { AppContext } from '../../app/context.js';
import { asUnavailable } from '../../app/lib/unavailable.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { ApiResponse } from '../lib/operation.js';
import { type CachedResponse, sizeOf, toCachedResponse } from './cached-response.js';

/**
 * An in-memory cache of responses, bounded by their bytes. It serves a response only while it is known to be current.
 */
export interface ResponseCache {
  /** Returns a current cached response without waiting, or undefined. */
  find(key: string): CachedResponse | undefined;
  /** As `find`, after checking for writes of other instances; else calls `run`, once for all concurrent requests. */
  obtain(key: string, operation: string, run: () => Promise<ApiResponse>): Promise<Obtained>;
  /** Call it when a cached response has grown by a compressed body. */
  resize(key: string, cached: CachedResponse): void;
  /** in bytes */
  readonly size: number;
}

/** `cached` if the response may be cached; else the plain `answer`. */
export type Obtained = { cached: CachedResponse; isFromMemory: boolean } | { answer: ApiResponse };

interface Flight {
  stamp: number;
  outcome: Promise<Obtained>;
}

/** @param maxBytes 0 disables the cache */
export function createResponseCache(
  { freshness, clock, logger }: Pick<AppContext, 'freshness' | 'clock' | 'logger'>,
  maxBytes: number,
): ResponseCache {
  const responses = maxBytes > 0 ? new LRUCache<string, CachedResponse>({ maxSize: maxBytes, sizeCalculation: sizeOf }) : undefined;
  const flights = new Map<string, Flight>();

  const isCurrent = ({ rule: { until, about }, stamp }: CachedResponse): boolean =>
    (until === null || until > clock.now()) && (about === undefined ? freshness.holds(stamp) : about.every((id) => freshness.holds(stamp, id)));

  function find(key: string): CachedResponse | undefined {
    if (!freshness.isCurrent()) return undefined;
    const cached = responses?.get(key);
    return cached && isCurrent(cached) ? cached : undefined;
  }

  async function read(key: string, operation: string, stamp: number, run: () => Promise<ApiResponse>): Promise<Obtained> {
    const answer = await run();
    if (answer.cache === undefined || answer.status !== 200) return { answer };
    const cached = toCachedResponse(operation, answer, answer.cache, stamp);
    responses?.set(key, cached);
    return { cached, isFromMemory: false };
  }

  return {
    find,
    async obtain(key, operation, run) {
      try {
        await freshness.catchUp();
      } catch (error) {
        // The database is down: don't wait for it a second time.
        if (asUnavailable(error) !== error) throw error;
        // Without the touch log nothing can be cached; the operation itself may still succeed.
        logger.debug({ err: error }, 'touch log not read; response not cached');
        return read(key, operation, freshness.stamp(), run);
      }
      const cached = find(key);
      if (cached) return { cached, isFromMemory: true };
      const stamp = freshness.stamp();
      // A run with the same stamp saw every commit before this request. Only time may have changed its response since.
      const other = flights.get(key);
      if (other?.stamp === stamp) {
        const outcome = await other.outcome;
        if (!('cached' in outcome) || isCurrent(outcome.cached)) return outcome;
      }
      const flight = { stamp, outcome: awaitedLater(read(key, operation, stamp, run)) };
      flights.set(key, flight);
      try {
        return await flight.outcome;
      } finally {
        if (flights.get(key) === flight) flights.delete(key);
      }
    },
    resize(key, cached) {
      if (responses?.peek(key) !== cached) return;
      // The cache measures an entry only when it is added, so delete it first.
      responses.delete(key);
      responses.set(key, cached);
    },
    get size() {
      return responses?.calculatedSize ?? 0;
    },
  };
}
