import type { Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

/** Stands for "does not restrict, or cannot be told from a code". */
export const ANY_KEY = '*';

// An index cannot hold an unbounded instant of JavaScript, so these stand for -Infinity and Infinity: both lie outside of the years that a window may have.
const FAR_PAST = new Date('0001-01-01T00:00:00Z');
const FAR_FUTURE = new Date('9999-12-31T00:00:00Z');
const bounded = (instant: Instant): Date => (Number.isFinite(instant) ? toDate(instant) : instant < 0 ? FAR_PAST : FAR_FUTURE);

export interface ReadingKeys {
  readingId: string;
  commitmentId: string;
  actorKeys: readonly string[];
  areaKeys: readonly string[];
  /** the hull of the window */
  startsFrom: Instant;
  endsBy: Instant;
}

/** Replaces the index rows of these commitments with those of their current readings. */
export async function replaceCandidateIndex(tx: Tx, commitmentIds: readonly string[], readings: readonly ReadingKeys[]): Promise<void> {
  await tx.candidateIndex.deleteMany({ where: { commitmentId: { in: [...commitmentIds] } } });
  const rows = readings.flatMap(({ readingId, commitmentId, actorKeys, areaKeys, startsFrom, endsBy }) =>
    actorKeys.flatMap((actorKey) =>
      areaKeys.map((areaKey) => ({ readingId, commitmentId, actorKey, areaKey, startsFrom: bounded(startsFrom), endsBy: bounded(endsBy) })),
    ),
  );
  await tx.candidateIndex.createMany({ data: rows });
}

export interface ReportKeys {
  /** the alleged actor and all who stand above them, and `*`; null: not stated, so any actor */
  actorKeys: readonly string[] | null;
  /** the codes of its places with those that contain them and those that they surround, and `*`; null: not known, so any area */
  areaKeys: readonly string[] | null;
  /** codes of which every code below is meant as well: a report about a whole country may be about any part of it */
  areaRoots: readonly string[];
  observedFrom: Instant;
  observedTo: Instant;
}

/** The readings that a report may fall under, by the index alone: what the rules then decide about. */
export async function findCandidateReadings(db: Queryable, keys: ReportKeys): Promise<{ readingId: string; commitmentId: string }[]> {
  const actors = keys.actorKeys ? Prisma.sql`actor_key = ANY(${[...keys.actorKeys]}::text[])` : Prisma.sql`true`;
  const below = keys.areaRoots.map((root) => Prisma.sql`(area_key >= ${`${root}-`} AND area_key < ${`${root}.`})`);
  const areas = keys.areaKeys ? Prisma.join([Prisma.sql`area_key = ANY(${[...keys.areaKeys]}::text[])`, ...below], ' OR ') : Prisma.sql`true`;
  return db.$queryRaw<{ readingId: string; commitmentId: string }[]>(Prisma.sql`
    SELECT DISTINCT reading_id AS "readingId", commitment_id AS "commitmentId" FROM candidate_index
    WHERE ${actors} AND (${areas}) AND starts_from <= ${toDate(keys.observedTo)} AND ends_by > ${toDate(keys.observedFrom)}
    ORDER BY 2, 1`);
}
