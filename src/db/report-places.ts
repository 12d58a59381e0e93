import type { Claimed } from '../domain/facts.js';
import { placeKeys } from '../domain/places.js';
import { Prisma } from './generated/client.js';
import { type Columns, toPoint } from './matchable.js';
import { toDate } from './time.js';
import type { Tx } from './transaction.js';

export interface PlacedReport extends Pick<Claimed, 'observedFrom' | 'observedTo' | 'areas'>, Columns {
  reportId: string;
}

/** Keeps reports under where and when their latest revision says that it happened. */
export async function placeReports(tx: Tx, reports: readonly PlacedReport[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.reportPlace.deleteMany({ where: { reportId: { in: reports.map(({ reportId }) => reportId) } } });
  const rows = reports.flatMap(({ reportId, observedFrom, observedTo, areas, ...columns }) =>
    placeKeys({ areas, point: toPoint(columns) }).map((key) => ({
      reportId,
      key,
      observedFrom: toDate(observedFrom),
      observedTo: toDate(observedTo),
    })),
  );
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO report_places (report_id, key, observed_from, observed_to)
    SELECT "reportId", key, "observedFrom", "observedTo"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row("reportId" text, key text, "observedFrom" timestamptz, "observedTo" timestamptz)`);
}
