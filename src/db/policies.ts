import type { Thresholds } from '../domain/policy.js';
import type { Instant } from '../domain/time.js';
import type { Prisma } from './generated/client.js';
import { toDate } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export interface PolicyRow {
  id: string;
  ruleset: string;
  thresholds: Thresholds;
  /** since when it is in force: until the next row */
  recordedAt: Instant;
}

const toRow = (row: Prisma.PolicyGetPayload<object>): PolicyRow => ({
  ...row,
  // Written by insertPolicy alone.
  thresholds: row.thresholds as unknown as Thresholds,
  recordedAt: row.recordedAt.getTime(),
});

/** Keeps other instances from recording theirs until the transaction ends. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE policies IN SHARE ROW EXCLUSIVE MODE`;
}

export async function insertPolicy(tx: Tx, { thresholds, ...row }: PolicyRow): Promise<void> {
  await tx.policy.create({ data: { ...row, thresholds: { ...thresholds }, recordedAt: toDate(row.recordedAt) } });
}

/** What was in force at an instant, which was so from the beginning where it is the first; null where none was ever recorded. */
export async function findPolicyAt(db: Queryable, at: Instant): Promise<PolicyRow | null> {
  const latest = Number.isFinite(at)
    ? await db.policy.findFirst({ where: { recordedAt: { lte: toDate(at) } }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })
    : await db.policy.findFirst({ orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] });
  const row = latest ?? (await db.policy.findFirst({ orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] }));
  return row && toRow(row);
}

/** The latest first. */
export async function findPolicies(db: Queryable, before: string | null, limit: number): Promise<PolicyRow[]> {
  const rows = await db.policy.findMany({ where: before === null ? {} : { id: { lt: before } }, orderBy: { id: 'desc' }, take: limit });
  return rows.map(toRow);
}

/** Whether any answer was given by another ruleset than this one. */
export async function hasOtherRuleset(db: Queryable, ruleset: string): Promise<boolean> {
  return (await db.commitment.findFirst({ where: { ruleset: { not: ruleset } }, select: { id: true } })) !== null;
}
