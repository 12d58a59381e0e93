import type { ServerResponse } from 'node:http';
import type { Following } from '../../app/changes/follow-changes.js';
import type { FeedView } from '../../app/changes/views.js';
import { isOpen, write } from '../lib/write-through.js';
import { presentGone, presentStatusChange } from '../presenters/commitments.js';

/** Times of a stream, in milliseconds. */
export interface StreamTimes {
  /** longest silence, so that proxies do not close the connection */
  heartbeat: number;
  /** a client that reads nothing for this long is disconnected */
  stall: number;
  /** longest connection; then the client reconnects, and its key is checked again */
  life: number;
}

export const STREAM_TIMES: StreamTimes = { heartbeat: 15_000, stall: 20_000, life: 30 * 60_000 };

/**
 * Sends changes as Server-Sent Events until the client leaves, its key ends, the service stops or the time is up. It
 * fetches the next batch when the client has read the last one, so a slow client holds one batch in memory.
 *
 * @param follows false: ends after the changes recorded so far
 */
export async function streamChanges(
  response: ServerResponse,
  following: Following,
  { follows, times = STREAM_TIMES }: { follows: boolean; times?: StreamTimes },
): Promise<void> {
  response.once('close', () => following.leave());
  // A revoked key must not get what is still in the buffer.
  following.onKeyEnd(() => response.writableNeedDrain && response.destroy());
  const endsAt = performance.now() + times.life;
  try {
    await write(response, `retry: 2000\nevent: hello\nid: ${following.cursor}\ndata: {"cursor":"${following.cursor}"}\n\n`, times.stall);
    while (isOpen(response)) {
      const news = await following.next(follows ? Math.min(times.heartbeat, Math.max(0, endsAt - performance.now())) : 0);
      const reason = !news
        ? following.isKeyEnded
          ? 'revoked'
          : 'stopping'
        : news.rows.length > 0
          ? undefined
          : !follows
            ? 'complete'
            : performance.now() >= endsAt
              ? 'renew'
              : undefined;
      if (reason !== undefined) {
        await write(response, `event: end\ndata: {"reason":"${reason}"}\n\n`, times.stall);
        break;
      }
      if (news) await write(response, news.rows.length > 0 ? news.rows.map(eventOf).join('') : `: heartbeat\nid: ${news.cursor}\n\n`, times.stall);
    }
    response.end();
  } finally {
    following.leave();
  }
}

// Many clients get the same rows.
const events = new WeakMap<FeedView, string>();

function eventOf(row: FeedView): string {
  const cached = events.get(row);
  if (cached !== undefined) return cached;
  const [name, data] = row.kind === 'gone' ? ['gone', presentGone(row)] : ['change', presentStatusChange(row)];
  const event = `event: ${name}\nid: ${row.cursor}\ndata: ${JSON.stringify(data)}\n\n`;
  events.set(row, event);
  return event;
}
