import type { Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import type { WebhookChannel } from './generated/enums.js';
import { ms } from './json-rows.js';
import { removeMessages } from './remove-messages.js';
import { queryRows, sql } from './sql.js';
import { fromDateOrNull, toDate, toDateOrNull } from './time.js';
import type { Queryable, Tx } from './transaction.js';

/** Lists of which one entry each must fit; a filter that is not there restricts nothing. */
export interface EndpointFilters {
  commitments?: string[];
  actors?: string[];
  kinds?: string[];
  areas?: string[];
  tags?: string[];
  statuses?: string[];
}

/** A webhook endpoint as it is stored, instants as numbers. */
export interface EndpointRecord {
  id: string;
  channel: WebhookChannel;
  url: string;
  description: string | null;
  /** empty means all */
  types: string[];
  filters: EndpointFilters;
  /** sealed values by the header's name */
  headers: Record<string, string>;
  /** seconds before an end at which to be reminded of it, the longest first */
  expiringLeads: number[];
  /** reminders that were due before then are not for it */
  leadsSince: Instant;
  /** messages are written and wait */
  pausedAt: Instant | null;
  /** false: no messages are written */
  enabled: boolean;
  disabledFor: string | null;
  disabledAt: Instant | null;
  failingSince: Instant | null;
  /** how the first attempt since then failed */
  failure: string | null;
  edit: number;
  recordedAt: Instant;
  recordedBy: string;
}

export interface SecretRecord {
  id: string;
  endpointId: string;
  sealed: string;
  recordedAt: Instant;
  expiresAt: Instant | null;
}

/** What sending to an endpoint needs. */
export interface Target {
  id: string;
  channel: WebhookChannel;
  url: string;
  /** sealed values by the header's name */
  headers: Readonly<Record<string, string>>;
  failingSince: Instant | null;
  /** sealed, newest first, those that are live */
  secrets: string[];
}

/** Who may be told of an event, with what they asked for. */
export type Subscriber = Pick<EndpointRecord, 'id' | 'types' | 'filters' | 'expiringLeads' | 'leadsSince'>;

/** Selects those for whom messages are written; where they are paused, the messages wait. */
export const SUBSCRIBERS = sql`
  SELECT id, types, filters, expiring_leads AS "expiringLeads", ${ms('leads_since')} AS "leadsSince" FROM webhook_endpoints WHERE enabled ORDER BY id`;

export const enabledEndpoints = (db: Queryable): Promise<Subscriber[]> => queryRows<Subscriber>(db, SUBSCRIBERS);

export async function targetsOf(db: Queryable, ids: readonly string[], now: Instant): Promise<Target[]> {
  const rows = await db.webhookEndpoint.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      channel: true,
      url: true,
      headers: true,
      failingSince: true,
      secrets: { where: live(now), orderBy: { id: 'desc' }, select: { sealed: true } },
    },
  });
  return rows.map(({ id, channel, url, headers, failingSince, secrets }) => ({
    id,
    channel,
    url,
    headers: headers as Record<string, string>,
    failingSince: failingSince?.getTime() ?? null,
    secrets: secrets.map(({ sealed }) => sealed),
  }));
}

export type NewEndpoint = Pick<EndpointRecord, 'id' | 'channel' | 'url' | 'description' | 'types' | 'recordedAt' | 'recordedBy'> &
  Partial<Pick<EndpointRecord, 'filters' | 'headers' | 'expiringLeads'>>;

export async function insertEndpoint(tx: Tx, endpoint: NewEndpoint): Promise<void> {
  const recordedAt = toDate(endpoint.recordedAt);
  await tx.webhookEndpoint.create({ data: { ...endpoint, filters: json(endpoint.filters ?? {}), recordedAt, leadsSince: recordedAt } });
}

export async function findEndpoint(db: Queryable, id: string): Promise<EndpointRecord | null> {
  const row = await db.webhookEndpoint.findUnique({ where: { id } });
  return row && record(row);
}

/** Reads the endpoint and keeps others from changing it until the transaction ends. */
export async function lockEndpoint(tx: Tx, id: string): Promise<EndpointRecord | null> {
  await tx.$queryRaw`SELECT id FROM webhook_endpoints WHERE id = ${id} FOR NO KEY UPDATE`;
  return findEndpoint(tx, id);
}

/** Oldest first, after the endpoint of that id. */
export async function listEndpoints(db: Queryable, page: { after: string | null; limit: number }): Promise<EndpointRecord[]> {
  const where = page.after === null ? {} : { id: { gt: page.after } };
  return (await db.webhookEndpoint.findMany({ where, orderBy: { id: 'asc' }, take: page.limit })).map(record);
}

