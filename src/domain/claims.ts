import type { Duration } from './time.js';

/** What a speaker said about the start or the end, as logged. */
export interface BoundClaim {
  /** RFC 3339 instant with offset; local date or date-time (then `zone` is needed); or EDTF levels 0 and 1 */
  value?: string;
  /** IANA time zone name */
  zone?: string;
  /** the speaker's own words, such as "until February 1" */
  phrase?: string;
  /** of a day (month, year): whether it is included as a whole. Start: true = from its first instant, false = from its end. End: true = to its end, false = to its first instant. Left out: as vague as the speech was */
  inclusive?: boolean;
  /** `assumed` where the editor, not the speaker, fixed the value; `stated` is meant otherwise */
  basis?: 'stated' | 'assumed';
}

export interface Area {
  /** ISO 3166-1 or 3166-2 code, such as `UA` or `UA-30` */
  code?: string;
  /** a name in words; alone it can be matched only as "possibly" */
  label?: string;
  /** GeoJSON Polygon or MultiPolygon, WGS 84, longitude first */
  geometry?: Geometry;
}

export interface Geometry {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown;
}

/** The word for "the speaker declined to say". A field that is left out was not stated. */
export const UNSPECIFIED = 'unspecified';
export type Unspecified = typeof UNSPECIFIED;

export interface ScopeClaim {
  acts?: readonly string[] | Unspecified;
  targets?: readonly string[] | Unspecified;
  areas?: readonly Area[] | Unspecified;
  exceptAreas?: readonly Area[];
  /** actor ids; left out, the committers are bound */
  boundActors?: readonly string[] | Unspecified;
  exemptions?: string;
}

export interface WindowClaims {
  start?: BoundClaim;
  end?: BoundClaim;
  duration?: Duration;
  /** stated to have no end, or to end with an event that has no date ("until the talks end") */
  openEnded?: boolean;
}

/** What a statement says about the window and the scope. All of it is optional: what is left out is inherited from its principal's previous reading. */
export interface Claims extends WindowClaims {
  scope?: ScopeClaim;
}

/** A fault in a claim: where it is, and how to mend it. */
export interface ClaimFault {
  path: readonly (string | number)[];
  message: string;
}
