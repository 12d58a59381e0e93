import { claimedRange } from './bound.js';
import { boundFaults, leavesYears } from './bound-faults.js';
import type { BoundClaim, ClaimFault, WindowClaims } from './claims.js';
import { BACKWARD, type DurationParts, durationFault, FORWARD, type InstantRange, parseDuration, shiftRange } from './duration.js';
import { EARLIEST_YEAR, type Instant, LATEST_YEAR } from './time.js';
import type { Basis, WindowFlag } from './vocabulary.js';
import { effectiveClaims, whatIsSaid } from './window-inheritance.js';

/** One bound of a window, uncertain where the speech was: it lies somewhere in the closed range `[earliest, latest]`. */
export interface Bound {
  earliest: Instant;
  latest: Instant;
  basis: Basis;
  phrase?: string;
  value?: string;
  /** of its claim; of a bound that was counted from the other one, else the zone in which it was counted */
  zone?: string;
  /** taken over from the principal's previous reading, or counted from what was */
  inherited?: true;
}

/** When the commitment is in force according to one reading. An open end has `earliest = latest = Infinity`. */
export interface Window {
  start: Bound;
  end: Bound;
}

/** What a principal's previous reading leaves to the next one. */
export interface PreviousWindow {
  claims: WindowClaims;
  window: Window;
}

/**
 * Every fault in a statement's claims about the window, taken alone (docs/domain.md, "Bad input"): what was inherited from earlier statements can change
 * when one of them is retracted, so a clash with it is flagged in the reading and not refused. `latestUnknownStart`, if given, also checks
 * the end that a duration has without a start. Never throws.
 */
export function windowFaults(claims: WindowClaims, latestUnknownStart?: Instant): ClaimFault[] {
  const { start, end, duration, openEnded } = claims;
  const ofStart = start === undefined ? [] : boundFaults(start, 'start');
  const ofEnd = end === undefined ? [] : boundFaults(end, 'end');
  const ofDuration = duration === undefined ? null : durationFault(duration);
  const faults = [...ofStart, ...ofEnd];
  if (ofDuration !== null) faults.push({ path: ['duration'], message: ofDuration });
  const endRange = ofEnd.length === 0 ? claimedRange(end, 'end') : 'unknown';
  if (openEnded === true && typeof endRange !== 'string')
    faults.push({ path: ['openEnded'], message: 'An open end has no date. Leave "openEnded" or the end\'s "value" out (its "phrase" may stay).' });
  if ((openEnded === true || endRange === 'open') && duration !== undefined)
    faults.push({ path: ['duration'], message: 'An open end has no duration. Leave the duration out, or do not call the end open.' });
  if (ofStart.length > 0 || ofEnd.length > 0) return faults;
  const startRange = claimedRange(start, 'start');
  if (typeof startRange !== 'string' && typeof endRange !== 'string' && endRange.latest <= startRange.earliest)
    faults.push({ path: ['end', 'value'], message: 'The end is not after the start. Correct one of them.' });
  if (ofDuration !== null) return faults;
  const { window } = resolveWindow(claims, { latestUnknownStart: latestUnknownStart ?? Number.NEGATIVE_INFINITY });
  if (leavesYears(window.start) || leavesYears(window.end))
    faults.push({
      path: ['duration'],
      message: `With this duration the window reaches beyond the years ${EARLIEST_YEAR} to ${LATEST_YEAR}. Shorten it.`,
    });
  return faults;
}

/**
 * The window that a statement's claims describe (docs/domain.md, "Windows"), and what its next reading inherits.
 *
 * With a `previous` reading, a statement that says nothing of the window keeps it whole. One that speaks of the end only (date, duration or
 * open) keeps the start as it was resolved; one that speaks of the start only keeps the claims about the end, and a duration is counted anew.
 * `latestUnknownStart` bounds a start that nobody named. Throws RangeError for claims in which `windowFaults` finds a fault.
 */
