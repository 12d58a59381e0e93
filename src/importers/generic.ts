import { findAreas } from '../gazetteer/find-areas.js';
import { ACT_CODINGS } from './coded-acts.js';
import { overBy } from './dated-days.js';
import { isDay, localMoment } from './local-time.js';
import { FIELDS, type Field, type Mapping } from './mapping.js';
import { type ReportArea, type ReportBody, type RowOutcome, RowRefused, readRow } from './row.js';

/** An instant with an offset, as RFC 3339 has it and as databases write it (`2026-02-02 10:00:00+00`). */
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:Z|([+-]\d{2}):?(\d{2})?)$/i;
/** As many as a report may have. */
const MOST_AREAS = 200;
const CODE = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

/**
 * A row of any table, or an object of any shape, read by a mapping. Areas are separated by ";", each an ISO 3166 code or a name. A date alone stands for the
 * whole day in the mapping's zone.
 */
export function readGeneric(row: unknown, mapping: Mapping): RowOutcome {
  return readRow(() => {
    const texts = new Map(FIELDS.map((field) => [field, textOf(row, field, mapping)]));
    const text = (field: Field) => texts.get(field);
    const from = required(text, 'observed.from');
    const to = text('observed.to') ?? (isDay(from) ? from : undefined);
    const start = instantOf(from, 'start', mapping.zone);
    const end = to === undefined ? start : instantOf(to, 'end', mapping.zone);
    const told = text('publishedAt');
    const publishedAt = told === undefined ? end : instantOf(told, 'end', mapping.zone);
    const lat = number(text, 'point.lat');
    const lon = number(text, 'point.lon');
    const precisionKm = number(text, 'point.precisionKm');
    const n = number(text, 'count.n');
    const credibility = number(text, 'credibility');
    const url = text('source.url');
    const warnings: string[] = [];
    if ((lat === undefined) !== (lon === undefined)) warnings.push('has only one half of a point, so the point is left aside');
    const act = actOf(row, text, mapping, warnings);
    if (told === undefined) warnings.push('says nothing of its publication: the end of what was observed is assumed');
    const report: ReportBody = {
      ...plain(text, ['commitmentId', 'externalId', 'target', 'allegedActor', 'origin', 'bearing', 'summary']),
      observed: to !== undefined && isDay(to) ? overBy(publishedAt, { from: start, to: end }) : { from: start, to: end },
      ...(act !== undefined && { act }),
      ...(text('areas') !== undefined && { areas: areasOf(text('areas') ?? '', warnings) }),
      ...(lat !== undefined && lon !== undefined && { point: { lat, lon, ...(precisionKm !== undefined && { precisionKm }) } }),
      ...(n !== undefined && { count: { n, unit: text('count.unit') ?? 'items' } }),
      source: { name: required(text, 'source.name'), ...(url !== undefined && { url }) },
      ...(credibility !== undefined && { credibility }),
      publishedAt,
    };
    return { report, warnings };
  });
}

/** An object in the form of `POST /v1/reports`, all of it as it is but for its act, which is in the words of a coding. */
export function withCodedAct(value: unknown, mapping: Mapping): RowOutcome {
  return readRow(() => {
    const warnings: string[] = [];
    const act = actOf(value, (field) => textOf(value, field, mapping), mapping, warnings);
    const { act: _, ...report } = value as ReportBody;
    return { report: { ...report, ...(act !== undefined && { act }) }, warnings };
  });
}

/** The columns that a table has to have: those that the mapping names, so that a misspelt one is not lost in silence, and those of what every row needs. */
export function columnsOf({ columns = {}, constants = {} }: Mapping): string[] {
  const isOpen = (field: Field) => constants[field] === undefined;
  const needed = (['observed.from', 'source.name'] as const).filter(isOpen).map((field) => columns[field] ?? field);
  return [...new Set([...needed, ...FIELDS.filter(isOpen).flatMap((field) => columns[field] ?? [])])];
}

/** What the mapping itself says is in our words; what stands in the file is in those of its coding. */
function actOf(row: unknown, text: Lookup, { acts, columns, values, constants }: Mapping, warnings: string[]): string | undefined {
  const said = text('act');
  if (said === undefined || acts === undefined || constants?.act !== undefined) return said;
  const raw = lookUp(row, columns?.act ?? 'act');
  if (raw !== undefined && values?.act && Object.hasOwn(values.act, raw)) return said;
  const act = ACT_CODINGS[acts](said, text('act.mode'));
  if (act === undefined) warnings.push(`"${said}" is no code of ${acts.toUpperCase()}, so the act is left open`);
  return act;
}

type Lookup = (field: Field) => string | undefined;

function required(text: Lookup, field: Field): string {
  const value = text(field);
  if (value === undefined) throw new RowRefused(`has no "${field}"; name the column for it in the mapping`);
  return value;
}

function number(text: Lookup, field: Field): number | undefined {
  const value = text(field);
  if (value === undefined) return undefined;
  if (!Number.isFinite(Number(value))) throw new RowRefused(`"${field}" is no number: "${value}"`);
  return Number(value);
}

const plain = <F extends Field>(text: Lookup, fields: readonly F[]): Partial<Record<F, string>> =>
  Object.fromEntries(fields.flatMap((field) => (text(field) === undefined ? [] : [[field, text(field)]]))) as Partial<Record<F, string>>;

/** A constant, else the cell, in the words of the mapping. */
function textOf(row: unknown, field: Field, { columns, values, constants }: Mapping): string | undefined {
  const constant = constants?.[field];
  if (constant !== undefined) return String(constant);
  const found = lookUp(row, columns?.[field] ?? field);
  if (found === undefined) return undefined;
  const meanings = values?.[field];
  return meanings && Object.hasOwn(meanings, found) ? meanings[found] : found;
}

/** A cell by its column; in objects also by a path with dots. */
function lookUp(row: unknown, column: string): string | undefined {
  if (typeof row !== 'object' || row === null) throw new RowRefused('is no object');
  const value = own(row, column) ?? column.split('.').reduce<unknown>((part, key) => own(part, key), row);
  if (Array.isArray(value)) return value.map((part) => text(own(part, 'code') ?? own(part, 'label') ?? part)).join(';');
  return text(value);
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

function text(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return text(own(value, 'id') ?? own(value, 'name'));
  const trimmed = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
  return trimmed === '' ? undefined : trimmed;
}

function instantOf(value: string, edge: 'start' | 'end', zone: string | undefined): string {
  const [instant, date, time, hours, minutes = '00'] = INSTANT.exec(value) ?? [];
  if (instant !== undefined) return `${date}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`;
  const read = localMoment(value, zone ?? 'UTC', edge);
  if (zone === undefined) throw new RowRefused(`"${value}" has no offset; name the time zone in the mapping ("zone")`);
  return read;
}

function areasOf(value: string, warnings: string[]): ReportArea[] {
  const parts = value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_AREAS) throw new RowRefused(`names ${parts.length} areas, and at most ${MOST_AREAS} are taken`);
  return parts.map((part) => areaOf(part, warnings));
}

/** A name that means one area is known by its code as well; a town, by that of its region. What only looks like a code is for the schema to refuse. */
function areaOf(part: string, warnings: string[]): ReportArea {
  const [found, ...others] = findAreas(part);
  if (others.length > 0) warnings.push(`"${part}" is the name of several areas, so it is known by its name alone`);
  else if (found) return found.code === part ? { code: part } : { code: found.code, label: part };
  return CODE.test(part) ? { code: part } : { label: part };
}
