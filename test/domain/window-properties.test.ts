import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoundClaim, WindowClaims } from '../../src/domain/claims.js';
import { type Bound, type PreviousWindow, resolveWindow, type Window, windowFaults } from '../../src/domain/window.js';

const SAID_AT = Date.parse('2026-01-30T09:00:00Z');
const pad = (n: number) => String(n).padStart(2, '0');

const zone = fc.constantFrom(
  'UTC',
  'Europe/Kyiv',
  'America/New_York',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/Santiago',
  'America/Nuuk',
);
const duration = fc.oneof(
  fc.constantFrom('P1D', 'P7D', 'PT72H', 'PT1S', 'P1DT12H', 'P1M', 'P3M', 'P1Y', 'P1M1D', 'P1MT6H', 'P2W', 'P1Y2W', 'PT1.5H'),
  fc.integer({ min: 1, max: 400 }).map((n) => `P${n}D`),
  fc.integer({ min: 1, max: 40 }).map((n) => `P${n}M`),
);
const parts = fc.record({
  year: fc.integer({ min: 2005, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }).chain((day) => fc.constantFrom(day, 28)),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.constantFrom(0, 30, 59),
});
/** Days at which months clamp, too: a day that the month lacks is refused by the rules, so it is filtered there. */
const lateDay = fc.constantFrom(29, 30, 31);
const moment = fc.tuple(parts, fc.option(lateDay, { nil: undefined })).map(([part, late]) => ({ ...part, day: late ?? part.day }));