export type EndpointChange = Partial<
  Pick<
    EndpointRecord,
    | 'url'
    | 'description'
    | 'types'
    | 'filters'
    | 'headers'
    | 'expiringLeads'
    | 'leadsSince'
    | 'pausedAt'
    | 'enabled'
    | 'disabledFor'
    | 'disabledAt'
    | 'failingSince'
    | 'failure'
  >
>;

/** An editorial change: counts up `edit`. */
export async function updateEndpoint(tx: Tx, id: string, change: EndpointChange): Promise<void> {
  const { filters, leadsSince, pausedAt, disabledAt, failingSince, ...rest } = change;
  const dates = { ...date('pausedAt', pausedAt), ...date('disabledAt', disabledAt), ...date('failingSince', failingSince) };
  await tx.webhookEndpoint.update({
    where: { id },
    data: {
      ...rest,
      ...dates,
      ...(leadsSince !== undefined && { leadsSince: toDate(leadsSince) }),
      ...(filters && { filters: json(filters) }),
      edit: { increment: 1 },
    },
  });
}

const date = <K extends string>(key: K, instant: Instant | null | undefined) => (instant === undefined ? {} : { [key]: toDateOrNull(instant) });
const json = (filters: EndpointFilters): Prisma.InputJsonObject => ({ ...filters });

const AT_ONCE = 10_000;

/** Deletes the endpoint with its secrets, messages and attempts. */
export async function deleteEndpoint(tx: Tx, id: string): Promise<void> {
  // The lanes first: who writes down attempts holds theirs.
  await tx.webhookLane.deleteMany({ where: { endpointId: id } });
  const some = Prisma.sql`id IN (SELECT id FROM webhook_messages WHERE endpoint_id = ${id} LIMIT ${AT_ONCE})`;
  while ((await removeMessages(tx, some)) === AT_ONCE);
  await tx.webhookEndpoint.delete({ where: { id } });
}

export async function insertSecret(tx: Tx, secret: Omit<SecretRecord, 'expiresAt'>): Promise<void> {
  await tx.webhookSecret.create({ data: { ...secret, recordedAt: new Date(secret.recordedAt) } });
}

/** Lets every secret of the endpoint that is live expire at `expiresAt`, if it does not do so earlier, and forgets those that have expired. */
export async function retireSecrets(tx: Tx, endpointId: string, expiresAt: Instant, now: Instant): Promise<void> {
  await tx.webhookSecret.deleteMany({ where: { endpointId, expiresAt: { lte: new Date(now) } } });
  await tx.webhookSecret.updateMany({
    where: { endpointId, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date(expiresAt) } }] },
    data: { expiresAt: new Date(expiresAt) },
  });
}

/** The secrets of these endpoints that sign now, newest first. */
export async function liveSecrets(db: Queryable, endpointIds: readonly string[], now: Instant): Promise<SecretRecord[]> {
  const rows = await db.webhookSecret.findMany({ where: { endpointId: { in: [...endpointIds] }, ...live(now) }, orderBy: { id: 'desc' } });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.getTime(), expiresAt: row.expiresAt?.getTime() ?? null }));
}

/** An attempt failed: from now on the endpoint is failing, unless it was already. */
export async function markFailing(tx: Tx, id: string, since: Instant, failure: string): Promise<void> {
  await tx.webhookEndpoint.updateMany({ where: { id, failingSince: null }, data: { failingSince: toDate(since), failure } });
}

export async function markWorking(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx.webhookEndpoint.updateMany({
      where: { id: { in: [...ids] }, failingSince: { not: null } },
      data: { failingSince: null, failure: null },
    });
}

function live(now: Instant) {
  return { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date(now) } }] };
}

type Row = Prisma.WebhookEndpointGetPayload<object>;

function record(row: Row): EndpointRecord {
  return {
    ...row,
    // Both are written by the verbs alone, after their schema has passed them.
    filters: row.filters as EndpointFilters,
    headers: row.headers as Record<string, string>,
    leadsSince: row.leadsSince.getTime(),
    pausedAt: fromDateOrNull(row.pausedAt),
    disabledAt: fromDateOrNull(row.disabledAt),
    failingSince: fromDateOrNull(row.failingSince),
    recordedAt: row.recordedAt.getTime(),
  };
}

/** Sends nothing more to the endpoint; answers where it was, or null if that was so already. */
export async function disableEndpoint(tx: Tx, id: string, reason: string, now: Instant): Promise<Pick<EndpointRecord, 'channel' | 'url'> | null> {
  const [row] = await tx.$queryRaw<Pick<EndpointRecord, 'channel' | 'url'>[]>`
    UPDATE webhook_endpoints SET enabled = false, disabled_for = ${reason}, disabled_at = ${toDate(now)}, edit = edit + 1 WHERE id = ${id} AND enabled
    RETURNING channel::text, url`;
  return row ?? null;
}

export function countEndpoints(db: Queryable): Promise<number> {
  return db.webhookEndpoint.count();
}
