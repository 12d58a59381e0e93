import fc from 'fast-check';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/domain/claims.js';
import { isInsideTogether, relateShapes, type Shape } from '../../src/domain/geometry.js';
import { outlineFault } from '../../src/domain/outline-faults.js';
import { surroundingsOf } from '../../src/domain/precision.js';
import { box, type Position, polygon } from '../support/shapes.js';

const parts = (...polygons: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates: polygons });

const square = polygon(box(30, 50, 32, 52));
const ring = polygon(box(30, 50, 32, 52), box(30.5, 50.5, 31.5, 51.5));
/** A comb: a bar with teeth, by its lower left corner and its size, standing or lying. */
const comb = (teeth: number, lying: boolean): Geometry => {
  const points = Array.from({ length: teeth }, (_, n): Position[] => [
    [n / teeth, 0.1],
    [n / teeth, 1],
    [(n + 0.5) / teeth, 1],
    [(n + 0.5) / teeth, 0.1],
  ]).flat();
  const outline: Position[] = [...points, [1, 0.1], [1, 0], [0, 0], [0, 0.1]];
  return polygon(lying ? outline.map(([x, y]): Position => [y * 1.5 - 0.2, x * 0.8 + 0.15]) : outline);
};

describe('how one outline stands to another', () => {
  const rows: [string, Shape, Geometry, string][] = [
    ['the same outline is inside', square, polygon(box(30, 50, 32, 52)), 'inside'],
    ['a part that shares its border is inside', polygon(box(30, 50, 31, 51)), square, 'inside'],
    ['a part in the middle is inside', polygon(box(30.5, 50.5, 31, 51)), square, 'inside'],
    ['what is wholly around it is larger', polygon(box(29, 49, 33, 53)), square, 'larger'],
    ['what is around it with a common border is larger', polygon(box(30, 50, 33, 53)), square, 'larger'],
    ['a neighbour that only touches has some part in common', polygon(box(32, 50, 34, 52)), square, 'partly'],
    ['what touches at one corner has some part in common', polygon(box(32, 52, 34, 54)), square, 'partly'],
    ['what lies across the border has some part in common', polygon(box(31, 51, 33, 53)), square, 'partly'],
    ['what is elsewhere is apart', polygon(box(40, 50, 41, 51)), square, 'apart'],
    ['what lies in a hole is apart', polygon(box(30.8, 50.8, 31.2, 51.2)), ring, 'apart'],
    ['what fills a hole touches it', polygon(box(30.5, 50.5, 31.5, 51.5)), ring, 'partly'],
    ['what covers a hole is not inside', polygon(box(30.2, 50.2, 31.8, 51.8)), ring, 'partly'],
    ['what has the same hole is inside', ring, ring, 'inside'],
    ['what leaves out more than the hole is inside', polygon(box(30.1, 50.1, 31.9, 51.9), box(30.3, 50.3, 31.7, 51.7)), ring, 'inside'],
    ['a ring around it is apart', polygon(box(20, 40, 40, 60), box(25, 45, 35, 55)), square, 'apart'],
    ['one of two parts outside has some part in common', parts([box(30.5, 50.5, 31, 51)], [box(40, 50, 41, 51)]), square, 'partly'],
    [
      'two parts in two parts are inside',
      parts([box(1, 1, 2, 2)], [box(31, 51, 31.5, 51.5)]),
      parts([box(0, 0, 3, 3)], [box(30, 50, 32, 52)]),
      'inside',
    ],
    [
      'across the antimeridian, cut in two as GeoJSON has it, is inside',
      parts([box(179, -1, 180, 1)], [box(-180, -1, -179, 1)]),
      parts([box(170, -10, 180, 10)], [box(-180, -10, -170, 10)]),
      'inside',
    ],
    ['an exact point inside is inside', { lat: 51, lon: 31 }, square, 'inside'],
    ['a point that may be 50 km off is inside, 70 km from the border', { lat: 51, lon: 31, precisionKm: 50 }, square, 'inside'],
    ['a point that may be 100 km off is possibly inside', { lat: 51, lon: 31, precisionKm: 100 }, square, 'partly'],
    ['a point outside that may be 100 km off is possibly inside', { lat: 51, lon: 33, precisionKm: 100 }, square, 'partly'],
    ['a point outside that may be 50 km off is apart', { lat: 51, lon: 33, precisionKm: 50 }, square, 'apart'],
    ['a point that may be anywhere around an area is larger', { lat: 51, lon: 31, precisionKm: 500 }, square, 'larger'],
    ['a point in a hole that may mean what is around it is possibly inside', { lat: 51, lon: 31, precisionKm: 60 }, ring, 'partly'],
    ['a point at the antimeridian means both sides of it', { lat: 0, lon: 179.9, precisionKm: 50 }, polygon(box(-180, -10, -170, 10)), 'partly'],
    [
      'a point at the antimeridian is inside what lies on both sides',
      { lat: 0, lon: -179.9, precisionKm: 50 },
      parts([box(170, -10, 180, 10)], [box(-180, -10, -170, 10)]),
      'inside',
    ],
    ['a point near the pole means every longitude', { lat: 89, lon: 0, precisionKm: 200 }, polygon(box(-180, 80, 180, 90)), 'inside'],
    ['a point near the south pole, likewise', { lat: -89.9, lon: 100, precisionKm: 100 }, polygon(box(-20, -89.5, 20, -89.3)), 'larger'],
  ];
  it.each(rows)('%s', (_sentence, place, area, expected) => {
    expect(relateShapes(place, area)).toBe(expected);
  });

  it('stops at the first crossing of outlines that cross millions of times', () => {
    expect(relateShapes(comb(480, true), comb(2_400, false))).toBe('partly');
    expect(isInsideTogether(square, [comb(480, true), comb(2_400, false)])).toBe(false);
  });
});

