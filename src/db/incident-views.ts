import type { Rating } from '../domain/facts.js';
import { UNRATED } from '../domain/known.js';
import type { Instant } from '../domain/time.js';
import type { MatchResult, ReportVerdict, Visibility } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { LATEST } from './latest.js';
import { type ShownClaim, toShownClaim } from './shown-claim.js';
import type { Queryable } from './transaction.js';

// What is shown of incidents: their reports with who is behind them, and what they bear on.

type Named = { id: string; name: string };

/** A report as it stands under an incident: its latest revision. */
export interface IncidentReport extends ShownClaim {
  id: string;
  source: Named;
  /** of the source, as it is today */
  rating: Rating;
  affiliatedWith: Named | null;
  /** the original claimant, and the source that it is, if it is one */
  origin: Named | null;
  relayed: { sourceId: string; rating: Rating } | null;
  recordedAt: Instant;
  isRetracted: boolean;
  /** a reviewer's, on the report itself; what is rejected or a duplicate does not count */
  verdict: Exclude<ReportVerdict, 'undecided'> | null;
}

export async function findIncidentReports(db: Queryable, reportIds: readonly string[]): Promise<IncidentReport[]> {
  const rows = await db.report.findMany({
    where: { id: { in: [...reportIds] } },
    orderBy: { id: 'asc' },
    include: {
      source: {
        select: {
          id: true,
          name: true,
          ratings: { ...LATEST, include: { affiliatedWith: { select: { id: true, name: true } } } },
        },
      },
      revisions: { orderBy: { number: 'desc' }, take: 1, include: { origin: { select: { id: true, name: true, nameKey: true } } } },
      retractions: { select: { id: true }, take: 1 },
      reviews: { ...LATEST, select: { verdict: true } },
    },
  });
  const outlets = await findOutlets(
    db,
    rows.flatMap(({ revisions: [latest] }) => latest?.origin?.nameKey ?? []),
  );
  return rows.flatMap(({ id, recordedAt, source, revisions: [latest], retractions, reviews: [review] }) => {
    if (!latest) return [];
    const { origin } = latest;
    const [rating] = source.ratings;
    return {
      ...toShownClaim(latest),
      id,
      source: { id: source.id, name: source.name },
      rating: rating ?? UNRATED,
      affiliatedWith: rating?.affiliatedWith ?? null,
      origin: origin && { id: origin.id, name: origin.name },
      relayed: origin === null ? null : (outlets.get(origin.nameKey) ?? null),
      recordedAt: recordedAt.getTime(),
      isRetracted: retractions.length > 0,
      verdict: review === undefined || review.verdict === 'undecided' ? null : review.verdict,
    };
  });
}

/** The sources that bear these names, as they are compared, with their ratings of today. */
async function findOutlets(db: Queryable, nameKeys: readonly string[]): Promise<Map<string, { sourceId: string; rating: Rating }>> {
  const rows = await db.source.findMany({
    where: { nameKey: { in: [...new Set(nameKeys)] } },
    select: { id: true, nameKey: true, ratings: LATEST },
  });
  return new Map(rows.map(({ id, nameKey, ratings: [rating] }) => [nameKey, { sourceId: id, rating: rating ?? UNRATED }]));
}

/** How one report falls under one reading that is its principal's today; a reviewer's verdict stands above the rules. */
export interface ReportBearing {
  reportId: string;
  commitmentId: string;
  readingId: string;
  principal: Named;
  result: MatchResult;
}

export interface BornOn {
  bearings: ReportBearing[];
  /** by id, with the parties of today */
  commitments: Map<string, { id: string; title: string; visibility: Visibility; partyIds: string[] }>;
}

/** What reports bear on: the commitments that have one of them as a candidate for a reading that is current. */
export async function findBornOn(db: Queryable, reportIds: readonly string[]): Promise<BornOn> {
  const bearings = await db.$queryRaw<(Omit<ReportBearing, 'principal'> & { principalId: string; principalName: string })[]>(Prisma.sql`
    SELECT m.report_id AS "reportId", m.commitment_id AS "commitmentId", m.reading_id AS "readingId", a.id AS "principalId", a.name AS "principalName",
      coalesce(v.verdict::text, m.result::text) AS result
    FROM matches m JOIN commitments c ON c.id = m.commitment_id JOIN readings r ON r.id = m.reading_id JOIN actors a ON a.id = r.principal_id
      LEFT JOIN match_reviews v ON v.id = m.review_id
    WHERE m.report_id = ANY(${[...reportIds]}::text[])
      AND EXISTS (SELECT FROM json_array_elements(c.assessment->'readings') AS one WHERE one->>'readingId' = m.reading_id)
    ORDER BY m.commitment_id, m.reading_id, m.report_id`);
  const commitments = await db.commitment.findMany({
    where: { id: { in: [...new Set(bearings.map(({ commitmentId }) => commitmentId))] } },
    select: { id: true, title: true, visibility: true, parties: { where: { removedAt: null }, select: { actorId: true } } },
  });
  return {
    bearings: bearings.map(({ principalId, principalName, ...bearing }) => ({ ...bearing, principal: { id: principalId, name: principalName } })),
    commitments: new Map(
      commitments.map(({ id, title, visibility, parties }) => [id, { id, title, visibility, partyIds: parties.map(({ actorId }) => actorId) }]),
    ),
  };
}
