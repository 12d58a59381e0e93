import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;
/** Columns by name, each with a function that returns its cell. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/**
 * Yields CSV (RFC 4180) with a byte order mark, which Excel needs to recognise UTF-8. Texts that a spreadsheet would
 * run as a formula get a leading apostrophe (OWASP, "CSV Injection").
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

/** Yields one JSON text per line (https://jsonlines.org). */
export async function* linesOf<Row>(batches: AsyncIterable<readonly Row[]>, present: (row: Row) => unknown): AsyncGenerator<string> {
  for await (const rows of batches) yield rows.map((row) => `${JSON.stringify(present(row))}\n`).join('');
}

/** Yields a JSON document around one long list: `open`, the items, `close`. */
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
