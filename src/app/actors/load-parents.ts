import { loadActorFacts } from '../../db/actors.js';
import type { Queryable } from '../../db/transaction.js';
import { type ParentOf, presentParents } from '../../domain/actors.js';

/** The parents, as they are today, of these actors and of everybody above them; nulls are passed over. */
export async function loadParents(db: Queryable, actorIds: Iterable<string | null>): Promise<ParentOf> {
  return presentParents(await loadActorFacts(db, new Set([...actorIds].filter((id) => id !== null))));
}
