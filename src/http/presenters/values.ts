import type { Page } from '../../app/lib/page.js';
import type { ApiRequest, ApiResponse, Headers } from '../lib/operation.js';

/** Returns epoch ms as RFC 3339 in UTC. */
export const toInstant = (instant: number): string => new Date(instant).toISOString();

export const toInstantOrNull = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : toInstant(instant);

/** Returns the response of a list: its items, and the cursor of the next page in the body and as a link. */
export function pageResponse<Row, Shown>(
  request: Pick<ApiRequest, 'baseUrl' | 'url'>,
  { items, nextCursor }: Page<Row>,
  present: (row: Row) => Shown,
): ApiResponse {
  return { status: 200, headers: linkToNext(request, nextCursor), body: { items: items.map((item) => present(item)), nextCursor } };
}

/** Returns `Link: <…>; rel="next"`; nothing on the last page. */
function linkToNext(request: Pick<ApiRequest, 'baseUrl' | 'url'>, nextCursor: string | null): Headers {
  if (nextCursor === null) return {};
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('cursor', nextCursor);
  return { Link: `<${request.baseUrl}${url.pathname}${url.search}>; rel="next"` };
}

/** Returns the bound of a window; null if unbounded. */
export const toBoundary = (instant: number): string | null => (Number.isFinite(instant) ? toInstant(instant) : null);
