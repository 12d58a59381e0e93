import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WindowClaims } from '../../src/domain/claims.js';
import { durationFault } from '../../src/domain/duration.js';
import { zoneFault } from '../../src/domain/local-time.js';
import { windowFaults } from '../../src/domain/window.js';

const faults = (claims: WindowClaims) => windowFaults(claims).map(({ path, message }) => `${path.join('.')}: ${message}`);
const KYIV = 'Europe/Kyiv';

describe('faults in the claims about a window', () => {
  it.each<[string, WindowClaims, string[]]>([
    ['a date without a zone', { start: { value: '2026-02-01' } }, ['start.zone: A date needs a zone']],
    [
      'a date with the zone at the other bound',
      { start: { value: '2026-01-01', zone: KYIV }, end: { value: '2026-02-01' } },
      ['end.zone: A date needs a zone'],
    ],
    ['an interval of dates without a zone', { end: { value: '../2026-02-01' } }, ['end.zone: A date needs a zone']],
    ['a time without an offset and without a zone', { start: { value: '2026-02-01T18:00:00' } }, ['start.zone: A time needs an offset']],
    ['an unknown zone', { start: { value: '2026-02-01', zone: 'Europe/Kiew' } }, ['start.zone: Give an IANA time zone']],
    ['an unknown zone beside an instant that needs none', { end: { value: '2026-02-01T00:00:00Z', zone: 'Mars' } }, ['end.zone: Give an IANA']],
    ['an unknown zone without a value', { end: { zone: 'Mars' } }, ['end.zone: Give an IANA']],
    ['a date that does not exist', { start: { value: '2026-02-30', zone: KYIV } }, ['start.value: There is no such day']],
    ['a zone that is missing and a value that cannot be read', { start: { value: 'tomorrow' } }, ['start.value: Give a date']],
    ['an interval that runs backwards', { start: { value: '2026-02-02/2026-02-01', zone: KYIV } }, ['start.value: The interval ends before']],
    [
      'an interval of instants that runs backwards',
      { start: { value: '2026-02-02T01:00Z/2026-02-02T00:59Z' } },
      ['start.value: The interval ends before'],
    ],
    ['about the last year that is kept', { end: { value: '2200~', zone: KYIV } }, ['end.value: This reaches beyond the years 1800 to 2200']],
    ['about the first year that is kept', { start: { value: '1800~', zone: KYIV } }, ['start.value: This reaches beyond']],
    ['inclusive without a date', { end: { phrase: 'soon', inclusive: true } }, ['end.inclusive: Give the date']],
    [
      'an end before its start',
      { start: { value: '2026-02-02', zone: 'UTC' }, end: { value: '2026-02-01', zone: 'UTC' } },
      ['end.value: The end is not after'],
    ],
    [
      'an end at its start',
      { start: { value: '2026-02-01T00:00:00Z' }, end: { value: '2026-02-01T02:00:00+02:00' } },
      ['end.value: The end is not after'],
    ],
    [
      'an end before its start, with a duration',
      { start: { value: '2026-02-02T00:00Z' }, end: { value: '2026-02-01T00:00Z' }, duration: 'P1D' },
      ['end.value'],
    ],
    ['a duration that leaves the years forwards', { start: { value: '2190', zone: KYIV }, duration: 'P20Y' }, ['duration: With this duration']],
    ['a duration that leaves the years backwards', { end: { value: '1810', zone: KYIV }, duration: 'P20Y' }, ['duration: With this duration']],
    ['an open end with a date', { end: { value: '2026-02-01', zone: KYIV }, openEnded: true }, ['openEnded: An open end has no date']],
    ['an open end with a duration', { duration: 'P7D', openEnded: true }, ['duration: An open end has no duration']],
    ['an end open by its value with a duration', { end: { value: '..' }, duration: 'P7D' }, ['duration: An open end has no duration']],
    [
      'all faults at once',
      { start: { value: '2026-13-01', zone: 'Mars' }, end: { value: '2026-02-01' }, duration: 'P0D', openEnded: true },
      [
        'start.zone: Give an IANA',
        'start.value: There is no such month',
        'end.zone: A date needs',
        'duration: A duration must be',
        'duration: An open end',
      ],
    ],
  ])('are named: %s', (_, claims, expected) => {
    const found = faults(claims);
    expect(found).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
  });

  it.each<[string, WindowClaims]>([
    ['nothing claimed', {}],
    ['a day that begins and ends the window', { start: { value: '2026-02-01', zone: KYIV }, end: { value: '2026-02-01', zone: KYIV } }],
    ['an end that may be before the start', { start: { value: '2026-02', zone: KYIV }, end: { value: '2026-02-05', zone: KYIV } }],
    [
      'a clash with the duration, which is flagged instead',
      { start: { value: '2026-02-01T00:00Z' }, end: { value: '2026-02-03T00:00Z' }, duration: 'P7D' },
    ],
    ['an interval of one instant', { start: { value: '2026-02-01T18:00Z/2026-02-01T18:00Z' } }],
    ['an interval from a day to its own month', { start: { value: '2026-01-15/2026-01', zone: KYIV, inclusive: true } }],
    ['words about an open end', { end: { phrase: 'until the talks end' }, openEnded: true }],
    ['an open end said twice', { end: { value: '..' }, openEnded: true }],
    ['"not open ended" beside an end', { end: { value: '2026-02-01', zone: KYIV }, openEnded: false }],
    ['an instant that is included', { end: { value: '2026-02-01T00:00:00Z', inclusive: true } }],
    [
      'the first and the last day that are kept, in the far east and west',
      { start: { value: '1800-01-01', zone: 'Pacific/Apia' }, end: { value: '2200-12-31', zone: 'Pacific/Midway' } },
    ],
    ['a long duration from a start that nobody named', { duration: 'P300Y' }],
  ])('are not found in %s', (_, claims) => {
    expect(faults(claims)).toEqual([]);
  });

  it('are found in a long duration from a start that nobody named, once it is known when it can have been', () => {
    expect(windowFaults({ duration: 'P300Y' }, Date.parse('2026-01-30T09:00:00Z'))[0]?.path).toEqual(['duration']);
    expect(windowFaults({ duration: 'P100Y' }, Date.parse('2026-01-30T09:00:00Z'))).toEqual([]);
  });

  it('never make it throw, whatever the texts', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789-:TZX~?%/.+'), maxLength: 30 }),
      fc.constantFrom('2026-02-01', '2200-12-31', '1800', '..', '', '2026-01/..', '2026-02-01T00:00', '2026-02-01T00:00Z'),
    );
    const zone = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(KYIV, 'UTC', 'Pacific/Apia', 'posixrules', '__proto__'));
    const claim = fc.record({ value, zone, phrase: fc.string(), inclusive: fc.boolean() }, { requiredKeys: [] });
    const duration = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'PYMWDTHS0123456789.-'), maxLength: 12 }),
      fc.constant('P7D'),
    );
    const claims = fc.record({ start: claim, end: claim, duration, openEnded: fc.boolean() }, { requiredKeys: [] });
    fc.assert(
      fc.property(claims, (input) => Array.isArray(windowFaults(input as WindowClaims))),
      { numRuns: 3000 },
    );
  });

  // What goes back over a text for each of its characters would not end within the time that a test has.
  it.each<[string, (text: string) => unknown]>([
    ['a value', (value) => windowFaults({ start: { value, zone: KYIV } })],
    ['a zone', (zone) => windowFaults({ start: { value: '2026', zone } })],
    ['a duration', durationFault],
  ])('are found in %s of a million characters', (_, check) => {
    const texts = ['1', '-', 'P1', 'A/', 'A', '2026-01-01/', 'PT1.', 'X', ' ', 'T'].map((part) => part.repeat(1_000_000 / part.length));
    for (const text of texts) expect(check(text)).toBeTruthy();
  });
});

