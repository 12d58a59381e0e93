import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import type { Cause, ChangeEvent, CommitmentKind, Compliance, Status, Visibility } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { fromDateOrNull, toDate } from './time.js';
import { type Queryable, runStatement, type Tx } from './transaction.js';

/** What is stored of a commitment's assessment, and its identity as messages name it. */
export interface StoredAssessment {
  id: string;
  title: string;
  kind: CommitmentKind;
  tags: string[];
  visibility: Visibility;
  edit: number;
  state: number;
  sequence: number;
  status: Status;
  nextChangeAt: Instant | null;
  assessment: Assessment | null;
  /** validAt of the latest status change; `-Infinity` if there is none */
  lastValidAt: Instant;
}

interface StoredRow extends Omit<StoredAssessment, 'nextChangeAt' | 'lastValidAt'> {
  nextChangeAt: Date | null;
  lastValidAt: Date | null;
}

export interface HeldCommitment {
  id: string;
  nextChangeAt: Instant | null;
  /** of the stored assessment; null: it has none yet */
  ruleset: string | null;
}

/**
 * Locks the commitments and all that they supersede, since the end of those rests on them: at once, in the order of their ids, so that nobody waits in a circle. What
 * is superseded is not answered.
 */
export async function lockCommitments(tx: Tx, ids: readonly string[]): Promise<HeldCommitment[]> {
  if (ids.length === 0) return [];
  const rows = await runStatement<Omit<HeldCommitment, 'nextChangeAt'> & { nextChangeAt: Date | null }>(
    tx,
    Prisma.sql`
    WITH RECURSIVE bearing(id) AS (
      SELECT unnest(${[...ids]}::text[])
      UNION SELECT l.to_id FROM bearing JOIN commitment_links l ON l.from_id = bearing.id WHERE l.kind = 'supersedes' AND l.removed_at IS NULL
    )
    SELECT id, next_change_at AS "nextChangeAt", nullif(ruleset, '') AS ruleset FROM commitments WHERE id IN (SELECT id FROM bearing) ORDER BY id FOR NO KEY UPDATE`,
    'lock-commitments',
  );
  const asked = new Set(ids);
  return rows.filter(({ id }) => asked.has(id)).map((row) => ({ ...row, nextChangeAt: fromDateOrNull(row.nextChangeAt) }));
}

/** Locks the commitments, in the order of their ids, and answers what is stored of each. */
export async function lockAssessments(tx: Tx, ids: readonly string[]): Promise<StoredAssessment[]> {
  if (ids.length === 0) return [];
  const rows = await runStatement<StoredRow>(
    tx,
    Prisma.sql`
    SELECT c.id, c.title, c.kind::text, c.tags, c.visibility::text, c.edit, c.state, c.sequence, c.status::text, c.next_change_at AS "nextChangeAt", c.assessment,
           (SELECT max(h.valid_at) FROM status_changes h WHERE h.commitment_id = c.id) AS "lastValidAt"
    FROM commitments c WHERE c.id = ANY(${[...ids]}::text[]) ORDER BY c.id FOR NO KEY UPDATE OF c`,
    'lock-assessments',
  );
  return rows.map((row) => ({
    ...row,
    nextChangeAt: row.nextChangeAt?.getTime() ?? null,
    lastValidAt: row.lastValidAt?.getTime() ?? Number.NEGATIVE_INFINITY,
  }));
}

/** The soonest change that time alone will make, or that is due and not yet written down; null when there is none. */
export async function findNextChange(db: Queryable): Promise<Instant | null> {
  const row = await db.commitment.findFirst({
    where: { nextChangeAt: { not: null } },
    orderBy: { nextChangeAt: 'asc' },
    select: { nextChangeAt: true },
  });
  return row?.nextChangeAt?.getTime() ?? null;
}

export interface NewStatusChange {
  commitmentId: string;
  sequence: number;
  fromStatus: Status | null;
  toStatus: Status;
  assessment: Assessment;
  cause: Cause;
  facts: readonly string[];
  events: readonly ChangeEvent[];
  validAt: Instant;
  recordedAt: Instant;
  late: boolean;
  ruleset: string;
}

export interface NewAssessment {
  id: string;
  assessment: Assessment;
  sequence: number;
}

/**
 * Appends the changes in the order given, and stores assessments that are other than the stored ones, down to their counts: the only statements that write these
 * columns.
 *
 * @returns the cursors of the changes, in their order
 */
export async function storeChanges(
  tx: Tx,
  changes: readonly NewStatusChange[],
  assessments: readonly NewAssessment[],
  now: Instant,
): Promise<bigint[]> {
  if (changes.length > 0) {
    const stored = await runStatement<{ cursor: string }>(
      tx,
      Prisma.sql`WITH stored AS (${storing(assessments, now)}), written AS (${appending(changes)}) SELECT cursor FROM written ORDER BY cursor`,
      'store-changes',
    );
    return stored.map(({ cursor }) => BigInt(cursor));
  }
  // Not by way of an empty list of changes: each statement that appends some is announced, and waited for by those who follow the history.
  if (assessments.length > 0) await runStatement(tx, storing(assessments, now), 'store-assessments');
  return [];
}

