import { type BoundValue, type Point, readBoundValue } from './bound-value.js';
import type { BoundClaim } from './claims.js';
import type { InstantRange } from './duration.js';
import { fromLocal, startOfDay } from './local-time.js';

export type Side = 'start' | 'end';

/** What a claim says of its bound: a range, an open bound, or nothing that can be placed in time. */
export type ClaimedRange = InstantRange | 'open' | 'unknown';

/**
 * Where the bound lies according to its claim.
 * - An instant: there. A wall-clock time: there; from its first to its second occurrence where clocks go back; when clocks change where they skip it.
 * - A date: somewhere in its local days, from the first 00:00 to the last 24:00. `inclusive` picks one edge of the day (month, year): a start
 *   that includes it is at its first instant, an end that does at its last. It says nothing of instants and times.
 * - An interval: anywhere between the earliest and the latest of its two sides.
 *
 * Throws RangeError for a claim in which `windowFaults` finds a fault.
 */
export function claimedRange(claim: BoundClaim | undefined, side: Side): ClaimedRange {
  if (claim?.value === undefined) return 'unknown';
  const value = readBoundValue(claim.value);
  switch (value.kind) {
    case 'open':
      return 'open';
    case 'unknown':
      return 'unknown';
    default:
      return rangeOf(value, claim, side);
  }
}

function rangeOf(value: Exclude<BoundValue, { kind: 'open' | 'unknown' }>, claim: BoundClaim, side: Side): InstantRange {
  if (value.kind === 'unreadable') throw new RangeError(value.message);
  if (value.kind !== 'between') return rangeOfPoint(value, claim, side);
  const from = value.from === null ? null : rangeOfPoint(value.from, claim, side);
  const to = value.to === null ? null : rangeOfPoint(value.to, claim, side);
  return {
    earliest: from === null ? Number.NEGATIVE_INFINITY : Math.min(from.earliest, to?.earliest ?? from.earliest),
    latest: to === null ? Number.POSITIVE_INFINITY : Math.max(to.latest, from?.latest ?? to.latest),
  };
}

function rangeOfPoint(point: Point, { zone, inclusive }: BoundClaim, side: Side): InstantRange {
  if (point.kind === 'instant') return { earliest: point.at, latest: point.at };
  if (zone === undefined) throw new RangeError('a date or a local time needs a zone');
  if (point.kind === 'local') {
    const { first, second } = fromLocal(zone, point.local);
    return { earliest: first, latest: second };
  }
  const { first, last } = point;
  const edge = inclusive === undefined ? 'any' : (side === 'start') === inclusive ? 'from' : 'to';
  return {
    earliest: startOfDay(zone, edge === 'to' ? first.to : first.from),
    latest: startOfDay(zone, edge === 'from' ? last.from : last.to),
  };
}

/** Whether an interval runs backwards: its second side surely comes before its first. Other values never do. */
export function runsBackwards(value: BoundValue, zone: string | undefined): boolean {
  if (value.kind !== 'between' || value.from === null || value.to === null) return false;
  const claim: BoundClaim = zone === undefined ? {} : { zone };
  const from = rangeOfPoint(value.from, claim, 'start');
  const to = rangeOfPoint(value.to, claim, 'start');
  return to.latest <= from.earliest && to.earliest < from.earliest;
}
