import { describe, expect, it } from 'vitest';
import type { WindowClaims } from '../../src/domain/claims.js';
import { type Bound, resolveWindow, windowFaults } from '../../src/domain/window.js';

const SAID_AT = Date.parse('2026-01-30T09:00:00Z');

function instant(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().replace(/:00\.000Z$/, 'Z') : String(at);
}

/** "earliest .. latest basis", or the one instant if both are the same. */
function line({ earliest, latest, basis }: Bound): string {
  return `${instant(earliest)}${earliest === latest ? '' : ` .. ${instant(latest)}`} ${basis}`;
}

function resolve(claims: WindowClaims) {
  expect(windowFaults(claims)).toEqual([]);
  const { window, flags } = resolveWindow(claims, { latestUnknownStart: SAID_AT });
  return { start: line(window.start), end: line(window.end), flags, window };
}

const KYIV = 'Europe/Kyiv';
const MOSCOW = 'Europe/Moscow';
const NEW_YORK = 'America/New_York';

describe('a start that was stated', () => {
  it.each<[string, NonNullable<WindowClaims['start']>, string]>([
    ['an instant is exact', { value: '2026-01-30T00:00:00+02:00', zone: KYIV }, '2026-01-29T22:00Z stated'],
    ['a date is somewhere in that local day', { value: '2026-01-29', zone: 'UTC' }, '2026-01-29T00:00Z .. 2026-01-30T00:00Z stated'],
    ['a date that is included begins at its midnight', { value: '2026-01-29', zone: KYIV, inclusive: true }, '2026-01-28T22:00Z stated'],
    ['a date that is left out begins at the next midnight', { value: '2026-01-29', zone: KYIV, inclusive: false }, '2026-01-29T22:00Z stated'],
    ['a day on which clocks go forward has 23 hours', { value: '2026-03-29', zone: KYIV }, '2026-03-28T22:00Z .. 2026-03-29T21:00Z stated'],
    ['a day on which clocks go back has 25 hours', { value: '2026-10-25', zone: KYIV }, '2026-10-24T21:00Z .. 2026-10-25T22:00Z stated'],
    [
      'a day without a midnight begins when the gap ends',
      { value: '2026-04-24', zone: 'Africa/Cairo' },
      '2026-04-23T22:00Z .. 2026-04-24T21:00Z stated',
    ],
    ['a month is somewhere in it', { value: '2026-01', zone: KYIV }, '2025-12-31T22:00Z .. 2026-01-31T22:00Z stated'],
    ['a month that is included begins on its first', { value: '2026-01', zone: KYIV, inclusive: true }, '2025-12-31T22:00Z stated'],
    [
      'a day of the twenties that is included begins at one of ten midnights',
      { value: '2026-01-2X', zone: 'UTC', inclusive: true },
      '2026-01-20T00:00Z .. 2026-01-29T00:00Z stated',
    ],
    ['about a day reaches a day further', { value: '2026-01-29~', zone: 'UTC' }, '2026-01-28T00:00Z .. 2026-01-31T00:00Z stated'],
    [
      'about a day that is included may begin at three midnights',
      { value: '2026-01-29~', zone: 'UTC', inclusive: true },
      '2026-01-28T00:00Z .. 2026-01-30T00:00Z stated',
    ],
    ['an interval is anywhere in it', { value: '2026-01-05/2026-01-09', zone: 'UTC' }, '2026-01-05T00:00Z .. 2026-01-10T00:00Z stated'],
    [
      'an interval within a month reaches to the later end',
      { value: '2026-01/2026-01-15', zone: 'UTC' },
      '2026-01-01T00:00Z .. 2026-02-01T00:00Z stated',
    ],
    [
      'an interval from a day of a month to that month covers the month',
      { value: '2026-01-15/2026-01', zone: 'UTC' },
      '2026-01-01T00:00Z .. 2026-02-01T00:00Z stated',
    ],
    ['at the latest by a day', { value: '../2026-01-09', zone: 'UTC' }, '-Infinity .. 2026-01-10T00:00Z stated'],
    ['not before a day', { value: '2026-01-05/..', zone: 'UTC' }, '2026-01-05T00:00Z .. Infinity stated'],
    ['between two hours', { value: '2026-01-05T18:00/2026-01-05T20:00', zone: KYIV }, '2026-01-05T16:00Z .. 2026-01-05T18:00Z stated'],
    ['a local time counts in its zone', { value: '2026-01-30T18:00', zone: NEW_YORK }, '2026-01-30T23:00Z stated'],
    ['a local time that happens twice may be either', { value: '2026-10-25T03:30', zone: KYIV }, '2026-10-25T00:30Z .. 2026-10-25T01:30Z stated'],
    ['a local time that clocks skip is when they do', { value: '2026-03-29T03:30', zone: KYIV }, '2026-03-29T01:00Z stated'],
    ['what the editor fixed is assumed', { value: '2026-01-29', zone: 'UTC', basis: 'assumed' }, '2026-01-29T00:00Z .. 2026-01-30T00:00Z assumed'],
    ['a start that nobody named was at the latest when the pledge was made', {}, '-Infinity .. 2026-01-30T09:00Z unknown'],
    ['a start in words only is unknown', { phrase: 'soon' }, '-Infinity .. 2026-01-30T09:00Z unknown'],
    ['a start that is said to be unknown is unknown', { value: 'unknown' }, '-Infinity .. 2026-01-30T09:00Z unknown'],
    ['an open start is one that nobody named', { value: '..' }, '-Infinity .. 2026-01-30T09:00Z unknown'],
    ['a date that the zone skipped is empty', { value: '2011-12-30', zone: 'Pacific/Apia' }, '2011-12-30T10:00Z stated'],
  ])('%s', (_, start, expected) => {
    expect(resolve({ start }).start).toBe(expected);
  });
});

