import type { ActorFact } from './facts.js';

/** The parent of an actor in the tree (spokesman → ministry → state); null at a root. */
export type ParentOf = (actorId: string) => string | null;

/** The parents as they are today, from the dated versions of each actor (oldest first). */
export function presentParents(actors: ReadonlyMap<string, ActorFact>): ParentOf {
  return (actorId) => actors.get(actorId)?.parents.at(-1)?.parentId ?? null;
}

/** An actor and all that stand above it, nearest first. A loop in the data ends the walk. */
export function lineage(actorId: string, parentOf: ParentOf): string[] {
  const line: string[] = [];
  for (let current: string | null = actorId; current !== null && !line.includes(current); current = parentOf(current)) line.push(current);
  return line;
}

/** Whether an actor is another or stands below it. */
export function descends(actorId: string, ancestorId: string, parentOf: ParentOf): boolean {
  return lineage(actorId, parentOf).includes(ancestorId);
}

/**
 * On whose behalf somebody spoke: the nearest of the speaker and those above them that is a party to the commitment (a spokesman
 * speaks for his state); without one, the speaker.
 */
export function principalOf(speakerId: string, partyIds: ReadonlySet<string>, parentOf: ParentOf): string {
  return lineage(speakerId, parentOf).find((actorId) => partyIds.has(actorId)) ?? speakerId;
}
