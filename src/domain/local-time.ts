import { Temporal } from 'temporal-polyfill';
import { DAY_MS } from './calendar.js';
import type { Instant } from './time.js';

/** Wall-clock time: the milliseconds that a UTC clock showing the same would have. Its day number is `floor(local / DAY_MS)`. */
export type LocalTime = number;

/** Offsets from UTC during a stretch of `STRETCH_MS`: `before` until `changesAt`, `after` from then on. */
interface Stretch {
  before: number;
  after: number;
  changesAt: Instant;
}

// Ten days: no zone has changed its clocks twice within so short a time (the shortest are the Ramadan breaks of about 30 days).
const STRETCH_MS = 10 * DAY_MS;
// Bounds the memory that odd dates in odd zones can take; a full cache is started anew.
const MAX_STRETCHES = 50_000;
const stretches = new Map<string, Map<number, Stretch>>();
let stretchCount = 0;

const knownZones = new Set<string>();
const MAX_ZONE_LENGTH = 64;
const ZONE_SHAPE = /^[A-Z][A-Za-z0-9+-]*(?:\/[A-Z][A-Za-z0-9_+-]*){0,2}$/;

/** What is wrong with a zone's name and how to mend it; null for an IANA name (a link such as `Europe/Kiev` is one). Never throws. */
export function zoneFault(zone: string): string | null {
  if (knownZones.has(zone)) return null;
  const fault = 'Give an IANA time zone name in its usual spelling, such as "Europe/Kyiv" or "UTC".';
  if (zone.length > MAX_ZONE_LENGTH) return fault;
  if (/^[+-]\d/.test(zone)) return 'An offset is not a zone. Give an IANA time zone name, such as "Europe/Kyiv", or put the offset behind a time.';
  // ICU also answers to SystemV/…, which IANA dropped long ago.
  if (!ZONE_SHAPE.test(zone) || /^systemv\//i.test(zone)) return fault;
  try {
    const id = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
    if (id !== zone) return `${fault} This one may be "${id}".`;
  } catch (error) {
    if (error instanceof RangeError) return fault;
    throw error;
  }
  knownZones.add(zone);
  return null;
}

function readStretch(zone: string, index: number): Stretch {
  const start = index * STRETCH_MS;
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const last = Temporal.Instant.fromEpochMilliseconds(start + STRETCH_MS).toZonedDateTimeISO(zone);
  const before = first.offsetNanoseconds / 1e6;
  const after = last.offsetNanoseconds / 1e6;
  if (before === after) return { before, after, changesAt: Number.POSITIVE_INFINITY };
  const change = first.getTimeZoneTransition('next');
  return { before, after, changesAt: change === null ? Number.POSITIVE_INFINITY : change.epochMilliseconds };
}

function stretchAt(zone: string, at: Instant): Stretch {
  const index = Math.floor(at / STRETCH_MS);
  let ofZone = stretches.get(zone);
  const known = ofZone?.get(index);
  if (known !== undefined) return known;
  const stretch = readStretch(zone, index);
  if (stretchCount >= MAX_STRETCHES) {
    stretches.clear();
    stretchCount = 0;
    ofZone = undefined;
  }
  if (ofZone === undefined) {
    ofZone = new Map();
    stretches.set(zone, ofZone);
  }
  ofZone.set(index, stretch);
  stretchCount += 1;
  return stretch;
}

/** Milliseconds that the zone's clocks are ahead of UTC at a finite instant. Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, at: Instant): number {
  if (zone === 'UTC') return 0;
  const stretch = stretchAt(zone, at);
  return at < stretch.changesAt ? stretch.before : stretch.after;
}

/** What the zone's clocks show at a finite instant. */
export function toLocal(zone: string, at: Instant): LocalTime {
  return at + offsetAt(zone, at);
}

/**
 * The instants that a wall-clock time can mean, in order; usually both are the same. When clocks go back, a time happens twice: its first and its
 * second occurrence. When they go forward, a time is skipped: then both are the instant at which clocks change, so that no skipped time leaves its day.
 */
export function fromLocal(zone: string, local: LocalTime): { first: Instant; second: Instant } {
  if (zone === 'UTC') return { first: local, second: local };
  const offsetBefore = offsetAt(zone, local - DAY_MS);
  const offsetAfter = offsetAt(zone, local + DAY_MS);
  const withBefore = local - offsetBefore;
  if (offsetBefore === offsetAfter) return { first: withBefore, second: withBefore };
  const withAfter = local - offsetAfter;
  const beforeHolds = offsetAt(zone, withBefore) === offsetBefore;
  const afterHolds = offsetAt(zone, withAfter) === offsetAfter;
  if (beforeHolds && afterHolds) return { first: withBefore, second: withAfter };
  const only = beforeHolds ? withBefore : afterHolds ? withAfter : changeWithin(zone, withAfter, withBefore);
  return { first: only, second: only };
}

/** The instant in `(from, to]` at which the zone's clocks change. There must be one. */
function changeWithin(zone: string, from: Instant, to: Instant): Instant {
  const { changesAt } = stretchAt(zone, to);
  return changesAt <= to ? changesAt : stretchAt(zone, from).changesAt;
}

/**
 * The first instant of a local day (a day number): 00:00, or the end of the gap where the clocks skip midnight. A day ends where the next one
 * begins, so days of 23, 24 and 25 hours tile the time line.
 */
export function startOfDay(zone: string, day: number): Instant {
  return fromLocal(zone, day * DAY_MS).first;
}
