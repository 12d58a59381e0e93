import { findCommitments, type PageQuery, type Position } from '../../db/commitment-pages.js';
import type { CommitmentView } from '../../db/commitment-views.js';
import type { Queryable } from '../../db/transaction.js';
import type { Caller } from '../caller.js';
import type { AppContext } from '../context.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { recordDueChanges } from '../status/record-due-changes.js';
import { type CommitmentSort, type ListFilter, visibleBy } from './commitment-filter.js';
import { asSeenBy } from './readable-commitment.js';

export interface ListCommitments extends PageRequest, ListFilter {
  sort: CommitmentSort;
}

/** A page of commitments. What has become due is written down first, so that a filter by status is right to the second. */
export async function listCommitments(context: AppContext, caller: Caller, request: ListCommitments): Promise<Page<CommitmentView>> {
  const page = await pageOf(context, caller, request, findCommitments);
  return { ...page, items: page.items.map((view) => asSeenBy(caller, view)) };
}

/** A page of what `find` reads of the commitments that the caller may see. */
export async function pageOf<Row extends Position>(
  context: AppContext,
  caller: Caller,
  { limit, cursor, sort, ...filter }: ListCommitments,
  find: (db: Queryable, query: PageQuery) => Promise<Row[]>,
): Promise<Page<Row>> {
  await recordDueChanges(context);
  const visible = visibleBy(caller, filter);
  return readPage(
    { limit, cursor, of: { sort, filter } },
    ['instant', 'string'],
    ({ at, id }: Row) => [at, id],
    (after, count) =>
      find(context.database.prisma, {
        filter: visible,
        sort,
        after: after && { at: Number(after[0]), id: String(after[1]) },
        limit: count,
      }),
  );
}
