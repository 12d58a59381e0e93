import type { Instant } from '../domain/time.js';
import type { IncidentChangeKind } from '../domain/vocabulary.js';
import { newId } from '../lib/ids.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { Prisma } from './generated/client.js';
import { incidentIsShown, reportIsShown, unlessDesk } from './shown.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface IncidentRow {
  id: string;
  title: string | null;
  edit: number;
  recordedAt: Instant;
}

/** That a row of incident_memberships holds today, by its name in the statement. */
const holds = (row: string): Prisma.Sql =>
  Prisma.raw(`NOT EXISTS (SELECT FROM incident_memberships later
    WHERE later.report_id = ${row}.report_id AND (later.recorded_at, later.id) > (${row}.recorded_at, ${row}.id))`);
const HOLDS = holds('m');

/** That the report of this row of incident_memberships is shown to everybody. */
const memberIsShown = (row: string): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM reports r WHERE r.id = ${Prisma.raw(row)}.report_id AND ${reportIsShown('r')})`;

/** Joins as `name` the membership by which a report stands where it stands today: one look-up by the index for each report, however many there are. */
export const joinStanding = (name: string, reportId: string): Prisma.Sql =>
  Prisma.raw(`JOIN LATERAL (
    SELECT incident_id FROM incident_memberships WHERE report_id = ${reportId} ORDER BY recorded_at DESC, id DESC LIMIT 1) ${name} ON true`);

export async function findIncidents(db: Queryable, ids: readonly string[]): Promise<IncidentRow[]> {
  const rows = await db.incident.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true, edit: true, recordedAt: true } });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.getTime() }));
}

/** Keeps others from putting reports under these incidents, or taking them away, until the transaction ends. In the order of the ids, so that two cannot wait for each other. */
export async function lockIncidents(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM incidents WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE`);
}

export interface Member {
  reportId: string;
  incidentId: string;
  /** since when it stands there */
  since: Instant;
}

/** The reports that stand under these incidents today, in the order of their ids. */
export async function findMembers(db: Queryable, incidentIds: readonly string[]): Promise<Member[]> {
  return toMembers(
    await db.$queryRaw<MemberRow[]>(Prisma.sql`
    SELECT m.report_id AS "reportId", m.incident_id AS "incidentId", m.recorded_at AS since FROM incident_memberships m
    WHERE m.incident_id = ANY(${[...incidentIds]}::text[]) AND ${HOLDS} ORDER BY m.report_id`),
  );
}

/** Under which incident each of these reports stands today; those that do not exist are left out. */
export async function findMemberships(db: Queryable, reportIds: readonly string[]): Promise<Member[]> {
  return toMembers(
    await db.$queryRaw<MemberRow[]>(Prisma.sql`
    SELECT m.report_id AS "reportId", m.incident_id AS "incidentId", m.recorded_at AS since FROM incident_memberships m
    WHERE m.report_id = ANY(${[...reportIds]}::text[]) AND ${HOLDS} ORDER BY m.report_id`),
  );
}

type MemberRow = Omit<Member, 'since'> & { since: Date };
const toMembers = (rows: readonly MemberRow[]): Member[] => rows.map((row) => ({ ...row, since: row.since.getTime() }));

/** Whether the incident is shown to everybody. */
export async function incidentShown(db: Queryable, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ shown: boolean }[]>(Prisma.sql`SELECT ${incidentIsShown('id')} AS shown FROM incidents WHERE id = ${id}`);
  return row?.shown ?? false;
}

/** Where the reports stand today that have ever stood under an incident. @param publicOnly without hidden reports */
export async function findWhereTheyWent(db: Queryable, incidentId: string, publicOnly = false): Promise<string[]> {
  const rows = await db.$queryRaw<{ incidentId: string }[]>(Prisma.sql`
    SELECT DISTINCT m.incident_id AS "incidentId" FROM incident_memberships m
    WHERE m.report_id IN (SELECT report_id FROM incident_memberships WHERE incident_id = ${incidentId}) AND ${HOLDS} AND ${unlessDesk(publicOnly, memberIsShown('m'))}
    ORDER BY 1`);
  return rows.map((row) => row.incidentId);
}

/** Under which incident each of these reports stood before the present one. */
export async function findEarlierIncidents(db: Queryable, reportIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ reportId: string; incidentId: string }[]>(Prisma.sql`
    SELECT DISTINCT ON (m.report_id) m.report_id AS "reportId", m.incident_id AS "incidentId" FROM incident_memberships m
    WHERE m.report_id = ANY(${[...reportIds]}::text[]) AND NOT ${HOLDS} ORDER BY m.report_id, m.recorded_at DESC, m.id DESC`);
  return new Map(rows.map(({ reportId, incidentId }) => [reportId, incidentId]));
}

