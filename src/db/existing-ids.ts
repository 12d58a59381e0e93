import { queryRows, sql } from './sql.js';
import type { Queryable } from './transaction.js';

interface Ids {
  actors?: readonly string[] | undefined;
  sources?: readonly string[] | undefined;
  commitments?: readonly string[] | undefined;
}

/** Of these ids those that there are, by one statement. */
export async function existingIds(db: Queryable, { actors = [], sources = [], commitments = [] }: Ids): Promise<Set<string>> {
  const rows = await queryRows<{ id: string }>(
    db,
    sql`
    SELECT id FROM actors WHERE id = ANY(${[...actors]}::text[]) UNION ALL SELECT id FROM sources WHERE id = ANY(${[...sources]}::text[])
    UNION ALL SELECT id FROM commitments WHERE id = ANY(${[...commitments]}::text[])`,
  );
  return new Set(rows.map(({ id }) => id));
}
