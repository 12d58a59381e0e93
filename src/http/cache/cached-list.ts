import type { AppContext } from '../../app/context.js';
import { nextTimedChange } from '../../app/status/next-change.js';
import type { ApiResponse } from '../lib/operation.js';

/** What the header says of the tag of a list, for the reference. */
export const LIST_TAG = { ETag: 'changes when the answer does' };

/** An answer about many commitments: kept until time changes any commitment, or somebody writes anything that lists show. */
export async function cachedList(context: AppContext, read: () => Promise<ApiResponse>): Promise<ApiResponse> {
  const now = context.clock.now();
  const answer = await read();
  const until = await nextTimedChange(context, now);
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-cache' }, cache: { until } };
}
