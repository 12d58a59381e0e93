import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import type { Status } from '../domain/vocabulary.js';
import { Prisma } from './generated/client.js';
import { toDate } from './time.js';
import type { Queryable } from './transaction.js';

// What is due and not written down yet: reads never write, so they take the answer from the plans.

/** A commitment whose next change has come, with the last of its plans that has come as well. */
export interface DueRow {
  id: string;
  /** as stored */
  stored: { state: number; assessment: Assessment | null };
  /** null: it was not planned, or not far enough, and has to be assessed */
  plan: DuePlan | null;
}

export interface DuePlan {
  state: number;
  status: Status;
  disputed: boolean;
  dueAt: Instant;
  nextChangeAt: Instant | null;
}

interface Row {
  id: string;
  state: number;
  assessment: Assessment | null;
  plan: (Omit<DuePlan, 'dueAt' | 'nextChangeAt'> & { dueAt: number; nextChangeAt: number | null }) | null;
}

/**
 * The commitments that are due at `now`, in the order of their ids: of these ids, or of all. A plan counts as in `lockDue` and `followPlans`, which write it down.
 */
export async function findDue(db: Queryable, ruleset: string, now: Instant, ids?: readonly string[]): Promise<DueRow[]> {
  const among = ids ? Prisma.sql`AND c.id = ANY(${[...ids]}::text[])` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT c.id, c.state, CASE WHEN p.plan IS NULL THEN c.assessment END AS assessment, p.plan
    FROM commitments c LEFT JOIN LATERAL (
      SELECT json_build_object('state', last.state, 'status', last.to_status, 'disputed', last.disputed,
        'dueAt', (extract(epoch FROM last.due_at) * 1000)::float8, 'nextChangeAt', (extract(epoch FROM last.next_change_at) * 1000)::float8) AS plan
      FROM planned_changes first CROSS JOIN LATERAL (
        SELECT * FROM planned_changes p WHERE p.commitment_id = c.id AND p.state > c.state AND p.due_at <= ${toDate(now)} ORDER BY p.state DESC LIMIT 1
      ) last
      WHERE first.commitment_id = c.id AND first.state = c.state + 1 AND first.due_at = c.next_change_at AND first.ruleset = ${ruleset}
        AND (last.next_change_at IS NULL OR last.next_change_at > ${toDate(now)})
    ) p ON true
    WHERE c.next_change_at <= ${toDate(now)} ${among} ORDER BY c.id`);
  return rows.map(({ id, state, assessment, plan }) => ({ id, stored: { state, assessment }, plan }));
}

/** The whole answers that were planned, by commitment; what is planned no more is left out. */
export async function findPlannedAnswers(db: Queryable, plans: readonly { id: string; state: number }[]): Promise<Map<string, Assessment>> {
  if (plans.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; assessment: Assessment }[]>(Prisma.sql`
    SELECT p.commitment_id AS id, p.assessment
    FROM unnest(${plans.map(({ id }) => id)}::text[], ${plans.map(({ state }) => state)}::int[]) AS wanted (id, state)
    JOIN planned_changes p ON p.commitment_id = wanted.id AND p.state = wanted.state`);
  return new Map(rows.map(({ id, assessment }) => [id, assessment]));
}

/** When time alone will next change any commitment, of those that are up to date at `now`; and whether any is not. */
export async function findNextAfter(db: Queryable, now: Instant): Promise<{ next: Instant | null; isAnyDue: boolean }> {
  const [row] = await db.$queryRaw<{ next: Date | null; isAnyDue: boolean }[]>(Prisma.sql`
    SELECT (SELECT next_change_at FROM commitments WHERE next_change_at > ${toDate(now)} ORDER BY next_change_at LIMIT 1) AS next,
      EXISTS (SELECT FROM commitments WHERE next_change_at <= ${toDate(now)}) AS "isAnyDue"`);
  return { next: row?.next?.getTime() ?? null, isAnyDue: row?.isAnyDue ?? false };
}
