import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;
/** A table's columns, each with how a row fills it. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/**
 * RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something else. A text that a spreadsheet would take for a formula begins with an
 * apostrophe (OWASP, "CSV Injection"): what was logged by anybody is opened by somebody else.
 */
export async function* csvOf<Row, Shown>(
  batches: AsyncIterable<readonly Row[]>,
  present: (row: Row) => Shown,
  columns: Columns<Shown>,
): AsyncGenerator<string> {
  const names = Object.keys(columns);
  yield stringify([names], { bom: true, record_delimiter: 'windows' });
  for await (const rows of batches) {
    const cells = rows.map(present).map((shown) => Object.values(columns).map((fill) => fill(shown)));
    yield stringify(cells, { record_delimiter: 'windows', escape_formulas: true, cast: { boolean: String } });
  }
}

/** A JSON text a line (https://jsonlines.org). */
export async function* linesOf<Row>(batches: AsyncIterable<readonly Row[]>, present: (row: Row) => unknown): AsyncGenerator<string> {
  for await (const rows of batches) yield rows.map((row) => `${JSON.stringify(present(row))}\n`).join('');
}

/** A JSON document of which one list is long: `open`, the items, `close`. */
export async function* documentOf<Row>(
  batches: AsyncIterable<readonly Row[]>,
  present: (row: Row) => unknown,
  open: string,
  close: string,
): AsyncGenerator<string> {
  yield open;
  let separator = '\n';
  for await (const rows of batches) {
    for (const row of rows) {
      yield `${separator}${JSON.stringify(present(row))}`;
      separator = ',\n';
    }
  }
  yield `\n${close}\n`;
}
