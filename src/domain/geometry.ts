import type { Geometry } from './claims.js';

/** A place on Earth in degrees, WGS 84. */
export interface Point {
  lat: number;
  lon: number;
}

/**
 * Whether a point lies in an area, borders included. Rings are read in the plane of longitude and latitude, as GeoJSON has them (RFC 7946: the first ring of a
 * polygon is its outline, the others are holes; what crosses the antimeridian is cut in two). Never throws: what is no ring holds nothing.
 */
export function isWithin(point: Point, { type, coordinates }: Geometry): boolean {
  const polygons = type === 'Polygon' ? [coordinates] : listOf(coordinates);
  return polygons.some((polygon) => {
    const [outline, ...holes] = listOf(polygon).map((ring) => placeIn(point, ring));
    return outline !== undefined && outline !== 'outside' && !holes.includes('inside');
  });
}

/** By the crossings of a line from the point to the east: an odd number of them is inside. */
function placeIn({ lat, lon }: Point, ring: unknown): 'inside' | 'outside' | 'border' {
  let isInside = false;
  let from: Point | null = null;
  for (const position of listOf(ring)) {
    const [x, y] = listOf(position);
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    const to: Point = { lat: y, lon: x };
    if (from !== null) {
      const side = (to.lon - from.lon) * (lat - from.lat) - (to.lat - from.lat) * (lon - from.lon);
      if (side === 0 && isBetween(lat, from.lat, to.lat) && isBetween(lon, from.lon, to.lon)) return 'border';
      const crosses = from.lat > lat !== to.lat > lat;
      if (crosses && side > 0 === to.lat < from.lat) isInside = !isInside;
    }
    from = to;
  }
  return isInside ? 'inside' : 'outside';
}

const isBetween = (value: number, one: number, other: number): boolean => value >= Math.min(one, other) && value <= Math.max(one, other);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
