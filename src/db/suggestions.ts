import { type Groupable, type GroupingReason, VAGUE } from '../domain/grouping.js';
import { nearbyKeys } from '../domain/places.js';
import type { Instant } from '../domain/time.js';
import type { SuggestionState } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { joinStanding } from './incidents.js';
import { type Columns, toCount, toPoint } from './matchable.js';
import { type Steps, sql, writeTogether } from './sql.js';
import { toDate } from './time.js';
import { type Queryable, runStatement, type Tx } from './transaction.js';

/** A report as it is compared with others, and where it stands. */
export interface GroupableReport extends Groupable {
  id: string;
  incidentId: string;
}

/** The latest revisions of these reports; those that were taken back or do not count are left out. */
export async function findGroupable(tx: Tx, ids: readonly string[]): Promise<GroupableReport[]> {
  const rows = await runStatement<GroupableRow>(
    tx,
    Prisma.sql`
    SELECT r.id, r.source_id AS "sourceId", m.incident_id AS "incidentId", v.observed_from AS "observedFrom", v.observed_to AS "observedTo", v.act, v.target, v.areas,
      v.lat, v.lon, v.precision_km AS "precisionKm", v.count_n AS "countN", v.count_unit AS "countUnit", v.bearing::text AS bearing,
      coalesce(v.origin_actor_id, s.affiliated_with_id) AS "claimantId"
    FROM reports r
    JOIN LATERAL (SELECT * FROM report_revisions WHERE report_id = r.id ORDER BY number DESC LIMIT 1) v ON true
    ${joinStanding('m', 'r.id')}
    LEFT JOIN LATERAL (SELECT affiliated_with_id FROM source_ratings WHERE source_id = r.source_id ORDER BY recorded_at DESC, id DESC LIMIT 1) s ON true
    WHERE r.id = ANY(${[...ids]}::text[]) AND ${counts(Prisma.sql`r.id`)}`,
    'find-groupable',
  );
  return rows.map(({ observedFrom, observedTo, lat, lon, precisionKm, countN, countUnit, ...row }) => ({
    ...row,
    observedFrom: observedFrom.getTime(),
    observedTo: observedTo.getTime(),
    point: toPoint({ lat, lon, precisionKm }),
    count: toCount({ countN, countUnit }),
  }));
}

interface GroupableRow extends Omit<GroupableReport, 'observedFrom' | 'observedTo' | 'point' | 'count'>, Columns {
  observedFrom: Date;
  observedTo: Date;
  countN: number | null;
  countUnit: string | null;
}

/** That a report was neither taken back nor rejected, nor marked as a duplicate. */
const counts = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`NOT EXISTS (SELECT FROM retractions WHERE retractions.report_id = ${id})
  AND coalesce((SELECT verdict::text FROM report_reviews WHERE report_reviews.report_id = ${id} ORDER BY recorded_at DESC, report_reviews.id DESC LIMIT 1), '')
    NOT IN ('rejected', 'duplicate')`;

/** How many reports are looked at under one key: those that began last before a report, and first after it. So the work for one report stays the same, however many there are. */
const BEFORE = 60;
const AFTER = 20;

/**
 * The step that leaves reports to be compared with others near them once their transaction has been committed: of two that come in at once, whichever is compared later
 * sees the other then, and neither has to wait.
 */
export function uncomparedSteps(ids: readonly string[]): Steps {
  if (ids.length === 0) return {};
  // What is there already is locked, so that nobody who compares the version before takes this one for done.
  return {
    uncompared: sql`
      INSERT INTO uncompared_reports (report_id) SELECT id FROM unnest(${[...ids]}::text[]) AS id ORDER BY id
      ON CONFLICT (report_id) DO UPDATE SET report_id = excluded.report_id`,
  };
}

/** The same for reports that were left to the job. To be called last in the transaction. */
export async function leaveToCompare(tx: Tx, ids: readonly string[]): Promise<void> {
  await writeTogether(tx, uncomparedSteps(ids));
}