describe('what is no outline', () => {
  const star = Array.from(
    { length: 1_001 },
    (_, n): Position => [Math.cos((2 * Math.PI * n * 500) / 1_001), Math.sin((2 * Math.PI * n * 500) / 1_001)],
  );
  const rows: [string, Geometry, RegExp | null][] = [
    ['a square is one', square, null],
    ['a square with a hole is one', ring, null],
    ['two squares that share a border are none', parts([box(0, 0, 1, 1)], [box(1, 0, 2, 1)]), /cross or overlap \(near longitude 1, latitude/],
    ['two squares that touch at a corner are one', parts([box(0, 0, 1, 1)], [box(1, 1, 2, 2)]), null],
    [
      'a ring that crosses itself is none',
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
      /borders that cross or overlap \(near longitude 1, latitude 1\)/,
    ],
    ['a star of a thousand points is none', polygon([...star, ...star.slice(0, 1)]), /borders that cross/],
    ['a hole outside is none', polygon(box(0, 0, 1, 1), box(2, 2, 3, 3)), /hole that lies outside/],
    ['a hole within a hole is none', polygon(box(0, 0, 9, 9), box(1, 1, 8, 8), box(2, 2, 3, 3)), /hole within a hole/],
    ['a part within a part is none', parts([box(0, 0, 9, 9)], [box(1, 1, 2, 2)]), /part within another part/],
    [
      'a ring that goes nowhere is none',
      polygon([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      /fewer than three different positions/,
    ],
    [
      'a ring that goes there and back is none',
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
      /./,
    ],
  ];
  it.each(rows)('%s', (_sentence, geometry, expected) => {
    const fault = outlineFault(geometry);
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toMatch(expected);
  });
});

describe('rings in any order', () => {
  it('are an outline where the library says so', () => {
    const corner = fc.integer({ min: 0, max: 8 });
    const ring = fc
      .tuple(corner, corner, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
      .map(([x, y, w, h]) => box(x, y, x + w, y + h));
    const outline = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((polygons) => parts(...polygons));
    fc.assert(
      fc.property(outline, (geometry) => {
        expect(outlineFault(geometry) === null).toBe(new IsValidOp(new GeoJSONReader(new GeometryFactory()).read(geometry)).isValid());
      }),
      { numRuns: 2_000 },
    );
  });
});

const degrees = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
const boxes = fc
  .tuple(degrees, degrees, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([west, south, width, height]) => box(west, south, west + width / 4, south + height / 4));
const shapes: fc.Arbitrary<Geometry> = boxes.map((outer) => polygon(outer));
/** The same in another place: by whole degrees, so that no figure is rounded. */
const moved = ({ type, coordinates }: Geometry, east: number, north: number): Geometry => ({
  type,
  coordinates: (coordinates as Position[][]).map((one) => one.map(([lon, lat]): Position => [lon + east, lat + north])),
});

describe('whatever the shapes', () => {
  it('inside and larger are each other’s mirror, as partly and apart are their own', () => {
    const mirror = { inside: 'larger', larger: 'inside', partly: 'partly', apart: 'apart' };
    fc.assert(
      fc.property(shapes, shapes, (one, other) => {
        const relation = relateShapes(one, other);
        const back = relateShapes(other, one);
        const isSame = relation === 'inside' && back === 'inside';
        if (!isSame) expect(back).toBe(relation && mirror[relation]);
      }),
    );
  });

  it('how they stand does not depend on where they are', () => {
    fc.assert(
      fc.property(shapes, shapes, fc.integer({ min: -100, max: 100 }), fc.integer({ min: -60, max: 60 }), (one, other, east, north) => {
        expect(relateShapes(moved(one, east, north), moved(other, east, north))).toBe(relateShapes(one, other));
      }),
    );
  });

  it('what is inside has each of its corners inside, and what is apart none', () => {
    fc.assert(
      fc.property(shapes, shapes, (place, area) => {
        const corners = (place.coordinates as Position[][])[0]?.map(([lon, lat]) => relateShapes({ lon, lat }, area)) ?? [];
        const relation = relateShapes(place, area);
        if (relation === 'inside') expect(corners.every((one) => one === 'inside')).toBe(true);
        if (relation === 'apart') expect(corners.every((one) => one === 'apart')).toBe(true);
        if (corners.includes('inside')) expect(relation).not.toBe('apart');
      }),
    );
  });

  it('a less precise point is never surer', () => {
    const SURE = { inside: 2, apart: 2, partly: 1, larger: 1 };
    fc.assert(
      fc.property(degrees, degrees, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), shapes, (lat, lon, near, more, area) => {
        const fine = relateShapes({ lat, lon, precisionKm: near }, area);
        const coarse = relateShapes({ lat, lon, precisionKm: near + more }, area);
        if (fine === null || coarse === null) throw new Error('told nothing');
        expect(SURE[coarse]).toBeLessThanOrEqual(SURE[fine]);
        if (SURE[coarse] === 2) expect(fine).toBe(coarse);
      }),
    );
  });

  it('the surroundings of a point hold it, and are an outline', () => {
    const anywhere = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      precisionKm: fc.double({ min: 0.01, max: 1_000, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, ({ lat, lon, precisionKm }) => {
        const around = surroundingsOf({ lat, lon, precisionKm });
        expect(around && relateShapes({ lat, lon }, around)).toBe('inside');
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is thrown at what is no shape at all', () => {
    const anything = fc.oneof(fc.anything(), fc.array(fc.array(fc.array(fc.double()))), fc.array(fc.array(fc.array(fc.array(fc.double())))));
    const geometry = fc.record({ type: fc.constantFrom<Geometry['type']>('Polygon', 'MultiPolygon'), coordinates: anything });
    fc.assert(
      fc.property(geometry, geometry, (one, other) => {
        expect(['inside', 'larger', 'partly', 'apart', null]).toContain(relateShapes(one, other));
        expect(['inside', 'larger', 'partly', 'apart', null]).toContain(relateShapes({ lat: 0, lon: 0, precisionKm: 5 }, other));
        expect(isInsideTogether(one, [other, one])).toBeTypeOf('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