describe('an end that was stated', () => {
  it.each<[string, WindowClaims, string]>([
    [
      '"until 1 February" may or may not include the day',
      { end: { value: '2026-02-01', zone: MOSCOW } },
      '2026-01-31T21:00Z .. 2026-02-01T21:00Z stated',
    ],
    ['a day that is included ends at its last midnight', { end: { value: '2026-02-01', zone: MOSCOW, inclusive: true } }, '2026-02-01T21:00Z stated'],
    [
      'a day that is left out ends the window at its first',
      { end: { value: '2026-02-01', zone: MOSCOW, inclusive: false } },
      '2026-01-31T21:00Z stated',
    ],
    ['an instant is exact, whatever it includes', { end: { value: '2026-02-01T12:00:00Z', inclusive: true } }, '2026-02-01T12:00Z stated'],
    ['a year that is included ends with it', { end: { value: '2026', zone: 'UTC', inclusive: true } }, '2027-01-01T00:00Z stated'],
    ['at least until a day', { end: { value: '2026-02-01/..', zone: 'UTC' } }, '2026-02-01T00:00Z .. Infinity stated'],
    ['an open end never comes', { end: { value: '..' } }, 'Infinity stated'],
    ['an end with an event is open', { openEnded: true, end: { phrase: 'until the talks end' } }, 'Infinity stated'],
    ['an open end that the desk assumed is assumed', { openEnded: true, end: { basis: 'assumed' } }, 'Infinity assumed'],
    ['an end that nobody named never comes, and is unknown', {}, 'Infinity unknown'],
    ['an end that is said to be unknown is unknown', { end: { value: '' } }, 'Infinity unknown'],
    ['an end in words only is unknown', { end: { phrase: 'for some time' } }, 'Infinity unknown'],
  ])('%s', (_, claims, expected) => {
    expect(resolve(claims).end).toBe(expected);
  });
});

