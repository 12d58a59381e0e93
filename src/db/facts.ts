import type { Area, Claims } from '../domain/claims.js';
import type { CommitmentFacts, ReportFact, RetractionFact, StatementFact, SupersessionFact } from '../domain/facts.js';
import { loadActorFacts } from './actors.js';
import type { Prisma } from './generated/client.js';
import { loadRatings } from './sources.js';
import { fromDateOrNull } from './time.js';
import type { Queryable } from './transaction.js';

const RETRACTIONS = { select: { id: true, kind: true, publishedAt: true, recordedAt: true }, orderBy: { recordedAt: 'asc' } } as const;

/**
 * All facts of many commitments, by commitment id, in a fixed number of queries. Ids that do not exist are left out.
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
        reading: { select: { id: true } },
        retractions: RETRACTIONS,
      },
    }),
    (statement) => statement.commitmentId,
  );
  const reports = await loadReports(db, ids);
  const supersessions = groupBy(await loadSupersessions(db, ids), ([supersededId]) => supersededId);
  const sources = await loadRatings(db, [...new Set([...reports.values()].flat().map((report) => report.sourceId))]);

  const facts = new Map<string, CommitmentFacts>();
  const statementFacts = new Map([...statements].map(([id, rows]) => [id, rows.map(toStatement)]));
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

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

interface StatementRow extends Omit<StatementFact, 'readingId' | 'saidAt' | 'publishedAt' | 'recordedAt' | 'effectiveAt' | 'claims' | 'retractions'> {
  saidAt: Date;
  publishedAt: Date;
  recordedAt: Date;
  effectiveAt: Date | null;
  claims: Prisma.JsonValue;
  reading: { id: string } | null;
  retractions: RetractionRow[];
}

type RetractionRow = Pick<RetractionFact, 'id' | 'kind'> & { publishedAt: Date; recordedAt: Date };

const toRetraction = ({ id, kind, publishedAt, recordedAt }: RetractionRow): RetractionFact => ({
  id,
  kind,
  publishedAt: publishedAt.getTime(),
  recordedAt: recordedAt.getTime(),
});

const toStatement = (row: StatementRow): StatementFact => ({
  id: row.id,
  readingId: row.reading?.id ?? null,
  principalId: row.principalId,
  act: row.act,
  saidAt: row.saidAt.getTime(),
  publishedAt: row.publishedAt.getTime(),
  recordedAt: row.recordedAt.getTime(),
  effectiveAt: fromDateOrNull(row.effectiveAt),
  // Written by the verbs alone, after their schema has passed it.
  claims: row.claims as Claims | null,
  retractions: row.retractions.map(toRetraction),
});

/** The candidate reports of each commitment: those with a match row. */
async function loadReports(db: Queryable, ids: readonly string[]): Promise<Map<string, ReportFact[]>> {
  const matches = await db.match.findMany({
    where: { commitmentId: { in: [...ids] } },
    select: {
      id: true,
      reportId: true,
      readingId: true,
      commitmentId: true,
      recordedAt: true,
      reviews: { select: { id: true, verdict: true, recordedAt: true }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  });
  const rows = await db.report.findMany({
    where: { id: { in: [...new Set(matches.map((match) => match.reportId))] } },
    select: {
      id: true,
      sourceId: true,
      recordedAt: true,
      revisions: { orderBy: { number: 'asc' } },
      retractions: RETRACTIONS,
      memberships: { select: { incidentId: true, recordedAt: true }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byCommitment = new Map<string, ReportFact[]>();
  for (const [commitmentId, own] of groupBy(matches, (match) => match.commitmentId)) {
    const reports: ReportFact[] = [];
    for (const [reportId, candidacies] of groupBy(own, (match) => match.reportId)) {
      const row = byId.get(reportId);
      if (!row) continue;
      reports.push({
        id: row.id,
        sourceId: row.sourceId,
        recordedAt: row.recordedAt.getTime(),
        revisions: row.revisions.map((revision) => ({
          number: revision.number,
          observedFrom: revision.observedFrom.getTime(),
          observedTo: revision.observedTo.getTime(),
          act: revision.act,
          target: revision.target,
          // Written by the verbs alone, after their schema has passed it.
          areas: revision.areas as Area[],
          point: revision.lat === null || revision.lon === null ? null : { lat: revision.lat, lon: revision.lon },
          allegedActorId: revision.allegedActorId,
          originId: revision.originActorId,
          bearing: revision.bearing,
          credibility: revision.credibility,
          publishedAt: revision.publishedAt.getTime(),
          recordedAt: revision.recordedAt.getTime(),
        })),
        retractions: row.retractions.map(toRetraction),
        incidents: row.memberships.map(({ incidentId, recordedAt }) => ({ incidentId, recordedAt: recordedAt.getTime() })),
        candidacies: candidacies.map(({ id, readingId, recordedAt }) => ({ matchId: id, readingId, recordedAt: recordedAt.getTime() })),
        reviews: candidacies.flatMap(({ readingId, reviews }) =>
          reviews.map((review) => ({ id: review.id, readingId, verdict: review.verdict, recordedAt: review.recordedAt.getTime() })),
        ),
      });
    }
    byCommitment.set(commitmentId, reports);
  }
  return byCommitment;
}

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
