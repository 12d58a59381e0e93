import { type Caller, seesUnpublished } from '../../app/lib/caller.js';

/** Returns the cache key: the URL with sorted parameters, and whether the caller sees unpublished commitments. */
export const cacheKey = (caller: Caller, url: string): string => (seesUnpublished(caller) ? `desk ${sortQuery(url)}` : sortQuery(url));

/** Returns the URL with its query parameters sorted, so that equal requests share an entry. */
export function sortQuery(url: string): string {
  const start = url.indexOf('?');
  if (start < 0) return url;
  const parameters = url.slice(start + 1).split('&');
  return `${url.slice(0, start + 1)}${parameters.sort().join('&')}`;
}
