import type { Area } from '../domain/claims.js';
import type { Matchable } from '../domain/match.js';
import type { Point } from '../domain/precision.js';
import type { Prisma } from './generated/client.js';

/** The columns of a revision that are held against readings. */
export const MATCHABLE = {
  observedFrom: true,
  observedTo: true,
  act: true,
  target: true,
  areas: true,
  lat: true,
  lon: true,
  precisionKm: true,
  allegedActorId: true,
  bearing: true,
} as const satisfies Prisma.ReportRevisionSelect;

export function toMatchable(row: Prisma.ReportRevisionGetPayload<{ select: typeof MATCHABLE }>): Matchable {
  const { act, target, allegedActorId, bearing } = row;
  // Areas are written by the verbs alone, after their schema has passed them.
  const areas = row.areas as Area[];
  return {
    observedFrom: row.observedFrom.getTime(),
    observedTo: row.observedTo.getTime(),
    act,
    target,
    areas,
    point: toPoint(row),
    allegedActorId,
    bearing,
  };
}

interface Columns {
  lat: number | null;
  lon: number | null;
  precisionKm: number | null;
}

/** A point as it stands in three columns. */
export function toPoint({ lat, lon, precisionKm }: Columns): Point | null {
  return lat === null || lon === null ? null : { lat, lon, ...(precisionKm !== null && { precisionKm }) };
}

/** What is matched, as it is stored: the point in three columns. */
export function toStored({ point, ...claimed }: Matchable): Omit<Matchable, 'point'> & Columns {
  return { ...claimed, lat: point?.lat ?? null, lon: point?.lon ?? null, precisionKm: point?.precisionKm ?? null };
}
