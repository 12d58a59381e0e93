import type { Page } from '../../app/lib/page.js';
import type { ApiRequest, ApiResponse, Headers } from '../lib/operation.js';

/** Epoch ms as RFC 3339 in UTC. */
export const toInstant = (instant: number): string => new Date(instant).toISOString();

export const toInstantOrNull = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : toInstant(instant);

/** The answer of every list: its rows as they are shown, and where the next page starts, in the body and as a link. */
export function pageResponse<Row, Shown>(
  request: Pick<ApiRequest, 'baseUrl' | 'url'>,
  { items, nextCursor }: Page<Row>,
  present: (row: Row) => Shown,
): ApiResponse {
  return { status: 200, headers: linkToNext(request, nextCursor), body: { items: items.map((item) => present(item)), nextCursor } };
}

/** `Link: <…>; rel="next"` to the same list from the next page on. */
function linkToNext(request: Pick<ApiRequest, 'baseUrl' | 'url'>, nextCursor: string | null): Headers {
  if (nextCursor === null) return {};
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('cursor', nextCursor);
  return { Link: `<${request.baseUrl}${url.pathname}${url.search}>; rel="next"` };
}

/** The bound of a window; null where it has none. */
export const toBoundary = (instant: number): string | null => (Number.isFinite(instant) ? toInstant(instant) : null);
