import type { Entry } from '../../db/bundle.js';
import { lineage, presentParents } from '../../domain/actors.js';
import { withContainers } from '../../domain/areas.js';
import { ANY_KEY, candidateKeys } from '../../domain/candidate-keys.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Subject } from '../alerts/filters.js';
import type { Rules } from './rules.js';

/** What filters look at of a commitment: who and where its readings are about, the parties of today, and the status that is stored. */
export function subjectOf({ stored, facts }: Entry, { policy }: Rules): Subject {
  const keys = candidateKeys(openCase({ ...facts, reports: [] }, policy, ALL));
  const named = (all: readonly string[]) => [...new Set(all)].filter((key) => key !== ANY_KEY);
  const parties = facts.parties.filter(({ removedAt }) => removedAt === null).map(({ actorId }) => actorId);
  const parentOf = presentParents(facts.actors);
  return {
    commitmentId: stored.id,
    kind: stored.kind,
    status: stored.status,
    tags: new Set(stored.tags),
    actors: new Set(named([...parties, ...keys.flatMap(({ actorKeys }) => actorKeys)]).flatMap((id) => lineage(id, parentOf))),
    areas: new Set(named(keys.flatMap(({ areaKeys }) => areaKeys)).flatMap(withContainers)),
  };
}
