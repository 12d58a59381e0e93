import { z } from 'zod';
import { durationFault, parseDuration } from '../../domain/duration.js';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
const LONGEST = 90 * DAY;

/**
 * How long before an end to send a reminder: exact durations, parsed to seconds, longest first. A day is 24 hours,
 * since an end may fall on different dates in different zones.
 */
export const leads = z
  .array(
    z.string().transform((text, context) => {
      const parts = durationFault(text) === null ? parseDuration(text) : undefined;
      const seconds = parts && parts.months === 0 ? parts.days * DAY + parts.ms / 1000 : Number.NaN;
      if (Number.isInteger(seconds) && seconds >= MINUTE && seconds <= LONGEST) return seconds;
      context.addIssue({
        code: 'custom',
        message: 'is not a lead; send a duration from one minute to 90 days in weeks, days, hours, minutes and seconds, such as "P1D" or "PT6H"',
      });
      return z.NEVER;
    }),
  )
  .max(10)
  .transform((seconds) => [...new Set(seconds)].sort((a, b) => b - a))
  .meta({ examples: [['P1D', 'PT1H']] });

/** Returns a lead in seconds as an ISO 8601 duration. */
export function leadText(seconds: number): string {
  const [days, hours, minutes, rest] = [
    Math.floor(seconds / DAY),
    Math.floor((seconds % DAY) / HOUR),
    Math.floor((seconds % HOUR) / MINUTE),
    seconds % MINUTE,
  ];
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}
