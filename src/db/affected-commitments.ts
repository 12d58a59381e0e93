import { Prisma } from './generated/client.js';
import type { Queryable, Tx } from './transaction.js';

// Which commitments rest on what is not theirs alone: actors and sources. Answered in the order of the ids, in which they are locked.

const idsOf = async (db: Queryable, query: Prisma.Sql): Promise<string[]> =>
  (await db.$queryRaw<{ id: string }[]>(Prisma.sql`SELECT id FROM (${query}) AS affected (id) ORDER BY id`)).map(({ id }) => id);

/** The commitments in whose facts one of these actors is named: as a party, a principal, bound by a scope, alleged by or behind a report, or behind its source. */
export async function commitmentsNaming(db: Queryable, actorIds: readonly string[]): Promise<string[]> {
  const among = Prisma.sql`ANY(${[...actorIds]}::text[])`;
  return idsOf(
    db,
    Prisma.sql`
      SELECT commitment_id FROM parties WHERE actor_id = ${among}
      UNION SELECT commitment_id FROM statements WHERE principal_id = ${among}
      UNION SELECT commitment_id FROM candidate_index WHERE actor_key = ${among}
      UNION SELECT m.commitment_id FROM report_revisions r JOIN matches m ON m.report_id = r.report_id
        WHERE r.alleged_actor_id = ${among} OR r.origin_actor_id = ${among}
      UNION SELECT m.commitment_id FROM source_ratings s JOIN reports r ON r.source_id = s.source_id JOIN matches m ON m.report_id = r.id
        WHERE s.affiliated_with_id = ${among}`,
  );
}

/** The commitments with a candidate report of this source, or with one that relays it. */
export async function commitmentsReportedBy(db: Queryable, sourceId: string): Promise<string[]> {
  return idsOf(
    db,
    Prisma.sql`
      SELECT m.commitment_id FROM reports r JOIN matches m ON m.report_id = r.id WHERE r.source_id = ${sourceId}
      UNION SELECT m.commitment_id FROM sources s JOIN actors a ON a.name_key = s.name_key JOIN report_revisions r ON r.origin_actor_id = a.id
        JOIN matches m ON m.report_id = r.report_id WHERE s.id = ${sourceId}`,
  );
}

/** The commitments that have one of these reports as a candidate. */
export const commitmentsMatchedBy = (db: Queryable, reportIds: readonly string[]): Promise<string[]> => idsOf(db, selectMatchedBy(reportIds));

export const selectMatchedBy = (reportIds: readonly string[]): Prisma.Sql =>
  Prisma.sql`SELECT DISTINCT commitment_id AS id FROM matches WHERE report_id = ANY(${[...reportIds]}::text[])`;

/** Leaves the reports that allege one of these actors to the matching job: whom they fall under may be others now. */
export async function leaveForMatching(tx: Tx, allegedActorIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE reports SET matched_at = NULL WHERE id IN (
      SELECT id FROM reports WHERE matched_at IS NOT NULL
        AND id IN (SELECT report_id FROM report_revisions WHERE alleged_actor_id = ANY(${[...allegedActorIds]}::text[]))
      ORDER BY id FOR NO KEY UPDATE)`);
}

/** Leaves every report to the matching job. */
export async function leaveAllForMatching(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE reports SET matched_at = NULL WHERE id IN (SELECT id FROM reports WHERE matched_at IS NOT NULL ORDER BY id FOR NO KEY UPDATE)`;
}

/** Counts a change of what is shown with these commitments beside their facts, such as the name of a party: their ETags change with it. */
export async function countShownChange(tx: Tx, commitmentIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`UPDATE commitments SET state = state + 1 WHERE id = ANY(${[...commitmentIds]}::text[])`);
}
