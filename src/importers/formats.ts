import type { Readable } from 'node:stream';
import { readAcled } from './acled.js';
import { readAirAttack } from './air-attacks.js';
import { csvRows } from './csv.js';
import { columnsOf, readGeneric, withCodedAct } from './generic.js';
import { jsonRows } from './json-array.js';
import type { Mapping } from './mapping.js';
import { ndjsonRows, type RawRow } from './parse.js';
import type { Cells, ReportBody, RowOutcome } from './row.js';
import { readUcdpGed } from './ucdp-ged.js';

export interface Format {
  rows(body: Readable, mapping: Mapping): AsyncGenerator<RawRow>;
  read(value: unknown, mapping: Mapping): RowOutcome;
}

const table = (required: (mapping: Mapping) => readonly string[], read: (cells: Cells, mapping: Mapping) => RowOutcome): Format => ({
  rows: (body, mapping) => csvRows(body, required(mapping)),
  // What the CSV parser hands over is texts by column.
  read: (value, mapping) => read(value as Cells, mapping),
});

/** Objects in the form of `POST /v1/reports`, unless a mapping says where their fields stand. Whether they are in order is for that operation's schema. */
function readObject(value: unknown, mapping: Mapping): RowOutcome {
  const { columns, values, constants, acts } = mapping;
  if (columns || values || constants) return readGeneric(value, mapping);
  if (acts) return isNested(value) ? withCodedAct(value, mapping) : readGeneric(value, mapping);
  return { report: value as ReportBody, warnings: [] };
}

/** Not a row of a table, whose columns have dots in their names. */
const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null && 'observed' in value;

export const FORMATS = {
  'air-attacks': table(() => ['time_start', 'time_end', 'model', 'target', 'launch_place', 'source'], readAirAttack),
  acled: table(
    () => ['event_id_cnty', 'event_date', 'sub_event_type', 'country'],
    (cells, { zone }) => readAcled(cells, zone),
  ),
  'ucdp-ged': table(
    () => ['id', 'date_start', 'date_end', 'type_of_violence', 'country'],
    (cells, { zone }) => readUcdpGed(cells, zone),
  ),
  csv: table(columnsOf, readGeneric),
  json: { rows: jsonRows, read: readObject },
  ndjson: { rows: ndjsonRows, read: readObject },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as [FormatName, ...FormatName[]];
