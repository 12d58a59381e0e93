import { loadBundle } from '../../db/bundle.js';
import { findOutdatedSearch, storeSearchTerms } from '../../db/search-terms.js';
import { lockCommitments } from '../../db/status-changes.js';
import { withTransaction } from '../../db/transaction.js';
import type { Case } from '../../domain/case.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import { SEARCH_VERSION } from '../../domain/search-terms.js';
import type { AppContext } from '../context.js';
import { termsOf } from '../record/terms.js';

const BATCH = 500;

/** Makes anew what an older version of the service has made; answers how many. Safe to run side by side, and to cut off. */
export async function rebuildSearch(context: AppContext): Promise<number> {
  for (let done = 0; ; ) {
    const ids = await findOutdatedSearch(context.database.prisma, SEARCH_VERSION, BATCH);
    if (ids.length === 0) return done;
    await withTransaction(context.database, async (tx) => {
      await lockCommitments(tx, ids);
      const { entries } = await loadBundle(tx, ids, { reported: 'none' });
      const rows = entries.map(({ stored, facts }) => ({ commitmentId: stored.id, terms: termsOf(stored, facts, openOrNull(context, facts)) }));
      await storeSearchTerms(tx, rows, SEARCH_VERSION);
    });
    done += ids.length;
  }
}

/** One that cannot be assessed must not keep the service from starting. */
function openOrNull(context: AppContext, facts: CommitmentFacts): Case | null {
  try {
    return openCase(facts, context.policy, ALL);
  } catch (error) {
    context.logger.error({ err: error, commitment: facts.id }, 'a commitment could not be assessed; lists by area leave it out');
    return null;
  }
}
