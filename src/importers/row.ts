// What every format makes of a row: one report in the form in which the API takes it, or why not.

export interface ReportActor {
  name: string;
  kind?: string;
  iso?: string;
}

export interface ReportArea {
  code?: string;
  label?: string;
}

/** Degrees, WGS 84; `precisionKm` is how far from there it may have been. */
export interface ReportPoint {
  lat: number;
  lon: number;
  precisionKm?: number;
}

export interface ReportSource {
  id?: string;
  name?: string;
  url?: string;
  reliability?: string;
  affiliatedWith?: ReportActor;
  independenceGroup?: string;
}

/** The body of `POST /v1/reports`: instants are RFC 3339 with an offset. It is held against that operation's schema before it is stored. */
export interface ReportBody {
  externalId?: string;
  observed: { from: string; to?: string };
  act?: string;
  target?: string;
  areas?: ReportArea[];
  point?: ReportPoint;
  allegedActor?: ReportActor | string;
  origin?: ReportActor | string;
  bearing?: string;
  summary?: string;
  count?: { n: number; unit: string };
  source: ReportSource | string;
  credibility?: number;
  publishedAt: string;
}

/** A row as a parser hands it over: what the header calls a column, to the text of its cell. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** `warnings` tell of the reading of the row; `doubts` of what it says: implausible though possible, and for a reviewer to look at. */
export type RowOutcome = { report: ReportBody; warnings: readonly string[]; doubts?: readonly string[] } | { refused: string };

/** Thrown inside a format where a row cannot be read; its message becomes the reason of the refusal. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
}

/** The cell without blanks around it; an empty or missing one is undefined. */
export function cell(cells: Cells, column: string): string | undefined {
  const text = cells[column]?.trim();
  return text === undefined || text === '' ? undefined : text;
}

export function requiredCell(cells: Cells, column: string): string {
  const text = cell(cells, column);
  if (text === undefined) throw new RowRefused(`"${column}" is empty`);
  return text;
}

/** A whole or broken number of a cell. @throws {RowRefused} if there is something else in it */
export function numberCell(cells: Cells, column: string): number | undefined {
  const text = cell(cells, column);
  if (text === undefined || text.toLowerCase() === 'nan') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new RowRefused(`"${column}" is no number: "${text}"`);
  return value;
}

/**
 * The point of a row, with what a data set's code says of its precision: kilometres, or null where the coordinates only stand for a region or a country. A code
 * that is missing or unknown says nothing: the point is then taken as it is.
 */
export function codedPoint(cells: Cells, precisionColumn: string, kilometres: Readonly<Record<number, number | null>>): ReportPoint | undefined {
  const lat = numberCell(cells, 'latitude');
  const lon = numberCell(cells, 'longitude');
  if (lat === undefined || lon === undefined) return undefined;
  const precisionKm = kilometres[numberCell(cells, precisionColumn) ?? Number.NaN];
  if (precisionKm === null) return undefined;
  return { lat, lon, ...(precisionKm !== undefined && { precisionKm }) };
}

/** As much of a text as may be stored, without half of a character at its end. */
export const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** Runs a format's reader on one row. */
export function readRow(read: () => Exclude<RowOutcome, { refused: string }>): RowOutcome {
  try {
    return read();
  } catch (error) {
    if (error instanceof RowRefused) return { refused: error.message };
    throw error;
  }
}
