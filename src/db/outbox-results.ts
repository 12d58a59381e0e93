import type { Instant } from '../domain/time.js';
import type { ClaimedLane } from './outbox.js';
import { at } from './outbox.js';
import { runStatement, type Tx } from './transaction.js';

export type LaneKey = Pick<ClaimedLane, 'endpointId' | 'topic' | 'token'>;

/** What one attempt did to its message. */
export interface MessageResult {
  messageId: string;
  /** counts all attempts of the message, from 1 */
  number: number;
  startedAt: Instant;
  durationMs: number;
  status: number | null;
  error: string | null;
  responseStart: string | null;
  state: 'pending' | 'delivered' | 'failed' | 'cancelled';
  /** null once the state is final */
  nextAttemptAt: Instant | null;
}

/**
 * Locks the lanes that are still leased with these tokens, in one order for everybody, and answers which they are. What a sender has
 * to say about any other lane is no longer its business: the lease ran out, and somebody else sends.
 */
export async function lockLeasedLanes(tx: Tx, lanes: readonly LaneKey[]): Promise<Set<string>> {
  const values = [lanes.map(({ endpointId }) => endpointId), lanes.map(({ topic }) => topic), lanes.map(({ token }) => token)];
  const rows = await runStatement<{ endpoint_id: string; topic: string }>(tx, { text: LOCK, values }, 'lock-lanes');
  return new Set(rows.map(({ endpoint_id: endpointId, topic }) => laneName({ endpointId, topic })));
}

// Each lane is looked up by its key, and what is locked by its place: joined as a whole, the table would be read from end to end for every few lanes.
const LOCK = `
  SELECT l.endpoint_id, l.topic
  FROM (SELECT DISTINCT topic, endpoint_id, token FROM unnest($1::text[], $2::text[], $3::text[]) AS h (endpoint_id, topic, token) ORDER BY topic, endpoint_id) h
  CROSS JOIN LATERAL (
    SELECT endpoint_id, topic FROM webhook_lanes WHERE endpoint_id = h.endpoint_id AND topic = h.topic AND lease_token = h.token FOR UPDATE
  ) l`;

/** The lane's name in what `lockLeasedLanes` answers. */
export function laneName(lane: { endpointId: string; topic: string }): string {
  return `${lane.endpointId} ${lane.topic}`;
}

/** Appends the attempts and brings the messages to their new states; what was given up meanwhile is not tried again. The lanes must have been locked. */
export async function saveResults(tx: Tx, results: readonly MessageResult[]): Promise<void> {
  if (results.length === 0) return;
  const date = (instant: Instant | null) => (instant === null ? null : new Date(instant));
  const final = (result: MessageResult) => (result.state === 'pending' ? null : result.startedAt + result.durationMs);
  const values = [
    results.map(({ messageId }) => messageId),
    results.map(({ number }) => number),
    results.map(({ startedAt }) => date(startedAt)),
    results.map(({ durationMs }) => durationMs),
    results.map(({ status }) => status),
    results.map(({ error }) => error),
    results.map(({ responseStart }) => responseStart),
    results.map(({ state }) => state),
    results.map(({ nextAttemptAt }) => date(nextAttemptAt)),
    results.map((result) => date(final(result))),
  ];
  await runStatement(tx, { text: SAVE, values }, 'save-results');
}

const SAVE = `
  WITH r AS (
    SELECT * FROM unnest($1::text[], $2::int[], $3::timestamptz[], $4::int[], $5::int[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[])
      AS r (message_id, number, started_at, duration_ms, status, error, response_start, state, next_attempt_at, settled_at)
  ), attempt AS (
    INSERT INTO webhook_attempts (message_id, number, started_at, duration_ms, status, error, response_start)
    SELECT message_id, number, started_at, duration_ms, status, error, response_start FROM r
  )
  UPDATE webhook_messages m SET attempts = r.number,
    state = CASE WHEN is_over THEN m.state ELSE r.state::"MessageState" END,
    next_attempt_at = CASE WHEN is_over THEN NULL ELSE r.next_attempt_at END,
    settled_at = CASE WHEN is_over THEN m.settled_at ELSE r.settled_at END,
    undelivered = is_over OR r.state IN ('failed', 'cancelled')
  FROM (SELECT r.*, w.state = 'cancelled' AND r.state = 'pending' AS is_over FROM r JOIN webhook_messages w ON w.id = r.message_id) r
  WHERE m.id = r.message_id`;

/** Gives the lanes back: due when their next pending message is, or gone when there is none. They must have been locked. */
export async function releaseLanes(tx: Tx, lanes: readonly Omit<LaneKey, 'token'>[]): Promise<void> {
  if (lanes.length === 0) return;
  const values = [lanes.map(({ endpointId }) => endpointId), lanes.map(({ topic }) => topic)];
  await runStatement(tx, { text: RELEASE, values }, 'release-lanes');
}

