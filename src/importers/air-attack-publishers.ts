import type { ReportSource } from './row.js';

const UKRAINE = { name: 'Ukraine', kind: 'state', iso: 'UA' };
const AIR_FORCE = 'Ukrainian Air Force';

/** Who publishes under which name on Facebook, on Telegram or at an address of their own. The regional air commands are parts of the Air Force. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  kpszsu: AIR_FORCE,
  pvkpivden: AIR_FORCE,
  pvkshid: AIR_FORCE,
  pvkzahid: AIR_FORCE,
  pvkcenter: AIR_FORCE,
  cincafu: AIR_FORCE,
  // A video without the name of its page; the compiler's source is the Air Force.
  watch: AIR_FORCE,
  'generalstaff.ua': 'General Staff of the Armed Forces of Ukraine',
  chiefukrdiu: 'Main Directorate of Intelligence of Ukraine',
  'kharkivoda.gov.ua': 'Kharkiv Regional State Administration',
};

/** The publisher and the address of a bulletin, from what the column `source` has: a path on Facebook, or an address. */
export function publisherOf(source: string): ReportSource & { name: string } {
  const path = source.replace(/^https?:\/\/(?:t\.me|www\.facebook\.com)\//, '').replace(/^https?:\/\//, '');
  const [account = ''] = path.split('/');
  const name = PUBLISHERS[account.toLowerCase()];
  const url = source.startsWith('http')
    ? source
    : /^[\w-]+(?:\.[\w-]+)*\.gov\.ua$/.test(account)
      ? `https://${source}`
      : `https://www.facebook.com/${source}`;
  return name === undefined ? { name: account, url } : { name, url, affiliatedWith: UKRAINE };
}