describe('a duration', () => {
  const exact = (value: string) => ({ value, zone: KYIV, inclusive: true });

  it.each<[string, WindowClaims, string]>([
    [
      'of a week moves both bounds of a vague start',
      { start: { value: '2026-01-29', zone: 'UTC' }, duration: 'P7D' },
      '2026-02-05T00:00Z .. 2026-02-06T00:00Z derived',
    ],
    ['counts local days, one of them of 23 hours', { start: exact('2026-03-28'), duration: 'P2D' }, '2026-03-29T21:00Z derived'],
    ['of hours does not care for the clocks', { start: exact('2026-03-28'), duration: 'PT48H' }, '2026-03-29T22:00Z derived'],
    ['counts local days, one of them of 25 hours', { start: exact('2026-10-25'), duration: 'P1D' }, '2026-10-25T22:00Z derived'],
    ['of days and hours adds the days first', { start: exact('2026-03-28'), duration: 'P1DT12H' }, '2026-03-29T10:00Z derived'],
    ['keeps the wall-clock time', { start: { value: '2026-03-28T12:00:00+02:00', zone: KYIV }, duration: 'P1D' }, '2026-03-29T09:00Z derived'],
    [
      'that ends in a gap ends when clocks change',
      { start: { value: '2026-03-28T03:30', zone: KYIV }, duration: 'P1D' },
      '2026-03-29T01:00Z derived',
    ],
    [
      'that ends in an overlap ends at the first of the two',
      { start: { value: '2026-10-24T03:30', zone: KYIV }, duration: 'P1D' },
      '2026-10-25T00:30Z derived',
    ],
    [
      'from a day without a midnight ends at a midnight',
      { start: { value: '2026-04-24', zone: 'Africa/Cairo', inclusive: true }, duration: 'P7D' },
      '2026-04-30T21:00Z derived',
    ],
    [
      'to a day without a midnight ends with the gap',
      { start: { value: '2026-04-17', zone: 'Africa/Cairo', inclusive: true }, duration: 'P7D' },
      '2026-04-23T22:00Z derived',
    ],
    ['of a month ends on the last day of a shorter one', { start: exact('2026-01-31'), duration: 'P1M' }, '2026-02-27T22:00Z derived'],
    [
      'of a month from some hour of 30 January ends at some hour of 28 February',
      { start: { value: '2026-01-30', zone: 'UTC' }, duration: 'P1M' },
      '2026-02-28T00:00Z .. 2026-03-01T00:00Z derived',
    ],
    [
      'of a month from late on the 30th or early on the 31st covers all of the day that both clamp to',
      { start: { value: '2026-01-30T20:00Z/2026-01-31T04:00Z' }, duration: 'P1M' },
      '2026-02-28T00:00Z .. 2026-03-01T00:00Z derived',
    ],
    [
      'of a year from 29 February ends on the 28th',
      { start: { value: '2028-02-29', zone: 'UTC', inclusive: true }, duration: 'P1Y' },
      '2029-02-28T00:00Z derived',
    ],
    [
      'in weeks and in mixed units adds up',
      { start: { value: '2026-01-01', zone: 'UTC', inclusive: true }, duration: 'P1M1W2DT1H30M' },
      '2026-02-10T01:30Z derived',
    ],
    [
      'of an instant without a zone counts in the zone of the other bound',
      { start: { value: '2026-03-28T22:00:00Z' }, end: { zone: KYIV }, duration: 'P1D' },
      '2026-03-29T21:00Z derived',
    ],
    ['of an instant without any zone counts in UTC', { start: { value: '2026-03-28T22:00:00Z' }, duration: 'P1D' }, '2026-03-29T22:00Z derived'],
    [
      'from either side of clocks that go back covers both of the hours that they showed',
      { start: { value: '2026-10-25T03:50+03:00/2026-10-25T03:10+02:00', zone: KYIV }, duration: 'P7D' },
      '2026-11-01T01:10Z .. 2026-11-01T01:50Z derived',
    ],
    [
      'from a start not before a day ends not before another',
      { start: { value: '2026-01-05/..', zone: 'UTC' }, duration: 'P1M' },
      '2026-02-05T00:00Z .. Infinity derived',
    ],
    [
      'from a start by a day ends by another',
      { start: { value: '../2026-01-05', zone: 'UTC' }, duration: 'P1M' },
      '-Infinity .. 2026-02-06T00:00Z derived',
    ],
    [
      'with a start that the desk assumed is still derived',
      { start: { value: '2026-01-29', zone: 'UTC', basis: 'assumed' }, duration: 'P7D' },
      '2026-02-05T00:00Z .. 2026-02-06T00:00Z derived',
    ],
    ['without a start counts from the latest that it can have been, and is assumed', { duration: 'P7D' }, '2026-02-06T09:00Z assumed'],
    ['without a start counts days in the zone that is named', { start: { zone: KYIV }, duration: 'P2M' }, '2026-03-30T08:00Z assumed'],
  ])('%s', (_, claims, expected) => {
    expect(resolve(claims).end).toBe(expected);
  });

  it('and a vague end give a vague start', () => {
    const { start, end, window, flags } = resolve({ end: { phrase: 'until February 1', value: '2026-02-01', zone: MOSCOW }, duration: 'P7D' });
    expect(end).toBe('2026-01-31T21:00Z .. 2026-02-01T21:00Z stated');
    expect(start).toBe('2026-01-24T21:00Z .. 2026-01-25T21:00Z derived');
    expect(window.end).toMatchObject({ phrase: 'until February 1', value: '2026-02-01', zone: MOSCOW });
    expect(window.start).toEqual({ earliest: expect.any(Number), latest: expect.any(Number), basis: 'derived', zone: MOSCOW });
    expect(flags).toEqual([]);
  });

  it('and an end that includes its day give an exact start', () => {
    const { start, end } = resolve({ end: { value: '2026-02-01', zone: MOSCOW, inclusive: true }, duration: 'P7D' });
    expect([start, end]).toEqual(['2026-01-25T21:00Z derived', '2026-02-01T21:00Z stated']);
  });

  it.each<[string, WindowClaims, string]>([
    ['of hours', { end: { value: '2026-02-01T00:00:00Z' }, duration: 'PT72H' }, '2026-01-29T00:00Z derived'],
    ['over a day of 23 hours', { end: { value: '2026-03-29', zone: KYIV, inclusive: true }, duration: 'P1D' }, '2026-03-28T22:00Z derived'],
    ['of a month into a shorter one', { end: { value: '2026-03-31T12:00:00Z' }, duration: 'P1M' }, '2026-02-28T12:00Z derived'],
    ['into a gap, to when clocks change', { end: { value: '2026-03-30T03:30', zone: KYIV }, duration: 'P1D' }, '2026-03-29T01:00Z derived'],
    [
      'of an end without a zone, in the zone of the start',
      { start: { zone: KYIV }, end: { value: '2026-03-29T21:00:00Z' }, duration: 'P1D' },
      '2026-03-28T22:00Z derived',
    ],
    ['of an end at least until a day', { end: { value: '2026-02-01/..', zone: 'UTC' }, duration: 'P1M' }, '2026-01-01T00:00Z .. Infinity derived'],
  ])('is counted back from an end without a start: %s', (_, claims, expected) => {
    expect(resolve(claims).start).toBe(expected);
  });

  it('keeps the words about a start that it gives', () => {
    const { window } = resolve({ start: { phrase: 'last Sunday' }, end: { value: '2026-02-01', zone: MOSCOW }, duration: 'P7D' });
    expect(window.start).toMatchObject({ phrase: 'last Sunday', zone: MOSCOW, basis: 'derived' });
  });
});

