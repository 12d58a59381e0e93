/** A place in a list as opaque text; `decodeCursor` reads it back. */
export function encodeCursor(place: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** What a part of a place is: a text, a number of a column of integers, or an instant (milliseconds since 1970). */
export type CursorPart = 'string' | 'integer' | 'instant';

const MAX_INTEGER = 2 ** 31 - 1;
/** The years that the database and the runtime write alike. */
const [FIRST_INSTANT, LAST_INSTANT] = [Date.UTC(1000, 0), Date.UTC(10_000, 0)];

/** The place that a cursor names, or null for a text that is not a cursor of this shape. */
export function decodeCursor(cursor: string, shape: readonly CursorPart[]): (string | number)[] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(place) || place.length !== shape.length) return null;
    return place.every((part, index) => isPart(part, shape[index])) ? place : null;
  } catch {
    // Anything may be sent as a cursor; what is not JSON is not one.
    return null;
  }
}

/** Anybody may make a cursor up, so what the database would not take for a value of its column is none. */
function isPart(part: unknown, kind: CursorPart | undefined): boolean {
  if (typeof part === 'string') return kind === 'string' && !part.includes('\0');
  if (typeof part !== 'number' || !Number.isInteger(part)) return false;
  return kind === 'integer' ? Math.abs(part) <= MAX_INTEGER : kind === 'instant' && part >= FIRST_INSTANT && part < LAST_INSTANT;
}
