import type { ActorFact, SourceRatingFact } from '../domain/facts.js';
import { groupBy } from '../lib/group-by.js';
import { list, ms } from './json-rows.js';
import { queryRows, type Sql, sql } from './sql.js';
import type { Queryable } from './transaction.js';

export interface Named {
  actors: Map<string, ActorFact>;
  sources: Map<string, SourceRatingFact[]>;
}

export interface NamedRow {
  actors: ActorFact[];
  ratings: (SourceRatingFact & { sourceId: string })[];
}

/**
 * Selects, as one row, actors with everybody who ever stood above them, each with the dated versions of its parent, and the ratings of sources with whoever they were
 * affiliated with; also of the sources that bear the name of one of the actors: an agency whose words others relay.
 *
 * @param actorIds a SELECT of ids, nulls among them are passed over
 * @param sourceIds likewise
 */
export const selectNamed = (actorIds: Sql, sourceIds: Sql): Sql => sql`
  WITH RECURSIVE named(id) AS (
    ${actorIds}
  ), outlet AS (
    SELECT a.id AS actor_id, s.id AS source_id FROM named JOIN actors a ON a.id = named.id JOIN sources s ON s.name_key = a.name_key
  ), rating AS (
    SELECT * FROM source_ratings WHERE source_id IN (${sourceIds} UNION SELECT source_id FROM outlet)
  ), tree(id) AS (
    (SELECT id FROM named WHERE id IS NOT NULL UNION SELECT affiliated_with_id FROM rating WHERE affiliated_with_id IS NOT NULL)
    UNION
    SELECT p.parent_id FROM tree JOIN actor_parents p ON p.actor_id = tree.id WHERE p.parent_id IS NOT NULL
  )
  SELECT ${list(
    sql`json_build_object('id', a.id, 'name', a.name, 'aliases', a.aliases, 'outletId', (SELECT source_id FROM outlet WHERE outlet.actor_id = a.id), 'parents', ${list(
      sql`json_build_object('parentId', p.parent_id, 'recordedAt', ${ms('p.recorded_at')}) ORDER BY p.recorded_at, p.id`,
      sql`FROM actor_parents p WHERE p.actor_id = a.id`,
    )})`,
    sql`FROM tree JOIN actors a ON a.id = tree.id`,
  )} AS actors, ${list(
    sql`json_build_object('sourceId', source_id, 'reliability', reliability, 'affiliatedWithId', affiliated_with_id,
      'independenceGroup', independence_group, 'recordedAt', ${ms('recorded_at')}) ORDER BY recorded_at, id`,
    sql`FROM rating`,
  )} AS ratings`;

export function toNamed([row]: readonly NamedRow[]): Named {
  const { actors = [], ratings = [] } = row ?? {};
  const bySource = groupBy(ratings, ({ sourceId }) => sourceId);
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    sources: new Map([...bySource].map(([id, own]) => [id, own.map(({ sourceId: _, ...rating }) => rating)])),
  };
}

export const idsOf = (ids: Iterable<string>): Sql => sql`SELECT unnest(${[...new Set(ids)]}::text[])`;

export async function loadNamed(db: Queryable, actorIds: Iterable<string>, sourceIds: Iterable<string>): Promise<Named> {
  return toNamed(await queryRows<NamedRow>(db, selectNamed(idsOf(actorIds), idsOf(sourceIds))));
}
