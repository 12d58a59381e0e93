import { createHash } from 'node:crypto';
import { type CursorPart, decodeCursor, encodeCursor } from '../../lib/cursor.js';
import { AppError } from './errors.js';

/** A page of a list, and where the next one starts; null on the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

interface ReadPage extends PageRequest {
  /** what the list is of: a cursor is good for that list alone. Left out where a cursor can mean but one thing */
  of?: object;
}

type Place = readonly (string | number)[];

/**
 * Reads one row more than asked for, so that the last page is known without counting.
 *
 * @param shape the types of the parts of a place
 * @param placeOf where a row stands in the order of the list
 */
export async function readPage<T>(
  { limit, cursor, of }: ReadPage,
  shape: readonly CursorPart[],
  placeOf: (row: T) => Place,
  read: (after: Place | null, limit: number) => Promise<T[]>,
): Promise<Page<T>> {
  const mark = of === undefined ? [] : [markOf(of)];
  const found = cursor === undefined ? null : decodeCursor(cursor, [...mark.map(() => 'string' as const), ...shape]);
  if (cursor !== undefined && found === null) {
    throw new AppError('malformed_request', 'The cursor cannot be read; take it unchanged from "nextCursor".', [
      { path: 'query.cursor', message: 'is not a cursor of this list' },
    ]);
  }
  if (found && mark.some((own, place) => found[place] !== own)) {
    throw new AppError(
      'malformed_request',
      'The cursor belongs to another list; send it with the sort and the filters of the page that it came with.',
      [{ path: 'query.cursor', message: 'was made for another sort or for other filters' }],
    );
  }
  const after = found?.slice(mark.length) ?? null;
  const rows = await read(after, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([...mark, ...placeOf(last)]) : null };
}

/** How many rows of a list that is read to its end are held in memory at once. */
const BATCH = 200;

/** A list to its end, in batches, as its verb reads a page of it. */
export async function* allPages<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await read({ limit: BATCH, cursor });
    yield items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Tells lists apart: the same for the same sort and filters, in whatever order they were given. */
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
