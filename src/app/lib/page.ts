import { createHash } from 'node:crypto';
import { type CursorPart, decodeCursor, encodeCursor } from '../../lib/cursor.js';
import { AppError } from './errors.js';

/** A page of a list; `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

interface ReadPage extends PageRequest {
  /** sort and filters of the list: a cursor works only with the ones it was made for. Omit if the list has none */
  of?: object;
}

/** The values of a row's sort columns. */
type Position = readonly (string | number)[];

/**
 * Returns a page. Reads one row more than `limit` to see whether another page follows.
 *
 * @param shape the types of the parts of a position
 * @param positionOf returns a row's position in the order of the list
 * @throws {AppError} `malformed_request` for a cursor that is unreadable or was made for another list
 */
export async function readPage<T>(
  { limit, cursor, of }: ReadPage,
  shape: readonly CursorPart[],
  positionOf: (row: T) => Position,
  read: (after: Position | null, limit: number) => Promise<T[]>,
): Promise<Page<T>> {
  const mark = of === undefined ? [] : [markOf(of)];
  const found = cursor === undefined ? null : decodeCursor(cursor, [...mark.map(() => 'string' as const), ...shape]);
  if (cursor !== undefined && found === null) {
    throw new AppError('malformed_request', 'Send the cursor exactly as "nextCursor" gave it.', [
      { path: 'query.cursor', message: 'is not a cursor of this list; send "nextCursor" unchanged' },
    ]);
  }
  if (found && mark.some((own, index) => found[index] !== own)) {
    throw new AppError(
      'malformed_request',
      'The cursor belongs to another list; send it with the same sort and filters as the page that returned it.',
      [{ path: 'query.cursor', message: 'was made for another sort or other filters; send the same ones' }],
    );
  }
  const after = found?.slice(mark.length) ?? null;
  const rows = await read(after, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([...mark, ...positionOf(last)]) : null };
}

/** Rows that `allPages` holds in memory at once. */
const BATCH = 200;

/** Yields a whole list in batches. @param read reads one page */
export async function* allPages<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await read({ limit: BATCH, cursor });
    yield items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Returns a digest of sort and filters that does not depend on their order. */
function markOf(list: object): string {
  const text = JSON.stringify(list, (_, value: unknown) =>
    isPlain(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : Array.isArray(value)
        ? [...value].sort()
        : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 11);
}

const isPlain = (value: unknown): value is object => value !== null && typeof value === 'object' && !Array.isArray(value);
