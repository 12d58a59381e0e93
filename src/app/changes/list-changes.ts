import { findFeed, type Gone, readCursors, type ToldChange } from '../../db/change-feed.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { writtenDown } from '../read/written-down.js';

export interface ListChanges {
  /** the cursor up to which the caller has everything; 0 for nothing */
  after: bigint;
  limit: number;
  commitmentIds?: readonly string[] | undefined;
}

export interface Changes {
  items: ToldChange[];
  /** the commitments that ceased to be public, and are not public today */
  gone: Gone[];
  /** where to go on: everything up to there was answered, or does not concern the caller */
  cursor: bigint;
  /** whether more is there already */
  hasMore: boolean;
}

/**
 * The status changes beyond a cursor, of commitments that the caller may see, and which commitments are gone since. None is ever skipped: what was written by a transaction that is still open, and
 * what lies behind that, waits until it has ended. What has become due is there once it is written down, which this waits for where the database takes writes.
 */
export async function listChanges(context: AppContext, caller: Caller, { after, limit, commitmentIds }: ListChanges): Promise<Changes> {
  await writtenDown(context);
  const { settled, last } = await readCursors(context.database);
  refuseAhead(after, last);
  const audience = seesUnpublished(caller) ? 'desk' : 'public';
  const rows = await findFeed(context.database, { after, upTo: settled, audience, commitmentIds, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  const end = page.at(-1)?.cursor;
  const [gone, items] = [page.filter((row) => row.kind === 'gone'), page.filter((row) => row.kind !== 'gone')];
  return { items, gone, hasMore, cursor: hasMore && end !== undefined ? end : settled > after ? settled : after };
}

/** A cursor from beyond the end is of another database, or of this one before it was restored: to answer "nothing new" would hide all that comes until then. */
export function refuseAhead(after: bigint, last: bigint): void {
  if (after > last) {
    throw new AppError('malformed_request', 'The cursor lies ahead of everything that is recorded here; start anew without it.', [
      { path: 'query.after', message: `is ahead of the last cursor, ${last}` },
    ]);
  }
}
