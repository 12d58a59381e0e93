import { bboxClip } from '@turf/bbox-clip';
import { circle } from '@turf/circle';
import type { Geometry } from './claims.js';

/** A place on Earth in degrees, WGS 84. */
export interface Point {
  lat: number;
  lon: number;
  /** how far from there it may have been; left out, it was exactly there */
  precisionKm?: number;
}

/** The largest precision that a point can have; what is known no better is a country, not a point. */
export const MAX_PRECISION_KM = 1_000;
/** Below a metre, a point is a point. */
const EXACT_KM = 0.001;
const KM_PER_DEGREE = 111.195;
const STEPS = 64;

/** Everywhere that a point may mean, on the sphere, as GeoJSON has it: cut in two at the antimeridian; null for an exact point. */
export function surroundingsOf({ lat, lon, precisionKm = 0 }: Point): Geometry | null {
  if (precisionKm < EXACT_KM) return null;
  // The sides of the polygon touch the circle from outside, so that nothing of it is left out.
  const radius = precisionKm / Math.cos(Math.PI / STEPS);
  const reach = radius / KM_PER_DEGREE;
  if (lat + reach >= 90) return box(-180, lat - reach, 180, 90);
  if (lat - reach <= -90) return box(-180, -90, 180, lat + reach);
  const { coordinates } = circle([lon, lat], radius, { units: 'kilometers', steps: STEPS }).geometry;
  const parts = [0, -360, 360].flatMap((shift) => withinWorld(coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x + shift, y]))));
  return { type: 'MultiPolygon', coordinates: parts };
}

/** What of a polygon lies between the meridians of 180° west and east. */
function withinWorld(coordinates: number[][][]): number[][][][] {
  const { geometry } = bboxClip({ type: 'Polygon', coordinates }, [-180, -90, 180, 90]);
  return geometry.type === 'Polygon' && geometry.coordinates.length > 0 ? [geometry.coordinates] : [];
}

const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
