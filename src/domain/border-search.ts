import RobustLineIntersector from 'jsts/org/locationtech/jts/algorithm/RobustLineIntersector.js';
import type Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import type JtsGeometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import type MonotoneChain from 'jsts/org/locationtech/jts/index/chain/MonotoneChain.js';
import MonotoneChainBuilder from 'jsts/org/locationtech/jts/index/chain/MonotoneChainBuilder.js';
import SegmentStringUtil from 'jsts/org/locationtech/jts/noding/SegmentStringUtil.js';

/** What a search along the borders of an outline found: a place where two cross, that there are too many steps to take, that some touch, or that none do. */
export type BorderSearch = { crossing: Coordinate } | 'too many steps' | 'touching' | 'apart';

/** Steps that are left for outlines which are looked at one after the other. */
export interface StepBudget {
  steps: number;
}

/** For all outlines of one request. It is some 20 ms; a jagged coast of 3,000 positions needs a sixth of it. */
export const stepBudget = (): StepBudget => ({ steps: 250_000 });

/**
 * Looks for the first place where the borders of an outline cross, before the library looks for all of them. It goes from west to east, as the library does, over
 * stretches that do not turn round; of a zigzag each stretch may lie beside each other one, so the steps are counted.
 */
export function searchBorders(shape: JtsGeometry, budget: StepBudget): BorderSearch {
  const intersector = new RobustLineIntersector();
  let crossing: Coordinate | undefined;
  let isTouching = false;
  const action = {
    overlap(one: MonotoneChain, at: number, other: MonotoneChain, otherAt: number): void {
      budget.steps -= 1;
      const [a, b] = [one.getContext() as Coordinate[], other.getContext() as Coordinate[]];
      intersector.computeIntersection(a[at], a[at + 1], b[otherAt], b[otherAt + 1]);
      if (!intersector.hasIntersection()) return;
      if (intersector.isProper()) crossing ??= intersector.getIntersection(0);
      // Neighbours share the position between them, and no more.
      else isTouching ||= a !== b || !areNeighbours(at, otherAt, a.length - 1) || intersector.getIntersectionNum() > 1;
    },
  };
  /** those that reach as far east as the one that is looked at */
  let open: Stretch[] = [];
  for (const stretch of stretchesOf(shape)) {
    open = open.filter(({ east }) => east >= stretch.west);
    for (const other of open) {
      budget.steps -= 1;
      if (other.south <= stretch.north && other.north >= stretch.south) stretch.chain.computeOverlaps(other.chain, action);
      if (crossing) return { crossing };
      if (budget.steps < 0) return 'too many steps';
    }
    open.push(stretch);
  }
  return isTouching ? 'touching' : 'apart';
}

/** Segments of a ring by their places in it. */
function areNeighbours(one: number, other: number, segments: number): boolean {
  const between = Math.abs(one - other);
  return between === 1 || between === segments - 1;
}

/** A part of a border that turns round in neither direction, and so cannot cross itself. */
interface Stretch {
  chain: MonotoneChain;
  west: number;
  east: number;
  south: number;
  north: number;
}

function stretchesOf(shape: JtsGeometry): Stretch[] {
  const rings: { getCoordinates(): Coordinate[] }[] = SegmentStringUtil.extractSegmentStrings(shape).toArray();
  return rings
    .flatMap((ring) => {
      const positions = ring.getCoordinates();
      const chains: MonotoneChain[] = MonotoneChainBuilder.getChains(positions, positions).toArray();
      return chains.map((chain) => {
        const around = chain.getEnvelope();
        return { chain, west: around.getMinX(), east: around.getMaxX(), south: around.getMinY(), north: around.getMaxY() };
      });
    })
    .sort((one, other) => one.west - other.west);
}
