import { decodeCursor, encodeCursor } from '../lib/cursor.js';
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

type Place = readonly (string | number)[];

/**
 * Reads one row more than asked for, so that the last page is known without counting.
 *
 * @param shape the types of the parts of a place
 * @param placeOf where a row stands in the order of the list
 */
export async function readPage<T>(
  { limit, cursor }: PageRequest,
  shape: readonly ('string' | 'number')[],
  placeOf: (row: T) => Place,
  read: (after: Place | null, limit: number) => Promise<T[]>,
): Promise<Page<T>> {
  const after = cursor === undefined ? null : decodeCursor(cursor, shape);
  if (cursor !== undefined && after === null) {
    throw new AppError('malformed_request', 'The cursor cannot be read; take it unchanged from "nextCursor".', [
      { path: 'query.cursor', message: 'is not a cursor of this list' },
    ]);
  }
  const rows = await read(after, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null };
}
