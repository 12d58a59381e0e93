import { findIncidentReports, type IncidentReport } from '../../db/incident-views.js';
import {
  findIncidentChanges,
  findIncidentPage,
  findMembers,
  findWhereTheyWent,
  type IncidentChangeRow,
  type IncidentFilter,
  type IncidentRow,
  incidentShown,
  type Member,
} from '../../db/incidents.js';
import { findShownReports } from '../../db/shown.js';
import type { Queryable } from '../../db/transaction.js';
import { keysWithin } from '../../domain/places.js';
import { groupBy } from '../../lib/group-by.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { bearingsOf, originsOf } from './bearings.js';
import { existingIncident, noIncident } from './named.js';
import type { IncidentSummary, IncidentView } from './views.js';

export interface ListIncidents extends PageRequest, Omit<IncidentFilter, 'placeKeys' | 'publicOnly'> {
  /** ISO 3166 code: with a report of a place in it */
  area?: string | undefined;
}

/** A page of the incidents that have reports that the caller may see, the newest first. */
export async function listIncidents(
  context: AppContext,
  caller: Caller,
  { limit, cursor, area, ...filter }: ListIncidents,
): Promise<Page<IncidentSummary>> {
  const { prisma } = context.database;
  const publicOnly = !seesUnpublished(caller);
  if (filter.commitmentId !== undefined) await readableCommitment(context, caller, filter.commitmentId);
  const found = await readPage(
    { limit, cursor },
    ['instant', 'string'],
    ({ recordedAt, id }: IncidentRow) => [recordedAt, id],
    (after, count) =>
      findIncidentPage(
        prisma,
        { ...filter, publicOnly, placeKeys: area === undefined ? undefined : keysWithin(area) },
        after && { recordedAt: Number(after[0]), id: String(after[1]) },
        count,
      ),
  );
  const { members, reports } = await standingUnder(
    prisma,
    found.items.map(({ id }) => id),
    publicOnly,
  );
  return { ...found, items: found.items.map((row) => summaryOf(row, reportsOf(members.get(row.id) ?? [], reports))) };
}

/** An incident with its reports, what they bear on, and what was done with it. */
export async function getIncident(context: AppContext, caller: Caller, id: string): Promise<IncidentView> {
  const { prisma } = context.database;
  const row = await existingIncident(prisma, id);
  const seesAll = seesUnpublished(caller);
  if (!seesAll && !(await incidentShown(prisma, id))) throw noIncident(id);
  const { members, reports } = await standingUnder(prisma, [id], !seesAll);
  const own = reportsOf(members.get(id) ?? [], reports);
  const changes = await findIncidentChanges(prisma, id);
  return {
    ...summaryOf(row, own),
    reports: own,
    commitments: await bearingsOf(prisma, own, seesAll),
    movedTo: own.length > 0 ? [] : await findWhereTheyWent(prisma, id, !seesAll),
    changes: seesAll ? changes : await shownChanges(prisma, changes),
  };
}

/** Who may not see every report is not told who did what, nor of what was done with hidden reports, nor why where these were among others. */
async function shownChanges(db: Queryable, changes: readonly IncidentChangeRow[]): Promise<IncidentView['changes']> {
  const shown = await findShownReports(
    db,
    changes.flatMap(({ reportIds }) => reportIds),
  );
  return changes.flatMap((change) => {
    const reportIds = change.reportIds.filter((id) => shown.has(id));
    const isWhole = reportIds.length === change.reportIds.length;
    return reportIds.length === 0 ? [] : [{ ...change, reportIds, reason: isWhole ? change.reason : null, recordedBy: null }];
  });
}

async function standingUnder(db: Queryable, ids: readonly string[], publicOnly: boolean) {
  const all = await findMembers(db, ids);
  const shown = publicOnly
    ? await findShownReports(
        db,
        all.map(({ reportId }) => reportId),
      )
    : undefined;
  const members = shown ? all.filter(({ reportId }) => shown.has(reportId)) : all;
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
