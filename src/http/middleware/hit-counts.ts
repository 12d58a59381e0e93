import { createHash } from 'node:crypto';
import type { ClientRateLimitInfo, Store } from 'express-rate-limit';
import { type Clock, systemClock } from '../../lib/clock.js';

/** Cached responses that count as one request. */
const CHEAP_PER_HIT = 100;

interface Hits extends ClientRateLimitInfo {
  resetTime: Date;
  /** cached responses since the last counted request */
  cheap: number;
  /** partition key of the `RateLimit-Policy` header */
  partition: string;
}

/**
 * Counts requests per caller and window. Synchronous, so that cached responses need not wait. Old windows expire by
 * themselves.
 */
export class HitCounts implements Store {
  readonly localKeys = true;
  #current = new Map<string, Hits>();
  #previous = new Map<string, Hits>();
  #turnsAt = 0;

  constructor(
    readonly name: string,
    readonly limit: number,
    readonly windowMs: number,
    readonly clock: Clock = systemClock,
  ) {}

  increment(key: string): Hits {
    const hits = this.#hits(key);
    hits.totalHits += 1;
    return hits;
  }

  decrement(key: string): void {
    const hits = this.#hits(key);
    if (hits.totalHits > 0) hits.totalHits -= 1;
  }

  resetKey(key: string): void {
    this.#current.delete(key);
    this.#previous.delete(key);
  }

  /**
   * Counts a cached response and returns its rate limit headers (as `express-rate-limit` writes them); undefined at
   * the limit.
   */
  countCheap(key: string): readonly string[] | undefined {
    const hits = this.#hits(key);
    if (hits.totalHits >= this.limit) return undefined;
    hits.cheap += 1;
    if (hits.cheap >= CHEAP_PER_HIT) {
      hits.cheap = 0;
      hits.totalHits += 1;
    }
    const seconds = Math.max(0, Math.ceil((hits.resetTime.getTime() - this.clock.now()) / 1_000));
    return [
      'RateLimit-Policy',
      `"${this.name}"; q=${this.limit}; w=${Math.ceil(this.windowMs / 1_000)}; pk=:${hits.partition}:`,
      'RateLimit',
      `"${this.name}"; r=${this.limit - hits.totalHits}; t=${seconds}`,
    ];
  }

  #hits(key: string): Hits {
    const now = this.clock.now();
    if (now >= this.#turnsAt) {
      this.#previous = this.#current;
      this.#current = new Map();
      this.#turnsAt = now + this.windowMs;
    }
    let hits = this.#current.get(key);
    if (!hits) {
      hits = this.#previous.get(key) ?? { totalHits: 0, cheap: 0, resetTime: new Date(now + this.windowMs), partition: partitionOf(key) };
      this.#current.set(key, hits);
    }
    if (hits.resetTime.getTime() <= now) {
      hits.totalHits = 0;
      hits.cheap = 0;
      hits.resetTime = new Date(now + this.windowMs);
    }
    return hits;
  }
}

const partitionOf = (key: string): string => Buffer.from(createHash('sha256').update(key).digest('hex').slice(0, 12)).toString('base64');
