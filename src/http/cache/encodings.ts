import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** What the tag of each encoding ends in: what is byte for byte another needs another strong tag (RFC 9110 §8.8.3.3). */
export const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

const OFFERED = ['br', 'gzip', 'identity'];
/** Clients send few different headers; whoever sends many gains nothing. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, Encoding | undefined>();

/** The smallest encoding that the reader takes; undefined: as it is, which is also what a reader gets who likes that better. */
export function encodingFor(header: string | undefined): Encoding | undefined {
  if (header === undefined || header === '') return undefined;
  if (remembered.has(header)) return remembered.get(header);
  const accepted = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(OFFERED);
  const encoding = accepted[0] === 'identity' ? undefined : accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(header, encoding);
  return encoding;
}
