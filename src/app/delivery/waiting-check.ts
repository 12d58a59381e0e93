import type { Database } from '../../db/client.js';
import { findWaiting } from '../../db/outbox.js';
import { createBatcher } from '../../lib/concurrency.js';

const AT_ONCE = 1000;

/** Whether a message still waits to be sent. @throws the database's error */
export type WaitingCheck = (messageId: string) => Promise<boolean>;

/** Asks for many messages at once: what was claimed may be held for a while, and its commitment be taken down meanwhile. */
export function createWaitingCheck(database: Pick<Database, 'pool'>): WaitingCheck {
  const batcher = createBatcher<{ id: string; waits: boolean }>(AT_ONCE, async (asked) => {
    const waiting = await findWaiting(
      database,
      asked.map(({ id }) => id),
    );
    for (const one of asked) one.waits = waiting.has(one.id);
  });
  return async (id) => {
    const asked = { id, waits: false };
    await batcher.add(asked);
    return asked.waits;
  };
}
