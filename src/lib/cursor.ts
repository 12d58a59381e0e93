/** A place in a list as opaque text; `decodeCursor` reads it back. */
export function encodeCursor(place: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor names, or null for a text that is not a cursor of this shape. */
export function decodeCursor(cursor: string, shape: readonly ('string' | 'number')[]): (string | number)[] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(place) || place.length !== shape.length) return null;
    return place.every((part, index) => typeof part === shape[index] && (typeof part === 'string' || Number.isFinite(part))) ? place : null;
  } catch {
    // Anything may be sent as a cursor; what is not JSON is not one.
    return null;
  }
}
