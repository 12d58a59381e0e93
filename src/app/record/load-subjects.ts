import { loadActorFacts } from '../../db/actors.js';
import { loadSubjectRows } from '../../db/subjects.js';
import type { Queryable } from '../../db/transaction.js';
import { lineage, presentParents } from '../../domain/actors.js';
import { withContainers } from '../../domain/areas.js';
import type { Subject } from '../alerts/filters.js';

/** What filters look at of these commitments, in a fixed number of statements however many they are. */
export async function loadSubjects(db: Queryable, commitmentIds: Iterable<string>): Promise<Map<string, Subject>> {
  const rows = await loadSubjectRows(db, [...new Set(commitmentIds)]);
  const actors = await loadActorFacts(
    db,
    rows.flatMap(({ actorIds }) => actorIds),
  );
  const parentOf = presentParents(actors);
  return new Map(
    rows.map(({ id, kind, status, tags, actorIds, areas }) => [
      id,
      {
        commitmentId: id,
        kind,
        status,
        tags: new Set(tags),
        actors: new Set(actorIds.flatMap((actorId) => lineage(actorId, parentOf))),
        areas: new Set(areas.flatMap(withContainers)),
      },
    ]),
  );
}
