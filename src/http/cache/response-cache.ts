import { LRUCache } from 'lru-cache';
import type { AppContext } from '../../app/context.js';
import { asUnavailable } from '../../app/lib/unavailable.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { ApiResponse } from '../lib/operation.js';
import { type CachedResponse, toCachedResponse, sizeOf } from './cached-response.js';

/** Answers as they were sent, for as long as they are right; bounded by their bytes. */
export interface ResponseCache {
  /** Takes no time: an answer that is known to be right now, if there is one. */
  find(key: string): CachedResponse | undefined;
  /** As `find`, after a look for what others have written, and else from `run`: once for all who ask for it at the same time. */
  obtain(key: string, operation: string, run: () => Promise<ApiResponse>): Promise<Obtained>;
  /** To be called when an answer has grown. */
  resize(key: string, cached: CachedResponse): void;
  /** in bytes */
  readonly size: number;
}

/** `cached`: the answer is cached and goes out from memory; else it goes out as any other. */
export type Obtained = { cached: CachedResponse; isFromMemory: boolean } | { answer: ApiResponse };

interface Flight {
  stamp: number;
  outcome: Promise<Obtained>;
}

/** @param maxBytes 0: nothing is cached */
export function createResponseCache({ freshness, clock, logger }: Pick<AppContext, 'freshness' | 'clock' | 'logger'>, maxBytes: number): ResponseCache {
  const answers = maxBytes > 0 ? new LRUCache<string, CachedResponse>({ maxSize: maxBytes, sizeCalculation: sizeOf }) : undefined;
  const flights = new Map<string, Flight>();

  const isRight = ({ rule: { until, about }, stamp }: CachedResponse): boolean =>
    (until === null || until > clock.now()) && (about === undefined ? freshness.holds(stamp) : about.every((id) => freshness.holds(stamp, id)));

  function find(key: string): CachedResponse | undefined {
    if (!freshness.isCurrent()) return undefined;
    const cached = answers?.get(key);
    return cached && isRight(cached) ? cached : undefined;
  }

  async function read(key: string, operation: string, stamp: number, run: () => Promise<ApiResponse>): Promise<Obtained> {
    const answer = await run();
    if (answer.cache === undefined || answer.status !== 200) return { answer };
    const cached = toCachedResponse(operation, answer, answer.cache, stamp);
    answers?.set(key, cached);
    return { cached, isFromMemory: false };
  }

  return {
    find,
    async obtain(key, operation, run) {
      try {
        await freshness.catchUp();
      } catch (error) {
        // Who has waited in vain for a database that is away does not wait for it a second time.
        if (asUnavailable(error) !== error) throw error;
        // Else nothing is known, and the database itself says what is wrong, or answers.
        logger.debug({ err: error }, 'the log of touches was not read');
        return read(key, operation, freshness.stamp(), run);
      }
      const cached = find(key);
      if (cached) return { cached, isFromMemory: true };
      const stamp = freshness.stamp();
      // What was begun under the same stamp misses nothing that was committed before we asked, unless time has changed it meanwhile.
      const other = flights.get(key);
      if (other?.stamp === stamp) {
        const outcome = await other.outcome;
        if (!('cached' in outcome) || isRight(outcome.cached)) return outcome;
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
      if (answers?.peek(key) !== cached) return;
      // Anew: the same object set again keeps the size that it had.
      answers.delete(key);
      answers.set(key, cached);
    },
    get size() {
      return answers?.calculatedSize ?? 0;
    },
  };
}
