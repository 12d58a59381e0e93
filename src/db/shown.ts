import { Prisma } from './generated/client.js';
import type { Queryable } from './transaction.js';

// Who may not see drafts and what was taken down is shown no report, source, actor or incident that only these use. The rule stands in the database, as a function for
// each kind; here are its names.

const calls = (functionName: string, ...columns: string[]): Prisma.Sql => Prisma.raw(`${functionName}(${columns.join(', ')})`);

/** That the report in this row is shown to everybody. Most were submitted for no commitment, which costs no call. */
export const reportIsShown = (row: string): Prisma.Sql =>
  Prisma.sql`(${Prisma.raw(`${row}.commitment_id IS NULL`)} OR ${calls('report_is_shown', `${row}.id`, `${row}.commitment_id`)})`;
export const actorIsShown = (id: string): Prisma.Sql => calls('actor_is_shown', id);
export const sourceIsShown = (id: string): Prisma.Sql => calls('source_is_shown', id);
export const incidentIsShown = (id: string): Prisma.Sql => calls('incident_is_shown', id);

/** `condition`, where only what is shown to everybody is asked for. */
export const unlessDesk = (publicOnly: boolean, condition: Prisma.Sql): Prisma.Sql => (publicOnly ? condition : Prisma.sql`true`);

/** Of these actors, sources and commitments, those that are shown to everybody. What does not exist may be among them. */
export async function findShown(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM unnest(${[...ids]}::text[]) AS asked (id) WHERE CASE split_part(id, '_', 1)
      WHEN 'actor' THEN ${actorIsShown('id')} WHEN 'source' THEN ${sourceIsShown('id')}
      ELSE EXISTS (SELECT FROM commitments c WHERE c.id = asked.id AND c.visibility = 'public') END`);
  return new Set(rows.map(({ id }) => id));
}

/** Of these reports, those that are shown to everybody. */
export async function findShownReports(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT r.id FROM reports r WHERE r.id = ANY(${[...ids]}::text[]) AND ${reportIsShown('r')}`);
  return new Set(rows.map(({ id }) => id));
}
