import { Prisma } from './generated/client.js';
import { type Steps, sql, writeTogether } from './sql.js';
import type { Tx } from './transaction.js';

/** The tables that can be written this way, with what a row of each takes. */
export interface Insertable {
  audit_entries: Prisma.AuditEntryCreateManyInput;
  commitments: Prisma.CommitmentCreateManyInput;
  parties: Prisma.PartyCreateManyInput;
  commitment_links: Prisma.CommitmentLinkCreateManyInput;
  statements: Prisma.StatementCreateManyInput;
  readings: Prisma.ReadingCreateManyInput;
  incidents: Prisma.IncidentCreateManyInput;
  incident_memberships: Prisma.IncidentMembershipCreateManyInput;
  reports: Prisma.ReportCreateManyInput;
  report_revisions: Prisma.ReportRevisionCreateManyInput;
  report_places: Prisma.ReportPlaceCreateManyInput;
  retractions: Prisma.RetractionCreateManyInput;
  report_reviews: Prisma.ReportReviewCreateManyInput;
  match_reviews: Prisma.MatchReviewCreateManyInput;
}

export type NewRows = { readonly [Table in keyof Insertable]?: readonly Insertable[Table][] };

/** The steps that insert these rows, `insert_TABLE` each; that of commitments returns them. Rows of one table have the same fields; what none of them has is left to the default of its column. */
export function insertSteps(tables: NewRows): Steps {
  const steps = Object.entries(tables)
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => {
      const named = rows.map(byColumn);
      const columns = Prisma.raw(Object.keys(named[0] ?? {}).join(', '));
      const into = Prisma.raw(table);
      const from = sql`json_populate_recordset(NULL::${into}, ${JSON.stringify(named)}::json)`;
      const returned = table === 'commitments' ? sql`RETURNING *` : sql``;
      return [`insert_${table}`, sql`INSERT INTO ${into} (${columns}) SELECT ${columns} FROM ${from} ${returned}`] as const;
    });
  return Object.fromEntries(steps);
}

export async function insertRows(tx: Tx, tables: NewRows): Promise<void> {
  await writeTogether(tx, insertSteps(tables));
}

/** Columns are named as the fields are, in snake_case. Prisma's null of SQL is any null here. */
function byColumn(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value === Prisma.DbNull ? null : value]));
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