describe('a start, an end and a duration', () => {
  const start = { value: '2026-01-25', zone: 'UTC', inclusive: true };

  it.each<[string, WindowClaims, boolean]>([
    ['agree where they meet', { start, end: { value: '2026-02-01', zone: 'UTC', inclusive: false }, duration: 'P7D' }, false],
    ['agree where the vague end allows it', { start, end: { value: '2026-02-01', zone: 'UTC' }, duration: 'P8D' }, false],
    ['clash where the end is a millisecond too late', { start, end: { value: '2026-02-01T00:00:00.001Z' }, duration: 'P7D' }, true],
    ['clash where the end is a millisecond too early', { start, end: { value: '2026-01-31T23:59:59.999Z' }, duration: 'P7D' }, true],
    ['agree where the end is at least until a day', { start, end: { value: '2026-01-28/..', zone: 'UTC' }, duration: 'P7D' }, false],
    [
      'agree if only the count backwards meets',
      { start: { value: '2026-02-28T12:00:00Z' }, end: { value: '2026-03-31T12:00:00Z' }, duration: 'P1M' },
      false,
    ],
    [
      'agree if only the count forwards meets',
      { start: { value: '2026-01-31T12:00:00Z' }, end: { value: '2026-02-28T12:00:00Z' }, duration: 'P1M' },
      false,
    ],
  ])('%s', (_, claims, clash) => {
    const { window, flags } = resolve(claims);
    expect(flags).toEqual(clash ? ['timing_inconsistent'] : []);
    expect(window.end.basis).toBe('stated');
  });

  it('leave the stated end as it is when they clash', () => {
    expect(resolve({ start, end: { value: '2026-02-03T00:00:00Z' }, duration: 'P7D' })).toMatchObject({
      start: '2026-01-25T00:00Z stated',
      end: '2026-02-03T00:00Z stated',
    });
  });
});

describe('what a window keeps of its claims', () => {
  it('is the words, the value and the zone of each bound, and nothing else', () => {
    const claim = { value: '2026-01-25', zone: NEW_YORK, phrase: 'Sunday', inclusive: true };
    const { window, claims } = resolveWindow({ start: claim, scope: { acts: ['air_strike'] } } as WindowClaims, { latestUnknownStart: SAID_AT });
    expect(window.start).toEqual({
      earliest: expect.any(Number),
      latest: expect.any(Number),
      basis: 'stated',
      value: '2026-01-25',
      zone: NEW_YORK,
      phrase: 'Sunday',
    });
    expect(claims).toEqual({ start: claim });
  });
});
