import { ANY_KEY } from '../domain/candidate-keys.js';
import type { Queryable } from './transaction.js';

/** What endpoints can filter by, as it is stored. */
export interface SubjectRow {
  id: string;
  kind: string;
  status: string;
  tags: string[];
  /** parties of today, and whoever any reading binds */
  actorIds: string[];
  /** codes of areas that any reading names */
  areas: string[];
}

export function loadSubjectRows(db: Queryable, ids: readonly string[]): Promise<SubjectRow[]> {
  return db.$queryRaw<SubjectRow[]>`
    SELECT c.id, c.kind::text, c.status::text, c.tags,
      ARRAY(SELECT actor_id FROM parties WHERE commitment_id = c.id AND removed_at IS NULL
            UNION SELECT actor_key FROM candidate_index WHERE commitment_id = c.id AND actor_key <> ${ANY_KEY}) AS "actorIds",
      ARRAY(SELECT DISTINCT area_key FROM candidate_index WHERE commitment_id = c.id AND area_key <> ${ANY_KEY}) AS areas
    FROM commitments c WHERE c.id = ANY(${[...ids]}::text[])`;
}
