import type { Readable } from 'node:stream';
import { jsonRow, MAX_ROW, type RawRow, textOf, UnreadableFile } from './parse.js';

// The items are told apart by counting brackets, and each is parsed by itself: an array as a whole would have to be held in memory, and keep everybody else
// waiting while it is parsed.

const MARKS = /["\\[\]{},]/g;
const NO_ARRAY = 'The file is not valid JSON, or no JSON array; for one object a line take the format "ndjson".';

/** The items of one JSON array, as they arrive. @throws {UnreadableFile} */
export async function* jsonRows(body: Readable): AsyncGenerator<RawRow> {
  const splitter = new Splitter();
  let place = 0;
  for await (const piece of textOf(body)) {
    for (const text of splitter.take(piece)) yield jsonRow(text, ++place);
    if (splitter.length > MAX_ROW) throw new UnreadableFile(`Item ${place + 1} is longer than ${MAX_ROW} characters.`);
  }
  splitter.end();
}

class Splitter {
  /** what of an item has come so far */
  #item = '';
  /** brackets that are open: 0 before and behind the array, 1 between its items */
  #depth = 0;
  #isBehind = false;
  #isEmpty = true;
  #inText = false;
  /** the place in the next piece, or in this one, of what stands behind a backslash */
  #escaped = -1;

  get length(): number {
    return this.#item.length;
  }

  *take(piece: string): Generator<string> {
    let from = 0;
    for (const { 0: mark, index } of piece.matchAll(MARKS)) {
      if (this.#inText) {
        if (index === this.#escaped) continue;
        if (mark === '\\') this.#escaped = index + 1;
        else if (mark === '"') this.#inText = false;
        continue;
      }
      const isOutside = this.#depth === 0;
      if (mark === '"') this.#inText = true;
      else if (mark === '[' || mark === '{') this.#depth += 1;
      else if (mark === ']' || mark === '}') this.#depth -= 1;
      if (isOutside) {
        if (mark !== '[' || this.#isBehind || piece.slice(from, index).trim() !== '') throw new UnreadableFile(NO_ARRAY);
        from = index + 1;
      } else if (this.#depth === 0 || (this.#depth === 1 && mark === ',')) {
        const item = this.#item + piece.slice(from, index);
        from = index + 1;
        this.#item = '';
        if (this.#depth === 0) this.#isBehind = true;
        // Only an array of no items may end without one.
        if (this.#depth === 0 && this.#isEmpty && item.trim() === '') continue;
        this.#isEmpty = false;
        yield item;
      }
    }
    this.#escaped -= piece.length;
    const rest = piece.slice(from);
    if (this.#depth > 0) this.#item += rest;
    else if (rest.trim() !== '') throw new UnreadableFile(NO_ARRAY);
  }

  end(): void {
    if (!this.#isBehind) throw new UnreadableFile(this.#depth === 0 ? NO_ARRAY : 'The file is not valid JSON: its array is not closed.');
  }
}
