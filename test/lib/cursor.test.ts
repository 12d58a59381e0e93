import { describe, expect, it } from 'vitest';
import { type CursorPart, decodeCursor, encodeCursor } from '../../src/lib/cursor.js';

describe('a cursor', () => {
  it.each<[CursorPart, (string | number)[]]>([
    ['string', ['', 'commitment_1']],
    ['integer', [0, -3, 2 ** 31 - 1]],
    ['instant', [0, Date.UTC(1800, 0), Date.UTC(2200, 0)]],
  ])('names a place by a part that is a %s', (kind, parts) => {
    for (const part of parts) expect(decodeCursor(encodeCursor([part]), [kind])).toEqual([part]);
  });

  it.each<[CursorPart, (string | number | null)[]]>([
    ['string', [1, null]],
    ['string', ['\0', 'a\0b']],
    ['integer', ['1', 1.5, 2 ** 31, 1e300]],
    ['instant', ['1', 1.5, 1e15, -1e300]],
  ])('that somebody made up names none: no %s', (kind, parts) => {
    for (const part of parts) expect(decodeCursor(encodeCursor([part]), [kind])).toBeNull();
  });
});
