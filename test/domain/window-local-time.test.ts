import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, dayNumber } from '../../src/domain/calendar.js';
import { addDuration, subtractDuration } from '../../src/domain/duration.js';
import { fromLocal, offsetAt, startOfDay, toLocal } from '../../src/domain/local-time.js';

/** Zones with a history: hours and half hours, midnight changes, changes around Ramadan, a skipped day, none. */
const ZONES = [
  'Europe/Kyiv',
  'America/New_York',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/Santiago',
  'Asia/Beirut',
  'Asia/Tehran',
  'America/St_Johns',
  'America/Nuuk',
  'Asia/Kathmandu',
  'UTC',
];
const FIRST = dayNumber(2020, 1, 1);
const LAST = dayNumber(2040, 12, 31);

/** What the platform's own clock shows, as a second opinion: independent of Temporal and of the code under test. */
function platformLocal(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

describe.each(ZONES)('in %s', (zone) => {
  const shown = platformLocal(zone);

  it('consecutive days tile the time line from 2020 to 2040, and their lengths add up', () => {
    let sum = 0;
    for (let day = FIRST; day <= LAST; day += 1) {
      const length = startOfDay(zone, day + 1) - startOfDay(zone, day);
      expect(length).toBeGreaterThanOrEqual(23 * 3_600_000);
      expect(length).toBeLessThanOrEqual(25 * 3_600_000);
      sum += length;
    }
    expect(sum).toBe(startOfDay(zone, LAST + 1) - startOfDay(zone, FIRST));
  });

  it('a day begins at the first instant at which the platform shows its date', () => {
    for (let day = FIRST; day <= LAST; day += 1) {
      const start = startOfDay(zone, day);
      if (offsetAt(zone, start - DAY_MS) === offsetAt(zone, start + DAY_MS) && day % 29 !== 0) continue;
      expect(Math.floor(shown(start) / DAY_MS)).toBe(day);
      expect(Math.floor(shown(start - 1000) / DAY_MS)).toBe(day - 1);
    }
  });

  it('wall clocks show what the platform shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 }), (second) => {
        expect(toLocal(zone, second * 1000)).toBe(shown(second * 1000));
      }),
      { numRuns: 300 },
    );
  });

  it('every instant is among the readings of what its clock shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST * 48, max: LAST * 48 }), (halfHour) => {
        const at = halfHour * 1_800_000;
        const { first, second } = fromLocal(zone, toLocal(zone, at));
        expect([first, second]).toContain(at);
        expect(first).toBeLessThanOrEqual(second);
      }),
      { numRuns: 1000 },
    );
  });

  it('a day added k times to a midnight is k days added at once, and taken away again', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 400 }), fc.integer({ min: 1, max: 400 }), (day, count) => {
        const midnight = startOfDay(zone, day);
        let stepped = midnight;
        for (let step = 0; step < count; step += 1) stepped = addDuration(stepped, 'P1D', zone);
        expect(stepped).toBe(startOfDay(zone, day + count));
        expect(addDuration(midnight, `P${count}D`, zone)).toBe(stepped);
        expect(subtractDuration(stepped, `P${count}D`, zone)).toBe(midnight);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a day that a zone never had', () => {
  it('is empty, and its neighbours still tile the time line', () => {
    const skipped = dayNumber(2011, 12, 30);
    expect(startOfDay('Pacific/Apia', skipped)).toBe(Date.parse('2011-12-30T10:00:00Z'));
    expect(startOfDay('Pacific/Apia', skipped + 1)).toBe(Date.parse('2011-12-30T10:00:00Z'));
    expect(startOfDay('Pacific/Apia', skipped + 2) - startOfDay('Pacific/Apia', skipped - 1)).toBe(2 * DAY_MS);
  });
});

describe('a gap that begins before midnight', () => {
  it('holds no time of the next day: a skipped time is the instant at which clocks change', () => {
    // Nuuk, 28 March 2026: at 23:00 clocks go on to 00:00.
    const change = Date.parse('2026-03-29T01:00:00Z');
    const skipped = dayNumber(2026, 3, 28) * DAY_MS + 23.5 * 3_600_000;
    expect(fromLocal('America/Nuuk', skipped)).toEqual({ first: change, second: change });
    expect(startOfDay('America/Nuuk', dayNumber(2026, 3, 29))).toBe(change);
  });

  it('gives the day that follows to the instant at which clocks change', () => {
    // Toronto, 30 March 1919: at 23:30 clocks went on to 00:30.
    const start = startOfDay('America/Toronto', dayNumber(1919, 3, 31));
    expect(new Date(start).toISOString()).toBe('1919-03-31T04:30:00.000Z');
  });
});

describe('a duration added to an instant', () => {
  it.each([
    ['2026-03-28T22:00:00Z', 'P1D', 'Europe/Kyiv', '2026-03-29T21:00:00.000Z'],
    ['2026-03-28T22:00:00Z', 'P1D', undefined, '2026-03-29T22:00:00.000Z'],
    ['2026-03-28T22:00:00Z', 'PT24H', 'Europe/Kyiv', '2026-03-29T22:00:00.000Z'],
    ['2026-01-31T12:00:00Z', 'P30D', undefined, '2026-03-02T12:00:00.000Z'],
    ['2026-01-31T12:00:00Z', 'P1M', 'UTC', '2026-02-28T12:00:00.000Z'],
    ['2026-01-30T09:15:00Z', 'P3D', undefined, '2026-02-02T09:15:00.000Z'],
  ])('%s + %s in %s is %s', (at, duration, zone, expected) => {
    expect(new Date(addDuration(Date.parse(at), duration, zone)).toISOString()).toBe(expected);
  });

  it.each(['P7D', 'PT72H', 'P1M', 'P1DT12H'])('leaves an infinite one as it is: %s', (duration) => {
    for (const infinite of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(addDuration(infinite, duration, 'Europe/Kyiv')).toBe(infinite);
      expect(subtractDuration(infinite, duration, 'Europe/Kyiv')).toBe(infinite);
    }
  });

  it('is refused where the duration or the zone is bad', () => {
    expect(() => addDuration(0, 'seven days')).toThrow(RangeError);
    expect(() => addDuration(0, 'P7D', 'Europe/Kiew')).toThrow(RangeError);
  });
});
