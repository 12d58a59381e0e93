import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Groupable, likeness, SUGGEST_FROM, suggestion, VAGUE } from '../../src/domain/grouping.js';
import { distanceKm, NEARBY_KM, nearbyKeys, placeKeys } from '../../src/domain/places.js';
import { ACTS, TARGETS } from '../../src/domain/taxonomy.js';
import { feb } from '../support/facts.js';
import { box, polygon } from '../support/shapes.js';

const HOUR = 3_600_000;
const KYIV = { lat: 50.45, lon: 30.52 };

/** A drone strike on the power grid of Kyiv during the 3rd of February, by a source of its own. */
let sources = 0;
const claim = (more: Partial<Groupable> = {}): Groupable => ({
  observedFrom: feb(3),
  observedTo: feb(4),
  act: 'drone_strike',
  target: 'power_grid',
  areas: [{ code: 'UA-30' }],
  point: null,
  count: null,
  bearing: 'violates',
  claimantId: null,
  sourceId: `source ${sources++}`,
  ...more,
});
const hours = (from: number, to: number) => ({ observedFrom: feb(3, from), observedTo: feb(3, to) });
const rulesOf = (a: Partial<Groupable>, b: Partial<Groupable>) => likeness(claim(a), claim(b))?.reasons.map(({ rule }) => rule) ?? null;

describe('what speaks for two reports being about one event', () => {
  const rows: [string, Partial<Groupable>, Partial<Groupable>, string | null][] = [
    ['the same hours', hours(2, 3), hours(2, 4), 'time.within_hours'],
    ['two instants within the hour', hours(2, 2), { observedFrom: feb(3, 2, 50), observedTo: feb(3, 2, 50) }, 'time.within_hours'],
    ['the same day', {}, hours(2, 3), 'time.same_day'],
    ['days that overlap', { observedFrom: feb(2), observedTo: feb(4) }, {}, 'time.overlaps'],
    ['two days in a row are apart, though they touch', {}, { observedFrom: feb(4), observedTo: feb(5) }, null],
    ['two instants more than an hour from each other', hours(2, 2), hours(4, 4), null],
    ['a week is no time of an event', {}, { observedFrom: feb(1), observedTo: feb(8) }, null],

    ['one point', { point: KYIV }, { point: { ...KYIV, lat: 50.48 } }, 'area.same_place'],
    ['two points nearby', { point: KYIV }, { point: { ...KYIV, lat: 50.6 } }, 'area.nearby'],
    ['points decide, whatever the codes', { point: KYIV }, { point: { ...KYIV, lat: 50.8 } }, null],
    ['a point that is known only roughly is not the same place', { point: KYIV }, { point: { ...KYIV, precisionKm: 20 } }, 'area.nearby'],
    ['a point that may be anywhere leaves it to the codes', { point: KYIV }, { point: { lat: 49, lon: 31, precisionKm: 300 } }, 'area.same_region'],
    ['the same region', {}, {}, 'area.same_region'],
    ['a region and its country', {}, { areas: [{ code: 'UA' }] }, 'area.larger'],
    ['the same country', { areas: [{ code: 'UA' }] }, { areas: [{ code: 'UA' }] }, 'area.larger'],
    ['a city and the region around it', {}, { areas: [{ code: 'UA-32' }] }, 'area.surroundings'],
    ['other regions', {}, { areas: [{ code: 'UA-63' }] }, null],
    ['no place at all', { areas: [] }, { areas: [] }, null],
    ['any of several places', { areas: [{ code: 'UA-63' }, { code: 'UA-30' }] }, {}, 'area.same_region'],
    ['a place in words, however it is written', { areas: [{ label: 'Old  Town' }] }, { areas: [{ label: 'old town' }] }, 'area.words'],
    ['a point in an outline', { point: KYIV, areas: [] }, { areas: [square(30, 50)] }, 'area.inside'],
    ['a point outside of it', { point: KYIV, areas: [] }, { areas: [square(32, 50)] }, null],
    ['outlines that share a part', { areas: [square(30, 50)] }, { areas: [square(30.5, 50.5)] }, 'area.overlaps'],
    ['outlines that do not', { areas: [square(30, 50)] }, { areas: [square(32, 50)] }, null],

    ['a narrower kind of the act', { act: 'air_strike' }, {}, 'act.narrower'],
    ['another kind of attack', { act: 'armed_clash' }, {}, 'act.other'],
    ['two kinds of air strike', { act: 'missile_strike' }, {}, 'act.related'],
    ['an act that has nothing to do with it', { act: 'reconnaissance' }, {}, null],
    ['the kind of what was struck', { target: 'energy' }, {}, 'target.narrower'],
    ['another target', { target: 'residential' }, {}, 'target.other'],
    ['another kind of infrastructure', { target: 'oil' }, {}, 'target.related'],
    ['the same name of the place', named('Lviv Street'), named('lviv street'), 'place.same'],
    ['another name in the same region', named('Boryspil'), named('Bucha'), 'place.other'],
    ['about the same figure', { count: { n: 450, unit: 'drones' } }, { count: { n: 430, unit: 'drones' } }, 'count.same'],
    ['a figure of another order', { count: { n: 450, unit: 'drones' } }, { count: { n: 20, unit: 'drones' } }, 'count.other'],
    ['who says so', { claimantId: 'ministry' }, { claimantId: 'ministry' }, 'claimant.same'],
    ['one source that tells two items apart', { sourceId: 's' }, { sourceId: 's' }, 'source.same'],
    ['a report of a violation and one of a fulfilment', {}, { bearing: 'fulfils' }, null],
  ];
  it.each(rows)('%s', (_sentence, a, b, rule) => {
    const rules = rulesOf(a, b);
    if (rule === null) expect(rules).toBeNull();
    else expect(rules).toContain(rule);
  });

  it('is silent where one of the two says nothing', () => {
    expect(rulesOf({ act: null, target: null }, {})).toEqual(['time.same_day', 'area.same_region']);
    expect(rulesOf({ count: { n: 5, unit: 'drones' } }, { count: { n: 5, unit: 'missiles' } })).not.toContain('count.same');
    expect(rulesOf({ count: { n: 0, unit: 'fatalities' } }, { count: { n: 0, unit: 'fatalities' } })).not.toContain('count.same');
    expect(rulesOf({ ...named('Boryspil'), point: KYIV }, { ...named('Бориспіль'), point: KYIV })).not.toContain('place.other');
  });
});

