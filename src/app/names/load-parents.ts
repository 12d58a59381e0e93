import { loadActorFacts } from '../../db/actors.js';
import type { Queryable } from '../../db/transaction.js';
import { type ParentOf, presentParents } from '../../domain/actors.js';
import type { ActorResolver } from './resolve-actors.js';

/** The parents, as they are today, of these actors and of everybody above them; nulls are passed over. */
export async function loadParents(db: Queryable, actorIds: Iterable<string | null>): Promise<ParentOf> {
  return presentParents(await loadActorFacts(db, new Set([...actorIds].filter((id) => id !== null))));
}

/** The same for one actor, from what the resolver has read already where it has. */
export async function parentsOf(db: Queryable, actors: Pick<ActorResolver, 'parentsOf'>, actorId: string | null): Promise<ParentOf> {
  if (actorId === null) return () => null;
  return actors.parentsOf(actorId) ?? (await loadParents(db, [actorId]));
}
