import type { Claims } from '../domain/claims.js';
import type { RetractionFact } from '../domain/facts.js';
import type { Instant } from '../domain/time.js';
import type { StatementAct } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import type { NewRows } from './insert-rows.js';
import { queryRows, type Sql, sql } from './sql.js';
import { fromDateOrNull, toDate, toDateOrNull } from './time.js';
import { type Queryable, runStatement, type Tx } from './transaction.js';

export interface NewStatement {
  id: string;
  commitmentId: string;
  speakerId: string | null;
  principalId: string;
  anonymous: boolean;
  act: StatementAct;
  saidAt: Instant;
  publishedAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
  effectiveAt: Instant | null;
  gist: string | null;
  quote: string | null;
  url: string | null;
  sourceId: string | null;
  claims: Claims | null;
  /** the id of the reading that it yields; set if and only if it has claims */
  readingId: string | null;
}

/** The rows of a new statement and of the reading that it yields, for `insertRows`. */
export function statementRows({ readingId, claims, ...row }: NewStatement): Pick<NewRows, 'statements' | 'readings'> {
  const { id: statementId, commitmentId, principalId } = row;
  return {
    statements: [
      {
        ...row,
        saidAt: toDate(row.saidAt),
        publishedAt: toDate(row.publishedAt),
        recordedAt: toDate(row.recordedAt),
        effectiveAt: toDateOrNull(row.effectiveAt),
        claims: (claims as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
      },
    ],
    readings: readingId === null ? [] : [{ id: readingId, statementId, commitmentId, principalId }],
  };
}

/** The newest readings that came since then, `limit` at most. */
export async function findReadingsSince(tx: Tx, since: Instant, limit: number): Promise<{ readingId: string; commitmentId: string }[]> {
  // By their ids, which sort by the time at which they were made: an idle service looks at no more than so many rows.
  return runStatement(
    tx,
    Prisma.sql`
    SELECT r.id AS "readingId", r.commitment_id AS "commitmentId" FROM (SELECT * FROM readings ORDER BY id DESC LIMIT ${limit}) r
    JOIN statements s ON s.id = r.statement_id WHERE s.recorded_at >= ${toDate(since)}`,
  );
}

const VIEW = {
  speaker: { select: { id: true, name: true } },
  principal: { select: { id: true, name: true } },
  source: { select: { id: true, name: true } },
  reading: { select: { id: true } },
  retractions: { select: { id: true, kind: true, reason: true, url: true, publishedAt: true, recordedAt: true }, orderBy: { recordedAt: 'asc' } },
} as const satisfies Prisma.StatementInclude;

type Named = { id: string; name: string };

/** A statement as it is shown. */
export interface StatementView extends Omit<NewStatement, 'speakerId' | 'principalId' | 'sourceId' | 'recordedBy'> {
  speaker: Named | null;
  principal: Named;
  source: Named | null;
  retractions: (RetractionFact & { reason: string; url: string | null })[];
}

function toView(row: Prisma.StatementGetPayload<{ include: typeof VIEW }>): StatementView {
  const { id, commitmentId, anonymous, act, gist, quote, url, speaker, principal, source, reading } = row;
  return {
    id,
    commitmentId,
    anonymous,
    act,
    gist,
    quote,
    url,
    speaker,
    principal,
    source,
    saidAt: row.saidAt.getTime(),
    publishedAt: row.publishedAt.getTime(),
    recordedAt: row.recordedAt.getTime(),
    effectiveAt: fromDateOrNull(row.effectiveAt),
    claims: row.claims as Claims | null,
    readingId: reading?.id ?? null,
    retractions: row.retractions.map((retraction) => ({
      ...retraction,
      publishedAt: retraction.publishedAt.getTime(),
      recordedAt: retraction.recordedAt.getTime(),
    })),
  };
}

/** A page of a commitment's statements in the order in which they were said. */
export async function findStatements(
  db: Queryable,
  commitmentId: string,
  after: { saidAt: Instant; id: string } | null,
  limit: number,
): Promise<StatementView[]> {
  const at = after && toDate(after.saidAt);
  const rows = await db.statement.findMany({
    where: { commitmentId, ...(after && at && { saidAt: { gte: at }, OR: [{ saidAt: { gt: at } }, { saidAt: at, id: { gt: after.id } }] }) },
    orderBy: [{ saidAt: 'asc' }, { id: 'asc' }],
    take: limit,
    include: VIEW,
  });
  return rows.map(toView);
}

export async function findStatement(db: Queryable, id: string): Promise<StatementView | null> {
  const row = await db.statement.findUnique({ where: { id }, include: VIEW });
  return row && toView(row);
}

/** Selects the ids of all readings of these commitments. */
export const selectReadings = (commitmentIds: readonly string[]): Sql =>
  sql`SELECT id AS "readingId", commitment_id AS "commitmentId" FROM readings WHERE commitment_id = ANY(${[...commitmentIds]}::text[]) ORDER BY id`;

export const findReadings = (db: Queryable, commitmentIds: readonly string[]): Promise<{ readingId: string; commitmentId: string }[]> =>
  queryRows(db, selectReadings(commitmentIds));
