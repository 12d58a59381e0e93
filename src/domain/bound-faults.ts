import { claimedRange, runsBackwards, type Side } from './bound.js';
import { type BoundValue, needsZone, readBoundValue } from './bound-value.js';
import { DAY_MS, dayNumber } from './calendar.js';
import type { BoundClaim, ClaimFault } from './claims.js';
import type { InstantRange } from './duration.js';
import { zoneFault } from './local-time.js';
import { EARLIEST_YEAR, LATEST_YEAR } from './time.js';

// A day of grace on either side: 31 December of the last year ends later in the west than in Greenwich.
const MIN_INSTANT = (dayNumber(EARLIEST_YEAR, 1, 1) - 1) * DAY_MS;
const MAX_INSTANT = (dayNumber(LATEST_YEAR + 1, 1, 1) + 1) * DAY_MS;

/** Whether a finite bound of the range lies outside the years that are kept. */
export function leavesYears({ earliest, latest }: InstantRange): boolean {
  return [earliest, latest].some((at) => Number.isFinite(at) && (at < MIN_INSTANT || at > MAX_INSTANT));
}

/** Every fault of one bound's claim, taken alone. Never throws. */
export function boundFaults(claim: BoundClaim, side: Side): ClaimFault[] {
  const faults: ClaimFault[] = [];
  const zone = claim.zone === undefined ? null : zoneFault(claim.zone);
  if (zone !== null) faults.push({ path: [side, 'zone'], message: zone });
  if (claim.value === undefined) {
    if (claim.inclusive !== undefined)
      faults.push({ path: [side, 'inclusive'], message: 'Give the date that this includes or leaves out as "value", or leave "inclusive" out.' });
    return faults;
  }
  const value = readBoundValue(claim.value);
  const message = valueFault(value, claim, side, zone !== null);
  if (message !== null) faults.push({ path: [side, 'value'], message });
  const missing = claim.zone === undefined ? needsZone(value) : null;
  if (missing !== null) faults.push({ path: [side, 'zone'], message: MISSING_ZONE[missing] });
  return faults;
}

const MISSING_ZONE = {
  date: 'A date needs a zone. Give the IANA time zone name of the place whose days are meant, such as "Europe/Kyiv".',
  time: 'A time needs an offset, such as "+02:00" or "Z" behind it, or a zone: the IANA time zone name of the place, such as "Europe/Kyiv".',
};

function valueFault(value: BoundValue, claim: BoundClaim, side: Side, zoneIsFaulty: boolean): string | null {
  if (value.kind === 'unreadable') return value.message;
  if (needsZone(value) !== null && (zoneIsFaulty || claim.zone === undefined)) return null;
  if (runsBackwards(value, claim.zone)) return 'The interval ends before it begins. Give its earlier side first.';
  const range = claimedRange(claim, side);
  return typeof range !== 'string' && leavesYears(range)
    ? `This reaches beyond the years ${EARLIEST_YEAR} to ${LATEST_YEAR}. Correct the year.`
    : null;
}
