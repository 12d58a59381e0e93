import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundValue } from '../../src/domain/bound-value.js';
import { addMonths, dateOfDay, dayNumber, daysInMonth } from '../../src/domain/calendar.js';
import { readEdtfDate } from '../../src/domain/edtf.js';

function date(day: number): string {
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The first and the last candidate, each as "first day..last day". */
function spans(text: string): string {
  const read = readEdtfDate(text);
  if (read.kind === 'unreadable') return read.message;
  const one = ({ from, to }: { from: number; to: number }) => `${date(from)}..${date(to - 1)}`;
  return one(read.first) === one(read.last) ? one(read.first) : `${one(read.first)} to ${one(read.last)}`;
}

describe('an EDTF date', () => {
  it.each([
    ['a day', '2026-02-01', '2026-02-01..2026-02-01'],
    ['29 February of a leap year', '2028-02-29', '2028-02-29..2028-02-29'],
    ['29 February of a leap century', '2000-02-29', '2000-02-29..2000-02-29'],
    ['a month', '2026-02', '2026-02-01..2026-02-28'],
    ['a year', '2026', '2026-01-01..2026-12-31'],
    ['a day of the twenties', '2026-01-2X', '2026-01-20..2026-01-20 to 2026-01-29..2026-01-29'],
    ['a day of the twenties of a short month', '2026-02-2X', '2026-02-20..2026-02-20 to 2026-02-28..2026-02-28'],
    ['one of the first nine days', '2026-01-0X', '2026-01-01..2026-01-01 to 2026-01-09..2026-01-09'],
    ['one of the last days', '2026-01-3X', '2026-01-30..2026-01-30 to 2026-01-31..2026-01-31'],
    ['some day of a month', '2026-02-XX', '2026-02-01..2026-02-01 to 2026-02-28..2026-02-28'],
    ['some month of a year', '2026-XX', '2026-01-01..2026-01-31 to 2026-12-01..2026-12-31'],
    ['one of the first nine months', '2026-0X', '2026-01-01..2026-01-31 to 2026-09-01..2026-09-30'],
    ['one of the last three months', '2026-1X', '2026-10-01..2026-10-31 to 2026-12-01..2026-12-31'],
    ['some day of a year', '2026-XX-XX', '2026-01-01..2026-01-01 to 2026-12-31..2026-12-31'],
    ['some year of a decade', '202X', '2020-01-01..2020-12-31 to 2029-01-01..2029-12-31'],
    ['some year of a century', '20XX', '2000-01-01..2000-12-31 to 2099-01-01..2099-12-31'],
    ['spring', '2026-21', '2026-03-01..2026-05-31'],
    ['summer', '2026-22', '2026-06-01..2026-08-31'],
    ['autumn', '2026-23', '2026-09-01..2026-11-30'],
    ['winter, which ends in the next year', '2026-24', '2026-12-01..2027-02-28'],
    ['a day, about', '2026-02-01~', '2026-01-31..2026-01-31 to 2026-02-02..2026-02-02'],
    ['a day, perhaps', '2026-02-01?', '2026-01-31..2026-01-31 to 2026-02-02..2026-02-02'],
    ['a day, perhaps about', '2026-02-01%', '2026-01-31..2026-01-31 to 2026-02-02..2026-02-02'],
    ['a month, about: half a month on each side', '2026-02~', '2026-01-18..2026-02-14 to 2026-02-15..2026-03-14'],
    ['a year, about: half a year on each side', '2026?', '2025-07-02..2026-07-01 to 2026-07-03..2027-07-02'],
    ['a masked day, about', '2026-01-2X~', '2026-01-19..2026-01-19 to 2026-01-30..2026-01-30'],
  ])('reads %s', (_, text, expected) => {
    expect(spans(text)).toBe(expected);
  });

  it.each([
    ['30 February', '2026-02-30', 'that month has 28'],
    ['29 February of a common year', '1900-02-29', 'that month has 28'],
    ['a thirtieth-something of February', '2026-02-3X', 'that month has 28'],
    ['day 00', '2026-01-00', 'no such day'],
    ['month 00', '2026-00', 'no such month'],
    ['month 13', '2026-13', 'no such month'],
    ['season 25 of level 2', '2026-25', 'no such month'],
    ['a day in a season', '2026-21-05', 'no such month'],
    ['a known day of an unknown month', '2026-XX-05', 'to the right'],
    ['a known month of an unknown year', '20XX-01', 'to the right'],
    ['an unknown digit left of a known one', '2026-01-X5', 'Give a date'],
    ['a year that nobody knows', 'XXXX', 'Give a date'],
    ['a millennium', '2XXX', 'Give a date'],
    ['a date without its zeros', '2026-2-1', 'Give a date'],
    ['a date of the basic format', '20260201', 'Only the years'],
    ['a year of six digits', '275760-09-13', 'Only the years'],
    ['a year of level 1', 'Y170000002', 'Only the years'],
    ['a negative year', '-0044-03-15', 'Only the years'],
    ['a year before 1800', '1799-12-31', 'Only the years'],
    ['a year after 2200', '2201', 'Only the years'],
    ['a century that reaches beyond 2200', '22XX', 'Only the years'],
    ['a lower-case mask', '2026-01-2x', 'Give a date'],
    ['two qualifiers', '2026-01?~', 'Give a date'],
    ['a qualifier in front', '~2026-01', 'Give a date'],
    ['blanks around it', ' 2026-01-01 ', 'Give a date'],
    ['a line break behind it', '2026-01-01\n', 'Give a date'],
    ['digits of another script', '٢٠٢٦-01-01', 'Give a date'],
    ['a slashed date', '01/02/2026', 'Give a date'],
    ['words', 'tomorrow', 'Give a date'],
  ])('refuses %s', (_, text, message) => {
    expect(spans(text)).toContain(message);
  });
});

describe('the value of a bound', () => {
  it.each([
    ['an instant with an offset', '2026-01-30T00:00:00+02:00', '2026-01-29T22:00:00.000Z'],
    ['an instant in UTC', '2026-01-30T12:34:56Z', '2026-01-30T12:34:56.000Z'],
    ['an instant without seconds', '2026-01-30T12:34Z', '2026-01-30T12:34:00.000Z'],
    ['an instant with milliseconds', '2026-01-30T12:34:56.7Z', '2026-01-30T12:34:56.700Z'],
    ['an instant with nanoseconds, which are cut off', '2026-01-30T12:34:56.789999999Z', '2026-01-30T12:34:56.789Z'],
    ['an offset of whole hours, as EDTF writes it', '2026-01-30T00:00:00-04', '2026-01-30T04:00:00.000Z'],
    ['an offset with a fraction of an hour', '2026-01-30T00:00:00+05:45', '2026-01-29T18:15:00.000Z'],
    ['a negative offset with a fraction of an hour', '2026-01-30T00:00:00-03:30', '2026-01-30T03:30:00.000Z'],
    ['an instant before 1970', '1800-01-01T00:00:00Z', '1800-01-01T00:00:00.000Z'],
  ])('reads %s', (_, text, expected) => {
    const value = readBoundValue(text);
    expect(value.kind === 'instant' && new Date(value.at).toISOString()).toBe(expected);
  });

  it.each([
    ['..', 'open'],
    ['', 'unknown'],
    ['unknown', 'unknown'],
    ['2026-01-30T18:00:00', 'local'],
    ['2026-01-30T18:00', 'local'],
    ['2026-01', 'date'],
    ['2026-01-05/2026-01-09', 'between'],
    ['2026-01/2026-02-15~', 'between'],
    ['2026-02-01/..', 'between'],
    ['/2026-02-01', 'between'],
    ['2026-02-01T18:00Z/2026-02-01T20:00Z', 'between'],
  ])('takes "%s" as %s', (text, kind) => {
    expect(readBoundValue(text).kind).toBe(kind);
  });

  it.each([
    ['hour 24', '2026-01-30T24:00:00Z', '00:00 of the next'],
    ['minute 60', '2026-01-30T12:60:00Z', 'from 00 to 59'],
    ['a leap second', '2016-12-31T23:59:60Z', 'from 00 to 59'],
    ['30 February with a time', '2026-02-30T00:00:00Z', 'that month has 28'],
    ['month 13 with a time', '2026-13-01T00:00:00Z', 'no such month'],
    ['an offset of 25 hours', '2026-01-30T00:00:00+25:00', 'that far from UTC'],
    ['an offset of 16 hours', '2026-01-30T00:00:00-16:00', 'that far from UTC'],
    ['an offset of 60 minutes', '2026-01-30T00:00:00+01:60', 'that far from UTC'],
    ['an offset without its colon', '2026-01-30T00:00:00+0200', 'Give a time as'],
    ['lower-case letters', '2026-01-30t00:00:00z', 'in capitals'],
    ['a blank for the T', '2026-01-30 18:00:00Z', 'no blanks'],
    ['an hour without minutes', '2026-01-30T18Z', 'Give a time as'],
    ['a zone in brackets', '2026-01-30T18:00:00+02:00[Europe/Kyiv]', 'Give a time as'],
    ['a qualifier behind a time', '2026-01-30T18:00:00Z~', 'Give a time as'],
    ['a time in the year 2201', '2201-01-01T00:00:00Z', 'Only the years'],
    ['a time in the year 275760', '+275760-09-13T00:00:00Z', 'Only the years'],
    ['an interval of nothing', '/', 'at least one side'],
    ['an interval open on both sides', '../..', 'at least one side'],
    ['an interval of three', '2026-01/2026-02/2026-03', 'After the slash'],
    ['an interval with a bad first side', '2026-13/2026-02', 'Before the slash: There is no such month'],
    ['a value without end', '2'.repeat(1_000_000), 'at most 100'],
  ])('refuses %s', (_, text, message) => {
    const value = readBoundValue(text);
    expect(value.kind === 'unreadable' && value.message).toContain(message);
  });

  it('never throws, whatever the text', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789-:TZX~?%/.+'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => readBoundValue(text).kind.length > 0),
      { numRuns: 5000 },
    );
  });
});

describe('the calendar', () => {
  it('counts the same days as the platform, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1399, max: 2700 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
        fc.pre(day <= daysInMonth(year, month));
        expect(dayNumber(year, month, day)).toBe(Date.UTC(year, month - 1, day) / 86_400_000);
        expect(dateOfDay(dayNumber(year, month, day))).toEqual({ year, month, day });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('adds to %s %i months and gets %s, the last day where the month is shorter', (text, months, expected) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    expect(date(addMonths(dayNumber(year, month, day), months))).toBe(expected);
  });
});
