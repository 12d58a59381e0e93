import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/importers/csv.js';

/** The rows of a file that arrives in pieces of so many bytes. */
async function rowsOf(file: string, { required = [], piece = 7 }: { required?: string[]; piece?: number } = {}) {
  const bytes = Buffer.from(file);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) => bytes.subarray(n * piece, (n + 1) * piece));
  const rows: [line: number, row: unknown][] = [];
  for await (const row of csvRows(Readable.from(pieces), required)) rows.push([row.line, 'refused' in row ? row.refused : row.value]);
  return rows;
}

const UNCLOSED = 'has a quotation mark that is not closed';
const STRAY = 'has something behind a closing quotation mark';

describe('the rows of a CSV file', () => {
  it('gives up a mark that is never closed, also where only empty lines follow', async () => {
    let pieces = 0;
    const endless = function* () {
      yield Buffer.from('a\n"');
      for (; pieces < 100; pieces++) yield Buffer.alloc(65_536, '\n');
    };
    for await (const row of csvRows(Readable.from(endless()), [])) {
      expect(row).toMatchObject({ line: 2, refused: 'has a quotation mark that is not closed' });
      break;
    }
    expect(pieces).toBeLessThan(50);
  });

  it('says which column stands twice, whichever it is', async () => {
    const rows = csvRows(Readable.from([Buffer.from('a,b,b\n1,2,3\n')]), ['a']);
    await expect(rows.next()).rejects.toThrow('The header has "b" more than once.');
  });

  it.each([
    ['\n', ''],
    ['\r\n', '\uFEFF'],
    ['\r', ''],
  ])('are known by the line in which they begin, with %j at its end', async (end, mark) => {
    const file = `${mark}a,b${end}${end}${end}1,2${end}${end}3,"x${end}y"${end}"4",5`;
    const expected = [
      [4, { a: '1', b: '2' }],
      [6, { a: '3', b: `x${end}y` }],
      [8, { a: '4', b: '5' }],
    ];
    for (const piece of [1, 2, 100]) expect(await rowsOf(file, { piece })).toEqual(expected);
  });

  it.each([
    ['of a mark that is never closed', '1,"two\n3,4\n5,"6"\n7,8', [2, UNCLOSED], ['3', '5', '7']],
    ['of text behind a closing mark', '1,"two" or three\n3,4\n5,"6"', [2, STRAY], ['3', '5']],
    ['of a missing field', '1\n3,4', [2, 'has 1 fields, and the header has 2'], ['3']],
    ['of a comma too many', '1,2,3\n3,4', [2, 'has 3 fields, and the header has 2'], ['3']],
  ])('are read on behind one that is refused because %s', async (_, body, refused, others) => {
    const [first, ...rest] = await rowsOf(`a,b\n${body}\n`);
    expect([first, rest.map(([, row]) => (row as { a: string }).a)]).toEqual([refused, others]);
  });

  it('are read on behind a mark that is not closed within a mebibyte', async () => {
    const rows = await rowsOf(`a,b\n1,"two\n${'3,4\n'.repeat(400_000)}5,"six"\n`, { piece: 65_536 });
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([400_002, [2, UNCLOSED], [400_003, { a: '5', b: 'six' }]]);
  });

  it('may have quotation marks within a field', async () => {
    expect(await rowsOf('a,b\nthe "pause",5" gun\n')).toEqual([[2, { a: 'the "pause"', b: '5" gun' }]]);
  });

  it.each([
    ['has not the columns that are needed', 'a;b\n1;2', 'The header has no "a", "b": is this the right format, with commas between the columns?'],
    ['has such a column twice', 'a,b,a\n1,2,3', 'The header has "a" more than once.'],
    ['is empty', '', 'The file is empty: a header was expected.'],
    ['begins with a mark that is not closed', '"a,b\n', 'The header has a quotation mark that is not closed.'],
  ])('cannot be read where the file %s', async (_, file, reason) => {
    await expect(rowsOf(file, { required: ['a', 'b'] })).rejects.toThrow(reason);
  });

  it('are those that another reader finds', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'ї', '🙂'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (cells) => {
        const file = stringify([['a', 'b'], ...cells], { quoted: true });
        const values = (await rowsOf(file)).map(([, value]) => value);
        expect(values).toEqual(parse(file, { columns: true }));
        expect(values).toEqual(cells.map(([a, b]) => ({ a, b })));
      }),
    );
  });
});