/** Takes reports that are still to be compared: they count as compared if the transaction is committed. */
export async function takeUncompared(tx: Tx, limit: number): Promise<string[]> {
  const rows = await runStatement<{ id: string }>(
    tx,
    Prisma.sql`
    DELETE FROM uncompared_reports WHERE report_id IN (SELECT report_id FROM uncompared_reports LIMIT ${limit} FOR UPDATE SKIP LOCKED) RETURNING report_id AS id`,
    'take-uncompared',
  );
  return rows.map(({ id }) => id);
}

/** For each report those that may be about the same event, by the index of places and times alone: what the rule then decides about. */
export async function findNearby(tx: Tx, reports: readonly GroupableReport[]): Promise<{ id: string; otherId: string }[]> {
  const rows = reports.flatMap(({ id, observedFrom, observedTo, areas, point }) =>
    nearbyKeys({ areas, point }).map((key) => ({ id, key, from: toDate(observedFrom), to: toDate(observedTo) })),
  );
  if (rows.length === 0) return [];
  const [vague, hour] = [`${VAGUE} milliseconds`, '1 hour'];
  return runStatement<{ id: string; otherId: string }>(
    tx,
    Prisma.sql`
    SELECT DISTINCT w.id, near.report_id AS "otherId"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS w(id text, key text, "from" timestamptz, "to" timestamptz)
    CROSS JOIN LATERAL (
      (SELECT p.report_id, p.observed_from, p.observed_to FROM report_places p
        WHERE p.key = w.key AND p.observed_from <= w."from" AND p.observed_from >= w."from" - ${vague}::interval
        ORDER BY p.observed_from DESC, p.report_id DESC LIMIT ${BEFORE})
      UNION ALL
      (SELECT p.report_id, p.observed_from, p.observed_to FROM report_places p
        WHERE p.key = w.key AND p.observed_from > w."from" AND p.observed_from <= w."to" + ${hour}::interval
        ORDER BY p.observed_from, p.report_id LIMIT ${AFTER})
    ) near
    WHERE near.report_id <> w.id AND near.observed_to >= w."from" - ${hour}::interval AND near.observed_to - near.observed_from <= ${vague}::interval`,
    'find-nearby',
  );
}

/** Under which incidents each of these reports is not to be suggested: with a report there a suggestion was dismissed, or it once stood together with it and was taken apart. */
export async function findRefused(db: Queryable, ids: readonly string[]): Promise<{ id: string; incidentId: string }[]> {
  if (ids.length === 0) return [];
  const among = Prisma.sql`ANY(${[...ids]}::text[])`;
  return db.$queryRaw<{ id: string; incidentId: string }[]>(Prisma.sql`
    SELECT DISTINCT refused.id, m.incident_id AS "incidentId" FROM (
      SELECT first_id AS id, second_id AS other_id FROM incident_suggestions WHERE first_id = ${among} AND state = 'dismissed'
      UNION SELECT second_id, first_id FROM incident_suggestions WHERE second_id = ${among} AND state = 'dismissed'
      UNION SELECT mine.report_id, other.report_id FROM incident_memberships mine
        JOIN incident_memberships other ON other.incident_id = mine.incident_id AND other.report_id <> mine.report_id
        WHERE mine.report_id = ${among}
    ) refused
    ${joinStanding('m', 'refused.other_id')}`);
}

/** Two reports, that with the smaller id first. */
export interface Pair {
  firstId: string;
  secondId: string;
}

/** The open suggestions about these reports, locked. */
export async function lockOpenPairs(tx: Tx, ids: readonly string[]): Promise<Pair[]> {
  const among = Prisma.sql`ANY(${[...ids]}::text[])`;
  return runStatement<Pair>(
    tx,
    Prisma.sql`
    SELECT first_id AS "firstId", second_id AS "secondId" FROM incident_suggestions WHERE state = 'open' AND (first_id = ${among} OR second_id = ${among})
    ORDER BY first_id, second_id FOR UPDATE`,
    'lock-open-pairs',
  );
}

export interface NewSuggestion extends Pair {
  id: string;
  score: number;
  reasons: readonly GroupingReason[];
}

