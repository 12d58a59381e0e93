import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonRows } from '../../src/importers/json-array.js';
import { MAX_ROW } from '../../src/importers/parse.js';

async function itemsOf(file: string, piece = 5) {
  const bytes = Buffer.from(file);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) => bytes.subarray(n * piece, (n + 1) * piece));
  const items: unknown[] = [];
  for await (const row of jsonRows(Readable.from(pieces))) items.push('refused' in row ? [row.line, row.refused] : row.value);
  return items;
}

describe('the items of a JSON array', () => {
  it('are those that it holds, however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 1), async (array, piece, space) => {
        const text = JSON.stringify(array, null, space);
        expect(await itemsOf(` ${text}\n`, piece)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may hold brackets, commas and quotation marks in their texts', async () => {
    const array = ['],[', '\\', '\\"', '"},{"', { '"': '[' }, '\\\\"'];
    for (const piece of [1, 2, 3, 100]) expect(await itemsOf(JSON.stringify(array), piece)).toEqual(array);
  });

  it('come as they arrive, and one that is not valid is refused by itself', async () => {
    expect(await itemsOf('[1 2, {"a":}, {"b":2}, ]')).toEqual([
      [1, 'is not valid JSON'],
      [2, 'is not valid JSON'],
      { b: 2 },
      [4, 'is not valid JSON'],
    ]);
    const rows = jsonRows(
      Readable.from(
        (function* () {
          yield Buffer.from('[1,2,');
          throw new Error('read on too early');
        })(),
      ),
    );
    expect((await rows.next()).value).toEqual({ line: 1, value: 1 });
  });

  it.each([
    ['nothing', '', 'not valid JSON'],
    ['an object', '{}', 'no JSON array'],
    ['words', 'null', 'no JSON array'],
    ['something before it', 'x[1]', 'no JSON array'],
    ['something behind it', '[1],', 'no JSON array'],
    ['a second array', '[1][2]', 'no JSON array'],
    ['no end', '[1,[2]', 'its array is not closed'],
    ['an item without end', `["${'x'.repeat(2 * MAX_ROW)}"]`, 'Item 1 is longer than 262144 characters.'],
  ])('cannot be read where there is %s', async (_, file, reason) => {
    await expect(itemsOf(file, 1_000)).rejects.toThrow(reason);
  });
});
