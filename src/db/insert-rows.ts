import { Prisma } from './generated/client.js';
import { preparedName } from './prepared-names.js';
import { runStatement, type Tx } from './transaction.js';

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
}

export type NewRows = { readonly [Table in keyof Insertable]?: readonly Insertable[Table][] };

/**
 * Inserts rows into several tables by one statement, since each statement costs more than the rows that it writes. Foreign keys are checked at its end, so the rows
 * may refer to each other. Rows of one table have the same fields; what none of them has is left to the default of its column.
 */
export async function insertRows(tx: Tx, tables: NewRows): Promise<void> {
  const filled = Object.entries(tables)
    .filter(([, rows]) => rows.length > 0)
    .map(([table, rows]) => [table, rows.map(byColumn)] as const);
  if (filled.length === 0) return;
  const inserts = filled.map(([table, rows], place) => {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    return `i${place} AS (INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json->'${table}'))`;
  });
  const text = `WITH ${inserts.join(', ')} SELECT 1`;
  await runStatement(tx, { text, values: [JSON.stringify(Object.fromEntries(filled))] }, preparedName(text));
}

/** Columns are named as the fields are, in snake_case. Prisma's null of SQL is any null here. */
function byColumn(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value === Prisma.DbNull ? null : value]));
}

const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
