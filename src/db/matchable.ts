import type { Area } from '../domain/claims.js';
import type { Claimed, Count } from '../domain/facts.js';
import type { Point } from '../domain/precision.js';
import type { Prisma } from './generated/client.js';

/** The columns of a revision that are held against readings. */
export type MatchableRow = Pick<
  Prisma.ReportRevisionGetPayload<object>,
  'observedFrom' | 'observedTo' | 'act' | 'target' | 'lat' | 'lon' | 'precisionKm' | 'allegedActorId' | 'bearing'
> & { areas: unknown };

export function toMatchable(row: MatchableRow): Claimed {
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

/** Where a point stands. */
export interface Columns {
  lat: number | null;
  lon: number | null;
  precisionKm: number | null;
}

/** A point as it stands in three columns. */
export function toPoint({ lat, lon, precisionKm }: Columns): Point | null {
  return lat === null || lon === null ? null : { lat, lon, ...(precisionKm !== null && { precisionKm }) };
}

/** A count as it stands in two columns. */
export function toCount({ countN, countUnit }: { countN: number | null; countUnit: string | null }): Count | null {
  return countN === null || countUnit === null ? null : { n: countN, unit: countUnit };
}

/** What is matched, as it is stored: the point in three columns. */
export function toStored({ point, ...claimed }: Claimed): Omit<Claimed, 'point'> & Columns {
  return { ...claimed, lat: point?.lat ?? null, lon: point?.lon ?? null, precisionKm: point?.precisionKm ?? null };
}
