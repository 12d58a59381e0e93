/** A horizontal time axis. */
export interface TimeAxis {
  /** returns pixels; instants beyond an edge, or infinite ones, are at that edge */
  x(instant: number): number;
  ticks: { at: number; label: string }[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
const MOST_TICKS = 7;

/** @param instants all have to fit; without any, the axis shows the day around `now` */
export function timeAxis(instants: readonly number[], now: number, left: number, right: number): TimeAxis {
  const finite = instants.filter(Number.isFinite);
  const [first, last] = finite.length === 0 ? [now - DAY / 2, now + DAY / 2] : [Math.min(...finite), Math.max(...finite)];
  const margin = Math.max((last - first) * 0.05, 30 * MINUTE);
  const [from, to] = [first - margin, last + margin];
  const perPixel = (to - from) / (right - left);
  const x = (instant: number) => Math.round(Math.min(right, Math.max(left, left + (instant - from) / perPixel)) * 10) / 10;
  return { x, ticks: ticksOf(from, to).map((at) => ({ at, label: labelOf(at, to - from) })) };
}

function ticksOf(from: number, to: number): number[] {
  const step = STEPS.find((one) => (to - from) / one <= MOST_TICKS);
  const ticks: number[] = [];
  if (step !== undefined) {
    // Weeks begin on Mondays; the epoch was a Thursday.
    const origin = step % (7 * DAY) === 0 ? 4 * DAY : 0;
    for (let at = Math.ceil((from - origin) / step) * step + origin; at <= to; at += step) ticks.push(at);
    return ticks;
  }
  const months = MONTHS.find((one) => (to - from) / (one * 30.4 * DAY) <= MOST_TICKS) ?? 1200;
  const start = new Date(from);
  for (let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months; ; month += months) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > to) return ticks;
    if (at >= from) ticks.push(at);
  }
}

function labelOf(at: number, range: number): string {
  const options: Intl.DateTimeFormatOptions =
    range > 700 * DAY
      ? { month: 'short', year: 'numeric' }
      : range > 5 * DAY
        ? { day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC', hourCycle: 'h23' }).format(new Date(at));
}
