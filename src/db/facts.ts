import type { Claims } from '../domain/claims.js';
import type { CommitmentFacts, ReportFact, StatementFact, SupersessionFact } from '../domain/facts.js';
import { groupBy } from '../lib/group-by.js';
import { loadActorFacts } from './actors.js';
import type { Prisma } from './generated/client.js';
import { loadReports, RETRACTION, type RetractionRow, toRetraction } from './report-facts.js';
import { loadRatings } from './sources.js';
import { fromDateOrNull } from './time.js';
import type { Queryable } from './transaction.js';

/**
 * All facts of many commitments, by commitment id, in a fixed number of queries. Ids that do not exist are left out.
 *
 * Prisma loads a relation by listing the ids of all rows that have it, and a statement takes 32,767 parameters at most; so what belongs to the rows is asked for
 * by the commitments, of which there are few, and joined here.
 */
export async function loadFacts(db: Queryable, ids: readonly string[]): Promise<Map<string, CommitmentFacts>> {
  const among = { in: [...ids] };
  const commitments = await db.commitment.findMany({
    where: { id: among },
    select: { id: true, mode: true, reviewAfter: true, confirmWithin: true, recordedAt: true },
  });
  const parties = groupBy(await db.party.findMany({ where: { commitmentId: among }, orderBy: { ordinal: 'asc' } }), (party) => party.commitmentId);
  const statements = groupBy(
    await db.statement.findMany({
      where: { commitmentId: among },
      select: {
        id: true,
        commitmentId: true,
        principalId: true,
        act: true,
        saidAt: true,
        publishedAt: true,
        recordedAt: true,
        effectiveAt: true,
        claims: true,
      },
    }),
    (statement) => statement.commitmentId,
  );
  const readings = await db.reading.findMany({ where: { commitmentId: among }, select: { id: true, statementId: true } });
  const readingOf = new Map(readings.map(({ id, statementId }) => [statementId, id]));
  const retractions = groupBy(
    await db.retraction.findMany({
      where: { statement: { commitmentId: among } },
      select: { ...RETRACTION, statementId: true },
      orderBy: { recordedAt: 'asc' },
    }),
    ({ statementId }) => statementId ?? '',
  );
  const reports = await loadReports(db, ids);
  const supersessions = groupBy(await loadSupersessions(db, ids), ([supersededId]) => supersededId);
  const sources = await loadRatings(db, [...new Set([...reports.values()].flat().map((report) => report.sourceId))]);

  const facts = new Map<string, CommitmentFacts>();
  const statementFacts = new Map(
    [...statements].map(([id, rows]) => [id, rows.map((row) => toStatement(row, readingOf.get(row.id) ?? null, retractions.get(row.id) ?? []))]),
  );
  const actors = await loadActorFacts(
    db,
    actorIds([...parties.values()].flat(), [...statementFacts.values()].flat(), [...reports.values()].flat(), sources),
  );
  for (const { id, mode, reviewAfter, confirmWithin, recordedAt } of commitments) {
    facts.set(id, {
      id,
      mode,
      reviewAfter,
      confirmWithin,
      recordedAt: recordedAt.getTime(),
      parties: (parties.get(id) ?? []).map((party) => ({
        actorId: party.actorId,
        role: party.role,
        stance: party.stance,
        ordinal: party.ordinal,
        recordedAt: party.recordedAt.getTime(),
        removedAt: fromDateOrNull(party.removedAt),
      })),
      statements: statementFacts.get(id) ?? [],
      reports: reports.get(id) ?? [],
      supersessions: (supersessions.get(id) ?? []).map(([, supersession]) => supersession),
      actors,
      sources,
    });
  }
  return facts;
}

interface StatementRow extends Omit<StatementFact, 'readingId' | 'saidAt' | 'publishedAt' | 'recordedAt' | 'effectiveAt' | 'claims' | 'retractions'> {
  saidAt: Date;
  publishedAt: Date;
  recordedAt: Date;
  effectiveAt: Date | null;
  claims: Prisma.JsonValue;
}

const toStatement = (row: StatementRow, readingId: string | null, retractions: readonly RetractionRow[]): StatementFact => ({
  id: row.id,
  readingId,
  principalId: row.principalId,
  act: row.act,
  saidAt: row.saidAt.getTime(),
  publishedAt: row.publishedAt.getTime(),
  recordedAt: row.recordedAt.getTime(),
  effectiveAt: fromDateOrNull(row.effectiveAt),
  // Written by the verbs alone, after their schema has passed it.
  claims: row.claims as Claims | null,
  retractions: retractions.map(toRetraction),
});

/**
 * Who supersedes these commitments, and from when: one fact per start that the superseding commitment was known to have, each in force until the next was stored.
 */
async function loadSupersessions(db: Queryable, ids: readonly string[]): Promise<[supersededId: string, SupersessionFact][]> {
  const rows = await db.$queryRaw<
    { link: string; fromId: string; toId: string; linkedAt: Date; removedAt: Date | null; startsAt: string | null; storedAt: Date | null }[]
  >`
    SELECT l.id AS link, l.from_id AS "fromId", l.to_id AS "toId", l.recorded_at AS "linkedAt", l.removed_at AS "removedAt",
           h.assessment->>'startsAt' AS "startsAt", h.recorded_at AS "storedAt"
    FROM commitment_links l LEFT JOIN status_changes h ON h.commitment_id = l.from_id
    WHERE l.to_id = ANY(${[...ids]}::text[]) AND l.kind = 'supersedes' ORDER BY l.id, h.sequence`;
  return [...groupBy(rows, ({ link }) => link).values()].flatMap((versions) =>
    versions.map(({ fromId, toId, linkedAt, removedAt, startsAt, storedAt }, place): [string, SupersessionFact] => {
      const next = versions[place + 1]?.storedAt?.getTime() ?? Number.POSITIVE_INFINITY;
      const until = Math.min(next, removedAt?.getTime() ?? Number.POSITIVE_INFINITY);
      return [
        toId,
        {
          commitmentId: fromId,
          from: startsAt === null ? Number.POSITIVE_INFINITY : Date.parse(startsAt),
          recordedAt: Math.max(linkedAt.getTime(), storedAt?.getTime() ?? Number.NEGATIVE_INFINITY),
          removedAt: Number.isFinite(until) ? until : null,
        },
      ];
    }),
  );
}

function actorIds(
  parties: readonly { actorId: string }[],
  statements: readonly StatementFact[],
  reports: readonly ReportFact[],
  sources: ReadonlyMap<string, readonly { affiliatedWithId: string | null }[]>,
): Set<string> {
  const ids = new Set<string>(parties.map(({ actorId }) => actorId));
  const add = (id: string | null) => id !== null && ids.add(id);
  for (const { principalId, claims } of statements) {
    add(principalId);
    const bound = claims?.scope?.boundActors;
    if (Array.isArray(bound)) for (const id of bound) add(id);
  }
  for (const { revisions } of reports) {
    for (const { allegedActorId, originId } of revisions) {
      add(allegedActorId);
      add(originId);
    }
  }
  for (const ratings of sources.values()) for (const { affiliatedWithId } of ratings) add(affiliatedWithId);
  return ids;
}
