import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import type { ChangeEvent, Status, Visibility } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { recordset, type Steps, sql } from './sql.js';
import { toDate } from './time.js';
import { runStatement, type Tx } from './transaction.js';

/** What time alone will make of a commitment at an instant, ready to be written down then. */
export interface PlannedChange {
  commitmentId: string;
  /** the commitment's `state` once it has come */
  state: number;
  dueAt: Instant;
  /** the commitment's `sequence` then */
  sequence: number;
  /** whether it is told in the history */
  material: boolean;
  fromStatus: Status;
  assessment: Assessment;
  facts: readonly string[];
  events: readonly ChangeEvent[];
  /** what messages will say of the commitment */
  told: object;
}

/** The steps that make these the plans of the commitments, which are locked: stale plans go, missing ones come. `plans_gone` and `plans_come` return a row each. */
export function planSteps(commitmentIds: readonly string[], plans: readonly PlannedChange[]): Steps {
  if (commitmentIds.length === 0) return {};
  const rows = plans.map(({ assessment, ...plan }) => {
    const { status, compliance, disputed, nextChangeAt, ruleset } = assessment;
    return { ...plan, dueAt: toDate(plan.dueAt), toStatus: status, compliance, disputed, nextChangeAt, ruleset, assessment };
  });
  const wanted = recordset(
    rows,
    `"commitmentId" text, state int, "dueAt" timestamptz, sequence int, material boolean, "fromStatus" "Status", "toStatus" "Status", compliance "Compliance",
        disputed boolean, "nextChangeAt" timestamptz, assessment json, facts text[], events text[], told json, ruleset text`,
  );
  return {
    plans_wanted: sql`SELECT * FROM ${wanted}`,
    plans_gone: sql`
      DELETE FROM planned_changes p WHERE p.commitment_id = ANY(${[...commitmentIds]}::text[]) AND NOT EXISTS (
        SELECT FROM plans_wanted w
        WHERE w."commitmentId" = p.commitment_id AND w.state = p.state AND (w."dueAt", w.sequence, w.material, w."fromStatus", w."toStatus", w.facts, w.events)
          = (p.due_at, p.sequence, p.material, p.from_status, p.to_status, p.facts, p.events)
          AND w.assessment::text = p.assessment::text AND w.told::text = p.told::text)
      RETURNING 1`,
    // What is deleted is counted here, so that it is gone before a row of the same key comes.
    plans_come: sql`
      INSERT INTO planned_changes (commitment_id, state, due_at, sequence, material, from_status, to_status, compliance, disputed, next_change_at, assessment,
        facts, events, told, ruleset)
      SELECT "commitmentId", state, "dueAt", sequence, material, "fromStatus", "toStatus", compliance, disputed, "nextChangeAt", assessment, facts, events, told, ruleset
      FROM plans_wanted WHERE (SELECT count(*) FROM plans_gone) >= 0
      ON CONFLICT (commitment_id, state) DO NOTHING
      RETURNING 1`,
  };
}

/** A commitment whose next change has come. */
export interface Due {
  id: string;
  state: number;
  nextChangeAt: Instant;
  /** whether what it will be is planned */
  planned: boolean;
}

/**
 * Locks commitments whose next change has come, and answers them in the order in which it did. One sweep at a time, over all instances: each waits for the one
 * before it, so that the order holds. What somebody else holds is left out; they write down what is due, or leave it to the next sweep.
 */
