import { Temporal } from 'temporal-polyfill';
import { RowRefused } from './row.js';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?$/;
/** As GDELT and VIINA write it. */
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** Whether a text names a day alone. */
export const isDay = (text: string): boolean => /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{8})$/.test(text.trim());

/**
 * A local date or time as tables write it (`2026-02-02`, `20260202`, `2026-02-02 3:30`), in a zone, as an instant in UTC. As an edge of a stretch of time: a day
 * alone stands for all of it; a time that happens twice, when clocks go back, is the first as a start and the second as an end.
 * @throws {RowRefused}
 */
export function localMoment(text: string, zone: string, edge: 'start' | 'end'): string {
  const match = DATE.exec(text.trim().replace(DIGITS, '$1-$2-$3'));
  if (!match) throw new RowRefused(`"${text}" is no local time; "YYYY-MM-DD" or "YYYY-MM-DD HH:MM" was expected`);
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  const millisecond = Math.floor(Number(`0.${match[7] ?? 0}`) * 1000);
  try {
    const date = Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
    if (hour === undefined) return startOf(edge === 'start' ? date : date.add({ days: 1 }), zone);
    const time = Temporal.PlainTime.from({ hour, minute: minute ?? 0, second: second ?? 0, millisecond }, { overflow: 'reject' });
    const zoned = date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: edge === 'start' ? 'earlier' : 'later' });
    return zoned.toInstant().toString();
  } catch (error) {
    if (error instanceof RangeError) throw new RowRefused(`"${text}" is a time that does not exist`, { cause: error });
    throw error;
  }
}

const startOf = (date: Temporal.PlainDate, zone: string): string => date.toZonedDateTime(zone).startOfDay().toInstant().toString();
