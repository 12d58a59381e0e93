import type { AttemptResult, Outcome } from './sender.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the attempts, from the Standard Webhooks specification: ten in all, the last about 75 h 35 min after the first. */
export const RETRY_DELAYS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Spread over ±20 %, so that what failed together is not tried again together. */
export const JITTER = 0.2;

/** A receiver that is overloaded is left alone for at least that long. */
const THROTTLED_DELAY = MINUTE;
/** A receiver may not stretch the schedule by more than that per attempt: later messages wait behind this one. */
const LONGEST_RETRY_AFTER = HOUR;

/** Only 2xx is success; a redirect is a failure and is not followed. */
export function outcomeOf(result: Pick<AttemptResult, 'status' | 'outcome'>): Outcome {
  if (result.outcome !== undefined) return result.outcome;
  if (result.status === null) return 'retry';
  if (result.status >= 200 && result.status < 300) return 'delivered';
  return result.status === 410 ? 'gone' : 'retry';
}

/**
 * How long to wait after the `tries`-th failed attempt, in milliseconds; null when the schedule is used up.
 * `Retry-After` can lengthen a wait, to at most an hour, and never shortens it.
 * @param random in [0, 1)
 * @param now against which a `Retry-After` that names a date is measured
 */
export function delayAfter(tries: number, result: Pick<AttemptResult, 'status' | 'retryAfter'>, random: () => number, now: number): number | null {
  const planned = RETRY_DELAYS[tries];
  if (planned === undefined) return null;
  const spread = Math.round(planned * (1 - JITTER + 2 * JITTER * random()));
  const throttled = result.status === 429 || result.status === 502 || result.status === 503 || result.status === 504;
  const asked = parseRetryAfter(result.retryAfter, now) ?? 0;
  const least = throttled ? Math.max(THROTTLED_DELAY, asked) : asked;
  return spread >= least ? spread : Math.round(least * (1 + JITTER * random()));
}

/** Milliseconds from `Retry-After` (seconds or an HTTP date, RFC 9110 §10.2.3), at most an hour; null if there is none that makes sense. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const ms = /^\d{1,12}$/.test(text) ? Number(text) * SECOND : /^[A-Z][a-z]{2},? /.test(text) ? Date.parse(text) - now : Number.NaN;
  return Number.isNaN(ms) || ms < 0 ? null : Math.min(ms, LONGEST_RETRY_AFTER);
}
