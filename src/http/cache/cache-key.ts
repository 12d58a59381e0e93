import { type Caller, seesUnpublished } from '../../app/lib/caller.js';

/**
 * Under what an answer is kept: the address with its parameters in order, and whether drafts and what was taken down may be in it, so that an answer made for a
 * desk never reaches anybody else.
 */
export const cacheKey = (caller: Caller, url: string): string => (seesUnpublished(caller) ? `desk ${sortQuery(url)}` : sortQuery(url));

/** The address with its parameters in order: the same for all who ask for the same. */
export function sortQuery(url: string): string {
  const start = url.indexOf('?');
  if (start < 0) return url;
  const parameters = url.slice(start + 1).split('&');
  return `${url.slice(0, start + 1)}${parameters.sort().join('&')}`;
}
