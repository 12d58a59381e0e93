import type { Readable } from 'node:stream';

/** One row of a file: what it holds, or why it could not be told apart. `line` is where it begins, from 1; in a JSON array the place of the item. */
export type RawRow = { line: number; value: unknown } | { line: number; refused: string };

/** Why nothing more of a file can be read. The text is for the sender. */
export class UnreadableFile extends Error {
  override readonly name: string = 'UnreadableFile';
}

/** The file is longer than allowed. */
export class FileTooLarge extends UnreadableFile {
  override readonly name = 'FileTooLarge';
}

/** In characters: several times what the largest report takes. Also so many empty lines in a row are the most. */
export const MAX_ROW = 262_144;

/** The text of a body, piece by piece. @throws {UnreadableFile} if it is not UTF-8 */
export async function* textOf(body: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      throw new UnreadableFile('The file is not UTF-8.', { cause: error });
    }
  };
  for await (const chunk of body as AsyncIterable<Buffer>) yield decode(chunk);
  yield decode();
}

export interface Line {
  /** from 1 */
  number: number;
  text: string;
  /** what ended it: a line feed, a carriage return, or both; empty at the end of the file */
  end: string;
}

/** The lines of a file. @throws {UnreadableFile} */
export async function* linesOf(body: Readable): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  let empty = 0;
  for await (const piece of textOf(body)) {
    // A carriage return that ends a piece may be one half of an end.
    const parts = (rest + piece).split(/(\r\n|\n|\r(?!$))/);
    rest = parts.pop() ?? '';
    for (let place = 0; place < parts.length; place += 2) {
      number += 1;
      empty = parts[place] === '' ? empty + 1 : 0;
      if (empty > MAX_ROW) throw new UnreadableFile(`Line ${number} ends more than ${MAX_ROW} empty ones.`);
      yield line(number, parts[place] ?? '', parts[place + 1] ?? '');
    }
    line(number + 1, rest, '');
  }
  if (rest !== '') yield line(number + 1, rest.replace(/\r$/, ''), '');
}

function line(number: number, text: string, end: string): Line {
  if (text.length > MAX_ROW) throw new UnreadableFile(`Line ${number} is longer than ${MAX_ROW} characters.`);
  return { number, text, end };
}

/** One JSON value a line. @throws {UnreadableFile} */
export async function* ndjsonRows(body: Readable): AsyncGenerator<RawRow> {
  for await (const { number, text } of linesOf(body)) if (text.trim() !== '') yield jsonRow(text, number);
}

export function jsonRow(text: string, line: number): RawRow {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    // What is wrong with it would be told in the words of the JavaScript engine, which help nobody.
    return { line, refused: 'is not valid JSON' };
  }
}