describe('what is suggested', () => {
  const rows: [string, Partial<Groupable>, Partial<Groupable>, boolean][] = [
    ['the same target in the same region on the same day', {}, {}, true],
    ['place and day alone', { point: KYIV, act: null, target: null }, { point: KYIV }, false],
    ['place and hour', { ...hours(2, 3), point: KYIV, act: null }, { ...hours(2, 3), point: KYIV, target: null }, true],
    ['another target at the same place on the same day', { point: KYIV, target: 'military' }, { point: KYIV }, false],
    ['one claim of the day about the region, by whoever relays it', { target: null, claimantId: 'm' }, { target: null, claimantId: 'm' }, false],
    ['with the same figure', { target: null, claimantId: 'm', count: { n: 9, unit: 'x' } }, { claimantId: 'm', count: { n: 9, unit: 'x' } }, true],
    ['two events that one source lists for the same region and day', { sourceId: 's' }, { sourceId: 's' }, false],
    ['a country on the same day', { areas: [{ code: 'UA' }] }, { areas: [{ code: 'UA' }] }, false],
  ];
  it.each(rows)('%s: %#', (_sentence, a, b, isSuggested) => {
    expect(suggestion(claim(a), claim(b)) !== null).toBe(isSuggested);
  });

  const place = fc.record({
    areas: fc.array(
      fc.oneof(
        fc.constantFrom('UA', 'UA-30', 'UA-32', 'UA-43', 'UA-40', 'RU', 'FR').map((code) => ({ code })),
        fc.constantFrom('Old Town', 'old town ', 'port').map((label) => ({ label })),
        fc.tuple(fc.integer({ min: 29, max: 32 }), fc.integer({ min: 49, max: 52 })).map(([lon, lat]) => square(lon, lat)),
      ),
      { maxLength: 3 },
    ),
    point: fc.option(
      fc.record({
        lat: fc.double({ min: 49.5, max: 51, noNaN: true }),
        lon: fc.double({ min: 30, max: 31.5, noNaN: true }),
        precisionKm: fc.constantFrom(0, 3, 20, 200),
      }),
    ),
  });
  const groupable: fc.Arbitrary<Groupable> = fc
    .record({
      from: fc.integer({ min: 0, max: 96 }),
      length: fc.integer({ min: 0, max: 90 }),
      act: fc.constantFrom(null, ...ACTS.keys()),
      target: fc.constantFrom(null, ...TARGETS.keys()),
      count: fc.option(fc.record({ n: fc.integer({ min: 0, max: 9 }), unit: fc.constantFrom('x', 'y') })),
      bearing: fc.constantFrom('violates' as const, 'fulfils' as const),
      claimantId: fc.constantFrom(null, 'a', 'b'),
      sourceId: fc.constantFrom('s', 't'),
      place,
    })
    .map(({ from, length, place: where, ...rest }) => ({ ...rest, ...where, observedFrom: feb(1, from), observedTo: feb(1, from + length) }));

  it('is the same whichever comes first, answers everything, and never joins what is disjoint in time or area', () => {
    fc.assert(
      fc.property(groupable, groupable, (a, b) => {
        const found = suggestion(a, b);
        expect(suggestion(b, a)).toEqual(found);
        if (found === null) return;
        expect(found.score).toBe(found.reasons.reduce((sum, { points }) => sum + points, 0));
        expect(found.score).toBeGreaterThanOrEqual(SUGGEST_FROM);
        expect(Math.max(a.observedFrom, b.observedFrom) - Math.min(a.observedTo, b.observedTo)).toBeLessThan(HOUR);
        expect(Math.max(a.observedTo - a.observedFrom, b.observedTo - b.observedFrom)).toBeLessThanOrEqual(VAGUE);
        const isExact = (report: Groupable) => report.point !== null && (report.point.precisionKm ?? 0) <= NEARBY_KM;
        if (a.point && b.point && isExact(a) && isExact(b)) expect(distanceKm(a.point, b.point)).toBeLessThanOrEqual(NEARBY_KM);
        // Whatever is suggested can be found by the index.
        const keys = new Set(placeKeys(b));
        expect(nearbyKeys(a).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the keys of places', () => {
  it('meet for any two points nearby, also across the meridian of 180° and in the north', () => {
    // Whole numbers, since they are drawn evenly: most doubles that are drawn are next to nothing.
    const even = (least: number, most: number) => fc.integer({ min: least * 1_000, max: most * 1_000 }).map((thousandths) => thousandths / 1_000);
    fc.assert(
      fc.property(even(-84, 84), even(-180, 180), even(0, 6.28), even(0, 24.5), (lat, lon, course, km) => {
        const north = (km / 111.2) * Math.cos(course);
        const east = ((km / 111.2) * Math.sin(course)) / Math.cos((lat * Math.PI) / 180);
        const other = { lat: lat + north, lon: ((lon + east + 540) % 360) - 180 };
        fc.pre(distanceKm({ lat, lon }, other) <= NEARBY_KM);
        const [key] = placeKeys({ areas: [], point: other });
        expect(nearbyKeys({ areas: [], point: { lat, lon } })).toContain(key);
      }),
      { numRuns: 500 },
    );
  });
  it('are those of each part of an outline, also of one that crosses the meridian of 180°', () => {
    const square = (west: number, south: number, width: number) => [
      [west, south],
      [west + width, south],
      [west + width, south + width],
      [west, south + width],
      [west, south],
    ];
    const outline = (...squares: number[][][]) => ({
      areas: [{ geometry: { type: 'MultiPolygon' as const, coordinates: squares.map((ring) => [ring]) } }],
      point: null,
    });
    const taveuni = outline(square(179.8, -17, 0.2), square(-180, -17, 0.2));
    expect(placeKeys(taveuni)).toEqual(['@-34:719', '@-34:0']);
    expect(nearbyKeys({ areas: [], point: { lat: -16.9, lon: -179.9 } })).toContain('@-34:719');
    expect(placeKeys(outline(square(20, 40, 5)))).toEqual(['*']);
    const scattered = Array.from({ length: 50 }, (_, n) => square(n, 0.1, 0.1));
    expect(placeKeys(outline(...scattered))).toEqual(['*']);
  });
  it.each([
    ['UA-32', 'UA-30'],
    ['UA-30', 'UA-32'],
    ['UA', 'UA-30'],
    ['UA-30', 'UA'],
    ['FR-75C', 'FR-IDF'],
    ['FR-IDF', 'FR-75C'],
  ])('of %s find what is kept under %s', (code, other) => {
    const keys = placeKeys({ areas: [{ code: other }], point: null });
    expect(nearbyKeys({ areas: [{ code }], point: null }).some((key) => keys.includes(key))).toBe(true);
  });
  it('are few', () => {
    expect(placeKeys({ areas: [{ code: 'UA-30', label: 'Kyiv' }], point: KYIV })).toEqual(['UA-30', 'UA/', '#kyiv', '@100:421']);
    expect(placeKeys({ areas: [], point: null })).toEqual(['*']);
    expect(nearbyKeys({ areas: [], point: KYIV }).length).toBeLessThanOrEqual(4);
  });
});

function square(lon: number, lat: number) {
  return { geometry: polygon(box(lon, lat, lon + 1, lat + 1)) };
}

function named(label: string): Partial<Groupable> {
  return { areas: [{ code: 'UA-30' }, { label }] };
}
