import { findCommitments, type PageQuery, type Position } from '../../db/commitment-pages.js';
import type { CommitmentView } from '../../db/commitment-views.js';
import type { Queryable } from '../../db/transaction.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { asDue, type DueAnswers, dueAnswers } from '../read/due-answers.js';
import { asSeenBy } from '../read/readable-commitment.js';
import { type CommitmentSort, type ListFilter, visibleBy } from './commitment-filter.js';

export interface ListCommitments extends PageRequest, ListFilter {
  sort: CommitmentSort;
}

/** A page of commitments. A filter by status is right to the second, also where nobody has written down yet what is due. */
export async function listCommitments(context: AppContext, caller: Caller, request: ListCommitments): Promise<Page<CommitmentView>> {
  const { items, nextCursor, due } = await pageOf(context, caller, request, findCommitments);
  return { items: (await asDue(context, items, due)).map((view) => asSeenBy(caller, view)), nextCursor };
}

/** A page of what `find` reads of the commitments that the caller may see, found by what they are now; and what of them is due, which the rows do not say yet. */
export async function pageOf<Row extends Position>(
  context: AppContext,
  caller: Caller,
  { limit, cursor, sort, ...filter }: ListCommitments,
  find: (db: Queryable, query: PageQuery) => Promise<Row[]>,
): Promise<Page<Row> & { due: DueAnswers }> {
  const due = await dueAnswers(context);
  const visible = visibleBy(caller, filter);
  const page = await readPage(
    { limit, cursor, of: { sort, filter } },
    ['instant', 'string'],
    ({ at, id }: Row) => [at, id],
    (after, count) =>
      find(context.database.prisma, {
        filter: visible,
        sort,
        after: after && { at: Number(after[0]), id: String(after[1]) },
        limit: count,
        due: [...due.byId.values()],
      }),
  );
  return { ...page, due };
}
