/**
 * An instant: milliseconds since 1970-01-01T00:00:00Z. `-Infinity` and `Infinity` stand for a bound that is not there (a start that
 * nobody named, an end that is open). Windows of instants are half open: `[start, end)`.
 */
export type Instant = number;

/** ISO 8601 calendar or clock duration, such as `P7D` or `PT72H`. */
export type Duration = string;

/** The years that a window may lie in (domain rule: "a duration … that leaves the years 1800 to 2200"). */
export const EARLIEST_YEAR = 1800;
export const LATEST_YEAR = 2200;

/** An instant as RFC 3339 in UTC, with milliseconds; null for a bound that is not there. */
export function iso(instant: Instant): string | null {
  return Number.isFinite(instant) ? new Date(instant).toISOString() : null;
}
