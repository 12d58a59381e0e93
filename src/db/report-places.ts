import type { Claimed } from '../domain/facts.js';
import { placeKeys } from '../domain/places.js';
import type { Prisma } from './generated/client.js';
import { insertRows } from './insert-rows.js';
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
  await insertRows(tx, { report_places: reports.flatMap(placeRows) });
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
