import type { Instant } from '../domain/time.js';
import type { Database } from './client.js';
import { Prisma } from './generated/client.js';
import { type Sql, type Steps, sql, writeTogether } from './sql.js';
import type { Tx } from './transaction.js';

/** What happened, as it will be told to one or several endpoints. `body` is the exact text that will be signed. */
export interface OutboxEvent {
  commitmentId: string | null;
  sequence: number | null;
  type: string;
  body: string;
  /** where the cursor of its change is not known before that is written, by the same statement: what follows the cursor; `body` ends before it */
  rest?: string | undefined;
}

/** One message to be: which event goes to which endpoint. */
export interface Addressed {
  /** `msg_…` */
  id: string;
  endpointId: string;
  /** index in the list of events */
  event: number;
}

const CHUNK = 5000;

/** Texts as one parameter: an array of long ones would be escaped letter by letter on one side and read so on the other. No JSON holds this character as it is. */
const joined = (texts: readonly string[]): Sql => sql`string_to_array(${texts.join('\x1e')}, E'\\x1e')`;

/** Whether so many messages can be written by one statement. */
export const isOneChunk = (addressed: readonly Addressed[]): boolean => addressed.length <= CHUNK;

/**
 * The steps that write the messages and open their lanes. Messages of one commitment to one endpoint are sent in the order of `addressed`; those without a
 * commitment wait for none.
 *
 * @param addressed no more than one chunk
 */
export function messageSteps(events: readonly OutboxEvent[], addressed: readonly Addressed[], now: Instant): Steps {
  if (addressed.length === 0) return {};
  const used = [...new Set(addressed.map(({ event }) => event))];
  const index = new Map(used.map((event, place) => [event, place + 1]));
  const needed = used.flatMap((event) => events[event] ?? []);
  const at = sql`${new Date(now)}::timestamptz`;
  const rests = needed.some(({ rest }) => rest !== undefined);
  const body = rests ? sql`event.body || coalesce(w.cursor::text || event.rest, '')` : sql`event.body`;
  const cursors = rests
    ? sql`LEFT JOIN written w ON event.rest IS NOT NULL AND w.commitment_id = event.commitment_id AND w.sequence = event.sequence`
    : sql``;
  return {
    event: sql`
      SELECT nextval('webhook_bodies_id_seq') AS body_id, event.commitment_id, event.sequence, event.type, ${body} AS body, event.n
      FROM unnest(${joined(needed.map(({ commitmentId }) => commitmentId ?? ''))}, ${needed.map(({ sequence }) => sequence ?? -1)}::int[],
        ${joined(needed.map(({ type }) => type))}, ${joined(needed.map(({ body: text }) => text))}, ${
          rests ? sql`string_to_array(${needed.map(({ rest }) => rest ?? NONE).join('\x1e')}, E'\\x1e', ${NONE})` : sql`NULL::text[]`
        }) WITH ORDINALITY AS event (commitment_id, sequence, type, body, rest, n) ${cursors}`,
    body: sql`INSERT INTO webhook_bodies (id, body) SELECT body_id, body FROM event`,
    message: sql`
      INSERT INTO webhook_messages (id, endpoint_id, topic, commitment_id, sequence, type, body_id, next_attempt_at, recorded_at)
      SELECT a.id, a.endpoint_id, COALESCE(NULLIF(e.commitment_id, ''), e.body_id::text), NULLIF(e.commitment_id, ''), NULLIF(e.sequence, -1), e.type, e.body_id, ${at}, ${at}
      FROM unnest(${joined(addressed.map(({ id }) => id))}, ${joined(addressed.map(({ endpointId }) => endpointId))},
        ${addressed.map(({ event }) => index.get(event) ?? 0)}::int[]) WITH ORDINALITY AS a (id, endpoint_id, n, place)
      JOIN event e ON e.n = a.n
      ORDER BY a.place
      RETURNING endpoint_id, topic, position`,
    lane: sql`
      INSERT INTO webhook_lanes (endpoint_id, topic, head, due_at)
      SELECT endpoint_id, topic, min(position), ${at} FROM message GROUP BY topic, endpoint_id ORDER BY topic, endpoint_id
      ON CONFLICT (endpoint_id, topic) DO UPDATE SET head = LEAST(webhook_lanes.head, EXCLUDED.head)`,
  };
}

/** Stands for a text that is not there. */
const NONE = '\x1f';

/** Writes the messages and opens their lanes, in few statements however many there are. */
export async function insertMessages(tx: Tx, events: readonly OutboxEvent[], addressed: readonly Addressed[], now: Instant): Promise<void> {
  for (let from = 0; from < addressed.length; from += CHUNK) {
    await writeTogether(tx, messageSteps(events, addressed.slice(from, from + CHUNK), now));
  }
}

/** A lane that this sender holds, with the messages to send next, oldest first. */
export interface ClaimedLane {
  endpointId: string;
  topic: string;
  token: string;
  leaseUntil: Instant;
  messages: ClaimedMessage[];
}

export interface ClaimedMessage {
  id: string;
  body: string;
  attempts: number;
  earlierTries: number;
  nextAttemptAt: Instant;
}

