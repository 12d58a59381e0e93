import { loadFacts, loadStatedFacts } from '../../db/facts.js';
import type { Queryable } from '../../db/transaction.js';
import type { Case } from '../../domain/case.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { AppContext } from '../context.js';

/** Commitments as they are known today, by today's policy, opened for questions: by id; those that do not exist are left out. */
export async function openCases(db: Queryable, context: AppContext, ids: readonly string[]): Promise<Map<string, Case>> {
  return opened(context, await loadFacts(db, ids));
}

/** The same without what was reported: for what their readings say. */
export async function openReadings(db: Queryable, context: AppContext, ids: readonly string[]): Promise<Map<string, Case>> {
  return opened(context, await loadStatedFacts(db, ids));
}

const opened = ({ policy }: AppContext, all: ReadonlyMap<string, CommitmentFacts>): Map<string, Case> =>
  new Map([...all].map(([id, facts]) => [id, openCase(facts, policy, ALL)]));
