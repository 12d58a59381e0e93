import type { Claimed } from '../domain/facts.js';
import { placeKeys } from '../domain/places.js';
import type { Prisma } from './generated/client.js';
import { type Columns, toPoint } from './matchable.js';
import { recordset, type Steps, sql, writeTogether } from './sql.js';
import { toDate } from './time.js';
import type { Tx } from './transaction.js';

export interface PlacedReport extends Pick<Claimed, 'observedFrom' | 'observedTo' | 'areas'>, Columns {
  reportId: string;
}

/** The steps that keep reports under where and when their latest revision says that it happened. */
export function placeSteps(reports: readonly PlacedReport[]): Steps {
  if (reports.length === 0) return {};
  const rows = reports.flatMap(placeRows);
  const ids = reports.map(({ reportId }) => reportId);
  return {
    places_gone: sql`DELETE FROM report_places WHERE report_id = ANY(${ids}::text[]) RETURNING 1`,
    // What is deleted is counted here, so that it is gone before a row of the same key comes.
    places_come: sql`
      INSERT INTO report_places (report_id, key, observed_from, observed_to) SELECT "reportId", key, "observedFrom", "observedTo"
      FROM ${recordset(rows, '"reportId" text, key text, "observedFrom" timestamptz, "observedTo" timestamptz')} WHERE (SELECT count(*) FROM places_gone) >= 0`,
  };
}

export async function placeReports(tx: Tx, reports: readonly PlacedReport[]): Promise<void> {
  await writeTogether(tx, placeSteps(reports));
}

/** The rows of a report that has none yet, for `insertRows`. */
export function placeRows({ reportId, observedFrom, observedTo, areas, ...columns }: PlacedReport): Prisma.ReportPlaceCreateManyInput[] {
  return placeKeys({ areas, point: toPoint(columns) }).map((key) => ({
    reportId,
    key,
    observedFrom: toDate(observedFrom),
    observedTo: toDate(observedTo),
  }));
}
