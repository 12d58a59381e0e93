import type { Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import { at } from './outbox.js';
import { fromDateOrNull, toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

const SECOND = Prisma.sql`interval '1 second'`;

/** What is looked at for reminders. */
export interface RemindQuestion {
  now: Instant;
  /** in seconds, of all endpoints; a commitment's own take their place */
  leads: readonly number[];
  /** only what has come due or was changed since then; null: everything */
  since: Instant | null;
  except: readonly string[];
  limit: number;
}

/**
 * Public commitments that are to be reminded of: an end of theirs lies nearer than one of the leads, and for that lead nobody was reminded of it. Those that end
 * first come first. Found by the end: between two leads of `leads` the shorter that has come is one and the same for all, so each is a range of the index.
 */
export async function findToRemind(db: Queryable, { now, leads, since, except, limit }: RemindQuestion): Promise<string[]> {
  const untold = Prisma.sql`
    LEFT JOIN expiry_reminders r ON r.commitment_id = c.id AND r.ends_at = c.may_end_at
    WHERE NOT c.has_own_leads AND c.visibility = 'public' AND c.may_end_at > ${at(now)} + b.shorter * ${SECOND} AND c.may_end_at <= ${at(now)} + b.lead * ${SECOND}
      AND (r.lead IS NULL OR r.lead > b.lead)`;
  const come = since === null ? Prisma.sql`true` : Prisma.sql`c.may_end_at > ${at(since)} + b.lead * ${SECOND}`;
  const changed = since === null ? Prisma.sql`false` : Prisma.sql`c.updated_at >= ${at(since)}`;
  // Materialised, since most of what lies near its end was told of, which a plan for the first few rows would not expect.
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH b AS (
      SELECT lead, lag(lead, 1, 0) OVER (ORDER BY lead) AS shorter FROM unnest(${[...leads]}::int[]) lead
    ), due AS MATERIALIZED (
      SELECT c.id, c.may_end_at FROM b CROSS JOIN commitments c ${untold} AND ${come}
      UNION
      SELECT c.id, c.may_end_at FROM b CROSS JOIN commitments c ${untold} AND ${changed}
      UNION
      SELECT c.id, c.may_end_at
      FROM commitments c LEFT JOIN expiry_reminders r ON r.commitment_id = c.id AND r.ends_at = c.may_end_at
      WHERE c.has_own_leads AND c.visibility = 'public' AND c.may_end_at > ${at(now)} AND EXISTS (
        SELECT FROM unnest(c.expiring_leads) AS own (lead)
        WHERE c.may_end_at <= ${at(now)} + own.lead * ${SECOND} AND (r.lead IS NULL OR r.lead > own.lead))
    )
    SELECT id FROM due WHERE NOT id = ANY(${[...except]}::text[]) ORDER BY may_end_at, id LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** When the next reminder will be due; null when none is in sight. */
export async function findNextReminder(db: Queryable, now: Instant, leads: readonly number[]): Promise<Instant | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>(Prisma.sql`
    SELECT min(at) AS at FROM (
      SELECT (
        SELECT may_end_at FROM commitments
        WHERE may_end_at > ${at(now)} + lead * ${SECOND} AND NOT has_own_leads AND visibility = 'public' ORDER BY may_end_at LIMIT 1
      ) - lead * ${SECOND} AS at FROM unnest(${[...leads]}::int[]) lead
      UNION ALL
      SELECT c.may_end_at - own.lead * ${SECOND}
      FROM commitments c CROSS JOIN LATERAL unnest(c.expiring_leads) AS own (lead)
      WHERE c.has_own_leads AND c.visibility = 'public' AND c.may_end_at > ${at(now)} AND c.may_end_at > ${at(now)} + own.lead * ${SECOND}
    ) next`);
  return fromDateOrNull(row?.at ?? null);
}

/** What a reminder needs to know beside the stored assessment. */
export interface Reminding {
  /** in seconds; null: as each endpoint asks */
  ownLeads: number[] | null;
  /** the shortest lead for which it was reminded of the present end; null if for none */
  reminded: number | null;
  updatedAt: Instant;
  /** of its latest status change */
  cursor: bigint;
}

/** By id. The commitments must have been locked. */
export async function loadReminding(tx: Tx, ids: readonly string[]): Promise<Map<string, Reminding>> {
  const rows = await tx.$queryRaw<(Omit<Reminding, 'updatedAt'> & { id: string; updatedAt: Date })[]>(Prisma.sql`
    SELECT c.id, CASE WHEN c.has_own_leads THEN c.expiring_leads END AS "ownLeads", c.updated_at AS "updatedAt", r.lead AS reminded, h.cursor
    FROM commitments c
    JOIN status_changes h ON h.commitment_id = c.id AND h.sequence = c.sequence
    LEFT JOIN expiry_reminders r ON r.commitment_id = c.id AND r.ends_at = c.may_end_at
    WHERE c.id = ANY(${[...ids]}::text[])`);
  return new Map(rows.map(({ id, updatedAt, ...row }) => [id, { ...row, updatedAt: updatedAt.getTime() }]));
}

export interface Reminded {
  commitmentId: string;
  endsAt: Instant;
  /** in seconds: for this lead and every longer one */
  lead: number;
}

export async function markReminded(tx: Tx, rows: readonly Reminded[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({ ...row, endsAt: toDate(row.endsAt) }));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO expiry_reminders (commitment_id, ends_at, lead)
    SELECT "commitmentId", "endsAt", lead FROM json_to_recordset(${JSON.stringify(values)}::json) AS row("commitmentId" text, "endsAt" timestamptz, lead int)
    ORDER BY 1, 2
    ON CONFLICT (commitment_id, ends_at) DO UPDATE SET lead = LEAST(expiry_reminders.lead, EXCLUDED.lead)`);
}

/** Removes what was noted of ends that have passed: nobody is reminded of them again. */
export async function pruneReminders(db: Queryable, now: Instant): Promise<void> {
  await db.expiryReminder.deleteMany({ where: { endsAt: { lt: toDate(now) } } });
}
