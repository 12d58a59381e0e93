import type { ActorFact, SourceRatingFact } from '../domain/facts.js';
import { groupBy } from '../lib/group-by.js';
import { Prisma } from './generated/client.js';
import { list, ms, queryRows } from './json-rows.js';
import type { Queryable } from './transaction.js';

/**
 * Actors with everybody who ever stood above them, each with the dated versions of its parent, and the ratings of sources with whoever they were
 * affiliated with; also of the sources that bear the name of one of the actors: an agency whose words others relay.
 */
export async function loadNamed(
  db: Queryable,
  actorIds: Iterable<string>,
  sourceIds: Iterable<string>,
): Promise<{ actors: Map<string, ActorFact>; sources: Map<string, SourceRatingFact[]> }> {
  const rows = await queryRows<{ actors: ActorFact[]; ratings: (SourceRatingFact & { sourceId: string })[] }>(
    db,
    Prisma.sql`
      WITH RECURSIVE named(id) AS (
        SELECT unnest(${[...new Set(actorIds)]}::text[])
      ), outlet AS (
        SELECT a.id AS actor_id, s.id AS source_id FROM named JOIN actors a ON a.id = named.id JOIN sources s ON s.name_key = a.name_key
      ), rating AS (
        SELECT * FROM source_ratings WHERE source_id = ANY(${[...new Set(sourceIds)]}::text[] || ARRAY(SELECT source_id FROM outlet))
      ), tree(id) AS (
        (SELECT id FROM named UNION SELECT affiliated_with_id FROM rating WHERE affiliated_with_id IS NOT NULL)
        UNION
        SELECT p.parent_id FROM tree JOIN actor_parents p ON p.actor_id = tree.id WHERE p.parent_id IS NOT NULL
      )
      SELECT ${list(
        Prisma.sql`json_build_object('id', a.id, 'name', a.name, 'outletId', (SELECT source_id FROM outlet WHERE outlet.actor_id = a.id), 'parents', ${list(
          Prisma.sql`json_build_object('parentId', p.parent_id, 'recordedAt', ${ms('p.recorded_at')}) ORDER BY p.recorded_at, p.id`,
          Prisma.sql`FROM actor_parents p WHERE p.actor_id = a.id`,
        )})`,
        Prisma.sql`FROM tree JOIN actors a ON a.id = tree.id`,
      )} AS actors, ${list(
        Prisma.sql`json_build_object('sourceId', source_id, 'reliability', reliability, 'affiliatedWithId', affiliated_with_id,
          'independenceGroup', independence_group, 'recordedAt', ${ms('recorded_at')}) ORDER BY recorded_at, id`,
        Prisma.sql`FROM rating`,
      )} AS ratings`,
    'load-named',
  );
  const [{ actors = [], ratings = [] } = {}] = rows;
  const bySource = groupBy(ratings, ({ sourceId }) => sourceId);
  return {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    sources: new Map([...bySource].map(([id, own]) => [id, own.map(({ sourceId: _, ...rating }) => rating)])),
  };
}