export interface ClaimRequest {
  now: Instant;
  leaseUntil: Instant;
  token: string;
  /** lanes at most */
  lanes: number;
  /** messages of one lane at most */
  perLane: number;
  /** lanes at most of an endpoint that `rooms` does not name */
  room: number;
  /** lanes at most of these endpoints */
  rooms: ReadonlyMap<string, number>;
}

// Endpoints come in random order, each with no more than its share, so that a backlog of one takes nothing from the others. What is locked is found again by its
// place: joined by its key, all lanes would be read for every claim.
const CLAIM = `
  WITH chosen AS (
    SELECT e.id, LEAST(COALESCE(r.room, $5::int), ceil($4::float8 / count(*) OVER ()))::int AS share
    FROM webhook_endpoints e LEFT JOIN unnest($6::text[], $7::int[]) AS r (id, room) ON r.id = e.id
    WHERE e.enabled AND e.paused_at IS NULL AND COALESCE(r.room, $5::int) > 0 AND EXISTS (SELECT FROM webhook_lanes l WHERE l.endpoint_id = e.id AND l.due_at <= $1)
    ORDER BY random()
  ), due AS (
    SELECT l.place FROM chosen c CROSS JOIN LATERAL (
      SELECT ctid AS place FROM webhook_lanes WHERE endpoint_id = c.id AND due_at <= $1 ORDER BY due_at LIMIT c.share FOR UPDATE SKIP LOCKED
    ) l LIMIT $4::int
  )
  UPDATE webhook_lanes l SET due_at = $2, lease_token = $3 WHERE l.ctid = ANY(ARRAY(SELECT place FROM due))
  RETURNING l.endpoint_id, l.topic, l.head`;

// A statement of its own: read in the one that claims, a message could still look as it did before another sender's results were committed.
const READ = `
  SELECT l.endpoint_id, l.topic, m.id, b.body, m.attempts, m.earlier_tries, m.next_attempt_at
  FROM unnest($1::text[], $2::text[], $3::bigint[]) AS l (endpoint_id, topic, head)
  CROSS JOIN LATERAL (
    SELECT * FROM webhook_messages m
    WHERE m.topic = l.topic AND m.endpoint_id = l.endpoint_id AND m.position >= l.head AND m.state = 'pending'
    ORDER BY m.position LIMIT $4::int
  ) m
  JOIN webhook_bodies b ON b.id = m.body_id
  ORDER BY m.position`;

/** Leases lanes that are due, each to one sender alone until `leaseUntil`, and reads what they hold. */
export async function claimLanes(database: Pick<Database, 'pool'>, request: ClaimRequest): Promise<ClaimedLane[]> {
  const { now, leaseUntil, token, rooms } = request;
  const values = [new Date(now), new Date(leaseUntil), token, request.lanes, request.room, [...rooms.keys()], [...rooms.values()]];
  const leased = (await database.pool.query<LaneRow>({ name: 'claim-lanes', text: CLAIM, values })).rows;
  if (leased.length === 0) return [];
  const lanes = new Map<string, ClaimedLane>();
  for (const { endpoint_id: endpointId, topic } of leased)
    lanes.set(`${endpointId} ${topic}`, { endpointId, topic, token, leaseUntil, messages: [] });
  const keys = [leased.map((row) => row.endpoint_id), leased.map((row) => row.topic), leased.map((row) => row.head), request.perLane];
  const { rows } = await database.pool.query<MessageRow>({ name: 'read-lanes', text: READ, values: keys });
  for (const { endpoint_id: endpointId, topic, id, body, attempts, earlier_tries: earlierTries, next_attempt_at: next } of rows) {
    lanes.get(`${endpointId} ${topic}`)?.messages.push({ id, body, attempts, earlierTries, nextAttemptAt: next?.getTime() ?? now });
  }
  return [...lanes.values()];
}

interface LaneRow {
  endpoint_id: string;
  topic: string;
  head: string;
}

interface MessageRow extends Omit<LaneRow, 'head'> {
  id: string;
  body: string;
  attempts: number;
  earlier_tries: number;
  next_attempt_at: Date | null;
}

/** Of these messages, those that still wait to be sent. */
export async function findWaiting(database: Pick<Database, 'pool'>, ids: readonly string[]): Promise<Set<string>> {
  const text = `SELECT id FROM webhook_messages WHERE id = ANY($1::text[]) AND state = 'pending'`;
  const { rows } = await database.pool.query<{ id: string }>({ name: 'find-waiting', text, values: [ids] });
  return new Set(rows.map(({ id }) => id));
}

/** The earliest instant at which a lane of an endpoint that is sent to is due (a lease counts until its end); null when nothing waits. */
export async function nextLaneDueAt(database: Pick<Database, 'pool'>): Promise<Instant | null> {
  const { rows } = await database.pool.query<{ due: Date | null }>(
    `SELECT min(l.due_at) AS due FROM webhook_endpoints e
     CROSS JOIN LATERAL (SELECT due_at FROM webhook_lanes WHERE endpoint_id = e.id ORDER BY due_at LIMIT 1) l WHERE e.enabled AND e.paused_at IS NULL`,
  );
  return rows[0]?.due?.getTime() ?? null;
}

export function at(instant: Instant): Prisma.Sql {
  return Prisma.sql`${new Date(instant)}::timestamptz`;
}
