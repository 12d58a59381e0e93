import { SURROUNDS, withContainers } from './areas.js';
import type { Area, Geometry } from './claims.js';
import type { Point } from './precision.js';

// Where a report says it happened, as keys of an index by place and time (the table report_places):
//   UA-30    a code that it names            UA/      a code that contains one of these
//   @101:421 a cell with its point or outline #lviv    a place in words        *        none of these

/** Of a report that names no place, or a very large outline alone. */
export const NO_PLACE = '*';
/** Two points so far apart (kilometres) are two places. */
export const NEARBY_KM = 25;

/** Degrees of latitude and longitude: more than what is nearby, away from the poles. */
const CELL = 0.5;
/** An outline that lies in more cells is hardly about a place. */
const MOST_CELLS = 36;
const CELLS_AROUND = 360 / CELL;
const KM_PER_DEGREE = 111.2;

export interface Placed {
  areas: readonly Area[];
  point: Point | null;
}

/** The keys under which a report is kept. */
export function placeKeys({ areas, point }: Placed): string[] {
  const keys = areas.flatMap(({ code, label, geometry }) => [
    ...(code === undefined ? [] : [code, ...containersOf(code).map((container) => `${container}/`)]),
    ...(label === undefined ? [] : [`#${placeName(label)}`]),
    ...(geometry === undefined ? [] : cellsUnder(geometry)),
  ]);
  const exact = exactEnough(point);
  if (exact) keys.push(cellKey(Math.floor(exact.lat / CELL), Math.floor(exact.lon / CELL)));
  return keys.length === 0 ? [NO_PLACE] : [...new Set(keys)];
}

/** The keys under which the reports are kept that may be about the same place: the same code, one that contains it, lies in it or surrounds it, and what is nearby. */
export function nearbyKeys({ areas, point }: Placed): string[] {
  const exact = exactEnough(point);
  const codes = areas.flatMap(({ code }) => code ?? []);
  const labels = areas.flatMap(({ label }) => label ?? []);
  const around = (code: string) => [
    ...(SURROUNDS.get(code) ?? []),
    ...[...SURROUNDS].flatMap(([outer, inner]) => (inner.includes(code) ? [outer] : [])),
  ];
  return [
    ...new Set([
      ...(exact ? cellsNear(exact) : []),
      ...areas.flatMap(({ geometry }) => (geometry === undefined ? [] : cellsUnder(geometry))),
      ...codes.flatMap((code) => [code, `${code}/`, ...containersOf(code), ...around(code)]),
      ...labels.map((label) => `#${placeName(label)}`),
    ]),
  ];
}

/** The keys of the reports within an area, for lists. */
export const keysWithin = (code: string): string[] => [code, `${code}/`];

/** A place in words as it is compared. */
export const placeName = (label: string): string => label.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** A point that is known no better than what counts as nearby says no more than the areas beside it. */
export const exactEnough = (point: Point | null): Point | null => (point && (point.precisionKm ?? 0) <= NEARBY_KM ? point : null);

/** The distance of two points in kilometres, on a sphere. */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (one: number, other: number) => Math.sin(radians(one - other) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** The areas in which one lies, up to the country. */
const containersOf = (code: string): string[] => withContainers(code).slice(1);

/** The cells that what is nearby may lie in: mostly one to four; towards the poles they become narrow, and beyond 85° not all are looked at. */
function cellsNear({ lat, lon }: Point): Iterable<string> {
  const high = NEARBY_KM / KM_PER_DEGREE;
  const wide = high / Math.cos((Math.min(Math.abs(lat) + high, 85) * Math.PI) / 180);
  return cellsBetween(lon - wide, lat - high, lon + wide, lat + high);
}

/** The cells that an outline may touch, part by part: one that crosses the antimeridian is cut in two. None of one that is very large. */
function cellsUnder({ type, coordinates }: Geometry): string[] {
  // Written by the verbs alone, after their schema has passed it.
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as [lon: number, lat: number][][][];
  const keys = new Set<string>();
  for (const [outer = []] of polygons) {
    const [lons, lats] = [outer.map(([lon]) => lon), outer.map(([, lat]) => lat)];
    for (const key of cellsBetween(Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats))) {
      if (keys.add(key).size > MOST_CELLS) return [];
    }
  }
  return [...keys];
}

function* cellsBetween(west: number, south: number, east: number, north: number): Generator<string> {
  for (let row = Math.floor(south / CELL); row <= Math.floor(north / CELL); row++) {
    for (let column = Math.floor(west / CELL); column <= Math.floor(east / CELL); column++) yield cellKey(row, column);
  }
}

/** The eastern and the western end of the map are one meridian. */
function cellKey(row: number, column: number): string {
  return `@${row}:${(((column + CELLS_AROUND / 2) % CELLS_AROUND) + CELLS_AROUND) % CELLS_AROUND}`;
}
