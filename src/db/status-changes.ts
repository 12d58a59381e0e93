import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import type { Cause, ChangeEvent, CommitmentKind, Compliance, Status, Visibility } from '../domain/vocabulary.js';
import type { Prisma } from './generated/client.js';
import { ms } from './json-rows.js';
import { queryRows, recordset, type Sql, type Steps, sql } from './sql.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

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
  /** of the assessment; null: there is none yet */
  ruleset: string | null;
  assessment: Assessment | null;
  /** validAt of the latest status change; null if there is none */
  lastValidAt: Instant | null;
}

/** The columns of a `StoredAssessment`, from `commitments c`. */
export const STORED_COLUMNS = sql`c.id, c.title, c.kind::text, c.tags, c.visibility::text, c.edit, c.state, c.sequence, c.status::text,
  ${ms('c.next_change_at')} AS "nextChangeAt", nullif(c.ruleset, '') AS ruleset, c.assessment,
  (SELECT ${ms('max(h.valid_at)')} FROM status_changes h WHERE h.commitment_id = c.id) AS "lastValidAt"`;

export interface HeldCommitment {
  id: string;
  nextChangeAt: Instant | null;
  /** of the stored assessment; null: it has none yet */
  ruleset: string | null;
}

/**
 * Locks the commitments and all that they supersede, since the end of those rests on them: at once, in the order of their ids, so that nobody waits in a circle. What
 * is superseded is not answered. Whatever else is stored about them is read by a later statement: this one may have waited for a writer, and what it read beside the
 * locked rows would be from before.
 */
export async function lockCommitments(tx: Tx, ids: readonly string[]): Promise<HeldCommitment[]> {
  if (ids.length === 0) return [];
  const rows = await queryRows<HeldCommitment>(
    tx,
    sql`
    WITH RECURSIVE bearing(id) AS (
      SELECT unnest(${[...ids]}::text[])
      UNION SELECT l.to_id FROM bearing JOIN commitment_links l ON l.from_id = bearing.id WHERE l.kind = 'supersedes' AND l.removed_at IS NULL
    )
    SELECT id, ${ms('next_change_at')} AS "nextChangeAt", nullif(ruleset, '') AS ruleset FROM commitments WHERE id IN (SELECT id FROM bearing)
    ORDER BY id FOR NO KEY UPDATE`,
  );
  const asked = new Set(ids);
  return rows.filter(({ id }) => asked.has(id));
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
  /** what the commitment counts with it */
  state: number;
  sequence: number;
}

/** The steps that append the changes in the order given, and store the assessments: the only ones that write these columns. */
export function changeSteps(changes: readonly NewStatusChange[], assessments: readonly NewAssessment[], now: Instant): Steps {
  return {
    // Not by way of an empty list of changes: each statement that appends some is announced, and waited for by those who follow the history.
    ...(changes.length > 0 && { written: appending(changes) }),
    ...(assessments.length > 0 && { stored: storing(assessments, now) }),
  };
}

function appending(changes: readonly NewStatusChange[]): Sql {
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
  const from = recordset(
    rows,
    `place int, "commitmentId" text, sequence int, "fromStatus" "Status", "toStatus" "Status", assessment json, cause "ChangeCause",
      facts text[], events text[], "validAt" timestamptz, "recordedAt" timestamptz, late boolean, ruleset text`,
  );
  return sql`
    INSERT INTO status_changes (commitment_id, sequence, from_status, to_status, assessment, cause, facts, events, valid_at, recorded_at, late, ruleset)
    SELECT "commitmentId", sequence, "fromStatus", "toStatus", assessment, cause, facts, events, "validAt", "recordedAt", late, ruleset
    FROM ${from} ORDER BY place
    RETURNING cursor, commitment_id, sequence`;
}