const RELEASE = `
  WITH next AS (
    SELECT l.place, m.position, m.next_attempt_at
    FROM unnest($1::text[], $2::text[]) AS h (endpoint_id, topic)
    CROSS JOIN LATERAL (SELECT ctid AS place, * FROM webhook_lanes WHERE endpoint_id = h.endpoint_id AND topic = h.topic LIMIT 1) l
    LEFT JOIN LATERAL (
      SELECT m.position, m.next_attempt_at FROM webhook_messages m
      WHERE m.topic = l.topic AND m.endpoint_id = l.endpoint_id AND m.position >= l.head AND m.state = 'pending' ORDER BY m.position LIMIT 1
    ) m ON true
  ), emptied AS (
    DELETE FROM webhook_lanes l USING next n WHERE l.ctid = n.place AND n.position IS NULL
  )
  UPDATE webhook_lanes l SET head = n.position, due_at = n.next_attempt_at, lease_token = NULL
  FROM next n WHERE l.ctid = n.place AND n.position IS NOT NULL`;

/** Gives up every message that still waits for the endpoint, and closes its lanes. Answers how many. */
export async function cancelMessages(tx: Tx, endpointId: string, now: Instant): Promise<number> {
  await tx.$executeRaw`DELETE FROM webhook_lanes WHERE endpoint_id = ${endpointId}`;
  return tx.$executeRaw`
    UPDATE webhook_messages SET state = 'cancelled', undelivered = true, next_attempt_at = NULL, settled_at = ${at(now)} WHERE endpoint_id = ${endpointId} AND state = 'pending'`;
}

/**
 * Gives up every message that still waits to tell of the commitment, which must be locked, and closes its lanes. A lane that somebody sends is left to them: they look
 * whether a message still waits before they send it, and what is on its way is recorded. Answers how many messages.
 */
export async function cancelAbout(tx: Tx, commitmentId: string, now: Instant): Promise<number> {
  const lanes = await tx.$queryRaw<(Omit<LaneKey, 'token'> & { isIdle: boolean })[]>`
    SELECT l.endpoint_id AS "endpointId", l.topic, l.lease_token IS NULL OR l.due_at <= ${at(now)} AS "isIdle"
    FROM (SELECT DISTINCT endpoint_id FROM webhook_messages WHERE topic = ${commitmentId} AND state = 'pending') m
    JOIN webhook_lanes l ON l.endpoint_id = m.endpoint_id AND l.topic = ${commitmentId}
    ORDER BY l.topic, l.endpoint_id FOR UPDATE OF l`;
  const cancelled = await tx.$executeRaw`
    UPDATE webhook_messages SET state = 'cancelled', undelivered = true, next_attempt_at = NULL, settled_at = ${at(now)}
    WHERE topic = ${commitmentId} AND state = 'pending'`;
  await releaseLanes(
    tx,
    lanes.filter(({ isIdle }) => isIdle),
  );
  return cancelled;
}

/**
 * Gives up what has waited since before `before` for endpoints that are paused or disabled, in `limit` lanes at most, of those that nobody sends: a lease that
 * has run out is a dead sender's.
 * Answers how many messages; 0 when none is left.
 */
export async function giveUpWaiting(tx: Tx, before: Instant, now: Instant, limit: number): Promise<number> {
  const lanes = await tx.$queryRaw<Omit<LaneKey, 'token'>[]>`
    SELECT l.endpoint_id AS "endpointId", l.topic FROM webhook_endpoints e JOIN webhook_lanes l ON l.endpoint_id = e.id
    WHERE NOT (e.enabled AND e.paused_at IS NULL) AND (l.lease_token IS NULL OR l.due_at <= ${at(now)}) AND EXISTS (
      SELECT FROM webhook_messages m WHERE m.topic = l.topic AND m.endpoint_id = l.endpoint_id AND m.position >= l.head AND m.state = 'pending' AND m.recorded_at < ${at(before)})
    ORDER BY l.topic, l.endpoint_id LIMIT ${limit} FOR UPDATE OF l SKIP LOCKED`;
  const givenUp = await tx.$executeRaw`
    UPDATE webhook_messages m SET state = 'cancelled', undelivered = true, next_attempt_at = NULL, settled_at = ${at(now)}
    FROM unnest(${lanes.map(({ endpointId }) => endpointId)}::text[], ${lanes.map(({ topic }) => topic)}::text[]) AS l (endpoint_id, topic)
    WHERE m.topic = l.topic AND m.endpoint_id = l.endpoint_id AND m.state = 'pending' AND m.recorded_at < ${at(before)}`;
  await releaseLanes(tx, lanes);
  return givenUp;
}
