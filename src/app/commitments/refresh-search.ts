import { findActorsBy } from '../../db/actors.js';
import { loadStatedFacts } from '../../db/facts.js';
import { findOutdatedSearch, storeSearchTerms } from '../../db/search-terms.js';
import { lockAssessments, type StoredAssessment } from '../../db/status-changes.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import { presentParents } from '../../domain/actors.js';
import type { Case } from '../../domain/case.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import { SEARCH_VERSION, searchTerms } from '../../domain/search-terms.js';
import type { Cause } from '../../domain/vocabulary.js';
import { wordsOf } from '../../lib/words.js';
import type { AppContext } from '../context.js';

/** What reports bring and the clock changes nobody searches by. */
const CHANGES_SEARCH: Readonly<Record<Cause, boolean>> = {
  clock: false,
  statement: true,
  report: false,
  revision: false,
  retraction: true,
  review: false,
  grouping: true,
  edit: true,
  rule_change: true,
  reconciliation: true,
};
export const changesSearch = (cause: Cause): boolean => CHANGES_SEARCH[cause];

export interface OpenedCommitment {
  stored: Pick<StoredAssessment, 'id' | 'title' | 'tags'>;
  facts: CommitmentFacts;
  /** null: it cannot be assessed, and is not found by its area then */
  opened: Case | null;
}

/** Stores anew what these commitments are found by. They must be locked. */
export async function refreshSearch(tx: Tx, commitments: readonly OpenedCommitment[]): Promise<void> {
  const partyIds = commitments.flatMap(({ facts }) => presentParties(facts));
  const actors = new Map((await findActorsBy(tx, { ids: [...new Set(partyIds)] })).map((actor) => [actor.id, actor]));
  const rows = commitments.map(({ stored: { id, title, tags }, facts, opened }) => ({
    commitmentId: id,
    terms: searchTerms(
      {
        title,
        tags,
        parties: presentParties(facts).flatMap((actorId) => actors.get(actorId) ?? []),
        parentOf: presentParents(facts.actors),
        scopes: opened?.readings.map(({ reading }) => reading.scope) ?? [],
      },
      wordsOf,
    ),
  }));
  await storeSearchTerms(tx, rows, SEARCH_VERSION);
}

const presentParties = ({ parties }: CommitmentFacts): string[] =>
  parties.filter(({ removedAt }) => removedAt === null).map(({ actorId }) => actorId);

const BATCH = 500;

/** Makes anew what an older version of the service has made; answers how many. Safe to run side by side, and to cut off. */
export async function rebuildSearch(context: AppContext): Promise<number> {
  for (let done = 0; ; ) {
    const ids = await findOutdatedSearch(context.database.prisma, SEARCH_VERSION, BATCH);
    if (ids.length === 0) return done;
    await withTransaction(context.database, async (tx) => {
      const locked = await lockAssessments(tx, ids);
      const facts = await loadStatedFacts(tx, ids);
      const commitments = locked.flatMap((stored) => {
        const own = facts.get(stored.id);
        return own ? [{ stored, facts: own, opened: openOrNull(context, own) }] : [];
      });
      await refreshSearch(tx, commitments);
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
