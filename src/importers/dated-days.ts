import { localMoment } from './local-time.js';

// UTC+14 and UTC−12, in the inverted signs of POSIX: between them lies every place on earth.
const FIRST_ZONE = 'Etc/GMT-14';
const LAST_ZONE = 'Etc/GMT+12';

/**
 * The stretch in which whole local days lie. Without a zone the days may have been those of any place on earth, so it is wider at both ends.
 * @throws {RowRefused}
 */
export function daysBetween(first: string, last: string, zone: string | undefined): { from: string; to: string } {
  return { from: localMoment(first, zone ?? FIRST_ZONE, 'start'), to: localMoment(last, zone ?? LAST_ZONE, 'end') };
}

/** The day so many days later or earlier. @throws {RowRefused} if there is no such day */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(localMoment(day, 'UTC', 'start')) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is known only to its day, week or month was over when it was told. */
export function overBy(told: string, days: { from: string; to: string }): { from: string; to: string } {
  const isWithin = Date.parse(days.from) < Date.parse(told) && Date.parse(told) < Date.parse(days.to);
  return isWithin ? { ...days, to: told } : days;
}
