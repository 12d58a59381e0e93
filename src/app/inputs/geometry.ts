import { z } from 'zod';
import { stepBudget } from '../../domain/border-search.js';
import type { Geometry } from '../../domain/claims.js';
import { outlineFault } from '../../domain/outline-faults.js';

// To look at outlines keeps everybody else waiting: for so many positions and rings together it is a few hundredths of a second.

/** What the areas of one scope may have together. */
export const MAX_SCOPE_POSITIONS = 10_000;
/** What the areas of one report may have together: it is held against many readings. */
export const MAX_REPORT_POSITIONS = 2_000;
/** Rings of the areas of one scope or report together. */
export const MAX_RINGS = 200;
/** Areas with an outline in one scope or report: each place of a report is held against each area of a scope. */
export const MAX_OUTLINES = 50;

// GeoJSON allows an altitude; it has no meaning here.
const Position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([lon, lat]): [number, number] => [lon, lat])
  .meta({ description: 'longitude, latitude; an altitude is left aside' });

const Ring = z
  .array(Position)
  .min(4, { abort: true })
  .max(MAX_SCOPE_POSITIONS)
  .refine(isClosed, { message: 'is not closed; repeat its first position at its end', abort: true });

const rings = z.array(Ring).min(1, { abort: true }).max(100);

export const GeometryInput = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: rings }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1, { abort: true }).max(100) }),
  ])
  .meta({
    id: 'Geometry',
    description: `GeoJSON Polygon or MultiPolygon, WGS 84, longitude first. Rings are closed and do not cross; what crosses the antimeridian is cut in two. The outlines of one scope have together at most ${MAX_SCOPE_POSITIONS} positions and ${MAX_RINGS} rings, those of one report ${MAX_REPORT_POSITIONS} positions.`,
  });

function isClosed(ring: readonly (readonly [number, number])[]): boolean {
  const [first] = ring;
  const last = ring.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

interface Outlined {
  geometry?: Geometry | undefined;
}

/** For a list of areas: names each outline that is none. How much they are together is looked at before anything that takes long. */
export function checkOutlines(most: number): (areas: readonly Outlined[], context: z.RefinementCtx) => void {
  return (areas, context) => {
    const size = sizeFault(areas, most);
    if (size !== null) context.addIssue({ code: 'custom', message: `has ${size}` });
    else {
      const budget = stepBudget();
      for (const [place, { geometry }] of areas.entries()) {
        const message = geometry ? outlineFault(geometry, budget) : null;
        if (message !== null) context.addIssue({ code: 'custom', path: [place, 'geometry', 'coordinates'], message });
      }
    }
  };
}

/** What areas with outlines have too much of together; null if of nothing. */
export function sizeFault(areas: readonly Outlined[], most: number): string | null {
  const outlines = areas.flatMap(({ geometry }) => geometry ?? []);
  const rings = outlines.flatMap(ringsOf);
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  if (positions > most) return `outlines of ${positions} positions, and at most ${most} are taken; simplify them`;
  if (rings.length > MAX_RINGS) return `outlines of ${rings.length} rings, and at most ${MAX_RINGS} are taken; leave small ones out`;
  if (outlines.length > MAX_OUTLINES)
    return `${outlines.length} outlines, and at most ${MAX_OUTLINES} are taken; put some together in a MultiPolygon`;
  return null;
}

const ringsOf = ({ type, coordinates }: Geometry): unknown[][] =>
  type === 'Polygon' ? (coordinates as unknown[][]) : (coordinates as unknown[][][]).flat();
