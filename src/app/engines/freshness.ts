import { type Database, WRITTEN } from '../../db/client.js';
import { TOUCHES_KEPT, touchedSince } from '../../db/touches.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import { systemClock } from '../../lib/clock.js';
import type { Logger } from '../../lib/logger.js';
import { createRecency, type Recency } from './recency.js';

/** Nothing that was read longer ago than this is answered without having looked for what others have written since (milliseconds). */
export const LONGEST_UNSEEN = 1_000;
/** From here on, who reads has the next look taken in the background, so that nobody waits for it. */
const LOOK_AHEAD = 400;

/**
 * Knows whether what was read from the database is still so: it follows the log of touches, which every write of any instance is in, and counts this process's own
 * writes. It looks when somebody asks and it has not looked for a second or this process has written meanwhile, and when another instance says that it has written.
 */
export interface Freshness {
  /** Whether everything is known that was committed by this process until now, and by any other until a second ago. */
  isCurrent(): boolean;
  /** Looks, if need be; then everything is known that was committed before the call. @throws what the database does */
  catchUp(): Promise<void>;
  /** To be taken before something is read; it goes with what is kept. */
  stamp(): number;
  /** Whether nothing that is known touches what was read under this stamp: the commitment, or without one anything at all. */
  holds(stamp: number, commitmentId?: string): boolean;
  /** Listens to other instances. Answers how to end it. */
  follow(): () => void;
}

export interface FreshnessOptions {
  database: Database;
  logger: Logger;
  /** in milliseconds, never set back; default: the process's own */
  monotonic?: () => number;
  /** the wall's clock, in milliseconds; default: the machine's */
  wall?: () => number;
}

interface Look {
  snapshot: string | null;
  /** how many writes of this process had been noted when it was sent */
  writes: number;
  /** when it was sent, by the clock that no step moves, and by the wall's, which goes on while a machine sleeps */
  sentAt: number;
  sentAtWall: number;
}

export function createFreshness({ database, logger, monotonic = () => performance.now(), wall = systemClock.now }: FreshnessOptions): Freshness {
  const recency: Recency = createRecency();
  let seen: Look = { snapshot: null, writes: 0, sentAt: Number.NEGATIVE_INFINITY, sentAtWall: Number.NEGATIVE_INFINITY };
  let looking: Promise<void> | undefined;
  let isToldMeanwhile = false;

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
        if (isToldMeanwhile) lookAhead();
      }),
    );
    return looking;
  };

  function lookAhead(): void {
    isToldMeanwhile = looking !== undefined;
    if (isToldMeanwhile) return;
    lookOnce().catch((error: unknown) => logger.debug({ err: error }, 'the log of touches was not read; who asks next will read it'));
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
      // A look that was sent before the call is awaited, and then another if that one was sent too early. A slow one does for those who have waited for it.
      while (seen.writes < writes || (seen.sentAt < called && !isRecent())) await lookOnce();
    },
    stamp: () => recency.stamp(),
    holds: (stamp, commitmentId) => recency.holds(stamp, commitmentId),
    // The embedded database has no other instance, and this process's own writes are counted.
    follow: () => (database.kind === 'embedded' ? () => undefined : database.notifications.listen(WRITTEN, lookAhead)),
  };
}
