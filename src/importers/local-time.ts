import { Temporal } from 'temporal-polyfill';
import { RowRefused } from './row.js';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

export interface LocalMoment {
  /** the instant in UTC */
  instant: string;
  /** whether the text named a day alone */
  isDay: boolean;
}

/**
 * A local date or time as tables write it (`2026-02-02`, `2026-02-02 3:30`), in a zone. As an edge of a stretch of time: a day alone stands for all of it; a
 * time that happens twice, when clocks go back, is the first as a start and the second as an end.
 * @throws {RowRefused}
 */
export function localMoment(text: string, zone: string, edge: 'start' | 'end'): LocalMoment {
  const match = DATE.exec(text.trim());
  if (!match) throw new RowRefused(`"${text}" is no local time; "YYYY-MM-DD" or "YYYY-MM-DD HH:MM" was expected`);
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  try {
    const date = Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
    if (hour === undefined) return { instant: startOf(edge === 'start' ? date : date.add({ days: 1 }), zone), isDay: true };
    const time = Temporal.PlainTime.from({ hour, minute: minute ?? 0, second: second ?? 0 }, { overflow: 'reject' });
    const zoned = date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: edge === 'start' ? 'earlier' : 'later' });
    return { instant: zoned.toInstant().toString(), isDay: false };
  } catch (error) {
    if (error instanceof RangeError) throw new RowRefused(`"${text}" is a time that does not exist`, { cause: error });
    throw error;
  }
}

const startOf = (date: Temporal.PlainDate, zone: string): string => date.toZonedDateTime(zone).startOfDay().toInstant().toString();
