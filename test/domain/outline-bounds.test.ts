import { describe, expect, it } from 'vitest';
import { stepBudget } from '../../src/domain/border-search.js';
import type { Geometry } from '../../src/domain/claims.js';
import { isInsideTogether, relateShapes } from '../../src/domain/geometry.js';
import { MOST_TOUCHING } from '../../src/domain/outline.js';
import { outlineFault } from '../../src/domain/outline-faults.js';
import { box, type Position, polygon } from '../support/shapes.js';

/** Teeth that all lie side by side: each may cross each, and none does. */
const zigzag = (teeth: number): Geometry => {
  const points = Array.from({ length: teeth }, (_, n): Position => [n % 2 === 0 ? 1 : 2, n / teeth]);
  return polygon([...points, [3, 1], [3, -1], [1, 0]]);
};
/** Its border, with so many positions. */
const round = (positions: number, radius = 1): Position[] => {
  const points = Array.from({ length: positions - 1 }, (_, n): Position => {
    const angle = (2 * Math.PI * n) / (positions - 1);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return [...points, ...points.slice(0, 1)];
};
/** The coast of an island that is as jagged as coasts are, at every scale. */
const coast = (depth: number): Geometry => {
  let ring: Position[] = [
    [0, 0],
    [1, 0],
    [0.5, -0.866],
    [0, 0],
  ];
  for (let n = 0; n < depth; n++) {
    ring = ring.flatMap((from, place): Position[] => {
      const to = ring[place + 1];
      if (!to) return [from];
      const [x, y] = [(to[0] - from[0]) / 3, (to[1] - from[1]) / 3];
      return [from, [from[0] + x, from[1] + y], [from[0] + 1.5 * x - 0.866 * y, from[1] + 1.5 * y + 0.866 * x], [from[0] + 2 * x, from[1] + 2 * y]];
    });
  }
  return polygon(ring);
};

/** A path that is wound up. */
const spiral = (positions: number): Geometry => {
  const path = (width: number) =>
    Array.from(
      { length: positions / 2 },
      (_, n): Position => [((1 + n / 10 + width) * Math.cos(n / 10)) / 100, ((1 + n / 10 + width) * Math.sin(n / 10)) / 100],
    );
  const ring = [...path(0), ...path(0.2).reverse()];
  return polygon([...ring, ...ring.slice(0, 1)]);
};

describe('what would take too long', () => {
  it.each([
    [
      'is refused where an outline runs to and fro',
      polygon([...Array.from({ length: 9_000 }, (_, n): Position => [n % 2, 0]), [0, 0]]),
      /too intricate/,
    ],
    ['is refused where its borders run past each other', zigzag(3_000), /too intricate/],
    ['is none in a coast', coast(5), null],
    ['is none in a circle', polygon(round(10_000)), null],
    ['is none in a spiral', spiral(8_000), null],
    ['is none where positions are repeated', polygon(round(5_000).flatMap((position) => [position, position])), null],
    [
      'is refused where thousands of positions touch',
      polygon([...round(4_000).slice(0, 3_990), [0, 0], [0.1, 0.1], [0, 0], [1, 0]]),
      /borders that touch/,
    ],
  ])('%s', (_, geometry, expected) => {
    const budget = stepBudget();
    const fault = outlineFault(geometry, budget);
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toMatch(expected);
    // What it took, whatever the outline.
    expect(budget.steps).toBeGreaterThan(-10_000);
  });

  it('is counted together for outlines that come together', () => {
    const budget = stepBudget();
    const faults = Array.from({ length: 10 }, () => outlineFault(zigzag(300), budget));
    expect(faults[0]).toBeNull();
    expect(faults.at(-1)).toMatch(/too intricate/);
  });

  it('is not looked at: what touches is then known to have some part in common, or to be the same', () => {
    const [small, large] = [200, MOST_TOUCHING].map((positions) => polygon(round(positions)));
    const half = (positions: number) => polygon([...round(positions).slice(0, positions / 2), [0, 0], [1, 0]]);
    if (!small || !large) throw new Error('there are two');
    expect(relateShapes(half(200), small)).toBe('inside');
    expect(relateShapes(half(MOST_TOUCHING), large)).toBe('partly');
    expect(relateShapes(polygon(round(MOST_TOUCHING)), large)).toBe('inside');
    expect(isInsideTogether(polygon(box(-0.1, -0.1, 0.1, 0.1)), [large, polygon(round(200, 0.05))])).toBe(false);
  });

  it('is given up where borders run past each other without end', () => {
    const lying = zigzag(3_000);
    const between: Geometry = polygon((lying.coordinates as Position[][])[0]?.map(([x, y]): Position => [x, y + 1 / 6_000]) ?? []);
    expect(relateShapes(between, lying)).not.toBe('inside');
  });
});