export async function lockDue(tx: Tx, ruleset: string, now: Instant, limit: number, except: readonly string[]): Promise<Due[]> {
  await runStatement(tx, Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('sweep of due changes', 0))`);
  const rows = await runStatement<Omit<Due, 'nextChangeAt'> & { nextChangeAt: Date }>(
    tx,
    Prisma.sql`
    SELECT c.id, c.state, c.next_change_at AS "nextChangeAt", p.state IS NOT NULL AS planned
    FROM (
      SELECT id, state, next_change_at FROM commitments WHERE next_change_at <= ${toDate(now)} AND NOT id = ANY(${[...except]}::text[])
      ORDER BY next_change_at, id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED
    ) c
    LEFT JOIN planned_changes p ON p.commitment_id = c.id AND p.state = c.state + 1 AND p.due_at = c.next_change_at AND p.ruleset = ${ruleset}
    ORDER BY c.next_change_at, c.id`,
  );
  return rows.map((row) => ({ ...row, nextChangeAt: row.nextChangeAt.getTime() }));
}

/** A change that was written down as planned, with what messages say of its commitment. */
export interface FollowedChange {
  cursor: bigint;
  commitment: { id: string; title: string; kind: string; visibility: Visibility };
  sequence: number;
  fromStatus: Status;
  toStatus: Status;
  validAt: Instant;
  recordedAt: Instant;
  late: boolean;
  facts: string[];
  events: ChangeEvent[];
  told: unknown;
}

interface FollowedRow extends Omit<FollowedChange, 'commitment' | 'validAt' | 'recordedAt' | 'cursor'> {
  cursor: string;
  commitmentId: string;
  title: string;
  kind: string;
  visibility: Visibility;
  validAt: Date;
}

/**
 * Writes down what was planned for these commitments, which are locked and in the state that is named, up to `until`: appends the changes in the order in which
 * they became true, and stores the last answer of each.
 *
 * @param lateAfter milliseconds after which a change is marked late
 * @returns the changes, in that order
 */
export async function followPlans(
  tx: Tx,
  due: readonly Pick<Due, 'id' | 'state'>[],
  { until, now, lateAfter }: { until: Instant; now: Instant; lateAfter: number },
): Promise<FollowedChange[]> {
  const rows = await runStatement<FollowedRow>(
    tx,
    Prisma.sql`
    WITH due AS (
      SELECT * FROM unnest(string_to_array(${due.map(({ id }) => id).join()}, ','), ${due.map(({ state }) => state)}::int[]) AS due (id, state)
    ), written AS (
      INSERT INTO status_changes (commitment_id, sequence, from_status, to_status, assessment, cause, facts, events, valid_at, recorded_at, late, ruleset)
      SELECT p.commitment_id, p.sequence, p.from_status, p.to_status, p.assessment, 'clock', p.facts, p.events, p.due_at, ${toDate(now)},
        p.due_at < ${toDate(now - lateAfter)}, p.ruleset
      FROM due JOIN planned_changes p ON p.commitment_id = due.id AND p.state > due.state AND p.due_at <= ${toDate(until)}
      WHERE p.material ORDER BY p.due_at, p.commitment_id, p.state
      RETURNING cursor, commitment_id, sequence, late
    ), stored AS (
      UPDATE commitments c SET
        state = p.state, sequence = p.sequence, status = p.to_status, compliance = p.compliance, disputed = p.disputed,
        may_end_at = CASE WHEN p.to_status IN ('announced', 'active', 'reportedly_violated') THEN (p.assessment->>'mayEndAt')::timestamptz END,
        next_change_at = p.next_change_at, ruleset = p.ruleset, assessment = p.assessment, updated_at = ${toDate(now)}
      FROM due CROSS JOIN LATERAL (
        SELECT * FROM planned_changes p WHERE p.commitment_id = due.id AND p.state > due.state AND p.due_at <= ${toDate(until)} ORDER BY p.state DESC LIMIT 1
      ) p
      WHERE c.id = due.id
    )
    SELECT written.cursor, written.commitment_id AS "commitmentId", written.sequence, written.late, c.title, c.kind::text, c.visibility::text,
      p.from_status::text AS "fromStatus", p.to_status::text AS "toStatus", p.due_at AS "validAt", p.facts, p.events, p.told
    FROM written JOIN planned_changes p ON p.commitment_id = written.commitment_id AND p.sequence = written.sequence AND p.material
    JOIN commitments c ON c.id = written.commitment_id
    ORDER BY written.cursor`,
  );
  return rows.map(({ commitmentId: id, title, kind, visibility, validAt, cursor, ...row }) => ({
    ...row,
    cursor: BigInt(cursor),
    commitment: { id, title, kind, visibility },
    validAt: validAt.getTime(),
    recordedAt: now,
  }));
}
