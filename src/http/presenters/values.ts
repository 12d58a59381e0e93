import type { ApiRequest, Headers } from '../operation.js';

/** Epoch ms as RFC 3339 in UTC. */
export const toInstant = (instant: number): string => new Date(instant).toISOString();

export const toInstantOrNull = (instant: number | undefined): string | null => (instant === undefined ? null : toInstant(instant));

/** `Link: <…>; rel="next"` to the same list from the next page on. */
export function linkToNext(request: Pick<ApiRequest, 'baseUrl' | 'url'>, nextCursor: string | undefined): Headers {
  if (nextCursor === undefined) return {};
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('cursor', nextCursor);
  return { Link: `<${request.baseUrl}${url.pathname}${url.search}>; rel="next"` };
}

/** The bound of a window; null where it has none. */
export const toBoundary = (instant: number): string | null => (Number.isFinite(instant) ? toInstant(instant) : null);
