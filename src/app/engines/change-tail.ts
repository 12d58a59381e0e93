import { findRevoked } from '../../db/api-keys.js';
import { type FeedRow, findFeed, readCursors } from '../../db/change-feed.js';
import { type Database, WRITTEN } from '../../db/client.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { Logger } from '../../lib/logger.js';
import { Slots } from '../../lib/slots.js';
import { AppError } from '../lib/errors.js';

/** How often the tail looks unasked (milliseconds): a notification that was lost costs no more. */
const LOOK_EVERY = 500;
/** Rows are handed on for so long (milliseconds) after they were read; who comes later reads them anew, since a commitment may have been taken down meanwhile. */
const FRESH = 1_000;
/** and no more of them at once */
const MOST = 2_000;
const PAGE = 500;

/** Follows the changes of all commitments, once for all who listen to them in this process. It looks while anybody does. */
export interface ChangeTail {
  /**
   * Counts one listener more, and answers once it is known how far the changes have come. `leave` must be called.
   * @param who the key, or what stands for the address of a caller without one
   * @param listener whose key it listens with, and what to call once that was revoked: before any change is told that was read after that
   * @throws {AppError} `unavailable` where there are too many already, or the service is stopping; `rate_limited` where the caller has too many;
   * `unauthenticated` for a revoked key
   */
  join(who: string, listener?: KeyListener): Promise<{ position: bigint; leave: () => void }>;
  /** What lies beyond this cursor and was read just now; undefined where some of that is to be read from the database, up to `position`. */
  recent(after: bigint): readonly FeedRow[] | undefined;
  /** up to where the changes are known */
  readonly position: bigint;
  /** Resolves when more is known than `after`, when the tail is closed, or after so many milliseconds. */
  more(after: bigint, timeoutMs: number): Promise<void>;
  readonly isClosed: boolean;
  readonly listeners: number;
  /** Sends everybody away. */
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
  /** how many of them one caller may be; 0 = no limit */
  maxPerCaller: number;
}

export function createChangeTail({ database, logger, maxListeners, maxPerCaller }: TailOptions): ChangeTail {
  let listeners = 0;
  const ofCallers = new Slots(maxPerCaller);
  let isClosed = false;
  let position = 0n;
  let rows: { row: FeedRow; readAt: number }[] = [];
  /** from where on `rows` are complete */
  let from = 0n;
  let looking: Promise<void> | undefined;
  let isWanted = false;
  /** counts beginnings: what was read for an earlier one is thrown away */
  let epoch = 0;
  let timer: NodeJS.Timeout | undefined;
  let unlisten: () => void = () => undefined;
  const waiting = new Set<() => void>();
  const keyed = new Set<KeyListener>();

  async function look(): Promise<void> {
    const begun = epoch;
    await endRevoked();
    const { settled } = await readCursors(database);
    while (position < settled && epoch === begun) {
      const page = await findFeed(database, { after: position, upTo: settled, audience: 'all', limit: PAGE });
      // After they were read and before they are told.
      await endRevoked();
      if (epoch !== begun) return;
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

  function lookNow(): void {
    isWanted = looking !== undefined;
    if (isWanted) return;
    looking = look()
      .catch((error: unknown) => logger.debug({ err: error }, 'the changes were not read; they are looked for again'))
      .finally(() => {
        looking = undefined;
        if (isWanted) lookNow();
      });
  }

  async function begin(): Promise<void> {
    const { settled } = await readCursors(database);
    epoch += 1;
    position = settled;
    from = settled;
    rows = [];
    if (timer || isClosed || listeners === 0) return;
    unlisten = database.notifications.listen(WRITTEN, lookNow);
    timer = setInterval(lookNow, LOOK_EVERY);
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
      if (listeners >= maxListeners) throw new AppError('unavailable', 'Too many listen already; try again later, or ask for /v1/changes.', [], 30);
      const giveBack = ofCallers.take(who);
      if (!giveBack)
        throw new AppError('rate_limited', `More than ${maxPerCaller} streams at once; end one, or follow all of it by a single one.`, [], 30);
      listeners += 1;
      let isIn = true;
      const leave = () => {
        if (!isIn) return;
        isIn = false;
        giveBack();
        if (listener) keyed.delete(listener);
        listeners -= 1;
        if (listeners === 0) end();
      };
      try {
        beginning ??= awaitedLater(begin());
        await beginning;
        if (listener) {
          keyed.add(listener);
          // It may have been recognised from memory.
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