function storing(assessments: readonly NewAssessment[], now: Instant): Sql {
  const values = assessments.map(({ id, assessment, state, sequence }) => ({ id, state, sequence, ...cacheOf(assessment) }));
  const from = recordset(
    values,
    `id text, state int, sequence int, assessment json, status "Status", compliance "Compliance", disputed boolean,
      "startsAt" timestamptz, "endsAt" timestamptz, "mayEndAt" timestamptz, "nextChangeAt" timestamptz, ruleset text`,
  );
  return sql`
    UPDATE commitments c SET
      state = row.state, sequence = row.sequence, status = row.status, compliance = row.compliance, disputed = row.disputed,
      starts_at = row."startsAt", ends_at = row."endsAt", may_end_at = row."mayEndAt", next_change_at = row."nextChangeAt", ruleset = row.ruleset, assessment = row.assessment,
      updated_at = ${toDate(now)}
    FROM ${from} WHERE c.id = row.id`;
}

/** What is stored of an assessment beside itself, so that lists can be sorted and filtered by it. */
export function cacheOf(assessment: Assessment) {
  const { status, compliance, disputed, startsAt, endsAt, mayEndAt, nextChangeAt, ruleset } = assessment;
  return { assessment, status, compliance: compliance satisfies Compliance, disputed, startsAt, endsAt, mayEndAt, nextChangeAt, ruleset };
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

/** The latest change of a commitment, as far as it is told when the commitment is published. */
export interface LatestChange extends Pick<NewStatusChange, 'sequence' | 'toStatus' | 'assessment' | 'validAt'> {
  cursor: string;
}

export const selectLatestChange = (commitmentId: string): Sql => sql`
  SELECT cursor::text, sequence, to_status::text AS "toStatus", assessment, ${ms('valid_at')} AS "validAt" FROM status_changes
  WHERE commitment_id = ${commitmentId} ORDER BY status_changes.sequence DESC LIMIT 1`;

/** Ids of all commitments in their order, a page at a time, with the ruleset of the stored answer. */
export async function findForReconciling(db: Queryable, afterId: string, limit: number): Promise<{ id: string; ruleset: string }[]> {
  return db.commitment.findMany({ where: { id: { gt: afterId } }, orderBy: { id: 'asc' }, take: limit, select: { id: true, ruleset: true } });
}

/** A correction: of which commitment, which facts are taken back, before which change, and the status that no longer holds (null: it stays). */
export interface Correction {
  commitmentId: string;
  facts: readonly string[];
  sequence: number;
  takenBack: string | null;
}

/**
 * Of each correction the messages, by endpoint, that told of what is now corrected: of the changes that rested on these facts, and of the one that led to the
 * status that is taken back (which may name another fact: the second of two origins); where there is none, of the latest change that was told of.
 */
export async function findCorrectedMessages(db: Queryable, corrections: readonly Correction[]): Promise<Map<string, string[]>[]> {
  if (corrections.length === 0) return [];
  const from = recordset(
    corrections.map((correction, place) => ({ place, ...correction })),
    'place int, "commitmentId" text, facts text[], sequence int, "takenBack" text',
  );
  const rows = await queryRows<{ place: number; endpointId: string; id: string }>(
    db,
    sql`
    WITH correction AS (SELECT * FROM ${from}), told AS (
      SELECT c.place, h.commitment_id, h.sequence, h.facts && c.facts AS rests, h.to_status::text = c."takenBack" AND h.from_status IS DISTINCT FROM h.to_status AS led
      FROM correction c JOIN status_changes h ON h.commitment_id = c."commitmentId" AND h.sequence < c.sequence AND cardinality(h.events) > 0
    ), corrected AS (
      SELECT place, commitment_id, sequence FROM told WHERE rests
      UNION SELECT place, commitment_id, max(sequence) FROM told WHERE led GROUP BY 1, 2
    ), chosen AS (
      SELECT * FROM corrected
      UNION SELECT place, commitment_id, max(sequence) FROM told WHERE NOT EXISTS (SELECT FROM corrected o WHERE o.place = told.place) GROUP BY 1, 2
    )
    SELECT c.place, m.endpoint_id AS "endpointId", m.id FROM chosen c JOIN webhook_messages m ON m.topic = c.commitment_id AND m.sequence = c.sequence
    ORDER BY m.position`,
  );
  const found = corrections.map(() => new Map<string, string[]>());
  for (const { place, endpointId, id } of rows) found[place]?.set(endpointId, [...(found[place].get(endpointId) ?? []), id]);
  return found;
}
