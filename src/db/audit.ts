import type { Instant } from '../domain/time.js';
import { newId } from '../lib/ids.js';
import { maskCredentials, maskUrl, maskWithin } from '../lib/mask-urls.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { Prisma } from './generated/client.js';
import { insertRows } from './insert-rows.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface AuditRow {
  id: string;
  keyId: string;
  operation: string;
  requestId: string;
  target: string | null;
  input: unknown;
  result: unknown;
  /** of what was changed, the fields that are others now; null where it was made */
  before: unknown;
  after: unknown;
  recordedAt: Instant;
}

const stored = (value: unknown) => (value === undefined || value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));

/** An entry, in which the credentials of URLs are masked: the address of an endpoint may be one. */
export function auditRow(row: Omit<AuditRow, 'id'>): Prisma.AuditEntryCreateManyInput {
  const isOfEndpoint = row.operation.includes('Webhook');
  const mask = (text: string) => maskCredentials(isOfEndpoint ? maskUrl(text) : text);
  const json = (value: unknown) => stored(maskWithin(value, mask));
  return {
    ...row,
    id: newId('audit'),
    input: json(row.input),
    result: json(row.result),
    before: json(row.before),
    after: json(row.after),
    recordedAt: toDate(row.recordedAt),
  };
}

export async function insertAudit(tx: Tx, row: Omit<AuditRow, 'id'>): Promise<void> {
  await insertRows(tx, { audit_entries: [auditRow(row)] });
}

export interface AuditFilter {
  /** the id of what was changed */
  target?: string | undefined;
  keyId?: string | undefined;
}

const CONDITIONS: Conditions<AuditFilter, Prisma.AuditEntryWhereInput> = {
  target: (target) => ({ target }),
  keyId: (keyId) => ({ keyId }),
};

/** Newest first, before the entry of that id. */
export async function findAudit(db: Queryable, filter: AuditFilter, before: string | null, limit: number): Promise<AuditRow[]> {
  const rows = await db.auditEntry.findMany({
    where: { AND: [...conditionsOf(filter, CONDITIONS).values(), ...(before === null ? [] : [{ id: { lt: before } }])] },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.getTime() }));
}
