import type { Wanted } from '../domain/search-terms.js';
import { Prisma } from './generated/client.js';
import { recordset, type Steps, sql, writeTogether } from './sql.js';
import type { Queryable, Tx } from './transaction.js';

// Terms are lexemes of a tsvector that the service makes itself: PostgreSQL's dictionaries have no part in it, so both databases find the same.

/** A tsquery for all of this, as text. Terms may have any characters: they are quoted. */
export function termQuery(wanted: readonly Wanted[]): string {
  return wanted
    .map((one) =>
      'none' in one ? `!(${one.none.map(quote).join(' | ')})` : `(${one.any.map((term) => quote(term) + (one.isPrefix ? ':*' : '')).join(' | ')})`,
    )
    .join(' & ');
}

const quote = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** That a column begins with this text. The column has to be compared by its bytes (`COLLATE "C"`), so that its index finds the place. */
export function beginsWith(column: Prisma.Sql, beginning: string): Prisma.Sql {
  return beginning === '' ? Prisma.sql`true` : Prisma.sql`${column} >= ${beginning} AND ${column} < ${`${beginning}\u{10FFFF}`}`;
}

export interface SearchRow {
  commitmentId: string;
  terms: readonly string[];
}

/**
 * The step that stores what commitments are found by; rows that would stay the same are left alone.
 * @param made whether the same statement inserts the commitments, by `insertSteps`
 */
export function searchSteps(rows: readonly SearchRow[], version: number, made = false): Steps {
  if (rows.length === 0) return {};
  return {
    search: sql`
      INSERT INTO commitment_search AS s (commitment_id, terms, version, visibility, status, kind, mode, disputed, ends_at, updated_at, recorded_at)
      SELECT c.id, array_to_tsvector(row.terms), ${version}, c.visibility, c.status, c.kind, c.mode, c.disputed, c.ends_at, c.updated_at, c.recorded_at
      FROM ${recordset(rows, '"commitmentId" text, terms text[]')} JOIN ${made ? sql`insert_commitments` : sql`commitments`} c ON c.id = row."commitmentId"
      ON CONFLICT (commitment_id) DO UPDATE SET terms = excluded.terms, version = excluded.version
      WHERE (s.terms, s.version) IS DISTINCT FROM (excluded.terms, excluded.version)`,
  };
}

export async function storeSearchTerms(tx: Tx, rows: readonly SearchRow[], version: number): Promise<void> {
  await writeTogether(tx, searchSteps(rows, version));
}

/** Commitments whose terms another version made, in the order of their ids. */
export async function findOutdatedSearch(db: Queryable, version: number, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT commitment_id AS id FROM commitment_search WHERE version < ${version} OR version > ${version} LIMIT ${limit}`);
  return rows.map(({ id }) => id).sort();
}
