import type { ReadingData } from '../payloads/parts.js';
import { plain } from './plain.js';

type Bound = ReadingData['window']['start'];

/** "1 February 2026, 21:00 UTC", and beside it the same by the clocks of the zone, if it is known and another. */
export function instantText(iso: string, zone?: string): string {
  const utc = `${clockText(iso, 'UTC')} UTC`;
  if (zone === undefined || !/^[A-Z][\w+-]*\//.test(zone) || zone.startsWith('Etc/')) return utc;
  try {
    return `${utc} (${clockText(iso, zone)} ${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time)`;
  } catch (error) {
    // A zone that this machine does not know (any more) is no reason to keep the message back.
    if (error instanceof RangeError) return utc;
    throw error;
  }
}

function clockText(iso: string, timeZone: string): string {
  const seconds = new Date(iso).getUTCSeconds() === 0 ? {} : ({ second: '2-digit' } as const);
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', ...seconds }).format(new Date(iso));
  return `${date}, ${time}`;
}

/** "from … until …", as exactly as it was said and no more. */
export function windowText({ start, end }: ReadingData['window']): string {
  return `${startText(start)} ${endText(end)}`.trim();
}

function startText({ earliest, latest, zone, basis }: Bound): string {
  if (latest === null) return earliest === null ? '' : `from ${instantText(earliest, zone)} at the earliest`;
  if (earliest === latest) return `from ${instantText(latest, zone)}${assumed(basis)}`;
  if (earliest === null) return `from ${instantText(latest, zone)} at the latest`;
  return `from some time between ${instantText(earliest, zone)} and ${instantText(latest, zone)}${assumed(basis)}`;
}

export function endText({ earliest, latest, zone, basis }: Bound): string {
  if (latest === null) return earliest === null ? 'without a stated end' : `until ${instantText(earliest, zone)} at least`;
  if (earliest === latest) return `until ${instantText(latest, zone)}${assumed(basis)}`;
  if (earliest === null) return `until ${instantText(latest, zone)} at the latest`;
  return `until some time between ${instantText(earliest, zone)} and ${instantText(latest, zone)}${assumed(basis)}`;
}

const assumed = (basis: Bound['basis']): string => (basis === 'assumed' ? ', which is assumed, not stated' : '');

/** The speaker's own words about the window, in quotation marks; empty where none were kept. */
export function phrasesOf({ start, end }: ReadingData['window']): string[] {
  const phrases = [start.phrase, end.phrase].flatMap((phrase) => (phrase === undefined ? [] : `“${plain(phrase)}”`));
  return [...new Set(phrases)];
}

const HOUR = 3_600_000;

/** "in about 24 hours", "in about 3 days". */
export function aheadText(from: string, to: string): string {
  const hours = (Date.parse(to) - Date.parse(from)) / HOUR;
  if (hours < 1) return 'within the hour';
  const [count, unit] = hours < 48 ? [Math.round(hours), 'hour'] : [Math.round(hours / 24), 'day'];
  return `in about ${count} ${unit}${count === 1 ? '' : 's'}`;
}
