import { findRevoked } from '../../db/api-keys.js';
import { type FeedRow, findFeed, readCursors } from '../../db/change-feed.js';
import { type Database, WRITTEN } from '../../db/client.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { Logger } from '../../lib/logger.js';
import { Slots } from '../../lib/slots.js';
import { AppError } from '../lib/errors.js';

/** Milliseconds between polls; the longest delay if a notification is lost. */
const POLL_EVERY = 500;
/** Milliseconds for which cached rows are served. Later readers query again: a commitment may have been taken down. */
const FRESH = 1_000;
/** Most rows in the cache. */
const MOST = 2_000;
const PAGE = 500;

/** Follows the changes of all commitments, once for all listeners in this process. Polls while it has listeners. */
export interface ChangeTail {
  /**
   * Adds a listener and returns the current position. The listener must call `leave`.
   * @param who the key id, or the rate limit key of an anonymous caller's address
   * @param listener is called when its key is revoked, before any change that was read after the revocation is sent
   * @throws {AppError} `unavailable` if the service is stopping or has too many listeners; `rate_limited` if the
   * caller has too many; `unauthenticated` for a revoked key
   */
  join(who: string, listener?: KeyListener): Promise<{ position: bigint; leave: () => void }>;
  /**
   * Returns the cached rows after a cursor; undefined if the cache lacks some: read them from the database up to
   * `position`.
   */
  recent(after: bigint): readonly FeedRow[] | undefined;
  /** cursor of the latest change that was read */
  readonly position: bigint;
  /** Resolves when there are changes after `after`, when the tail closes, or after `timeoutMs`. */
  more(after: bigint, timeoutMs: number): Promise<void>;
  readonly isClosed: boolean;
  readonly listeners: number;
  /** Ends all listeners. */
  close(): void;
}

export interface KeyListener {
  keyId: string;
  revoked: () => void;
}

export interface TailOptions {
  database: Database;
  logger: Logger;
  maxListeners: number;
  /** most listeners of one caller; 0 = no limit */
  maxPerCaller: number;
}

export function createChangeTail({ database, logger, maxListeners, maxPerCaller }: TailOptions): ChangeTail {
  let listeners = 0;
  const ofCallers = new Slots(maxPerCaller);
  let isClosed = false;
  let position = 0n;
  let rows: { row: FeedRow; readAt: number }[] = [];
  /** `rows` holds every change after this cursor */
  let from = 0n;
  let polling: Promise<void> | undefined;
  let isWanted = false;
  /** counts starts: a poll of an earlier start is discarded */
  let epoch = 0;
  let timer: NodeJS.Timeout | undefined;
  let unlisten: () => void = () => undefined;
  const waiting = new Set<() => void>();
  const keyed = new Set<KeyListener>();

  async function poll(): Promise<void> {
    const started = epoch;
    await endRevoked();
    const { settled } = await readCursors(database);
    while (position < settled && epoch === started) {
      const page = await findFeed(database, { after: position, upTo: settled, audience: 'all', limit: PAGE });
      // Between reading and sending, so that a revoked key gets none of these rows.
      await endRevoked();
      if (epoch !== started) return;
      const readAt = performance.now();
      rows.push(...page.map((row) => ({ row, readAt })));
      position = page.length === PAGE ? (page.at(-1)?.cursor ?? settled) : settled;
      forget();
      for (const wake of waiting) wake();
    }
  }

  async function endRevoked(): Promise<void> {
    if (keyed.size === 0) return;
    const revoked = new Set(await findRevoked(database, [...new Set([...keyed].map(({ keyId }) => keyId))]));
    for (const listener of [...keyed]) if (revoked.has(listener.keyId)) listener.revoked();
  }

  function forget(): void {
    const old = performance.now() - FRESH;
    const gone = Math.max(
      rows.length - MOST - 1,
      rows.findLastIndex(({ readAt }) => readAt < old),
    );
    from = rows[gone]?.row.cursor ?? from;
    if (gone >= 0) rows = rows.slice(gone + 1);
  }

  function pollNow(): void {
    isWanted = polling !== undefined;
    if (isWanted) return;
    polling = poll()
      .catch((error: unknown) => logger.debug({ err: error }, 'changes not read; the next poll tries again'))
      .finally(() => {
        polling = undefined;
        if (isWanted) pollNow();
      });
  }

  async function begin(): Promise<void> {
    const { settled } = await readCursors(database);
    epoch += 1;
    position = settled;
    from = settled;
    rows = [];
    if (timer || isClosed || listeners === 0) return;
    unlisten = database.notifications.listen(WRITTEN, pollNow);
    timer = setInterval(pollNow, POLL_EVERY);
    timer.unref();
  }

  function end(): void {
    unlisten();
    clearInterval(timer);
    timer = undefined;
    beginning = undefined;
    rows = [];
  }

  let beginning: Promise<void> | undefined;

  return {
    async join(who, listener) {
      if (isClosed) throw new AppError('unavailable', 'The service is stopping; try again in a moment.', [], 2);
      if (listeners >= maxListeners)
        throw new AppError('unavailable', 'The service has no free stream; try again later, or poll /v1/changes.', [], 30);
      const release = ofCallers.take(who);
      if (!release)
        throw new AppError(
          'rate_limited',
          `You have ${maxPerCaller} open streams, the most allowed; close one, or follow everything with one stream.`,
          [],
          30,
        );
      listeners += 1;
      let isIn = true;
      const leave = () => {
        if (!isIn) return;
        isIn = false;
        release();
        if (listener) keyed.delete(listener);
        listeners -= 1;
        if (listeners === 0) end();
      };
      try {
        beginning ??= awaitedLater(begin());
        await beginning;
        if (listener) {
          keyed.add(listener);
          // The caller may come from the key cache, which can be a second old.
          if ((await findRevoked(database, [listener.keyId])).length > 0) throw new AppError('unauthenticated', 'This API key was revoked.');
        }
      } catch (error) {
        if (!timer) beginning = undefined;
        leave();
        throw error;
      }
      return { position, leave };
    },
    recent(after) {
      forget();
      return after < from ? undefined : rows.filter(({ row }) => row.cursor > after).map(({ row }) => row);
    },
    get position() {
      return position;
    },
    more(after, timeoutMs) {
      if (isClosed || position > after) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(late);
          waiting.delete(wake);
          resolve();
        };
        const late = setTimeout(wake, timeoutMs);
        waiting.add(wake);
      });
    },
    get isClosed() {
      return isClosed;
    },
    get listeners() {
      return listeners;
    },
    close() {
      isClosed = true;
      end();
      for (const wake of waiting) wake();
    },
  };
}
