import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

/** One row of a file: what it holds, or why it could not be told apart. `line` counts from 1; in a JSON array it is the place of the item. */
export type RawRow = { line: number; value: unknown } | { line: number; refused: string };

/** Why nothing more of a file can be read. The text is for the sender. */
export class UnreadableFile extends Error {
  override readonly name: string = 'UnreadableFile';
}

/** The file is longer than allowed. */
export class FileTooLarge extends UnreadableFile {
  override readonly name = 'FileTooLarge';
}

const MAX_ROW = 1_048_576;
/** An array has to be held as a whole; lines of JSON have not. */
const MAX_ARRAY = 16 * 1_048_576;

/** The text of a body, piece by piece. @throws {UnreadableFile} if it is not UTF-8 or has more than `maxBytes` */
async function* textOf(body: Readable, maxBytes = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      throw new UnreadableFile('The file is not UTF-8.', { cause: error });
    }
  };
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FileTooLarge(`The file may have at most ${maxBytes} bytes; send it in parts.`);
    yield decode(chunk);
  }
  yield decode();
}

/**
 * The rows of a CSV file with a header, as texts by column.
 * @param required columns without which it cannot be a file of this format
 * @throws {UnreadableFile}
 */
export async function* csvRows(body: Readable, required: readonly string[]): AsyncGenerator<RawRow> {
  const skipped: RawRow[] = [];
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_ROW,
    columns: (header: string[]) => {
      const missing = required.filter((column) => !header.includes(column));
      if (missing.length > 0)
        throw new UnreadableFile(`The header has no ${missing.map((column) => `"${column}"`).join(', ')}: is this the right format?`);
      return header;
    },
    on_skip: (error) => {
      skipped.push({ line: typeof error?.['lines'] === 'number' ? error['lines'] : 0, refused: error?.message ?? 'The row cannot be read.' });
    },
  });
  // What goes wrong on the way in comes out of the parser, where it is dealt with; so it does when we stop reading.
  pipeline(textOf(body), parser).catch(() => undefined);
  let before = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
      // The parser runs ahead of us: only what stood before this row is to be told now.
      for (const row of skipped.splice(0, skipped.findLastIndex(({ line }) => line < info.lines) + 1)) {
        before = Math.max(before, row.line);
        yield row;
      }
      yield { line: before + 1, value: record };
      before = info.lines;
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(error.message, { cause: error }) : error;
  }
  yield* skipped;
}

/** One JSON value a line. @throws {UnreadableFile} */
export async function* ndjsonRows(body: Readable): AsyncGenerator<RawRow> {
  let rest = '';
  let line = 0;
  for await (const piece of textOf(body)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW) throw new UnreadableFile(`Line ${line + lines.length + 1} is longer than ${MAX_ROW} characters.`);
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield jsonRow(text, line);
    }
  }
  if (rest.trim() !== '') yield jsonRow(rest, line + 1);
}

function jsonRow(text: string, line: number): RawRow {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    // What is wrong with it would be told in the words of the JavaScript engine, which help nobody.
    return { line, refused: 'is not valid JSON' };
  }
}

/** The items of one JSON array. @throws {UnreadableFile} */
export async function* jsonRows(body: Readable): AsyncGenerator<RawRow> {
  const pieces: string[] = [];
  for await (const piece of textOf(body, MAX_ARRAY)) pieces.push(piece);
  let items: unknown;
  try {
    items = JSON.parse(pieces.join(''));
  } catch (error) {
    throw new UnreadableFile('The file is not valid JSON.', { cause: error });
  }
  if (!Array.isArray(items)) throw new UnreadableFile('The file is no JSON array; for one object a line take the format "ndjson".');
  for (const [place, value] of items.entries()) yield { line: place + 1, value };
}
