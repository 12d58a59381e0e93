import type { BoundClaim, WindowClaims } from './claims.js';

/** Which parts of the window a statement speaks of; the rest is inherited. */
export interface Said {
  start: boolean;
  /** the end, the duration or the open end: one of them replaces all three of the previous reading */
  end: boolean;
}

/** A bound is claimed by a value (also an empty one: "unknown") or by words. A zone alone claims nothing, nor does `openEnded: false`. */
export function whatIsSaid(claims: WindowClaims): Said {
  return { start: isClaimed(claims.start), end: isClaimed(claims.end) || claims.duration !== undefined || claims.openEnded === true };
}

function isClaimed(claim: BoundClaim | undefined): boolean {
  return claim?.value !== undefined || claim?.phrase !== undefined;
}

/** The claims that hold after inheritance. Other fields of a statement's claims are left behind. */
export function effectiveClaims(claims: WindowClaims, previous: WindowClaims | undefined): WindowClaims {
  const said = whatIsSaid(claims);
  const { start } = said.start || previous === undefined ? claims : previous;
  const { end, duration, openEnded } = said.end || previous === undefined ? claims : previous;
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(duration !== undefined && { duration }),
    ...(openEnded !== undefined && { openEnded }),
  };
}
