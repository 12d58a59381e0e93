import type JtsGeometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import type TopologyValidationError from 'jsts/org/locationtech/jts/operation/valid/TopologyValidationError.js';
import { searchBorders, stepBudget } from './border-search.js';
import type { Geometry } from './claims.js';
import { nestingFault } from './ring-nesting.js';

const factory = new GeometryFactory();
const reader = new GeoJSONReader(factory);

/** The library finds out what rings that touch make of it: some 30 ms for so many positions. */
const MOST_TOUCHING = 2_000;

/**
 * What keeps closed rings within range from being an outline, by the rules of OGC Simple Features, and where; null if nothing does. The time that it takes grows with
 * the number of positions alone: what would need more than the budget is refused.
 */
export function outlineFault(geometry: Geometry, budget = stepBudget()): string | null {
  const polygons = polygonsOf(geometry).map((rings) => rings.map(withoutRepeats));
  const short = polygons.flat().find((ring) => ring.length < 4);
  if (short) return `has a ring of fewer than three different positions ${near({ x: short[0]?.[0] ?? 0, y: short[0]?.[1] ?? 0 })}`;
  const shape = shapeOf(polygons);
  if (shape === null) return 'is no outline';
  const found = searchBorders(shape, budget);
  if (found === 'too many steps') return 'is too intricate: too many of its borders run past each other; simplify it';
  if (found === 'apart') {
    const nested = nestingFault(factory, polygons);
    return nested && `${WORDS[nested.fault]} ${near(nested.at)}`;
  }
  if (found !== 'touching') return `${CROSSES} ${near(found.crossing)}`;
  const size = polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (size > MOST_TOUCHING) return `has borders that touch, and more than ${MOST_TOUCHING} positions; simplify it, or let none touch`;
  const fault = validationError(shape);
  if (fault === null) return null;
  if (fault === undefined) return 'is no outline';
  return `${WORDS[fault.getMessage()] ?? 'is no outline'} ${near(fault.getCoordinate())}`;
}

type Position = readonly [lon: number, lat: number];

// What the schema has passed.
const polygonsOf = ({ type, coordinates }: Geometry): Position[][][] => (type === 'Polygon' ? [coordinates] : coordinates) as Position[][][];

/** Coordinates that were rounded name a position twice in a row, which is no touch. */
function withoutRepeats(ring: readonly Position[]): readonly Position[] {
  return ring.filter(([lon, lat], place) => place === 0 || lon !== ring[place - 1]?.[0] || lat !== ring[place - 1]?.[1]);
}

const CROSSES = 'has borders that cross or overlap';
const near = ({ x, y }: { x: number; y: number }): string => `(near longitude ${round(x)}, latitude ${round(y)})`;

function shapeOf(coordinates: readonly (readonly (readonly Position[])[])[]): JtsGeometry | null {
  try {
    return reader.read({ type: 'MultiPolygon', coordinates });
  } catch {
    // The library throws at what is no ring.
    return null;
  }
}

/** Undefined where the library can make nothing of it, as of figures that it cannot tell apart. */
function validationError(shape: JtsGeometry): TopologyValidationError | null | undefined {
  try {
    return new IsValidOp(shape).getValidationError();
  } catch {
    return undefined;
  }
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The library's words → ours. */
const WORDS: Readonly<Record<string, string>> = {
  'Hole lies outside shell': 'has a hole that lies outside of its outer ring',
  'Holes are nested': 'has a hole within a hole',
  'Interior is disconnected': 'falls apart where its rings touch; send the parts as a MultiPolygon',
  'Self-intersection': CROSSES,
  'Ring Self-intersection': 'has a ring that touches itself',
  'Nested shells': 'has a part within another part',
  'Duplicate Rings': 'has the same ring twice',
  'Too few distinct points in geometry component': 'has a ring of fewer than three different positions',
};
