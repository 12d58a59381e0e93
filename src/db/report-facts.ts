import type { Area } from '../domain/claims.js';
import type { ReportFact, RetractionFact, RevisionFact } from '../domain/facts.js';
import { groupBy } from '../lib/group-by.js';
import type { Prisma } from './generated/client.js';
import { toPoint } from './matchable.js';
import type { Queryable } from './transaction.js';

export const RETRACTION = { id: true, kind: true, publishedAt: true, recordedAt: true } as const;
export type RetractionRow = Pick<RetractionFact, 'id' | 'kind'> & { publishedAt: Date; recordedAt: Date };

export const toRetraction = ({ id, kind, publishedAt, recordedAt }: RetractionRow): RetractionFact => ({
  id,
  kind,
  publishedAt: publishedAt.getTime(),
  recordedAt: recordedAt.getTime(),
});

/** The candidate reports of each commitment: those with a match row. A fixed number of queries, each with the ids of the commitments alone. */
export async function loadReports(db: Queryable, ids: readonly string[]): Promise<Map<string, ReportFact[]>> {
  const among = { commitmentId: { in: [...ids] } };
  const matches = await db.match.findMany({
    where: among,
    select: { id: true, reportId: true, readingId: true, commitmentId: true, recordedAt: true },
    orderBy: { id: 'asc' },
  });
  if (matches.length === 0) return new Map();
  const ofThese = { report: { matches: { some: among } } };
  const inOrder = [{ recordedAt: 'asc' }, { id: 'asc' }] as const;
  const rows = await db.report.findMany({ where: { matches: { some: among } }, select: { id: true, sourceId: true, recordedAt: true } });
  const reviews = await db.matchReview.findMany({
    where: { match: among },
    select: { id: true, verdict: true, recordedAt: true, matchId: true },
    orderBy: [...inOrder],
  });
  const revisions = await db.reportRevision.findMany({ where: ofThese, orderBy: { number: 'asc' } });
  const retractions = await db.retraction.findMany({ where: ofThese, select: { ...RETRACTION, reportId: true }, orderBy: [...inOrder] });
  const decisions = await db.reportReview.findMany({
    where: ofThese,
    select: { reportId: true, verdict: true, recordedAt: true },
    orderBy: [...inOrder],
  });
  const memberships = await db.incidentMembership.findMany({
    where: ofThese,
    select: { reportId: true, incidentId: true, recordedAt: true },
    orderBy: [...inOrder],
  });

  const byId = new Map(rows.map((row) => [row.id, row]));
  const reviewsOf = groupBy(reviews, ({ matchId }) => matchId);
  const revisionsOf = groupBy(revisions, ({ reportId }) => reportId);
  const retractionsOf = groupBy(retractions, ({ reportId }) => reportId ?? '');
  const decisionsOf = groupBy(decisions, ({ reportId }) => reportId);
  const membershipsOf = groupBy(memberships, ({ reportId }) => reportId);
  const reportsOf = (own: typeof matches): ReportFact[] =>
    [...groupBy(own, (match) => match.reportId)].flatMap(([reportId, candidacies]) => {
      const row = byId.get(reportId);
      if (!row) return [];
      return {
        id: row.id,
        sourceId: row.sourceId,
        recordedAt: row.recordedAt.getTime(),
        revisions: (revisionsOf.get(reportId) ?? []).map(toRevision),
        retractions: (retractionsOf.get(reportId) ?? []).map(toRetraction),
        incidents: (membershipsOf.get(reportId) ?? []).map(({ incidentId, recordedAt }) => ({ incidentId, recordedAt: recordedAt.getTime() })),
        candidacies: candidacies.map(({ id, readingId, recordedAt }) => ({ matchId: id, readingId, recordedAt: recordedAt.getTime() })),
        reviews: candidacies.flatMap(({ id: matchId, readingId }) =>
          (reviewsOf.get(matchId) ?? []).map(({ id, verdict, recordedAt }) => ({ id, readingId, verdict, recordedAt: recordedAt.getTime() })),
        ),
        decisions: (decisionsOf.get(reportId) ?? []).map(({ verdict, recordedAt }) => ({ verdict, recordedAt: recordedAt.getTime() })),
      };
    });
  return new Map([...groupBy(matches, (match) => match.commitmentId)].map(([commitmentId, own]) => [commitmentId, reportsOf(own)]));
}

const toRevision = (row: Prisma.ReportRevisionGetPayload<object>): RevisionFact => ({
  number: row.number,
  observedFrom: row.observedFrom.getTime(),
  observedTo: row.observedTo.getTime(),
  act: row.act,
  target: row.target,
  // Written by the verbs alone, after their schema has passed it.
  areas: row.areas as Area[],
  point: toPoint(row),
  allegedActorId: row.allegedActorId,
  originId: row.originActorId,
  bearing: row.bearing,
  credibility: row.credibility,
  publishedAt: row.publishedAt.getTime(),
  recordedAt: row.recordedAt.getTime(),
});
