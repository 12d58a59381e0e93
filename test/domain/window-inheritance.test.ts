import { describe, expect, it } from 'vitest';
import type { WindowClaims } from '../../src/domain/claims.js';
import { type PreviousWindow, resolveWindow } from '../../src/domain/window.js';

const SAID_AT = Date.parse('2026-01-30T09:00:00Z');
const day = (text: string) => ({ value: text, zone: 'UTC', inclusive: true });

/** Resolves a row of statements of one principal, each inheriting from the one before. */
function resolveAll(statements: readonly WindowClaims[]) {
  let previous: PreviousWindow | undefined;
  let last = resolveWindow({}, { latestUnknownStart: SAID_AT });
  for (const claims of statements) {
    last = resolveWindow(claims, { latestUnknownStart: SAID_AT, ...(previous !== undefined && { previous }) });
    previous = { claims: last.claims, window: last.window };
  }
  const { start, end } = last.window;
  const instant = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 13) : String(at));
  const line = ({ earliest, latest, basis, inherited }: typeof start) =>
    `${instant(earliest)}${earliest === latest ? '' : `..${instant(latest)}`} ${basis}${inherited === true ? ' inherited' : ''}`;
  return { start: line(start), end: line(end), flags: last.flags, window: last.window, claims: last.claims };
}

const stated = { start: day('2026-01-25'), end: day('2026-02-01') };
const week = { start: day('2026-01-25'), duration: 'P7D' };
const untilFebruary = { end: day('2026-02-01'), duration: 'P7D' };

