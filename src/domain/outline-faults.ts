import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import type TopologyValidationError from 'jsts/org/locationtech/jts/operation/valid/TopologyValidationError.js';
import type { Geometry } from './claims.js';

const reader = new GeoJSONReader(new GeometryFactory());

/** What keeps closed rings within range from being an outline, by the rules of OGC Simple Features, and where; null if nothing does. */
export function outlineFault({ type, coordinates }: Geometry): string | null {
  const fault = validationError({ type, coordinates });
  if (fault === null) return null;
  if (fault === undefined) return 'is no outline';
  const { x, y } = fault.getCoordinate();
  return `${WORDS[fault.getMessage()] ?? 'is no outline'} (near longitude ${round(x)}, latitude ${round(y)})`;
}

/** Undefined where the library can make nothing of it, as of figures that it cannot tell apart. */
function validationError(geometry: Geometry): TopologyValidationError | null | undefined {
  try {
    return new IsValidOp(reader.read(geometry)).getValidationError();
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
  'Self-intersection': 'has borders that cross or overlap',
  'Ring Self-intersection': 'has a ring that touches itself',
  'Nested shells': 'has a part within another part',
  'Duplicate Rings': 'has the same ring twice',
  'Too few distinct points in geometry component': 'has a ring of fewer than three different positions',
};
