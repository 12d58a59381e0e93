import { LRUCache } from 'lru-cache';
import type { AppContext } from '../../app/context.js';
import { asUnavailable } from '../../app/lib/unavailable.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { ApiResponse } from '../lib/operation.js';
import { type KeptAnswer, keptAnswer, sizeOf } from './kept-answer.js';

/** Answers as they were sent, for as long as they are right; bounded by their bytes. */
export interface AnswerCache {
  /** Takes no time: an answer that is known to be right now, if there is one. */
  find(key: string): KeptAnswer | undefined;
  /** As `find`, after a look for what others have written, and else from `run`: once for all who ask for it at the same time. */
  obtain(key: string, operation: string, run: () => Promise<ApiResponse>): Promise<Obtained>;
  /** To be called when an answer has grown. */
  resize(key: string, kept: KeptAnswer): void;
  /** in bytes */
  readonly size: number;
}

/** `kept`: the answer is kept and goes out from memory; else it goes out as any other. */
export type Obtained = { kept: KeptAnswer; isFromMemory: boolean } | { answer: ApiResponse };

interface Flight {
  stamp: number;
  outcome: Promise<Obtained>;
}

/** @param maxBytes 0: nothing is kept */
export function createAnswerCache({ freshness, clock, logger }: Pick<AppContext, 'freshness' | 'clock' | 'logger'>, maxBytes: number): AnswerCache {
  const answers = maxBytes > 0 ? new LRUCache<string, KeptAnswer>({ maxSize: maxBytes, sizeCalculation: sizeOf }) : undefined;
  const flights = new Map<string, Flight>();

  const isRight = ({ rule: { until, about }, stamp }: KeptAnswer): boolean =>
    (until === null || until > clock.now()) && (about === undefined ? freshness.holds(stamp) : about.every((id) => freshness.holds(stamp, id)));

  function find(key: string): KeptAnswer | undefined {
    if (!freshness.isCurrent()) return undefined;
    const kept = answers?.get(key);
    return kept && isRight(kept) ? kept : undefined;
  }

  async function read(key: string, operation: string, stamp: number, run: () => Promise<ApiResponse>): Promise<Obtained> {
    const answer = await run();
    if (answer.keep === undefined || answer.status !== 200) return { answer };
    const kept = keptAnswer(operation, answer, answer.keep, stamp);
    answers?.set(key, kept);
    return { kept, isFromMemory: false };
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
      const kept = find(key);
      if (kept) return { kept, isFromMemory: true };
      const stamp = freshness.stamp();
      // What was begun under the same stamp misses nothing that was committed before we asked, unless time has changed it meanwhile.
      const other = flights.get(key);
      if (other?.stamp === stamp) {
        const outcome = await other.outcome;
        if (!('kept' in outcome) || isRight(outcome.kept)) return outcome;
      }
      const flight = { stamp, outcome: awaitedLater(read(key, operation, stamp, run)) };
      flights.set(key, flight);
      try {
        return await flight.outcome;
      } finally {
        if (flights.get(key) === flight) flights.delete(key);
      }
    },
    resize(key, kept) {
      if (answers?.peek(key) !== kept) return;
      // Anew: the same object set again keeps the size that it had.
      answers.delete(key);
      answers.set(key, kept);
    },
    get size() {
      return answers?.calculatedSize ?? 0;
    },
  };
}