/** Adds suggestions, and renews those that are still open: one that was settled stays as it is. */
export async function suggestPairs(tx: Tx, suggestions: readonly NewSuggestion[], recordedAt: Instant): Promise<void> {
  if (suggestions.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO incident_suggestions (id, first_id, second_id, score, reasons, recorded_at)
    SELECT id, "firstId", "secondId", score, reasons, ${toDate(recordedAt)}
    FROM json_to_recordset(${JSON.stringify(suggestions)}::json) AS row(id text, "firstId" text, "secondId" text, score int, reasons jsonb)
    ORDER BY "firstId", "secondId"
    ON CONFLICT (first_id, second_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons WHERE incident_suggestions.state = 'open'`);
}

/** Forgets open suggestions that the reports no longer give cause for. */
export async function forgetPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM incident_suggestions s USING json_to_recordset(${JSON.stringify(pairs)}::json) AS row("firstId" text, "secondId" text)
    WHERE s.first_id = row."firstId" AND s.second_id = row."secondId" AND s.state = 'open'`);
}

interface Settled {
  settledAt: Instant;
  settledBy: string;
}

/** Settles what was suggested of reports that have just been put together or taken apart, by whatever means. */
export async function settleMoved(tx: Tx, reportIds: readonly string[], reason: string | null, { settledAt, settledBy }: Settled): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH touched AS (
      SELECT s.id, a.incident_id = b.incident_id AS together FROM incident_suggestions s
      ${joinStanding('a', 's.first_id')}
      ${joinStanding('b', 's.second_id')}
      WHERE (s.first_id = ANY(${[...reportIds]}::text[]) OR s.second_id = ANY(${[...reportIds]}::text[])) AND s.state <> 'dismissed'
      ORDER BY s.first_id, s.second_id FOR NO KEY UPDATE OF s
    )
    UPDATE incident_suggestions s SET settled_at = ${toDate(settledAt)}, settled_by = ${settledBy},
      state = (CASE WHEN t.together THEN 'accepted' ELSE 'dismissed' END)::"SuggestionState", reason = CASE WHEN t.together THEN NULL ELSE ${reason}::text END
    FROM touched t WHERE s.id = t.id AND s.state::text = CASE WHEN t.together THEN 'open' ELSE 'accepted' END`);
}

export async function dismiss(tx: Tx, id: string, reason: string, { settledAt, settledBy }: Settled): Promise<void> {
  await tx.incidentSuggestion.update({ where: { id }, data: { state: 'dismissed', reason, settledAt: toDate(settledAt), settledBy } });
}

export interface SuggestionRow extends NewSuggestion {
  state: SuggestionState;
  reason: string | null;
  recordedAt: Instant;
  settledAt: Instant | null;
  settledBy: string | null;
}

/** Locked against others who settle it, until the transaction ends. */
export async function lockSuggestion(tx: Tx, id: string): Promise<SuggestionRow | null> {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM incident_suggestions WHERE id = ${id} FOR NO KEY UPDATE`);
  return findSuggestion(tx, id);
}

export async function findSuggestion(db: Queryable, id: string): Promise<SuggestionRow | null> {
  const row = await db.incidentSuggestion.findUnique({ where: { id } });
  return row && toSuggestion(row);
}

/** A page of suggestions, those with the most points first; of the open ones those whose reports both count and stand apart. */
export async function findSuggestions(
  db: Queryable,
  state: SuggestionState,
  after: { score: number; id: string } | null,
  limit: number,
): Promise<SuggestionRow[]> {
  const place = after ? Prisma.sql`(s.score, s.id) < (${after.score}, ${after.id})` : Prisma.sql`true`;
  const isOpen = state === 'open' ? Prisma.sql`${counts(Prisma.sql`s.first_id`)} AND ${counts(Prisma.sql`s.second_id`)}` : Prisma.sql`true`;
  const found = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT s.id FROM incident_suggestions s WHERE s.state = ${state}::"SuggestionState" AND ${place} AND ${isOpen} ORDER BY s.score DESC, s.id DESC LIMIT ${limit}`);
  const rows = await db.incidentSuggestion.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ score: 'desc' }, { id: 'desc' }],
  });
  return rows.map(toSuggestion);
}

const toSuggestion = ({ reasons, recordedAt, settledAt, ...row }: Prisma.IncidentSuggestionGetPayload<object>): SuggestionRow => ({
  ...row,
  // Written by the rule alone.
  reasons: reasons as unknown as GroupingReason[],
  recordedAt: recordedAt.getTime(),
  settledAt: settledAt === null ? null : settledAt.getTime(),
});