describe('what a statement does not claim of the window, it inherits', () => {
  it.each<[string, WindowClaims[], string, string]>([
    ['nothing claimed: the window stays whole', [stated, {}], '2026-01-25T00 stated inherited', '2026-02-02T00 stated inherited'],
    ['nothing claimed twice: it still does', [stated, {}, {}], '2026-01-25T00 stated inherited', '2026-02-02T00 stated inherited'],
    [
      'a zone, or "not open ended", claims nothing',
      [stated, { start: { zone: 'UTC' }, openEnded: false }],
      '2026-01-25T00 stated inherited',
      '2026-02-02T00 stated inherited',
    ],
    ['a new end keeps the start', [stated, { end: day('2026-02-10') }], '2026-01-25T00 stated inherited', '2026-02-11T00 stated'],
    ['a new end drops the duration', [week, { end: day('2026-02-10') }], '2026-01-25T00 stated inherited', '2026-02-11T00 stated'],
    [
      'a new end keeps a start that was counted from the old one',
      [untilFebruary, { end: day('2026-02-10') }],
      '2026-01-26T00 derived inherited',
      '2026-02-11T00 stated',
    ],
    [
      'a new duration drops the end and counts from the start',
      [stated, { duration: 'P10D' }],
      '2026-01-25T00 stated inherited',
      '2026-02-04T00 derived',
    ],
    [
      'a new duration counts from a start that was counted back',
      [untilFebruary, { duration: 'P10D' }],
      '2026-01-26T00 derived inherited',
      '2026-02-05T00 derived',
    ],
    [
      'a new duration counts from an unknown start as from its latest',
      [{}, { duration: 'P10D' }],
      '-Infinity..2026-01-30T09 unknown inherited',
      '2026-02-09T09 assumed',
    ],
    ['an open end drops the end', [stated, { openEnded: true }], '2026-01-25T00 stated inherited', 'Infinity stated'],
    ['an end that is open by its value drops the duration', [week, { end: { value: '..' } }], '2026-01-25T00 stated inherited', 'Infinity stated'],
    [
      'an end in words only drops the end',
      [stated, { end: { phrase: 'until the talks end' } }],
      '2026-01-25T00 stated inherited',
      'Infinity unknown',
    ],
    [
      'an end after an open one closes it',
      [{ ...stated, end: { value: '..' } }, { end: day('2026-02-10') }],
      '2026-01-25T00 stated inherited',
      '2026-02-11T00 stated',
    ],
    ['a new start keeps the stated end', [stated, { start: day('2026-01-28') }], '2026-01-28T00 stated', '2026-02-02T00 stated inherited'],
    [
      'a new start moves the end that was counted from the old one',
      [week, { start: day('2026-01-28') }],
      '2026-01-28T00 stated',
      '2026-02-04T00 derived inherited',
    ],
    [
      'a new start moves the end that was assumed',
      [{ duration: 'P7D' }, { start: day('2026-01-28') }],
      '2026-01-28T00 stated',
      '2026-02-04T00 derived inherited',
    ],
    ['a new start keeps the open end', [{ openEnded: true }, { start: day('2026-01-28') }], '2026-01-28T00 stated', 'Infinity stated inherited'],
    ['a new start keeps the end that nobody named', [{}, { start: day('2026-01-28') }], '2026-01-28T00 stated', 'Infinity unknown inherited'],
    [
      'a start that becomes unknown is counted back from what was said of the end',
      [{ ...stated, ...untilFebruary }, { start: { value: 'unknown' } }],
      '2026-01-26T00 derived',
      '2026-02-02T00 stated inherited',
    ],
    [
      'a start in words only replaces the date',
      [stated, { start: { phrase: 'soon' } }],
      '-Infinity..2026-01-30T09 unknown',
      '2026-02-02T00 stated inherited',
    ],
    ['start and end together leave nothing', [week, stated], '2026-01-25T00 stated', '2026-02-02T00 stated'],
    ['start and duration together drop the end', [stated, week], '2026-01-25T00 stated', '2026-02-01T00 derived'],
    ['end and duration count back an unknown start', [{}, untilFebruary], '2026-01-26T00 derived', '2026-02-02T00 stated'],
    [
      'an unknown start stays as it was with a new end',
      [{}, { end: day('2026-02-10') }],
      '-Infinity..2026-01-30T09 unknown inherited',
      '2026-02-11T00 stated',
    ],
    [
      'a new start reaches past a statement that claimed nothing',
      [week, {}, { start: day('2026-01-28') }],
      '2026-01-28T00 stated',
      '2026-02-04T00 derived inherited',
    ],
  ])('%s', (_, statements, start, end) => {
    const resolved = resolveAll(statements);
    expect({ start: resolved.start, end: resolved.end }).toEqual({ start, end });
    expect(resolved.flags).toEqual([]);
  });

  it.each<[string, WindowClaims[], string, string]>([
    [
      'end and duration clash with the start that stays',
      [stated, { end: day('2026-02-10'), duration: 'P3D' }],
      '2026-01-25T00 stated inherited',
      '2026-02-11T00 stated',
    ],
    [
      'end and duration clash with a start that was counted back',
      [untilFebruary, { end: day('2026-02-10'), duration: 'P7D' }],
      '2026-01-26T00 derived inherited',
      '2026-02-11T00 stated',
    ],
    [
      'a new start clashes with the end and the duration that stay',
      [untilFebruary, { start: day('2026-01-28') }],
      '2026-01-28T00 stated',
      '2026-02-02T00 stated inherited',
    ],
    ['a new end comes before the start that stays', [stated, { end: day('2026-01-20') }], '2026-01-25T00 stated inherited', '2026-01-21T00 stated'],
    ['a new start comes after the end that stays', [stated, { start: day('2026-03-01') }], '2026-03-01T00 stated', '2026-02-02T00 stated inherited'],
    [
      'a clash is inherited with the window',
      [{ ...stated, duration: 'P3D' }, {}],
      '2026-01-25T00 stated inherited',
      '2026-02-02T00 stated inherited',
    ],
  ])('and is flagged where the two do not go together: %s', (_, statements, start, end) => {
    expect(resolveAll(statements)).toMatchObject({ start, end, flags: ['timing_inconsistent'] });
  });

  it('and a window counted back over a clamped month is not flagged when it is inherited', () => {
    expect(resolveAll([{ end: { value: '2026-03-31T12:00:00Z' }, duration: 'P1M' }, {}]).flags).toEqual([]);
  });

  it('and an inherited bound keeps its words', () => {
    const { window, claims } = resolveAll([{ start: { ...day('2026-01-25'), phrase: 'from Sunday' } }, { end: day('2026-02-01') }]);
    expect(window.start).toMatchObject({ phrase: 'from Sunday', value: '2026-01-25', zone: 'UTC', inherited: true });
    expect(claims).toEqual({ start: { ...day('2026-01-25'), phrase: 'from Sunday' }, end: day('2026-02-01') });
  });

  it('and a new duration counts the days of the zone in which the start was counted', () => {
    const [end] = [{ value: '2026-04-03', zone: 'Europe/Kyiv', inclusive: true }];
    const { window } = resolveAll([{ end, duration: 'P7D' }, { duration: 'P1D' }, { duration: 'P2D' }]);
    expect(new Date(window.start.earliest).toISOString()).toBe('2026-03-27T22:00:00.000Z');
    expect(new Date(window.end.earliest).toISOString()).toBe('2026-03-29T21:00:00.000Z');
  });

  it('and nothing that it inherits from is changed', () => {
    const previous = resolveWindow(week, { latestUnknownStart: SAID_AT });
    const before = structuredClone(previous);
    resolveWindow({ start: day('2026-01-28') }, { latestUnknownStart: SAID_AT, previous });
    resolveWindow({}, { latestUnknownStart: SAID_AT, previous });
    expect(previous).toEqual(before);
  });
});
