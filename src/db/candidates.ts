import type { ReadingKeys, ReportKeys } from '../domain/candidate-keys.js';
import type { Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import { recordset, type Sql, type Steps, sql } from './sql.js';
import { toDate } from './time.js';
import type { Queryable } from './transaction.js';

// An index cannot hold an unbounded instant of JavaScript, so these stand for -Infinity and Infinity: both lie outside of the years that a window may have.
const FAR_PAST = new Date('0001-01-01T00:00:00Z');
const FAR_FUTURE = new Date('9999-12-31T00:00:00Z');
/** An instant as an index can hold it. */
export const bounded = (instant: Instant): Date => (Number.isFinite(instant) ? toDate(instant) : instant < 0 ? FAR_PAST : FAR_FUTURE);

/** The steps that make the index rows of these commitments those of their readings. What is right already is left alone. */
export function candidateSteps(commitmentIds: readonly string[], readings: readonly ReadingKeys[]): Steps {
  if (commitmentIds.length === 0) return {};
  const rows = readings.flatMap(({ readingId, commitmentId, actorKeys, areaKeys, startsFrom, endsBy }) =>
    actorKeys.flatMap((actorKey) =>
      areaKeys.map((areaKey) => ({ readingId, commitmentId, actorKey, areaKey, startsFrom: bounded(startsFrom), endsBy: bounded(endsBy) })),
    ),
  );
  return {
    keys_wanted: sql`SELECT * FROM ${recordset(
      rows,
      '"readingId" text, "commitmentId" text, "actorKey" text, "areaKey" text, "startsFrom" timestamptz, "endsBy" timestamptz',
    )}`,
    keys_gone: sql`
      DELETE FROM candidate_index i WHERE i.commitment_id = ANY(${[...commitmentIds]}::text[]) AND NOT EXISTS (
        SELECT FROM keys_wanted w WHERE w."readingId" = i.reading_id AND w."actorKey" = i.actor_key AND w."areaKey" = i.area_key)`,
    keys_come: sql`
      INSERT INTO candidate_index AS i (reading_id, commitment_id, actor_key, area_key, starts_from, ends_by)
      SELECT "readingId", "commitmentId", "actorKey", "areaKey", "startsFrom", "endsBy" FROM keys_wanted
      ON CONFLICT (reading_id, actor_key, area_key) DO UPDATE SET starts_from = EXCLUDED.starts_from, ends_by = EXCLUDED.ends_by
        WHERE (i.starts_from, i.ends_by) <> (EXCLUDED.starts_from, EXCLUDED.ends_by)`,
  };
}

interface Found {
  readingId: string;
  commitmentId: string;
}

/** The readings that a report may fall under, by the index alone: what the rules then decide about. */
export async function findCandidateReadings(db: Queryable, keys: ReportKeys): Promise<Found[]> {
  return db.$queryRaw<Found[]>(Prisma.sql`
    SELECT DISTINCT reading_id AS "readingId", commitment_id AS "commitmentId" FROM candidate_index WHERE ${where(keys)} ORDER BY 2, 1`);
}

/** Selects so many rows of the index for a report at most; a reading may have several. */
export const selectCandidates = (keys: ReportKeys, most: number): Sql =>
  sql`SELECT reading_id AS "readingId", commitment_id AS "commitmentId" FROM candidate_index WHERE ${where(keys)} LIMIT ${most}`;

/** Each reading once, by their commitments. */
export function eachReading(rows: readonly Found[]): Found[] {
  const each = new Map(rows.map((row) => [row.readingId, row]));
  return [...each.values()].sort((a, b) => compare(a.commitmentId, b.commitmentId) || compare(a.readingId, b.readingId));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each condition is an equality or the end of the window, as the indexes have it: what has expired is not even looked at, however much of it there is. */
function where({ actorKeys, areaKeys, observedFrom, observedTo }: ReportKeys): Prisma.Sql {
  return Prisma.join(
    [
      ...(actorKeys ? [Prisma.sql`actor_key = ANY(${[...actorKeys]}::text[])`] : []),
      ...(areaKeys ? [Prisma.sql`area_key = ANY(${[...areaKeys]}::text[])`] : []),
      Prisma.sql`ends_by > ${toDate(observedFrom)}`,
      Prisma.sql`starts_from <= ${toDate(observedTo)}`,
    ],
    ' AND ',
  );
}
