import { z } from 'zod';
import { stepBudget } from '../../domain/border-search.js';
import type { Geometry } from '../../domain/claims.js';
import { outlineFault } from '../../domain/outline-faults.js';

// Checking outlines blocks the event loop. At these limits it takes a few hundredths of a second.

/** Positions of all areas of one scope. */
export const MAX_SCOPE_POSITIONS = 10_000;
/** Positions of all areas of one report; lower, since a report is matched against many readings. */
export const MAX_REPORT_POSITIONS = 2_000;
/** Rings of all areas of one scope or report. */
export const MAX_RINGS = 200;
/** Areas with an outline in one scope or report: each area of a report is compared with each area of a scope. */
export const MAX_OUTLINES = 50;

// GeoJSON allows an altitude; it has no meaning here.
const Position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([lon, lat]): [number, number] => [lon, lat])
  .meta({ description: 'longitude, latitude; an altitude is ignored' });

const Ring = z
  .array(Position)
  .min(4, { abort: true })
  .max(MAX_SCOPE_POSITIONS)
  .refine(isClosed, { message: 'is not closed; repeat the first position at the end', abort: true });

const rings = z.array(Ring).min(1, { abort: true }).max(100);

export const GeometryInput = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: rings }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1, { abort: true }).max(100) }),
  ])
  .meta({
    id: 'Geometry',
    description: `GeoJSON Polygon or MultiPolygon, WGS 84, longitude first. Rings are closed and do not cross; cut outlines in two at the antimeridian. The outlines of one scope have at most ${MAX_SCOPE_POSITIONS} positions and ${MAX_RINGS} rings in all, those of one report ${MAX_REPORT_POSITIONS} positions.`,
  });

function isClosed(ring: readonly (readonly [number, number])[]): boolean {
  const [first] = ring;
  const last = ring.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

interface Outlined {
  geometry?: Geometry | undefined;
}

/**
 * Returns a check for a list of areas that adds the fault of each outline. It checks the total size first, which is
 * cheap.
 */
export function checkOutlines(most: number): (areas: readonly Outlined[], context: z.RefinementCtx) => void {
  return (areas, context) => {
    const size = sizeFault(areas, most);
    if (size !== null) context.addIssue({ code: 'custom', message: `has ${size}` });
    else {
      const budget = stepBudget();
      for (const [index, { geometry }] of areas.entries()) {
        const message = geometry ? outlineFault(geometry, budget) : null;
        if (message !== null) context.addIssue({ code: 'custom', path: [index, 'geometry', 'coordinates'], message });
      }
    }
  };
}

/** Says which limit the outlines exceed in all; null if none. */
export function sizeFault(areas: readonly Outlined[], most: number): string | null {
  const outlines = areas.flatMap(({ geometry }) => geometry ?? []);
  const rings = outlines.flatMap(ringsOf);
  const positions = rings.reduce((sum, ring) => sum + ring.length, 0);
  if (positions > most) return `outlines of ${positions} positions in all; simplify them to at most ${most}`;
  if (rings.length > MAX_RINGS) return `outlines of ${rings.length} rings in all; send at most ${MAX_RINGS}, without the smallest`;
  if (outlines.length > MAX_OUTLINES) return `${outlines.length} outlines; send at most ${MAX_OUTLINES}, or combine some in a MultiPolygon`;
  return null;
}

const ringsOf = ({ type, coordinates }: Geometry): unknown[][] =>
  type === 'Polygon' ? (coordinates as unknown[][]) : (coordinates as unknown[][][]).flat();
