import { Prisma } from './generated/client.js';
import type { Tx } from './transaction.js';

/** Removes the messages that are `chosen` (a condition), with their attempts, and the texts that no other message has. Answers how many messages. */
export async function removeMessages(tx: Tx, chosen: Prisma.Sql): Promise<number> {
  const gone = await tx.$queryRaw<{ topic: string; bodyId: bigint }[]>(Prisma.sql`
    WITH gone AS (
      DELETE FROM webhook_messages WHERE ${chosen} RETURNING id, topic, body_id
    ), tries AS (
      DELETE FROM webhook_attempts a USING gone WHERE a.message_id = gone.id
    )
    SELECT topic, body_id AS "bodyId" FROM gone`);
  const topics = new Map(gone.map(({ topic, bodyId }) => [bodyId, topic]));
  const ids = [...topics.keys()].sort((a, b) => (a < b ? -1 : 1));
  // Locked first, and looked at in a statement after that: of two that remove the last two messages of a text, one sees what the other did.
  await tx.$executeRaw`SELECT FROM webhook_bodies WHERE id = ANY(${ids}::bigint[]) ORDER BY id FOR UPDATE`;
  // By the topic, since that is what messages are found by; all messages of a text have the same.
  await tx.$executeRaw`
    DELETE FROM webhook_bodies b USING unnest(${ids}::bigint[], ${ids.map((id) => topics.get(id) ?? '')}::text[]) AS gone (id, topic)
    WHERE b.id = gone.id AND NOT EXISTS (SELECT FROM webhook_messages m WHERE m.topic = gone.topic AND m.body_id = gone.id)`;
  return gone.length;
}