export async function insertIncident(tx: Tx, row: Omit<IncidentRow, 'edit'> & { recordedBy: string }): Promise<void> {
  await tx.incident.create({ data: { ...row, recordedAt: toDate(row.recordedAt) } });
}

/** Gives an incident another title, and counts the edit. The row must be locked. */
export async function retitle(tx: Tx, id: string, title: string | null): Promise<void> {
  await tx.incident.update({ where: { id }, data: { title, edit: { increment: 1 } } });
}

export interface IncidentChangeRow {
  id: string;
  kind: IncidentChangeKind;
  /** where the reports stand since */
  incidentId: string;
  fromIds: string[];
  reportIds: string[];
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
}

/** Puts reports under an incident, and writes down who did so and why. */
export async function moveReports(tx: Tx, change: IncidentChangeRow): Promise<void> {
  const { recordedBy, incidentId } = change;
  const recordedAt = toDate(change.recordedAt);
  await tx.incidentMembership.createMany({
    data: change.reportIds.map((reportId) => ({ id: newId('membership'), reportId, incidentId, recordedAt, recordedBy })),
  });
  await tx.incidentChange.create({ data: { ...change, recordedAt } });
}

/** What was done with an incident, the first first. */
export async function findIncidentChanges(db: Queryable, incidentId: string): Promise<IncidentChangeRow[]> {
  const rows = await db.incidentChange.findMany({
    where: { OR: [{ incidentId }, { fromIds: { has: incidentId } }] },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.getTime() }));
}

/** Of one place of a report, and when it was observed. */
interface PlaceFilter {
  /** keys of places (src/domain/places.ts), any of them */
  placeKeys?: readonly string[] | undefined;
  /** observed within */
  from?: Instant | undefined;
  to?: Instant | undefined;
}

interface MemberFilter {
  /** with a report that is a candidate for one of its readings */
  commitmentId?: string | undefined;
  /** with several reports */
  isGrouped?: boolean | undefined;
}

export interface IncidentFilter extends PlaceFilter, MemberFilter {
  /** as far as their reports are shown to everybody */
  publicOnly: boolean;
}

/** What is asked of a row `p` of `report_places`. */
const OF_PLACE: Conditions<PlaceFilter> = {
  placeKeys: (keys) => Prisma.sql`p.key = ANY(${[...keys]}::text[])`,
  from: (instant) => Prisma.sql`p.observed_to >= ${toDate(instant)}`,
  to: (instant) => Prisma.sql`p.observed_from <= ${toDate(instant)}`,
};

/** What is asked of a row `m` of `incident_memberships`. @param publicOnly as far as the reports are shown to everybody */
const ofMember = (publicOnly: boolean): Conditions<MemberFilter> => ({
  commitmentId: (id) => Prisma.sql`EXISTS (SELECT FROM matches WHERE matches.report_id = m.report_id AND matches.commitment_id = ${id})`,
  isGrouped: (isGrouped) =>
    isGrouped
      ? Prisma.sql`EXISTS (SELECT FROM incident_memberships other
          WHERE other.incident_id = m.incident_id AND other.report_id <> m.report_id AND ${holds('other')} AND ${unlessDesk(publicOnly, memberIsShown('other'))})`
      : null,
});

/** A page of the incidents that have reports, the newest first. One report has to meet all of the filter. */
export async function findIncidentPage(
  db: Queryable,
  { publicOnly, ...filter }: IncidentFilter,
  after: { recordedAt: Instant; id: string } | null,
  limit: number,
): Promise<IncidentRow[]> {
  const ofPlace = [...conditionsOf<PlaceFilter, Prisma.Sql>(filter, OF_PLACE).values()];
  const wanted = [
    HOLDS,
    unlessDesk(publicOnly, memberIsShown('m')),
    ...conditionsOf<MemberFilter, Prisma.Sql>(filter, ofMember(publicOnly)).values(),
  ];
  if (ofPlace.length > 0)
    wanted.push(Prisma.sql`EXISTS (SELECT FROM report_places p WHERE p.report_id = m.report_id AND ${Prisma.join(ofPlace, ' AND ')})`);
  const place = after ? Prisma.sql`(i.recorded_at, i.id) < (${toDate(after.recordedAt)}, ${after.id})` : Prisma.sql`true`;
  const rows = await db.$queryRaw<(Omit<IncidentRow, 'recordedAt'> & { recordedAt: Date })[]>(Prisma.sql`
    SELECT i.id, i.title, i.edit, i.recorded_at AS "recordedAt" FROM incidents i
    WHERE ${place} AND EXISTS (SELECT FROM incident_memberships m WHERE m.incident_id = i.id AND ${Prisma.join(wanted, ' AND ')})
    ORDER BY i.recorded_at DESC, i.id DESC LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.getTime() }));
}