export function resolveWindow(
  claims: WindowClaims,
  { latestUnknownStart, previous }: { latestUnknownStart: Instant; previous?: PreviousWindow },
): { window: Window; claims: WindowClaims; flags: WindowFlag[] } {
  const said = whatIsSaid(claims);
  const effective = effectiveClaims(claims, previous?.claims);
  const duration = effective.duration === undefined ? undefined : parseDuration(effective.duration);
  const previousWindow = previous?.window;
  if (previousWindow !== undefined && !said.start && !said.end) {
    const window = { start: inherited(previousWindow.start), end: inherited(previousWindow.end) };
    return { window, claims: effective, flags: flagsOf(window, duration) };
  }
  const keptStart = previousWindow === undefined || said.start ? undefined : inherited(previousWindow.start);
  const start = resolveStart(effective, duration, keptStart, latestUnknownStart);
  const end = resolveEnd(effective, duration, start);
  const window = { start, end: previousWindow === undefined || said.end ? end : inherited(end) };
  return { window, claims: effective, flags: flagsOf(window, duration) };
}

function resolveStart(claims: WindowClaims, duration: DurationParts | undefined, kept: Bound | undefined, latestUnknownStart: Instant): Bound {
  // A start that is still unknown is not kept where it can now be counted from the end.
  if (kept !== undefined && (kept.basis !== 'unknown' || duration === undefined)) return kept;
  const range = kept === undefined ? claimedRange(claims.start, 'start') : 'unknown';
  // An open start ("..") is one that nobody named: no pledge runs from the beginning of time.
  if (typeof range !== 'string') return bound(range, claims.start?.basis ?? 'stated', claims.start);
  const end = duration === undefined ? 'unknown' : claimedRange(claims.end, 'end');
  if (duration === undefined || typeof end === 'string')
    return kept ?? bound({ earliest: Number.NEGATIVE_INFINITY, latest: latestUnknownStart }, 'unknown', claims.start);
  const zone = claims.end?.zone ?? claims.start?.zone;
  return bound(shiftRange(end, duration, zone ?? 'UTC', BACKWARD), 'derived', claims.start, zone);
}

function resolveEnd(claims: WindowClaims, duration: DurationParts | undefined, start: Bound): Bound {
  const range = claimedRange(claims.end, 'end');
  if (typeof range !== 'string') return bound(range, claims.end?.basis ?? 'stated', claims.end);
  const never = { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  if (range === 'open' || claims.openEnded === true) return bound(never, claims.end?.basis ?? 'stated', claims.end);
  if (duration === undefined) return bound(never, 'unknown', claims.end);
  const zone = start.zone ?? claims.end?.zone;
  const from = start.basis === 'unknown' ? { earliest: start.latest, latest: start.latest } : start;
  return bound(shiftRange(from, duration, zone ?? 'UTC', FORWARD), start.basis === 'unknown' ? 'assumed' : 'derived', claims.end, zone);
}

function bound({ earliest, latest }: InstantRange, basis: Basis, claim: BoundClaim | undefined, countedIn?: string): Bound {
  const result: Bound = { earliest, latest, basis };
  const zone = claim?.zone ?? countedIn;
  if (claim?.phrase !== undefined) result.phrase = claim.phrase;
  if (claim?.value !== undefined) result.value = claim.value;
  if (zone !== undefined) result.zone = zone;
  return result;
}

function inherited(bound: Bound): Bound {
  return { ...bound, inherited: true };
}

/**
 * A start, an end and a duration agree if some pair of values in the ranges does, counted forwards or backwards (months clamp: 31 March less a
 * month is 28 February, and a month more is not 31 March again). A bound that was counted from the other one always agrees.
 */
function flagsOf({ start, end }: Window, duration: DurationParts | undefined): WindowFlag[] {
  if (end.latest <= start.earliest) return ['timing_inconsistent'];
  if (duration === undefined || start.basis === 'unknown' || end.basis === 'derived') return [];
  const forward = shiftRange(start, duration, start.zone ?? end.zone ?? 'UTC', FORWARD);
  const agrees = overlap(forward, end) || overlap(start, shiftRange(end, duration, end.zone ?? start.zone ?? 'UTC', BACKWARD));
  return agrees ? [] : ['timing_inconsistent'];
}

function overlap(a: InstantRange, b: InstantRange): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
