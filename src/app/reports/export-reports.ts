import type { Caller } from '../caller.js';
import type { AppContext } from '../context.js';
import { listReports } from './read-reports.js';
import type { ReportView } from './views.js';

const BATCH = 200;

/** All reports, or the candidates of one commitment, newest first, in batches. */
export async function* exportReports(
  context: AppContext,
  caller: Caller,
  filter: { commitmentId?: string | undefined },
): AsyncGenerator<ReportView[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await listReports(context, caller, filter, { limit: BATCH, cursor });
    yield items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
