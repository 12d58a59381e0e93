import { dayNumber, daysInMonth } from './calendar.js';
import { EARLIEST_YEAR, LATEST_YEAR } from './time.js';

/** Local days (day numbers), half open: `from` is the first, `to` the day after the last. */
export interface DaySpan {
  from: number;
  to: number;
}

/** A date as vague as EDTF can say: one day, month, season or year, that lies somewhere between the `first` and the `last` candidate. */
export interface EdtfDate {
  kind: 'date';
  first: DaySpan;
  last: DaySpan;
}

/** A fault in words that say how to mend it. */
export interface Unreadable {
  kind: 'unreadable';
  message: string;
}

const SHAPE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|\dX|XX)(?:-(\d{2}|\dX|XX))?)?([~?%])?$/;
const FORMS =
  'Give a date such as "2026-02-01", "2026-02", "2026", "2026-01-2X", "2026-XX" or "2026-21" (spring), perhaps with "~" or "?" behind it.';

const SEASONS: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 };

/**
 * Reads a date of EDTF (ISO 8601-2) levels 0 and 1: year, month or day; `X` for unspecified digits, from the right (`2026-01-2X` is one day
 * of the twenties, as level 2 has it); seasons 21 to 24, as the northern spring (March to May), summer, autumn and winter (December to
 * February of the next year); `~`, `?` or `%` behind it widen by one day, half a month, half a season or half a year on each side.
 */
export function readEdtfDate(text: string): EdtfDate | Unreadable {
  const match = SHAPE.exec(text);
  if (match === null) return unreadable(text);
  const [, yearText = '', monthText, dayText, qualifier] = match;
  const masksFromTheRight = (!yearText.includes('X') || (monthText ?? 'XX') === 'XX') && (!monthText?.includes('X') || (dayText ?? 'XX') === 'XX');
  if (!masksFromTheRight)
    return { kind: 'unreadable', message: 'Unspecified digits (X) stand to the right of all known ones, as in "2026-01-2X" or "2026-XX-XX".' };
  const years = digits(yearText);
  if (years.min < EARLIEST_YEAR || years.max > LATEST_YEAR) return outsideYears();
  const units = monthText === undefined ? wholeYears(years) : readMonth(years, monthText, dayText);
  if ('kind' in units) return units;
  const { first, last } = units;
  if (qualifier === undefined) return { kind: 'date', first, last };
  const before = margin(first);
  const after = margin(last);
  return { kind: 'date', first: { from: first.from - before, to: first.to - before }, last: { from: last.from + after, to: last.to + after } };
}

interface Units {
  first: DaySpan;
  last: DaySpan;
}

function readMonth(years: Digits, monthText: string, dayText: string | undefined): Units | Unreadable {
  const season = SEASONS[monthText];
  if (season !== undefined && dayText === undefined) {
    const span = { from: firstOfMonth(years.min, season), to: firstOfMonth(years.min, season + 3) };
    return { first: span, last: span };
  }
  const month = within(digits(monthText), 1, 12);
  if (month === null)
    return { kind: 'unreadable', message: 'There is no such month. Months run from 01 to 12; 21 to 24 are seasons and take no day.' };
  if (dayText === undefined) return { first: wholeMonth(years.min, month.min), last: wholeMonth(years.max, month.max) };
  const day = within(digits(dayText), 1, daysInMonth(years.max, month.max));
  if (day === null) return { kind: 'unreadable', message: `There is no such day: that month has ${daysInMonth(years.max, month.max)}.` };
  return { first: wholeDay(years.min, month.min, day.min), last: wholeDay(years.max, month.max, day.max) };
}

interface Digits {
  min: number;
  max: number;
}

/** `2X` is 20 to 29. */
function digits(text: string): Digits {
  return { min: Number(text.replaceAll('X', '0')), max: Number(text.replaceAll('X', '9')) };
}

function within({ min, max }: Digits, least: number, most: number): Digits | null {
  const clamped = { min: Math.max(min, least), max: Math.min(max, most) };
  return clamped.min <= clamped.max ? clamped : null;
}

function wholeYears(years: Digits): Units {
  const year = (n: number): DaySpan => ({ from: dayNumber(n, 1, 1), to: dayNumber(n + 1, 1, 1) });
  return { first: year(years.min), last: year(years.max) };
}

/** `month` may be 13 to 15: the first months of the next year. */
function firstOfMonth(year: number, month: number): number {
  return month > 12 ? dayNumber(year + 1, month - 12, 1) : dayNumber(year, month, 1);
}

function wholeMonth(year: number, month: number): DaySpan {
  return { from: firstOfMonth(year, month), to: firstOfMonth(year, month + 1) };
}

function wholeDay(year: number, month: number, day: number): DaySpan {
  const from = dayNumber(year, month, day);
  return { from, to: from + 1 };
}

/** How far a qualifier reaches: one day for a day, else half of the unit, in whole days. */
function margin(unit: DaySpan): number {
  return Math.ceil((unit.to - unit.from) / 2);
}

export function outsideYears(): Unreadable {
  return { kind: 'unreadable', message: `Only the years ${EARLIEST_YEAR} to ${LATEST_YEAR} are kept. Correct the year.` };
}

function unreadable(text: string): Unreadable {
  return /^(?:[+-]\d|Y-?\d|\d{5,}(?:-|$))/.test(text) ? outsideYears() : { kind: 'unreadable', message: FORMS };
}
