import { DAY_MS, dayNumber, daysInMonth } from './calendar.js';
import { type EdtfDate, outsideYears, readEdtfDate, type Unreadable } from './edtf.js';
import type { LocalTime } from './local-time.js';
import { EARLIEST_YEAR, type Instant, LATEST_YEAR } from './time.js';

/** A point in time as precise as it was said: an instant, a wall-clock time, or a date. */
export type Point = { kind: 'instant'; at: Instant } | { kind: 'local'; local: LocalTime } | EdtfDate;

/**
 * What the value of a bound says. `between` is somewhere from one point to another; a side that is null is open. `open` is no bound at all; `unknown`
 * is a bound that nobody named.
 */
export type BoundValue = Point | { kind: 'between'; from: Point | null; to: Point | null } | { kind: 'open' } | { kind: 'unknown' } | Unreadable;

const MAX_LENGTH = 100;
const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::\d{2})?)?$/;
// Manila's local time was once 15:56 behind; nothing on Earth was further from UTC.
const MAX_OFFSET_MINUTES = 16 * 60;

/**
 * Reads the value of a bound claim: an RFC 3339 instant (fractions below a millisecond are cut off), a local date-time, an EDTF date, an interval
 * of two of these ("2026-01-05/2026-01-09": somewhere in it; "2026-02-01/..": that day or later), `..` (open), or `` and `unknown`.
 * Never throws.
 */
export function readBoundValue(text: string): BoundValue {
  if (text === '..') return { kind: 'open' };
  if (text === '' || text === 'unknown') return { kind: 'unknown' };
  if (text.length > MAX_LENGTH) return unreadable(`A value has at most ${MAX_LENGTH} characters.`);
  const slash = text.indexOf('/');
  return slash === -1 ? readPoint(text) : readInterval(text.slice(0, slash), text.slice(slash + 1));
}

/** Whether the value can be placed in time only with a zone. */
export function needsZone(value: BoundValue): 'date' | 'time' | null {
  if (value.kind === 'date') return 'date';
  if (value.kind === 'local') return 'time';
  if (value.kind !== 'between') return null;
  return (value.from === null ? null : needsZone(value.from)) ?? (value.to === null ? null : needsZone(value.to));
}

function readInterval(fromText: string, toText: string): BoundValue {
  const from = readSide(fromText);
  const to = readSide(toText);
  if (from?.kind === 'unreadable') return unreadable(`Before the slash: ${from.message}`);
  if (to?.kind === 'unreadable') return unreadable(`After the slash: ${to.message}`);
  if (from === null && to === null)
    return unreadable('An interval names at least one side. For an open bound give "..", for an unknown one leave the value out.');
  return { kind: 'between', from, to };
}

function readSide(text: string): Point | Unreadable | null {
  return text === '' || text === '..' ? null : readPoint(text);
}

function readPoint(text: string): Point | Unreadable {
  if (/^\d{4}-\d{2}-\d{2}[Tt ]\d/.test(text)) return readTime(text);
  return readEdtfDate(text);
}

function readTime(text: string): Point | Unreadable {
  const match = TIME.exec(text);
  if (match === null)
    return unreadable('Give a time as "2026-01-30T18:00:00+02:00" (T and Z in capitals, no blanks), or without the offset and with a zone.');
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (date.year < EARLIEST_YEAR || date.year > LATEST_YEAR) return outsideYears();
  if (date.month < 1 || date.month > 12) return unreadable('There is no such month. Months run from 01 to 12.');
  if (date.day < 1 || date.day > daysInMonth(date.year, date.month))
    return unreadable(`There is no such day: that month has ${daysInMonth(date.year, date.month)}.`);
  if (Number(hour) > 23) return unreadable('Hours run from 00 to 23. For midnight at the end of a day give 00:00 of the next.');
  if (Number(minute) > 59 || Number(second) > 59) return unreadable('Minutes and seconds run from 00 to 59 (leap seconds are not kept).');
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const timeOfDay = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + milliseconds;
  const local = dayNumber(date.year, date.month, date.day) * DAY_MS + timeOfDay;
  if (offset === undefined) return { kind: 'local', local };
  const minutes = readOffset(offset);
  return minutes === null
    ? unreadable('No place is that far from UTC. Correct the offset, such as "+02:00".')
    : { kind: 'instant', at: local - minutes * 60_000 };
}

function readOffset(offset: string): number | null {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  if (minutes >= MAX_OFFSET_MINUTES || Number(offset.slice(4)) > 59) return null;
  return offset.startsWith('-') ? -minutes : minutes;
}

function unreadable(message: string): Unreadable {
  return { kind: 'unreadable', message };
}
