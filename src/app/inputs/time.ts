import { z } from 'zod';
import { durationFault } from '../../domain/duration.js';
import { EARLIEST_YEAR, type Instant, LATEST_YEAR } from '../../domain/time.js';
import type { Fault } from '../lib/errors.js';

const FIRST = Date.UTC(EARLIEST_YEAR, 0, 1);
const LAST = Date.UTC(LATEST_YEAR + 1, 0, 1);

/** An RFC 3339 instant with an offset, parsed to milliseconds since 1970. */
export const instant = z.iso
  .datetime({ offset: true, error: 'is not an instant with an offset; send RFC 3339, such as "2026-01-30T09:00:00Z"' })
  .transform((value) => Date.parse(value))
  .refine((value) => value >= FIRST && value < LAST, `is out of range; send a time in the years ${EARLIEST_YEAR} to ${LATEST_YEAR}`)
  .meta({ description: `RFC 3339 with an offset, in the years ${EARLIEST_YEAR} to ${LATEST_YEAR}` });

/** Milliseconds that a time may be ahead of our clock, since clocks differ. */
const TOLERANCE = 60_000;

/** Returns a fault for each time in the future: only past events can be logged. */
export function futureFaults(times: readonly (readonly [path: string, time: Instant | undefined])[], now: Instant): Fault[] {
  return times.flatMap(([path, time]) =>
    time !== undefined && time > now + TOLERANCE ? [{ path, message: 'is in the future; send a past time' }] : [],
  );
}

/** An ISO 8601 duration above zero. */
export const duration = z
  .string()
  .max(50)
  .superRefine((value, context) => {
    const fault = durationFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({ description: 'ISO 8601 duration: P7D is local calendar days, PT72H is hours', example: 'P7D' });
