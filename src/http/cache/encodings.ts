import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Suffix of the ETag of each encoding: different bytes need different strong tags (RFC 9110 §8.8.3.3). */
export const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

const OFFERED = ['br', 'gzip', 'identity'];
/** Clients send few different headers; the limit bounds memory against one that sends many. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, Encoding | undefined>();

/** Returns the smallest encoding that the client accepts; undefined for none, or if the client prefers `identity`. */
export function encodingFor(header: string | undefined): Encoding | undefined {
  if (header === undefined || header === '') return undefined;
  if (remembered.has(header)) return remembered.get(header);
  const accepted = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(OFFERED);
  const encoding = accepted[0] === 'identity' ? undefined : accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(header, encoding);
  return encoding;
}
