import IndexedPointInAreaLocator from 'jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import type Envelope from 'jsts/org/locationtech/jts/geom/Envelope.js';
import type GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import Location from 'jsts/org/locationtech/jts/geom/Location.js';

export type NestingFault = 'Hole lies outside shell' | 'Holes are nested' | 'Nested shells';
type Position = readonly [lon: number, lat: number];

/** Which ring lies in which other, where it must not, and one of its positions; null if none does. No ring may touch another, so one position tells of all of it. */
export function nestingFault(
  factory: GeometryFactory,
  polygons: readonly (readonly (readonly Position[])[])[],
): { fault: NestingFault; at: Coordinate } | null {
  const parts = polygons.map(([shell = [], ...holes]) => ({ shell: new Ring(factory, shell), holes: holes.map((hole) => new Ring(factory, hole)) }));
  for (const { shell, holes } of parts) {
    const outside = holes.find((hole) => !hole.isIn(shell));
    if (outside) return { fault: 'Hole lies outside shell', at: outside.first };
    const nested = holes.find((hole) => holes.some((other) => hole !== other && hole.isIn(other)));
    if (nested) return { fault: 'Holes are nested', at: nested.first };
  }
  const nested = parts.find((part) =>
    parts.some((other) => part !== other && part.shell.isIn(other.shell) && !other.holes.some((hole) => part.shell.isIn(hole))),
  );
  return nested ? { fault: 'Nested shells', at: nested.shell.first } : null;
}

class Ring {
  readonly first: Coordinate;
  readonly #envelope: Envelope;
  readonly #locate: () => IndexedPointInAreaLocator;
  #locator: IndexedPointInAreaLocator | undefined;

  constructor(factory: GeometryFactory, positions: readonly Position[]) {
    const ring = factory.createLinearRing(positions.map(([lon, lat]) => new Coordinate(lon, lat)));
    this.first = ring.getCoordinate();
    this.#envelope = ring.getEnvelopeInternal();
    this.#locate = () => new IndexedPointInAreaLocator(factory.createPolygon(ring));
  }

  isIn(other: Ring): boolean {
    if (!other.#envelope.contains(this.#envelope)) return false;
    other.#locator ??= other.#locate();
    return other.#locator.locate(this.first) === Location.INTERIOR;
  }
}
