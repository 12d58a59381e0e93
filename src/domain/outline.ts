import IndexedPointInAreaLocator from 'jsts/org/locationtech/jts/algorithm/locate/IndexedPointInAreaLocator.js';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import type JtsGeometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import Location from 'jsts/org/locationtech/jts/geom/Location.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import MCIndexSegmentSetMutualIntersector from 'jsts/org/locationtech/jts/noding/MCIndexSegmentSetMutualIntersector.js';
import SegmentIntersectionDetector from 'jsts/org/locationtech/jts/noding/SegmentIntersectionDetector.js';
import SegmentStringUtil from 'jsts/org/locationtech/jts/noding/SegmentStringUtil.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import type { Geometry } from './claims.js';

// Shapes are read in the plane of longitude and latitude, as GeoJSON has them (RFC 7946: what crosses the antimeridian is cut in two).

type Position = readonly [lon: number, lat: number];
const factory = new GeometryFactory();
const reader = new GeoJSONReader(factory);

/** How one shape stands to another, borders included: wholly inside it, wholly around it, having some part in common with it (a mere touch is one), or none. */
export type ShapeRelation = 'inside' | 'larger' | 'partly' | 'apart';

/**
 * What touches is told by the whole library, which takes 25 ms for so many positions of both. Beyond, it is known to have some part in common, and no more.
 */
export const MOST_TOUCHING = 1_000;
/** So many pairs of segments are compared (some 10 ms): of two shapes whose borders run past each other without end nothing can be told. */
export const MOST_COMPARED = 50_000;

/** An outline with the indexes by which it is asked. They are made when they are first needed, and serve for every shape that it is held against. */
export class Outline {
  readonly #shape: JtsGeometry;
  /** one position of each ring */
  readonly #shells: readonly Position[];
  readonly #holes: readonly Position[];
  #locator: IndexedPointInAreaLocator | undefined;
  #borders: MCIndexSegmentSetMutualIntersector | undefined;
  #segments: JtsList | undefined;

  private constructor(shape: JtsGeometry, polygons: readonly (readonly (readonly Position[])[])[]) {
    this.#shape = shape;
    const firsts = (rings: readonly (readonly Position[])[]) => rings.flatMap(([first]) => (first ? [first] : []));
    this.#shells = firsts(polygons.flatMap((rings) => rings.slice(0, 1)));
    this.#holes = firsts(polygons.flatMap((rings) => rings.slice(1)));
  }

  /** @throws if it is no polygon with closed rings */
  static of({ type, coordinates }: Geometry): Outline {
    const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Position[][][];
    return new Outline(reader.read({ type, coordinates }), polygons);
  }

  /**
   * Areas as one, where they only touch; null where their borders cross, they are too large, or it cannot be told. Two areas that share their border then hold what lies across it.
   * Where borders cross, the common outline would have to be computed from all crossings, of which there can be very many.
   */
  static union(outlines: readonly Outline[]): Outline | null {
    if (outlines.reduce((sum, outline) => sum + outline.#size, 0) > MOST_TOUCHING) return null;
    if (outlines.some((one, place) => outlines.slice(place + 1).some((other) => one.#overlaps(other) && one.#meet(other) === 'cross'))) return null;
    const shape = UnaryUnionOp.union(factory.createGeometryCollection(outlines.map((outline) => outline.#shape)));
    const polygons = Array.from({ length: shape.getNumGeometries() }, (_, n) => {
      const polygon = shape.getGeometryN(n);
      const holes = Array.from({ length: polygon.getNumInteriorRing() }, (_hole, place) => polygon.getInteriorRingN(place));
      return [polygon.getExteriorRing(), ...holes].map((ring): Position[] => [[ring.getCoordinate().x, ring.getCoordinate().y]]);
    });
    return new Outline(shape, polygons);
  }

  /** Whether a position lies inside or on the border. */
  holds([lon, lat]: Position): boolean {
    this.#locator ??= new IndexedPointInAreaLocator(this.#shape);
    return this.#locator.locate(new Coordinate(lon, lat)) !== Location.EXTERIOR;
  }

  /** How this shape stands to an area. */
  relateTo(area: Outline): ShapeRelation {
    if (!this.#overlaps(area)) return 'apart';
    if (this.#shape.equalsExact(area.#shape)) return 'inside';
    const meeting = this.#meet(area);
    if (meeting === 'cross') return 'partly';
    if (meeting === 'touch') {
      if (this.#size + area.#size > MOST_TOUCHING) return 'partly';
      const matrix = RelateOp.relate(area.#shape, this.#shape);
      return matrix.isCovers() ? 'inside' : matrix.isCoveredBy() ? 'larger' : 'partly';
    }
    // No border meets another, so each ring lies as a whole on one side.
    const ownInside = this.#isAnyIn(area);
    const areaInside = area.#isAnyIn(this);
    if (!areaInside && this.#shells.every((position) => area.holds(position))) return 'inside';
    if (!ownInside && area.#shells.every((position) => this.holds(position))) return 'larger';
    return ownInside || areaInside ? 'partly' : 'apart';
  }

  get #size(): number {
    return sizeOf(this.#segmentStrings);
  }

  get #segmentStrings(): JtsList {
    this.#segments ??= SegmentStringUtil.extractSegmentStrings(this.#shape);
    return this.#segments;
  }

  #isAnyIn(other: Outline): boolean {
    return [...this.#shells, ...this.#holes].some((position) => other.holds(position));
  }

  #overlaps(other: Outline): boolean {
    return this.#shape.getEnvelopeInternal().intersects(other.#shape.getEnvelopeInternal());
  }

  /** How the borders meet. The search ends at the first crossing: two jagged outlines can have millions. */
  #meet(other: Outline): 'cross' | 'touch' | 'nowhere' {
    other.#borders ??= new MCIndexSegmentSetMutualIntersector(other.#segmentStrings);
    const found = new BoundedDetector();
    found.setFindProper(true);
    other.#borders.process(this.#segmentStrings, found);
    if (found.hasProperIntersection()) return 'cross';
    if (found.isExhausted) throw new RangeError('the borders run past each other too often');
    return found.hasIntersection() ? 'touch' : 'nowhere';
  }
}

function sizeOf(segments: JtsList): number {
  const rings: { size(): number }[] = segments.toArray();
  return rings.reduce((sum, ring) => sum + ring.size(), 0);
}

type JtsList = ReturnType<typeof SegmentStringUtil.extractSegmentStrings>;

class BoundedDetector extends SegmentIntersectionDetector {
  #compared = 0;

  get isExhausted(): boolean {
    return this.#compared > MOST_COMPARED;
  }

  override processIntersections(...pair: Parameters<SegmentIntersectionDetector['processIntersections']>): void {
    this.#compared += 1;
    super.processIntersections(...pair);
  }

  override isDone(): boolean {
    return this.isExhausted || super.isDone();
  }
}
