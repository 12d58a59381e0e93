import { Prisma } from './generated/client.js';

/** A column's instant as the rules know it, in milliseconds. */
export const ms = (column: string): Prisma.Sql => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float8`);

/** Rows as one JSON array, in the shape that the rules take: `row` is the aggregated value with its order, `rest` where it comes from. */
export const list = (row: Prisma.Sql, rest: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((SELECT json_agg(${row}) ${rest}), '[]')`;
