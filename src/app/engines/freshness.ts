import { type Database, WRITTEN } from '../../db/client.js';
import { TOUCHES_KEPT, touchedSince } from '../../db/touches.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import { systemClock } from '../../lib/clock.js';
import type { Logger } from '../../lib/logger.js';
import { createRecency, type Recency } from './recency.js';

/** Milliseconds for which cached data is served without checking for writes of other instances. */
export const LONGEST_UNSEEN = 1_000;
/** Age (milliseconds) from which a read starts the next check in the background, so that no request waits for it. */
const LOOK_AHEAD = 400;

/**
 * Knows whether data read from the database is still current. It follows the touch log, which records every write of
 * every instance, and counts this process's own writes. It checks the log when asked after a second or after an own
 * write, and when another instance notifies it of a write.
 */
export interface Freshness {
  /** Returns whether it has seen every write of this process, and those of others up to a second ago. */
  isCurrent(): boolean;
  /**
   * Reads the touch log if needed; afterwards it has seen every commit before the call.
   * @throws the database's error
   */
  catchUp(): Promise<void>;
  /** Returns the stamp to store with cached data. Take it before reading the data. */
  stamp(): number;
  /** Returns whether no write since the stamp touched the commitment (any commitment, if no id is given). */
  holds(stamp: number, commitmentId?: string): boolean;
  /** Listens for writes of other instances. Returns a function that stops it. */
  follow(): () => void;
}

export interface FreshnessOptions {
  database: Database;
  logger: Logger;
  /** monotonic clock in milliseconds; default: `performance.now` */
  monotonic?: () => number;
  /** wall clock in milliseconds; default: the system clock */
  wall?: () => number;
}

interface Look {
  snapshot: string | null;
  /** writes of this process when the query was sent */
  writes: number;
  /** when the query was sent: by the monotonic clock, and by the wall clock, which goes on while the machine sleeps */
  sentAt: number;
  sentAtWall: number;
}

export function createFreshness({ database, logger, monotonic = () => performance.now(), wall = systemClock.now }: FreshnessOptions): Freshness {
  const recency: Recency = createRecency();
  let seen: Look = { snapshot: null, writes: 0, sentAt: Number.NEGATIVE_INFINITY, sentAtWall: Number.NEGATIVE_INFINITY };
  let looking: Promise<void> | undefined;
  let isNotifiedMeanwhile = false;

  const age = ({ sentAt, sentAtWall }: Look) => Math.max(monotonic() - sentAt, wall() - sentAtWall);
  const isRecent = () => age(seen) <= LONGEST_UNSEEN;

  async function look(): Promise<void> {
    const sent = { writes: database.writes.count, sentAt: monotonic(), sentAtWall: wall() };
    const isLost = age(seen) > TOUCHES_KEPT;
    const { snapshot, isAny, ids, isAll } = await touchedSince(database, seen.snapshot);
    if (isLost || isAll) recency.touchAll();
    else if (isAny) recency.touch(ids);
    seen = { snapshot, ...sent };
  }

  const lookOnce = (): Promise<void> => {
    looking ??= awaitedLater(
      look().finally(() => {
        looking = undefined;
        if (isNotifiedMeanwhile) lookAhead();
      }),
    );
    return looking;
  };

  function lookAhead(): void {
    isNotifiedMeanwhile = looking !== undefined;
    if (isNotifiedMeanwhile) return;
    lookOnce().catch((error: unknown) => logger.debug({ err: error }, 'touch log not read; the next request reads it'));
  }

  return {
    isCurrent() {
      if (seen.writes < database.writes.count || !isRecent()) return false;
      if (looking === undefined && age(seen) > LOOK_AHEAD) lookAhead();
      return true;
    },
    async catchUp() {
      const called = monotonic();
      const writes = database.writes.count;
      // Joins a running query first, and sends another only if that one started too early. A slow query serves all
      // its waiters.
      while (seen.writes < writes || (seen.sentAt < called && !isRecent())) await lookOnce();
    },
    stamp: () => recency.stamp(),
    holds: (stamp, commitmentId) => recency.holds(stamp, commitmentId),
    // The embedded database serves one process, whose own writes are counted.
    follow: () => (database.kind === 'embedded' ? () => undefined : database.notifications.listen(WRITTEN, lookAhead)),
  };
}
