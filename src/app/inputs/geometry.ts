import { z } from 'zod';
import type { Area, Geometry } from '../../domain/claims.js';
import { outlineFault } from '../../domain/outline-faults.js';

/** What the areas of one scope may have together. Matching takes time by the number of positions, so it is bounded. */
export const MAX_SCOPE_POSITIONS = 10_000;
/** What the areas of one report may have together: it is held against many readings. */
export const MAX_REPORT_POSITIONS = 2_000;

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
  .superRefine((geometry, context) => {
    const size = sizeFault([{ geometry }], MAX_SCOPE_POSITIONS);
    const message = size === null ? outlineFault(geometry) : `has ${size}`;
    if (message !== null) context.addIssue({ code: 'custom', path: ['coordinates'], message });
  })
  .meta({
    id: 'Geometry',
    description: `GeoJSON Polygon or MultiPolygon, WGS 84, longitude first. Rings are closed and do not cross; what crosses the antimeridian is cut in two. At most ${MAX_SCOPE_POSITIONS} positions.`,
  });

function isClosed(ring: readonly (readonly [number, number])[]): boolean {
  const [first] = ring;
  const last = ring.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** What is wrong with areas that have too many positions together; null if they have not. */
export function sizeFault(areas: readonly Pick<Area, 'geometry'>[], most: number): string | null {
  const count = areas.reduce((sum, { geometry }) => sum + (geometry ? positionsOf(geometry) : 0), 0);
  return count > most ? `outlines of ${count} positions, and at most ${most} are taken; simplify them` : null;
}

function positionsOf({ type, coordinates }: Geometry): number {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown[][][];
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
}
