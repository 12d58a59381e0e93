import type { Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import { at } from './outbox.js';
import { removeMessages } from './remove-messages.js';
import type { Tx } from './transaction.js';

/** Removes messages that were settled before then, with their attempts; answers how many, at most `limit`. What was settled then was written before, by which it is found. */
export function pruneMessages(tx: Tx, before: Instant, limit: number): Promise<number> {
  const settled = Prisma.sql`settled_at < ${at(before)}`;
  return removeMessages(
    tx,
    Prisma.sql`${settled} AND id IN (SELECT id FROM webhook_messages WHERE recorded_at < ${at(before)} AND ${settled} ORDER BY recorded_at LIMIT ${limit})`,
  );
}