function appending(changes: readonly NewStatusChange[]): Prisma.Sql {
  // Each named: what a caller has beside them would be sent as well.
  const rows = changes.map((change, place) => ({
    place,
    commitmentId: change.commitmentId,
    sequence: change.sequence,
    fromStatus: change.fromStatus,
    toStatus: change.toStatus,
    assessment: change.assessment,
    cause: change.cause,
    facts: change.facts,
    events: change.events,
    validAt: toDate(change.validAt),
    recordedAt: toDate(change.recordedAt),
    late: change.late,
    ruleset: change.ruleset,
  }));
  return Prisma.sql`
    INSERT INTO status_changes (commitment_id, sequence, from_status, to_status, assessment, cause, facts, events, valid_at, recorded_at, late, ruleset)
    SELECT "commitmentId", sequence, "fromStatus", "toStatus", assessment, cause, facts, events, "validAt", "recordedAt", late, ruleset
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row(
      place int, "commitmentId" text, sequence int, "fromStatus" "Status", "toStatus" "Status", assessment json, cause "ChangeCause",
      facts text[], events text[], "validAt" timestamptz, "recordedAt" timestamptz, late boolean, ruleset text)
    ORDER BY place
    RETURNING cursor`;
}

function storing(assessments: readonly NewAssessment[], now: Instant): Prisma.Sql {
  const values = assessments.map(({ id, assessment, sequence }) => ({
    id,
    sequence,
    assessment,
    status: assessment.status,
    compliance: assessment.compliance satisfies Compliance,
    disputed: assessment.disputed,
    startsAt: assessment.startsAt,
    endsAt: assessment.endsAt,
    mayEndAt: assessment.mayEndAt,
    nextChangeAt: assessment.nextChangeAt,
    ruleset: assessment.ruleset,
  }));
  return Prisma.sql`
    UPDATE commitments c SET
      state = c.state + 1, sequence = row.sequence, status = row.status, compliance = row.compliance, disputed = row.disputed,
      starts_at = row."startsAt", ends_at = row."endsAt", may_end_at = row."mayEndAt", next_change_at = row."nextChangeAt", ruleset = row.ruleset, assessment = row.assessment,
      updated_at = ${toDate(now)}
    FROM json_to_recordset(${JSON.stringify(values)}::json) AS row(
      id text, sequence int, assessment json, status "Status", compliance "Compliance", disputed boolean,
      "startsAt" timestamptz, "endsAt" timestamptz, "mayEndAt" timestamptz, "nextChangeAt" timestamptz, ruleset text)
    WHERE c.id = row.id`;
}

export interface StatusChangeRow extends Omit<NewStatusChange, 'facts' | 'events'> {
  cursor: bigint;
  facts: string[];
  events: string[];
}

export const toChange = (row: Prisma.StatusChangeGetPayload<object>): StatusChangeRow => ({
  ...row,
  // Written by storeChanges alone.
  assessment: row.assessment as unknown as Assessment,
  validAt: row.validAt.getTime(),
  recordedAt: row.recordedAt.getTime(),
});

/** A page of one commitment's changes, oldest first. */
export async function findHistory(db: Queryable, commitmentId: string, afterSequence: number, limit: number): Promise<StatusChangeRow[]> {
  const rows = await db.statusChange.findMany({
    where: { commitmentId, sequence: { gt: afterSequence } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
  return rows.map(toChange);
}

/** The latest changes of these commitments that mean something to those who are alerted, newest first. */
export async function findRecentChanges(db: Queryable, commitmentIds: readonly string[], limit: number): Promise<StatusChangeRow[]> {
  const rows = await db.statusChange.findMany({
    where: { commitmentId: { in: [...commitmentIds] }, events: { isEmpty: false } },
    orderBy: { cursor: 'desc' },
    take: limit,
  });
  return rows.map(toChange);
}

export async function findLatestChange(db: Queryable, commitmentId: string): Promise<StatusChangeRow | null> {
  const row = await db.statusChange.findFirst({ where: { commitmentId }, orderBy: { sequence: 'desc' } });
  return row && toChange(row);
}

/** Ids of all commitments in their order, a page at a time, with the ruleset of the stored answer. */
export async function findForReconciling(db: Queryable, afterId: string, limit: number): Promise<{ id: string; ruleset: string }[]> {
  return db.commitment.findMany({ where: { id: { gt: afterId } }, orderBy: { id: 'asc' }, take: limit, select: { id: true, ruleset: true } });
}

/**
 * The messages, by endpoint, that told of what is now corrected: of the changes that rested on these facts, and of the one that led to the status that is taken back (which
 * may name another fact: the second of two origins); where there is none, of the latest change that was told of.
 *
 * @param takenBack the status that no longer holds; null where the status stays
 */
export async function findCorrectedMessages(
  db: Queryable,
  commitmentId: string,
  facts: readonly string[],
  beforeSequence: number,
  takenBack: string | null,
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ endpointId: string; id: string }[]>(Prisma.sql`
    WITH told AS (
      SELECT h.sequence FROM status_changes h
      WHERE h.commitment_id = ${commitmentId} AND h.sequence < ${beforeSequence} AND cardinality(h.events) > 0
    ), corrected AS (
      SELECT h.sequence FROM status_changes h JOIN told USING (sequence) WHERE h.commitment_id = ${commitmentId} AND h.facts && ${[...facts]}::text[]
      UNION SELECT max(h.sequence) FROM status_changes h JOIN told USING (sequence)
      WHERE h.commitment_id = ${commitmentId} AND h.to_status::text = ${takenBack}::text AND h.from_status IS DISTINCT FROM h.to_status HAVING count(*) > 0
    ), chosen AS (
      SELECT sequence FROM corrected UNION SELECT max(sequence) FROM told WHERE NOT EXISTS (SELECT FROM corrected)
    )
    SELECT m.endpoint_id AS "endpointId", m.id FROM webhook_messages m JOIN chosen USING (sequence) WHERE m.topic = ${commitmentId} ORDER BY m.position`);
  const byEndpoint = new Map<string, string[]>();
  for (const { endpointId, id } of rows) byEndpoint.set(endpointId, [...(byEndpoint.get(endpointId) ?? []), id]);
  return byEndpoint;
}