describe('a duration', () => {
  it.each(['P7D', 'PT72H', 'P1DT12H', 'P1Y2M3W4DT5H6M7S', 'P1Y2W', 'P1M2W', 'PT1.5H', 'PT0.001S', 'P400Y', 'P0DT1S', 'PT1000000S'])(
    'of %s is good',
    (text) => {
      expect(durationFault(text)).toBeNull();
    },
  );

  it.each([
    ['P0D', 'longer than zero'],
    ['PT0S', 'longer than zero'],
    ['PT0.0001S', 'longer than zero'],
    ['-P7D', 'longer than zero'],
    ['P-7D', 'longer than zero'],
    ['P1000000Y', '400 years'],
    ['P401Y', '400 years'],
    ['PT999999999999S', '400 years'],
    ['P200YT1800000H', '400 years'],
    ['PT1e9S', 'ISO 8601'],
    ['PT99999999999999999999S', 'ISO 8601'],
    ['P', 'ISO 8601'],
    ['PT', 'ISO 8601'],
    ['P1DT', 'ISO 8601'],
    ['P1.5D', 'ISO 8601'],
    ['PT1.5H30M', 'ISO 8601'],
    ['PT1,5H', 'ISO 8601'],
    ['p7d', 'ISO 8601'],
    ['+P7D', 'ISO 8601'],
    ['P7D ', 'ISO 8601'],
    ['P7D\n', 'ISO 8601'],
    ['P1D1Y', 'ISO 8601'],
    ['P٧D', 'ISO 8601'],
    ['7 days', 'ISO 8601'],
    ['', 'ISO 8601'],
  ])('of "%s" is refused', (text, message) => {
    expect(durationFault(text)).toContain(message);
  });
});

describe('a zone', () => {
  it.each([
    KYIV,
    'Europe/Kiev',
    'UTC',
    'Etc/UTC',
    'Etc/GMT+3',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'EST5EDT',
    'GB',
    'America/Indiana/Knox',
  ])('named %s is known', (zone) => {
    expect(zoneFault(zone)).toBeNull();
  });

  it.each([
    'posixrules',
    'localtime',
    'Factory',
    'leapseconds',
    'europe/kyiv',
    'EUROPE/KYIV',
    'utc',
    'Z',
    '+02:00',
    '+0200',
    '-03',
    'UTC+2',
    'PST',
    'ACT',
    'SystemV/EST5',
    'Systemv/EST5',
    'Etc/Unknown',
    'right/UTC',
    'Europe/Kyiv\0',
    ' Europe/Kyiv',
    'Europe/Kyiv\n',
    'Europe/Kуiv',
    '../etc/passwd',
    '2020-01-01[UTC]',
    'constructor',
    '__proto__',
    '',
  ])('named "%s" is refused', (zone) => {
    expect(zoneFault(zone)).not.toBeNull();
  });

  it('in the wrong case is refused with the name that may be meant', () => {
    expect(zoneFault('Europe/KYIV')).toContain('"Europe/Kyiv"');
  });

  it('that the platform knows is known', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => zoneFault(zone) !== null)).toEqual([]);
  });
});
