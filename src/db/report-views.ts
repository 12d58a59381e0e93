import type { Assessment } from '../domain/assess.js';
import type { DimensionAnswer } from '../domain/match.js';
import type { Instant } from '../domain/time.js';
import type { MatchResult, Reliability, ReportVerdict, RetractionKind, ReviewVerdict, Visibility } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { LATEST } from './latest.js';
import { reportIsShown } from './shown.js';
import { type ShownClaim, toShownClaim } from './shown-claim.js';
import { fromDateOrNull } from './time.js';
import type { Queryable } from './transaction.js';

const VIEW = {
  source: { select: { id: true, name: true, ratings: LATEST } },
  revisions: {
    orderBy: { number: 'desc' },
    take: 1,
    include: { allegedActor: { select: { id: true, name: true } }, origin: { select: { id: true, name: true } } },
  },
  memberships: { ...LATEST, select: { incidentId: true } },
  retractions: { orderBy: { recordedAt: 'asc' } },
  matches: {
    orderBy: { id: 'asc' },
    include: {
      commitment: { select: { id: true, title: true, assessment: true, visibility: true } },
      reading: { select: { principal: { select: { id: true, name: true } } } },
      standing: true,
    },
  },
  reviews: LATEST,
} as const satisfies Prisma.ReportInclude;

type Named = { id: string; name: string };

/** A report as it is shown: its latest revision, and how it falls under each reading that it is a candidate for. */
export interface ReportView extends ShownClaim {
  id: string;
  externalId: string | null;
  commitmentId: string | null;
  revision: number;
  incidentId: string | null;
  allegedActor: Named | null;
  origin: Named | null;
  source: Named & { reliability: Reliability };
  /** what makes it implausible though possible, in words */
  doubts: readonly string[];
  recordedAt: Instant;
  matchedAt: Instant | null;
  retractions: { id: string; kind: RetractionKind; reason: string; url: string | null; publishedAt: Instant; recordedAt: Instant }[];
  /** a reviewer's verdict on the report itself; null where nobody has decided */
  review: { id: string; verdict: Exclude<ReportVerdict, 'undecided'>; duplicateOfId: string | null; reason: string; recordedAt: Instant } | null;
  matches: {
    id: string;
    commitment: { id: string; title: string };
    visibility: Visibility;
    readingId: string;
    /** whether it is its principal's reading today; an earlier one still counts for answers about the past */
    isCurrent: boolean;
    principal: Named;
    result: MatchResult;
    /** a reviewer's verdict, which stands above the rules' result */
    review: { id: string; verdict: Exclude<ReviewVerdict, 'rules'>; reason: string; recordedAt: Instant } | null;
    reasons: readonly DimensionAnswer[];
    ruleset: string;
  }[];
}

function toView(row: Prisma.ReportGetPayload<{ include: typeof VIEW }>): ReportView {
  const [revision] = row.revisions;
  if (!revision) throw new Error(`Report ${row.id} has no revision`);
  const { number, doubts, allegedActor, origin } = revision;
  return {
    ...toShownClaim(revision),
    ...{ doubts, allegedActor, origin },
    id: row.id,
    externalId: row.externalId,
    commitmentId: row.commitmentId,
    revision: number,
    incidentId: row.memberships[0]?.incidentId ?? null,
    source: { id: row.source.id, name: row.source.name, reliability: row.source.ratings[0]?.reliability ?? 'F' },
    recordedAt: row.recordedAt.getTime(),
    matchedAt: fromDateOrNull(row.matchedAt),
    retractions: row.retractions.map(({ id, kind, reason, url: link, publishedAt, recordedAt }) => ({
      id,
      kind,
      reason,
      url: link,
      publishedAt: publishedAt.getTime(),
      recordedAt: recordedAt.getTime(),
    })),
    review: decided(row.reviews[0]),
    matches: row.matches.map((match) => ({
      id: match.id,
      commitment: { id: match.commitment.id, title: match.commitment.title },
      visibility: match.commitment.visibility,
      readingId: match.readingId,
      isCurrent:
        (match.commitment.assessment as unknown as Assessment | null)?.readings.some(({ readingId }) => readingId === match.readingId) ?? false,
      principal: match.reading.principal,
      result: match.result,
      review: override(match.standing),
      reasons: match.reasons as unknown as DimensionAnswer[],
      ruleset: match.ruleset,
    })),
  };
}

function override(row: Prisma.MatchReviewGetPayload<object> | null) {
  return row && row.verdict !== 'rules' ? { ...row, verdict: row.verdict, recordedAt: row.recordedAt.getTime() } : null;
}

function decided(row: Prisma.ReportReviewGetPayload<object> | undefined) {
  return row && row.verdict !== 'undecided' ? { ...row, verdict: row.verdict, recordedAt: row.recordedAt.getTime() } : null;
}

export async function findReportsById(db: Queryable, ids: readonly string[]): Promise<ReportView[]> {
  return (await db.report.findMany({ where: { id: { in: [...ids] } }, include: VIEW })).map(toView);
}

export async function findReport(db: Queryable, id: string): Promise<ReportView | null> {
  const row = await db.report.findUnique({ where: { id }, include: VIEW });
  return row && toView(row);
}

/** A page of reports, newest first, before the one of that id; of one commitment's candidates where it is named, and without hidden ones if asked. */
export async function findReports(
  db: Queryable,
  filter: { commitmentId?: string | undefined; publicOnly: boolean },
  before: string | null,
  limit: number,
): Promise<ReportView[]> {
  const { commitmentId, publicOnly } = filter;
  const ids =
    commitmentId !== undefined
      ? await candidatePage(db, commitmentId, publicOnly, before, limit)
      : publicOnly
        ? await shownPage(db, before, limit)
        : null;
  const rows = await db.report.findMany({
    where: ids ? { id: { in: ids } } : before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit,
    include: VIEW,
  });
  return rows.map(toView);
}

/** Ids sort by the time they were made, and the index of the commitment's matches stands in their order: one that counts very many reports is read no further than its page. */
async function candidatePage(db: Queryable, commitmentId: string, publicOnly: boolean, before: string | null, limit: number): Promise<string[]> {
  const from = before === null ? Prisma.empty : Prisma.sql`AND report_id < ${before}`;
  const candidates = Prisma.sql`SELECT DISTINCT report_id AS id FROM matches WHERE commitment_id = ${commitmentId} ${from} ORDER BY report_id DESC`;
  const shown = Prisma.sql`
    SELECT m.id FROM (${candidates} OFFSET 0) m CROSS JOIN LATERAL (SELECT id, commitment_id FROM reports WHERE id = m.id OFFSET 0) r
    WHERE ${reportIsShown('r')} ORDER BY m.id DESC`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`${publicOnly ? shown : candidates} LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** Put in order first, so that no more are looked at than it takes to fill the page. */
async function shownPage(db: Queryable, before: string | null, limit: number): Promise<string[]> {
  const from = before === null ? Prisma.sql`true` : Prisma.sql`id < ${before}`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT r.id FROM (SELECT id, commitment_id FROM reports WHERE ${from} ORDER BY id DESC OFFSET 0) r
    WHERE ${reportIsShown('r')} ORDER BY r.id DESC LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}
