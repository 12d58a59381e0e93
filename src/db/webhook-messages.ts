import type { Instant } from '../domain/time.js';
import { Prisma, type WebhookMessage } from './generated/client.js';
import { at } from './outbox.js';
import type { Queryable, Tx } from './transaction.js';

export type MessageState = WebhookMessage['state'];

/** A message as it is stored, instants as numbers. */
export interface MessageRecord {
  id: string;
  endpointId: string;
  commitmentId: string | null;
  sequence: number | null;
  type: string;
  /** the exact text that is signed */
  body: string;
  state: MessageState;
  attempts: number;
  /** not before then, and not before those of the same commitment that wait before it; null once the state is final */
  nextAttemptAt: Instant | null;
  recordedAt: Instant;
  settledAt: Instant | null;
}

export interface AttemptRecord {
  number: number;
  startedAt: Instant;
  durationMs: number;
  status: number | null;
  error: string | null;
  responseStart: string | null;
}

/** The endpoint's messages, newest first, before the one of that id. */
export async function listMessageRows(
  db: Queryable,
  filter: { endpointId: string; state?: MessageState | undefined },
  page: { before: string | null; limit: number },
): Promise<MessageRecord[]> {
  const where = {
    endpointId: filter.endpointId,
    ...(filter.state && { state: filter.state }),
    // What an index finds them by.
    ...((filter.state === 'failed' || filter.state === 'cancelled') && { undelivered: true }),
    ...(page.before !== null && { id: { lt: page.before } }),
  };
  return await withBodies(db, await db.webhookMessage.findMany({ where, orderBy: { id: 'desc' }, take: page.limit }));
}

export async function findMessage(db: Queryable, id: string): Promise<MessageRecord | null> {
  const row = await db.webhookMessage.findUnique({ where: { id } });
  return row && ((await withBodies(db, [row]))[0] ?? null);
}

/** Oldest first. */
export async function listAttemptRows(db: Queryable, messageId: string): Promise<AttemptRecord[]> {
  const rows = await db.webhookAttempt.findMany({ where: { messageId }, orderBy: { number: 'asc' } });
  return rows.map(({ messageId: _, startedAt, ...row }) => ({ ...row, startedAt: startedAt.getTime() }));
}

/** Which of these commitments are public; none of them is taken down until the transaction ends. */
export async function holdPublic(tx: Tx, commitmentIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string; isPublic: boolean }[]>(Prisma.sql`
    SELECT id, visibility = 'public' AS "isPublic" FROM commitments WHERE id = ANY(${[...commitmentIds]}::text[]) ORDER BY id FOR SHARE`);
  return new Set(rows.filter(({ isPublic }) => isPublic).map(({ id }) => id));
}

/** Lets a message whose fate was settled be sent again, on a fresh schedule; false if it is not settled (any more). */
export async function requeueMessage(tx: Tx, id: string, now: Instant): Promise<boolean> {
  return (await requeue(tx, Prisma.sql`id = ${id} AND state <> 'pending'`, now, 1)) === 1;
}

/** Which messages that failed, or were given up, are meant: by when they were written. */
export interface FailedFilter {
  endpointId: string;
  since: Instant;
  until: Instant;
  /** empty means all */
  types: readonly string[];
}

/**
 * Lets the oldest of them be sent again, `limit` at most, each on a fresh schedule and in the order in which they were written. Those that tell of a commitment that is
 * not public are withheld.
 */
export async function requeueFailed(
  tx: Tx,
  filter: FailedFilter,
  now: Instant,
  limit: number,
): Promise<{ replayed: number; withheld?: number; hasMore: boolean }> {
  const { endpointId, since, until, types } = filter;
  const meant = Prisma.sql`endpoint_id = ${endpointId} AND undelivered AND recorded_at >= ${at(since)}
    AND ${Number.isFinite(until) ? Prisma.sql`recorded_at < ${at(until)}` : Prisma.sql`true`}
    AND ${types.length > 0 ? Prisma.sql`type = ANY(${[...types]}::text[])` : Prisma.sql`true`}`;
  const found = await tx.$queryRaw<{ id: string; n: number }[]>(Prisma.sql`
    SELECT commitment_id AS id, count(*)::int AS n FROM webhook_messages WHERE ${meant} AND commitment_id IS NOT NULL GROUP BY commitment_id`);
  const open = await holdPublic(
    tx,
    found.map(({ id }) => id),
  );
  const hidden = found.filter(({ id }) => !open.has(id));
  const sendable = Prisma.sql`${meant} AND (commitment_id IS NULL OR NOT commitment_id = ANY(${hidden.map(({ id }) => id)}::text[]))`;
  const replayed = await requeue(tx, sendable, now, limit);
  const rest = replayed < limit ? [] : await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT id FROM webhook_messages WHERE ${sendable} LIMIT 1`);
  const withheld = hidden.reduce((sum, { n }) => sum + n, 0);
  return { replayed, ...(withheld > 0 && { withheld }), hasMore: rest.length > 0 };
}

/**
 * Lets the oldest messages of which `meant` holds be sent again, `limit` at most; answers how many. Where a lane is open already, it begins at the earlier message, and
 * is due at once unless somebody sends.
 */
async function requeue(tx: Tx, meant: Prisma.Sql, now: Instant, limit: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>(Prisma.sql`
    WITH chosen AS (
      SELECT id FROM webhook_messages WHERE ${meant} ORDER BY recorded_at, position LIMIT ${limit} FOR NO KEY UPDATE
    ), again AS (
      UPDATE webhook_messages m SET state = 'pending', undelivered = false, earlier_tries = attempts, next_attempt_at = ${at(now)}, settled_at = NULL
      FROM chosen WHERE m.id = chosen.id RETURNING m.endpoint_id, m.topic, m.position
    ), lanes AS (
      INSERT INTO webhook_lanes (endpoint_id, topic, head, due_at)
      SELECT endpoint_id, topic, min(position), ${at(now)} FROM again GROUP BY topic, endpoint_id ORDER BY topic, endpoint_id
      ON CONFLICT (endpoint_id, topic) DO UPDATE SET head = LEAST(webhook_lanes.head, EXCLUDED.head),
        due_at = CASE WHEN webhook_lanes.lease_token IS NULL THEN LEAST(webhook_lanes.due_at, EXCLUDED.due_at) ELSE webhook_lanes.due_at END
    )
    SELECT count(*)::int AS n FROM again`);
  return row?.n ?? 0;
}

async function withBodies(db: Queryable, rows: readonly WebhookMessage[]): Promise<MessageRecord[]> {
  const bodies = await db.webhookBody.findMany({ where: { id: { in: rows.map(({ bodyId }) => bodyId) } } });
  const byId = new Map(bodies.map(({ id, body }) => [id, body]));
  // Removed between the two reads: so is the message.
  return rows.flatMap((row) => {
    const body = byId.get(row.bodyId);
    return body === undefined ? [] : [record(row, body)];
  });
}

function record(
  { position: _, topic: __, earlierTries: ___, bodyId: ____, undelivered: _____, ...row }: WebhookMessage,
  body: string,
): MessageRecord {
  return {
    ...row,
    body,
    nextAttemptAt: row.nextAttemptAt?.getTime() ?? null,
    recordedAt: row.recordedAt.getTime(),
    settledAt: row.settledAt?.getTime() ?? null,
  };
}
