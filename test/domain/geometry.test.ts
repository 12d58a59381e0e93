import { describe, expect, it } from 'vitest';
import type { Area, Geometry } from '../../src/domain/claims.js';
import { relateShapes } from '../../src/domain/geometry.js';
import { type MatchableReading, matchReport } from '../../src/domain/match.js';
import type { Point } from '../../src/domain/precision.js';
import type { Scope } from '../../src/domain/scope.js';
import { feb } from '../support/facts.js';
import { box, polygon } from '../support/shapes.js';

const square = polygon(box(30, 50, 31, 51));
const ring = polygon(box(30, 50, 31, 51), box(30.4, 50.4, 30.6, 50.6));
const two: Geometry = { type: 'MultiPolygon', coordinates: [[box(30, 50, 31, 51)], [box(-1, -1, 0, 0)]] };
const wedge = polygon([
  [0, 0],
  [4, 0],
  [2, 4],
  [2, 1],
  [0, 0],
]);
const small = polygon(box(30.4, 50.4, 30.6, 50.6));
const across = polygon(box(30.9, 50.4, 31.1, 50.6));
const east = polygon(box(31, 50, 32, 51));
const crossing = polygon(box(30.95, 50.2, 32, 51.2));
const at = (lon: number, lat: number): Point => ({ lon, lat });

describe('a point in an area', () => {
  const rows: [string, Geometry, Point, boolean][] = [
    ['lies in a square', square, at(30.5, 50.5), true],
    ['lies east of it', square, at(31.5, 50.5), false],
    ['lies west of it', square, at(29.5, 50.5), false],
    ['lies north of it', square, at(30.5, 51.5), false],
    ['lies on its border', square, at(30, 50.5), true],
    ['lies on its northern border', square, at(30.5, 51), true],
    ['lies at its corner', square, at(31, 51), true],
    ['lies on a line with its border, outside', square, at(32, 51), false],
    ['lies in a hole', ring, at(30.5, 50.5), false],
    ['lies on the border of a hole', ring, at(30.4, 50.5), true],
    ['lies beside a hole', ring, at(30.2, 50.5), true],
    ['lies in the second of two parts', two, at(-0.5, -0.5), true],
    ['lies in neither of two parts', two, at(15, 25), false],
    ['lies in a wedge', wedge, at(2.5, 1), true],
    ['lies in the dent of a wedge', wedge, at(1.5, 1), false],
    ['is level with a corner of a wedge', wedge, at(0, 1), false],
  ];
  it.each(rows)('%s', (_sentence, geometry, point, expected) => {
    expect(relateShapes(point, geometry)).toBe(expected ? 'inside' : 'apart');
  });
});

describe('where a report with a point falls', () => {
  const bound = (instant: number) => ({ earliest: instant, latest: instant, basis: 'stated' as const });
  const reading = (scope: Scope): MatchableReading => ({
    window: { start: bound(feb(1)), end: bound(feb(8)) },
    scope,
    closings: [],
    committerIds: ['russia'],
  });
  const report = { observedFrom: feb(3), observedTo: feb(3), act: null, target: null, allegedActorId: 'russia', bearing: 'violates' as const };
  const rows: [string, Area[], Point | null, Scope, string, string][] = [
    ['a point inside an outline is inside', [], at(30.5, 50.5), { areas: [{ geometry: square }] }, 'yes', 'inside'],
    ['a point outside of it is outside', [], at(20, 20), { areas: [{ geometry: square }] }, 'no', 'outside'],
    [
      'a point decides, whatever the place is called',
      [{ label: 'a village' }],
      at(20, 20),
      { areas: [{ geometry: square, label: 'the front' }] },
      'no',
      'outside',
    ],
    [
      'a point that may mean both sides of a border is possibly inside',
      [],
      { ...at(30.01, 50.5), precisionKm: 5 },
      { areas: [{ geometry: square }] },
      'possibly',
      'partly',
    ],
    ['an outline inside an outline is inside', [{ geometry: small }], null, { areas: [{ geometry: square }] }, 'yes', 'inside'],
    ['an outline across a border is possibly inside', [{ geometry: across }], null, { areas: [{ geometry: square }] }, 'possibly', 'partly'],
    ['an outline around the area is possibly inside', [{ geometry: square }], null, { areas: [{ geometry: small }] }, 'possibly', 'larger'],
    ['an outline apart from it is outside', [{ geometry: small }], null, { areas: [{ geometry: wedge }] }, 'no', 'outside'],
    ['an outline inside an excluded one is out', [{ geometry: small }], null, { exceptAreas: [{ geometry: square }] }, 'no', 'excluded'],
    [
      'an outline partly in an excluded one is possibly out',
      [{ geometry: across }],
      null,
      { exceptAreas: [{ geometry: square }] },
      'possibly',
      'partly_excluded',
    ],
    ['a point is finer than an outline beside it', [{ geometry: across }], at(30.5, 50.5), { areas: [{ geometry: square }] }, 'yes', 'inside'],
    [
      'two areas that share a border hold what lies across it',
      [{ geometry: across }],
      null,
      { areas: [{ geometry: square }, { geometry: east }] },
      'yes',
      'inside',
    ],
    [
      'two areas whose borders cross do not',
      [{ geometry: across }],
      null,
      { areas: [{ geometry: square }, { geometry: crossing }] },
      'possibly',
      'partly',
    ],
    [
      'what is no outline is known by its name alone',
      [],
      at(0, 0),
      { areas: [{ geometry: { type: 'Polygon', coordinates: 'nowhere' } }] },
      'possibly',
      'words',
    ],
    ['a point cannot be told from a code', [], at(30.5, 50.5), { areas: [{ code: 'UA-30' }] }, 'possibly', 'words'],
    ['beside a point, a code is told from a code', [{ code: 'UA-30' }], at(20, 20), { areas: [{ code: 'UA-30' }] }, 'yes', 'inside'],
    ['a code cannot be told from an outline', [{ code: 'UA-30' }], null, { areas: [{ geometry: square }] }, 'possibly', 'words'],
    [
      'a point in an excluded outline is out',
      [{ code: 'UA-30' }],
      at(30.5, 50.5),
      { areas: [{ code: 'UA' }], exceptAreas: [{ geometry: square }] },
      'no',
      'excluded',
    ],
    [
      'a point beside an excluded outline is in',
      [{ code: 'UA-30' }],
      at(20, 20),
      { areas: [{ code: 'UA' }], exceptAreas: [{ geometry: square }] },
      'yes',
      'inside',
    ],
  ];
  it.each(rows)('%s', (_sentence, areas, point, scope, answer, rule) => {
    const reason = matchReport({ ...report, areas, point }, reading(scope), (a, b) => a === b).reasons.find(({ dimension }) => dimension === 'area');
    expect([reason?.answer, reason?.rule]).toEqual([answer, `area.${rule}`]);
  });
});
