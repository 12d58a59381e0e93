import type { AppContext } from '../../app/context.js';
import { nextTimedChange } from '../../app/status/next-change.js';
import type { ApiResponse } from '../lib/operation.js';

/** Describes the ETag of a list in the OpenAPI document. */
export const LIST_TAG = { ETag: 'changes whenever the response does' };

/** Caches a response about many commitments until time changes any commitment, or a write touches the lists. */
export async function cachedList(context: AppContext, read: () => Promise<ApiResponse>): Promise<ApiResponse> {
  const now = context.clock.now();
  const answer = await read();
  const until = await nextTimedChange(context, now);
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-cache' }, cache: { until } };
}