/** The same date said ever more vaguely; each contains the one before it. */
function ladder({ year, month, day }: { year: number; month: number; day: number }): string[] {
  const decade = `${Math.floor(year / 10)}X`;
  return [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(month)}-${Math.floor(day / 10)}X`, `${year}-${pad(month)}`, `${year}-XX`, decade];
}
const qualifier = fc.constantFrom('~', '?', '%');

const anyValue = fc.oneof(
  moment.chain((at) => fc.constantFrom(...ladder(at))),
  fc
    .tuple(
      moment.chain((at) => fc.constantFrom(...ladder(at))),
      qualifier,
    )
    .map(([text, mark]) => text + mark),
  moment.map(({ year, month, day, hour, minute }) => `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`),
  moment.map(({ year, month, day, hour, minute }) => `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:00+02:00`),
  fc.tuple(moment, moment, fc.nat(4), fc.nat(4)).map(([a, b, i, j]) => `${ladder(a)[i]}/${ladder(b)[j]}`),
  moment.map((at) => `${ladder(at)[0]}/..`),
  moment.map((at) => `/${ladder(at)[0]}`),
  moment.map(({ year }) => `${year}-${21 + (year % 4)}`),
  fc.constantFrom('..', '', 'unknown'),
);
const claim: fc.Arbitrary<BoundClaim> = fc
  .record(
    { value: anyValue, zone, phrase: fc.constant('words'), inclusive: fc.boolean(), basis: fc.constantFrom('assumed', 'stated') },
    { requiredKeys: [] },
  )
  .map((fields) => fields as BoundClaim);
const windowClaims = fc
  .record({ start: claim, end: claim, duration, openEnded: fc.constantFrom(false, false, true) }, { requiredKeys: [] })
  .map((fields) => fields as WindowClaims);
const goodClaims = windowClaims.filter((claims) => windowFaults(claims).length === 0);

function resolve(claims: WindowClaims): Window {
  return resolveWindow(claims, { latestUnknownStart: SAID_AT }).window;
}

function expectInOrder({ earliest, latest }: Bound): void {
  expect(Number.isNaN(earliest) || Number.isNaN(latest)).toBe(false);
  expect(earliest).toBeLessThanOrEqual(latest);
}

function expectWithin(narrow: Bound, wide: Bound): void {
  expect(wide.earliest).toBeLessThanOrEqual(narrow.earliest);
  expect(wide.latest).toBeGreaterThanOrEqual(narrow.latest);
}

describe('every window that claims without faults describe', () => {
  it('is resolved, with each bound in order, also after a row of statements that inherit', () => {
    fc.assert(
      fc.property(fc.array(goodClaims, { minLength: 1, maxLength: 5 }), (statements) => {
        let previous: PreviousWindow | undefined;
        for (const claims of statements) {
          const { window, claims: effective } = resolveWindow(claims, { latestUnknownStart: SAID_AT, ...(previous !== undefined && { previous }) });
          expectInOrder(window.start);
          expectInOrder(window.end);
          previous = { claims: effective, window };
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('stays the same when a statement says nothing of it, flags and all', () => {
    fc.assert(
      fc.property(goodClaims, goodClaims, (first, second) => {
        const one = resolveWindow(first, { latestUnknownStart: SAID_AT });
        const two = resolveWindow(second, { latestUnknownStart: SAID_AT, previous: one });
        const three = resolveWindow({}, { latestUnknownStart: SAID_AT, previous: two });
        expect(three.flags).toEqual(two.flags);
        expect(three.claims).toEqual(two.claims);
        for (const side of ['start', 'end'] as const) expect(three.window[side]).toEqual({ ...two.window[side], inherited: true });
      }),
      { numRuns: 1000 },
    );
  });

  it('never ends surely before it starts without being flagged', () => {
    fc.assert(
      fc.property(goodClaims, goodClaims, (first, second) => {
        const one = resolveWindow(first, { latestUnknownStart: SAID_AT });
        const { window, flags } = resolveWindow(second, { latestUnknownStart: SAID_AT, previous: one });
        if (window.end.latest <= window.start.earliest) expect(flags).toEqual(['timing_inconsistent']);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('saying it more vaguely never narrows the window', () => {
  const sides = fc.constantFrom<'start' | 'end'>('start', 'end');

  /** Widening one bound must not narrow it, nor the other one where a duration counts it. */
  function expectWider(side: 'start' | 'end', narrow: BoundClaim, wide: BoundClaim, length: string | undefined): void {
    const one = { [side]: narrow, ...(length !== undefined && { duration: length }) };
    const other = { [side]: wide, ...(length !== undefined && { duration: length }) };
    fc.pre(windowFaults(one).length === 0 && windowFaults(other).length === 0);
    expectWithin(resolve(one).start, resolve(other).start);
    expectWithin(resolve(one).end, resolve(other).end);
  }
  const maybeDuration = fc.option(duration, { nil: undefined });

  it('an hour, a day, some day of ten, a month, some month, some year of ten', () => {
    fc.assert(
      fc.property(sides, moment, zone, maybeDuration, fc.nat(3), (side, at, name, length, rung) => {
        const [day = '', ...vaguer] = ladder(at);
        expectWider(side, { value: `${day}T${pad(at.hour)}:${pad(at.minute)}`, zone: name }, { value: day, zone: name }, length);
        expectWider(side, { value: [day, ...vaguer][rung] ?? '', zone: name }, { value: vaguer[rung] ?? '', zone: name }, length);
      }),
      { numRuns: 3000 },
    );
  });

  it('with "about" or "perhaps" behind it, at every precision and whatever it includes', () => {
    fc.assert(
      fc.property(
        sides,
        moment,
        zone,
        maybeDuration,
        qualifier,
        fc.nat(4),
        fc.option(fc.boolean(), { nil: undefined }),
        (side, at, name, length, mark, rung, inclusive) => {
          const value = ladder(at)[rung] ?? '';
          const rest = { zone: name, ...(inclusive !== undefined && { inclusive }) };
          expectWider(side, { value, ...rest }, { value: value + mark, ...rest }, length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('about a day is within about its month, and that within about its year', () => {
    fc.assert(
      fc.property(sides, moment, zone, maybeDuration, (side, at, name, length) => {
        const values = [ladder(at)[0], ladder(at)[2], String(at.year)].map((text) => `${text}~`);
        for (const [index, wide] of values.slice(1).entries())
          expectWider(side, { value: values[index] ?? '', zone: name }, { value: wide, zone: name }, length);
      }),
      { numRuns: 1000 },
    );
  });

  it('without saying what it includes', () => {
    fc.assert(
      fc.property(sides, moment, zone, maybeDuration, fc.nat(4), fc.boolean(), (side, at, name, length, rung, inclusive) => {
        const value = ladder(at)[rung] ?? '';
        expectWider(side, { value, zone: name, inclusive }, { value, zone: name }, length);
      }),
      { numRuns: 2000 },
    );
  });

  it('as an interval that begins or ends with it, closed or open', () => {
    fc.assert(
      fc.property(sides, moment, moment, zone, maybeDuration, (side, a, b, name, length) => {
        const [from = '', to = ''] = [ladder(a)[0], ladder(b)[0]].sort();
        for (const value of [from, to]) expectWider(side, { value, zone: name }, { value: `${from}/${to}`, zone: name }, length);
        expectWider(side, { value: `${from}/${to}`, zone: name }, { value: `${from}/..`, zone: name }, length);
        expectWider(side, { value: `${from}/${to}`, zone: name }, { value: `../${to}`, zone: name }, length);
      }),
      { numRuns: 1500 },
    );
  });
});
