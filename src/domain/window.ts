import type { WindowClaims } from './claims.js';
import type { Instant } from './time.js';

/** How we come to know a bound. */
export type Basis = 'stated' | 'derived' | 'assumed' | 'unknown';

/** One bound of a window, uncertain where the speech was: it lies somewhere in the closed range `[earliest, latest]`. */
export interface Bound {
  earliest: Instant;
  latest: Instant;
  basis: Basis;
  phrase?: string;
  value?: string;
  zone?: string;
  /** taken over from the principal's previous reading */
  inherited?: true;
}

/** When the commitment is in force according to one reading. An open end has `earliest = latest = Infinity`. */
export interface Window {
  start: Bound;
  end: Bound;
}

export type WindowFlag = 'timing_inconsistent';

/** What a principal's previous reading leaves to the next one. */
export interface PreviousWindow {
  claims: WindowClaims;
  window: Window;
}

/** A fault in a claim: where it is, and how to mend it. */
export interface ClaimFault {
  path: readonly (string | number)[];
  message: string;
}

/** TODO(window helper) */
export declare function windowFaults(claims: WindowClaims): ClaimFault[];
export declare function resolveWindow(
  claims: WindowClaims,
  context: { latestUnknownStart: Instant; previous?: PreviousWindow },
): { window: Window; claims: WindowClaims; flags: WindowFlag[] };
