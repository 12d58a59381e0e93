import { loadStatedFacts } from '../../db/facts.js';
import { type Area, UNSPECIFIED } from '../../domain/claims.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { allPages } from '../lib/page.js';
import { whileValid } from '../read/while-valid.js';
import type { ListFilter } from './commitment-filter.js';
import { listCommitments } from './list-commitments.js';
import type { CommitmentView } from './views.js';

/** All commitments that the filter chooses, newest first by when they were logged, in batches: what is amended meanwhile is neither missed nor told twice. */
export const exportCommitments = (context: AppContext, caller: Caller, filter: ListFilter): AsyncGenerator<CommitmentView[]> =>
  whileValid(
    context,
    caller,
    allPages((page) => listCommitments(context, caller, { ...filter, sort: 'createdAt', ...page })),
  );

/** A commitment with where it holds, by the reading that its status is told by; empty where that names no place. */
export interface PlacedCommitment {
  view: CommitmentView;
  areas: readonly Area[];
}

/** As `exportCommitments`, with their areas. */
export async function* exportPlaced(context: AppContext, caller: Caller, filter: ListFilter): AsyncGenerator<PlacedCommitment[]> {
  for await (const views of exportCommitments(context, caller, filter)) {
    const facts = await loadStatedFacts(
      context.database.prisma,
      views.map(({ id }) => id),
    );
    yield views.map((view) => {
      const own = facts.get(view.id);
      const stated = own && openCase(own, context.policy, ALL).lead?.reading.scope.areas;
      return { view, areas: stated === undefined || stated === UNSPECIFIED ? [] : stated };
    });
  }
}
