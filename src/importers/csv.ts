import type { Readable } from 'node:stream';
import { type Line, linesOf, MAX_ROW, type RawRow, UnreadableFile } from './parse.js';

// CSV as in RFC 4180, read line by line, so that each row is known by its line, and a stray quotation mark costs the row in which it stands and no other that is one
// line. The parsers that were looked at take all that stands behind such a mark for one cell, up to the next mark, and drop it.

const UNCLOSED = 'has a quotation mark that is not closed';
/** No table has more; a row takes time for each. */
const MOST_COLUMNS = 1_000;
const STRAY = 'has something behind a closing quotation mark';

/**
 * The rows of a CSV file with a header, as texts by column.
 * @param required columns without which it cannot be read
 * @throws {UnreadableFile}
 */
export async function* csvRows(body: Readable, required: readonly string[]): AsyncGenerator<RawRow> {
  let header: readonly string[] | undefined;
  for await (const row of records(body)) {
    if (header === undefined) header = headerOf(row, required);
    else yield 'refused' in row ? row : toRow(row, header);
  }
  if (header === undefined) throw new UnreadableFile('The file is empty: a header was expected.');
}

type Fields = { line: number; fields: readonly string[] } | { line: number; refused: string };

function headerOf(row: Fields, required: readonly string[]): readonly string[] {
  if ('refused' in row) throw new UnreadableFile(`The header ${row.refused}.`);
  if (row.fields.length > MOST_COLUMNS)
    throw new UnreadableFile(`The header has ${row.fields.length} columns, and at most ${MOST_COLUMNS} are taken.`);
  const header = row.fields.map((name) => name.trim());
  const named = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new UnreadableFile(`The header has no ${named(missing)}: is this the right format, with commas between the columns?`);
  const twice = [...new Set(header.filter((column, place) => column !== '' && header.indexOf(column) !== place))];
  if (twice.length > 0) throw new UnreadableFile(`The header has ${named(twice)} more than once.`);
  return header;
}

function toRow({ line, fields }: { line: number; fields: readonly string[] }, header: readonly string[]): RawRow {
  if (fields.length !== header.length) return { line, refused: `has ${fields.length} fields, and the header has ${header.length}` };
  return { line, value: Object.fromEntries(header.map((column, place) => [column, fields[place]])) };
}

async function* records(body: Readable): AsyncGenerator<Fields> {
  const reader = new RecordReader();
  for await (const line of linesOf(body)) yield* reader.take(line);
  yield* reader.end();
}

/** Puts records together from lines: a field in quotation marks may go on in the next one. */
class RecordReader {
  /** those of the record that is not complete yet */
  #lines: Line[] = [];
  #fields: string[] = [];
  /** what a field in quotation marks holds so far; null between fields */
  #open: string | null = null;
  /** the line in which the last field in quotation marks began */
  #openedIn = 0;
  #length = 0;

  *take(line: Line): Generator<Fields> {
    if (this.#open === null && line.text === '') return;
    if (this.#open !== null) this.#open += this.#lines.at(-1)?.end ?? '';
    this.#lines.push(line);
    // With its end: a file of empty lines grows as well.
    this.#length += line.text.length + line.end.length;
    const fault = this.#scan(line);
    if (fault !== null) yield* this.#giveUp(fault);
    else if (this.#open === null) yield { line: this.#lines[0]?.number ?? 0, fields: this.#reset().fields };
    else if (this.#length > MAX_ROW) yield* this.#giveUp(UNCLOSED);
  }

  *end(): Generator<Fields> {
    while (this.#lines.length > 0) yield* this.#giveUp(UNCLOSED);
  }

  /**
   * Refuses the line in which the record began, and reads those behind it anew: each for itself, as the mark that began all this was a stray one. The last of them
   * may begin a record that goes on. So no line is read more than three times.
   */
  *#giveUp(fault: string): Generator<Fields> {
    const openedIn = this.#openedIn;
    const [first, ...others] = this.#reset().lines;
    const unclosed = openedIn === first?.number ? UNCLOSED : `${UNCLOSED}; it opens in line ${openedIn}`;
    yield { line: first?.number ?? 0, refused: others.length > 0 ? unclosed : fault };
    const last = others.pop();
    for (const line of others) {
      yield* this.take(line);
      if (this.#lines.length > 0) yield { line: this.#reset().lines[0]?.number ?? 0, refused: UNCLOSED };
    }
    if (last) yield* this.take(last);
  }

  #reset(): { lines: Line[]; fields: string[] } {
    const was = { lines: this.#lines, fields: this.#fields };
    this.#lines = [];
    this.#fields = [];
    this.#open = null;
    this.#length = 0;
    return was;
  }

  /** Reads one more line; answers what is wrong with it, or null. Quotation marks within a field that does not begin with one are its own. */
  #scan({ text, number }: Line): string | null {
    for (let at = 0; ; ) {
      if (this.#open === null && text[at] !== '"') {
        const comma = text.indexOf(',', at);
        this.#fields.push(text.slice(at, comma === -1 ? undefined : comma));
        if (comma === -1) return null;
        at = comma + 1;
        continue;
      }
      if (this.#open === null) {
        this.#open = '';
        this.#openedIn = number;
        at += 1;
      }
      const mark = text.indexOf('"', at);
      this.#open += text.slice(at, mark === -1 ? undefined : mark);
      if (mark === -1) return null;
      if (text[mark + 1] === '"') {
        this.#open += '"';
        at = mark + 2;
        continue;
      }
      this.#fields.push(this.#open);
      this.#open = null;
      if (mark + 1 === text.length) return null;
      if (text[mark + 1] !== ',') return STRAY;
      at = mark + 2;
    }
  }
}
