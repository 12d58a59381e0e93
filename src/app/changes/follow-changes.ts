import { concerns, type FeedRow, findFeed, readCursors } from '../../db/change-feed.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { refuseAhead } from './list-changes.js';

export interface FollowChanges {
  /** for whom the stream counts: the key, or what stands for the address of a caller without one */
  who: string;
  /** the cursor up to which the caller has everything; left out: from now on */
  after?: bigint | undefined;
  commitmentIds?: readonly string[] | undefined;
}

/** What is new: some changes, or none within the time; with the cursor up to which the caller has everything then. */
export interface News {
  rows: readonly FeedRow[];
  cursor: bigint;
}

export interface Following {
  readonly cursor: bigint;
  /** The next changes that the caller may see, or none after so many milliseconds; undefined once the service is stopping, the caller has left or their key has ended. */
  next(timeoutMs: number): Promise<News | undefined>;
  /** whether the caller's key was revoked, or has expired */
  readonly isKeyEnded: boolean;
  /** Calls `ended` once it is. */
  onKeyEnd(ended: () => void): void;
  /** Must be called in the end; may be called while `next` waits. */
  leave(): void;
}

/** So many changes at once at most: it bounds what one slow reader holds in memory. */
const BATCH = 100;

/**
 * Follows the status changes of the commitments that the caller may see. What is new comes from the tail that all share; only who is behind reads the database.
 * @throws {AppError} `unavailable` where too many listen, `rate_limited` where the caller does too often, `malformed_request` for a cursor from beyond the end, `unauthenticated` for a revoked key
 */
export async function followChanges(
  { database, tail, clock }: AppContext,
  caller: Caller,
  { who, after, commitmentIds }: FollowChanges,
): Promise<Following> {
  if (after !== undefined) refuseAhead(after, (await readCursors(database)).last);
  const { keyId, expiresAt = Number.POSITIVE_INFINITY } = caller;
  let isKeyEnded = false;
  let tellEnded: () => void = () => undefined;
  let tellLeft: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    tellLeft = resolve;
  });
  const endKey = () => {
    isKeyEnded = true;
    tellEnded();
    tellLeft();
  };
  const { position, leave } = await tail.join(who, keyId === null ? undefined : { keyId, revoked: endKey });
  const audience = seesUnpublished(caller) ? 'desk' : 'public';
  const wanted = commitmentIds && new Set(commitmentIds);
  let cursor = after ?? position;
  let isLeft = false;

  async function take(): Promise<readonly FeedRow[]> {
    const upTo = tail.position;
    // Who is behind what the tail holds reads the database.
    const rows =
      tail
        .recent(cursor)
        ?.filter((row) => row.cursor <= upTo && concerns(audience, row) && (!wanted || wanted.has(row.commitmentId)))
        .slice(0, BATCH) ?? (await findFeed(database, { after: cursor, upTo, audience, commitmentIds, limit: BATCH }));
    cursor = (rows.length === BATCH ? rows.at(-1)?.cursor : undefined) ?? upTo;
    return rows;
  }

  return {
    get cursor() {
      return cursor;
    },
    async next(timeoutMs) {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        if (expiresAt <= clock.now()) endKey();
        if (tail.isClosed || isLeft || isKeyEnded) return undefined;
        const rows = tail.position > cursor ? await take() : [];
        if (isKeyEnded) return undefined;
        if (rows.length > 0) return { rows, cursor };
        const rest = deadline - performance.now();
        if (rest <= 0 && tail.position <= cursor) return { rows, cursor };
        await Promise.race([tail.more(cursor, Math.max(0, Math.min(rest, expiresAt - clock.now()))), left]);
      }
    },
    get isKeyEnded() {
      return isKeyEnded;
    },
    onKeyEnd(ended) {
      tellEnded = ended;
    },
    leave() {
      isLeft = true;
      tellLeft();
      leave();
    },
  };
}
