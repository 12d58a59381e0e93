import { addMonths, DAY_MS } from './calendar.js';
import { fromLocal, startOfDay, toLocal } from './local-time.js';
import type { Duration, Instant } from './time.js';

/** A duration by how it is added: months clamp, days are local calendar days, milliseconds are exact. */
export interface DurationParts {
  months: number;
  days: number;
  ms: number;
}

/** A closed range of instants, `earliest` ≤ `latest`; either may be infinite. */
export interface InstantRange {
  earliest: Instant;
  latest: Instant;
}

export const FORWARD = 1;
export const BACKWARD = -1;
export type Direction = typeof FORWARD | typeof BACKWARD;

const MAX_LENGTH = 64;
const MAX_DAYS = 400 * 366;
const SHAPE =
  /^P(?:(\d{1,12})Y)?(?:(\d{1,12})M)?(?:(\d{1,12})W)?(?:(\d{1,12})D)?(?:(T)(?:(\d{1,12}(?:\.\d{1,9})?)H)?(?:(\d{1,12}(?:\.\d{1,9})?)M)?(?:(\d{1,12}(?:\.\d{1,9})?)S)?)?$/;

/** Reads the text, or says in a word what is wrong with it. Weeks may stand beside other units (ISO 8601-2). Only the last unit of time takes a fraction. */
function readDuration(text: Duration): DurationParts | 'unreadable' | 'not positive' | 'too long' {
  if (/^-P|^P-/.test(text)) return 'not positive';
  const match = text.length > MAX_LENGTH ? null : SHAPE.exec(text);
  if (match === null) return 'unreadable';
  const clock = match.slice(6, 9).filter((unit) => unit !== undefined);
  const hasClock = match[5] !== undefined;
  if (hasClock ? clock.length === 0 : text.length === 1) return 'unreadable';
  if (clock.slice(0, -1).some((unit) => unit.includes('.'))) return 'unreadable';
  const unit = (group: number): number => Number(match[group] ?? 0);
  const parts = {
    months: unit(1) * 12 + unit(2),
    days: unit(3) * 7 + unit(4),
    ms: hasClock ? Math.round(unit(6) * 3_600_000 + unit(7) * 60_000 + unit(8) * 1000) : 0,
  };
  if (parts.months === 0 && parts.days === 0 && parts.ms === 0) return 'not positive';
  return (parts.months / 12) * 366 + parts.days + parts.ms / DAY_MS > MAX_DAYS ? 'too long' : parts;
}

/** What is wrong with a duration and how to mend it, or null. Never throws. */
export function durationFault(text: string): string | null {
  switch (readDuration(text)) {
    case 'unreadable':
      return 'Give an ISO 8601 duration in capitals, such as "P7D" (local calendar days), "PT72H" (hours), "P1M" or "P1DT12H".';
    case 'not positive':
      return 'A duration must be longer than zero, such as "P7D".';
    case 'too long':
      return 'A duration must not be longer than 400 years.';
    default:
      return null;
  }
}

/** The parts of a duration. Throws RangeError for a text that `durationFault` refuses. */
export function parseDuration(text: Duration): DurationParts {
  const parts = readDuration(text);
  if (typeof parts === 'string') throw new RangeError(`duration ${JSON.stringify(text.slice(0, MAX_LENGTH))} is ${parts}`);
  return parts;
}

/**
 * Adds (or takes away) a duration: months, then local calendar days of the zone, then exact time. The first instant of a local day goes to the
 * first instant of a day, even where clocks skip midnight; any other keeps its wall-clock time: the first of two, and where clocks skip it the instant at
 * which they do (so that a shifted time stays within its shifted day).
 */
export function shiftInstant(at: Instant, duration: DurationParts, zone: string, direction: Direction): Instant {
  const { months, days, ms } = duration;
  if (!Number.isFinite(at) || (months === 0 && days === 0)) return at + direction * ms;
  const local = toLocal(zone, at);
  const day = Math.floor(local / DAY_MS);
  const target = shiftDay(day, duration, direction);
  if (at === startOfDay(zone, day)) return startOfDay(zone, target) + direction * ms;
  return fromLocal(zone, local + (target - day) * DAY_MS).first + direction * ms;
}

function shiftDay(day: number, { months, days }: DurationParts, direction: Direction): number {
  return (months === 0 ? day : addMonths(day, direction * months)) + direction * days;
}

/** Shifts every instant of a range and returns the hull. Infinite bounds stay infinite. */
export function shiftRange(range: InstantRange, duration: DurationParts, zone: string, direction: Direction): InstantRange {
  const first = shiftInstant(range.earliest, duration, zone, direction);
  if (range.earliest === range.latest) return { earliest: first, latest: first };
  const last = shiftInstant(range.latest, duration, zone, direction);
  let earliest = Math.min(first, last);
  let latest = Math.max(first, last);
  if (duration.months === 0) return { earliest, latest };
  // 30 and 31 January both clamp to 28 February: within a range, the later day's morning and the earlier day's night lie beyond the shifted edges.
  const ms = direction * duration.ms;
  if (Number.isFinite(range.earliest)) {
    const next = Math.floor(toLocal(zone, range.earliest) / DAY_MS) + 1;
    if (startOfDay(zone, next) <= range.latest) earliest = Math.min(earliest, startOfDay(zone, shiftDay(next, duration, direction)) + ms);
  }
  if (Number.isFinite(range.latest)) {
    const day = Math.floor(toLocal(zone, range.latest) / DAY_MS);
    if (startOfDay(zone, day) > range.earliest) latest = Math.max(latest, startOfDay(zone, shiftDay(day - 1, duration, direction) + 1) + ms);
  }
  return { earliest, latest };
}

/** The instant a duration later; calendar units are counted in `zone`. Throws RangeError for a bad duration or zone. Infinite stays infinite. */
export function addDuration(instant: Instant, duration: Duration, zone = 'UTC'): Instant {
  return shiftInstant(instant, parseDuration(duration), zone, FORWARD);
}

/** The instant a duration earlier, by the same rules as `addDuration`. */
export function subtractDuration(instant: Instant, duration: Duration, zone = 'UTC'): Instant {
  return shiftInstant(instant, parseDuration(duration), zone, BACKWARD);
}
