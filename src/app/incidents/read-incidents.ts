import { findIncidentReports, type IncidentReport } from '../../db/incident-views.js';
import {
  findIncidentChanges,
  findIncidentPage,
  findMembers,
  findWhereTheyWent,
  type IncidentFilter,
  type IncidentRow,
  type Member,
} from '../../db/incidents.js';
import type { Queryable } from '../../db/transaction.js';
import { keysWithin } from '../../domain/places.js';
import { groupBy } from '../../lib/group-by.js';
import { type Caller, seesUnpublished } from '../caller.js';
import { readableCommitment } from '../commitments/readable-commitment.js';
import type { AppContext } from '../context.js';
import { type Page, type PageRequest, readPage } from '../page.js';
import { bearingsOf, originsOf } from './bearings.js';
import { existingIncident } from './named.js';
import type { IncidentSummary, IncidentView } from './views.js';

export interface ListIncidents extends PageRequest, Omit<IncidentFilter, 'placeKeys'> {
  /** ISO 3166 code: with a report of a place in it */
  area?: string | undefined;
}

/** A page of the incidents that have reports, the newest first. */
export async function listIncidents(
  context: AppContext,
  caller: Caller,
  { limit, cursor, area, ...filter }: ListIncidents,
): Promise<Page<IncidentSummary>> {
  const { prisma } = context.database;
  if (filter.commitmentId !== undefined) await readableCommitment(context, caller, filter.commitmentId);
  const found = await readPage(
    { limit, cursor },
    ['instant', 'string'],
    ({ recordedAt, id }: IncidentRow) => [recordedAt, id],
    (after, count) =>
      findIncidentPage(
        prisma,
        { ...filter, placeKeys: area === undefined ? undefined : keysWithin(area) },
        after && { recordedAt: Number(after[0]), id: String(after[1]) },
        count,
      ),
  );
  const { members, reports } = await standingUnder(
    prisma,
    found.items.map(({ id }) => id),
  );
  return { ...found, items: found.items.map((row) => summaryOf(row, reportsOf(members.get(row.id) ?? [], reports))) };
}

/** An incident with its reports, what they bear on, and what was done with it. */
export async function getIncident(context: AppContext, caller: Caller, id: string): Promise<IncidentView> {
  const { prisma } = context.database;
  const row = await existingIncident(prisma, id);
  const { members, reports } = await standingUnder(prisma, [id]);
  const own = reportsOf(members.get(id) ?? [], reports);
  const seesAll = seesUnpublished(caller);
  const changes = await findIncidentChanges(prisma, id);
  return {
    ...summaryOf(row, own),
    reports: own,
    commitments: await bearingsOf(prisma, own, seesAll),
    movedTo: own.length > 0 ? [] : await findWhereTheyWent(prisma, id),
    changes: changes.map((change) => ({ ...change, recordedBy: seesAll ? change.recordedBy : null })),
  };
}

async function standingUnder(db: Queryable, ids: readonly string[]) {
  const members = await findMembers(db, ids);
  const reports = await findIncidentReports(
    db,
    members.map(({ reportId }) => reportId),
  );
  return { members: groupBy(members, ({ incidentId }) => incidentId), reports: new Map(reports.map((report) => [report.id, report])) };
}

const reportsOf = (members: readonly Member[], reports: ReadonlyMap<string, IncidentReport>): IncidentView['reports'] =>
  members.flatMap(({ reportId, since }) => {
    const report = reports.get(reportId);
    return report ? [{ ...report, since }] : [];
  });

function summaryOf(row: IncidentRow, reports: readonly IncidentReport[]): IncidentSummary {
  const from = Math.min(...reports.map(({ observedFrom }) => observedFrom));
  const to = Math.max(...reports.map(({ observedTo }) => observedTo));
  return { ...row, observed: reports.length === 0 ? null : { from, to }, reportCount: reports.length, originCount: originsOf(reports) };
}
