import { Prisma } from './generated/client.js';
import { preparedName } from './prepared-names.js';
import { isTransaction, type Queryable, runStatement, type Tx } from './transaction.js';

// Set-based SQL: many rows or several tables in one round trip. Plain reads and edits are Prisma's model calls (docs/architecture.md).

export type Sql = Prisma.Sql;
export const { sql } = Prisma;

/** Rows of a statement as `pg` gives them: instants as `Date`, bigints as text. Inside a transaction it goes past Prisma, and is prepared once per connection. */
export async function queryRows<Row extends object>(db: Queryable, statement: Sql): Promise<Row[]> {
  return isTransaction(db) ? runStatement<Row>(db, statement, preparedName(statement.text) || undefined) : db.$queryRaw<Row[]>(statement);
}

/**
 * Asks several questions in one round trip, all answered by one snapshot. Rows come as JSON: select instants by `ms`, and no bigints.
 *
 * @param selects each a whole SELECT, by the name under which its rows are answered
 */
export async function readTogether<Rows extends { [Name in keyof Rows]: object }>(
  db: Queryable,
  selects: { readonly [Name in keyof Rows]: Sql },
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const names = Object.keys(selects) as (keyof Rows & string)[];
  // Numbered: a name may be an id, and a text that is another each time can be neither prepared nor planned once.
  const columns = names.map(
    (name, place) => sql`coalesce((SELECT json_agg(answer) FROM (${selects[name]}) answer), '[]') AS ${Prisma.raw(`a${place}`)}`,
  );
  const [row] = await queryRows<Record<string, Rows[keyof Rows][]>>(db, sql`SELECT ${Prisma.join(columns)}`);
  if (!row) throw new Error('A SELECT without FROM answered no row');
  return Object.fromEntries(names.map((name, place) => [name, row[`a${place}`]])) as { [Name in keyof Rows]: Rows[Name][] };
}

/** The parts of one statement that writes several tables, by name; a later one may read what an earlier one returns. */
export type Steps = Readonly<Record<string, Sql>>;

/**
 * Writes several tables in one round trip. All steps see the database as it was before, in no promised order, except where one reads what another
 * returns. Foreign keys are checked at the end, so the rows may refer to each other; no row may be written twice.
 *
 * @param answer what to answer, from what the steps return
 */
export async function writeTogether<Row extends object>(tx: Tx, steps: Steps, answer: Sql = sql`SELECT 1`): Promise<Row[]> {
  const parts = Object.entries(steps);
  if (parts.length === 0) return [];
  const named = parts.map(([name, step]) => sql`${Prisma.raw(name)} AS (${step})`);
  return queryRows<Row>(tx, sql`WITH ${Prisma.join(named)} ${answer}`);
}

/** Rows that are sent as one JSON parameter, as a table with these columns. */
export const recordset = (rows: readonly object[], columns: string): Sql =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) AS row(${Prisma.raw(columns)})`;
