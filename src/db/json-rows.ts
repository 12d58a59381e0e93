import { Prisma } from './generated/client.js';
import { isTransaction, type Queryable, runStatement } from './transaction.js';

/** A column's instant as the rules know it, in milliseconds. */
export const ms = (column: string): Prisma.Sql => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float8`);

/** Rows as one JSON array, in the shape that the rules take: `row` is the aggregated value with its order, `rest` where it comes from. */
export const list = (row: Prisma.Sql, rest: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((SELECT json_agg(${row}) ${rest}), '[]')`;

/** Reads rows of plain columns and JSON (no instants, no bigints): inside a transaction past Prisma and prepared under this name, outside of one through it. */
export async function queryRows<Row extends object>(db: Queryable, sql: Prisma.Sql, name: string): Promise<Row[]> {
  return isTransaction(db) ? runStatement<Row>(db, sql, name) : db.$queryRaw<Row[]>(sql);
}
