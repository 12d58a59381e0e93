import { loadFacts } from '../../db/facts.js';
import type { Queryable } from '../../db/transaction.js';
import { type Case, openCase } from '../../domain/case.js';
import { ALL } from '../../domain/known.js';
import type { AppContext } from '../context.js';

/** Commitments as they are known today, by today's policy, opened for questions: by id; those that do not exist are left out. */
export async function openCases(db: Queryable, context: AppContext, ids: readonly string[]): Promise<Map<string, Case>> {
  return new Map([...(await loadFacts(db, ids))].map(([id, facts]) => [id, openCase(facts, context.policy, ALL)]));
}
