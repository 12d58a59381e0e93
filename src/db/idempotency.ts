import { Prisma } from './generated/client.js';
import type { Queryable, Tx } from './transaction.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** The answer that was sent: what is sent again. */
export interface KeptAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** undefined: an empty body */
  text?: string | undefined;
}

/** `id` and `fingerprint` are SHA-256 in hex; instants are epoch ms. */
export interface IdempotencyRow {
  id: string;
  fingerprint: string;
  result: unknown;
  answer: KeptAnswer | undefined;
}

/** Whether this transaction alone holds the key now; it does until it ends. */
export async function tryLockIdempotencyKey(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ locked: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${id}, 0)) AS locked`;
  return rows[0]?.locked ?? false;
}

/** Undefined also when it has expired by `now`. */
export async function findIdempotencyRecord(on: Queryable, id: string, now: number): Promise<IdempotencyRow | undefined> {
  const record = await on.idempotencyRecord.findUnique({ where: { id, expiresAt: { gt: new Date(now) } } });
  if (!record) return undefined;
  return { id, fingerprint: record.fingerprint, result: record.result, answer: isAnswer(record.answer) ? record.answer : undefined };
}

/** Takes the place of an expired record. */
export async function insertIdempotencyRecord(
  tx: Tx,
  row: { id: string; fingerprint: string; result: Json; recordedAt: number; expiresAt: number },
): Promise<void> {
  const data = {
    fingerprint: row.fingerprint,
    result: row.result === null ? Prisma.JsonNull : (row.result as Prisma.InputJsonValue),
    answer: Prisma.DbNull,
    recordedAt: new Date(row.recordedAt),
    expiresAt: new Date(row.expiresAt),
  };
  await tx.idempotencyRecord.upsert({ where: { id: row.id }, create: { id: row.id, ...data }, update: data });
}

/** Keeps the answer, unless one is kept already. */
export async function keepIdempotentAnswer(on: Queryable, id: string, answer: KeptAnswer): Promise<void> {
  const json = { status: answer.status, headers: { ...answer.headers }, ...(answer.text === undefined ? {} : { text: answer.text }) };
  await on.idempotencyRecord.updateMany({ where: { id, answer: { equals: Prisma.DbNull } }, data: { answer: json } });
}

/** Removes what expired before `now`; answers how many. */
export async function pruneIdempotencyRecords(on: Queryable, now: number): Promise<number> {
  const { count } = await on.idempotencyRecord.deleteMany({ where: { expiresAt: { lte: new Date(now) } } });
  return count;
}

function isAnswer(value: unknown): value is KeptAnswer {
  return typeof value === 'object' && value !== null && 'status' in value && 'headers' in value;
}
