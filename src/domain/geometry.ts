import type { Geometry } from './claims.js';
import { Outline, type ShapeRelation } from './outline.js';
import { type Point, surroundingsOf } from './precision.js';

/** Where something was: a point with its precision, or an outline. */
export type Shape = Point | Geometry;

/**
 * How a place stands to an area that has an outline, borders included. Never throws: null where it cannot be told, because one of them is no outline.
 */
export function relateShapes(place: Shape, area: Geometry): ShapeRelation | null {
  const known = relations.get(place)?.get(area);
  if (known !== undefined) return known;
  const relation = told(() => relate(place, outlineOf(area)));
  kept(relations, place, () => new WeakMap()).set(area, relation);
  return relation;
}

/** Whether a place that lies wholly inside no single area of a list lies inside them together: areas that share their border count as one. */
export function isInsideTogether(place: Shape, areas: readonly Geometry[]): boolean {
  return (
    told(() => {
      const union = unionOf(areas);
      return union !== null && relate(place, union) === 'inside';
    }) ?? false
  );
}

function relate(place: Shape, area: Outline): ShapeRelation {
  if ('coordinates' in place) return outlineOf(place).relateTo(area);
  const around = circleOf(place);
  if (around) return around.relateTo(area);
  return area.holds([place.lon, place.lat]) ? 'inside' : 'apart';
}

// One report is held against many readings, and one reading against many reports, so what was made of a shape is kept as long as the shape itself.
const relations = new WeakMap<Shape, WeakMap<Geometry, ShapeRelation | null>>();
const outlines = new WeakMap<Geometry, Outline>();
const circles = new WeakMap<Point, Outline | null>();
const unions = new WeakMap<Geometry, { of: readonly Geometry[]; union: Outline | null }>();

const outlineOf = (geometry: Geometry): Outline => kept(outlines, geometry, () => Outline.of(geometry));

const circleOf = (point: Point): Outline | null =>
  kept(circles, point, () => {
    const around = surroundingsOf(point);
    return around && Outline.of(around);
  });

function unionOf(areas: readonly Geometry[]): Outline | null {
  const [first] = areas;
  if (!first) return null;
  const known = unions.get(first);
  if (known && known.of.length === areas.length && known.of.every((area, place) => area === areas[place])) return known.union;
  const union = told(() => Outline.union(areas.map(outlineOf)));
  unions.set(first, { of: areas, union });
  return union;
}

function kept<K extends WeakKey, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** The library throws at what is no polygon, and at figures that it cannot tell apart. */
function told<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
