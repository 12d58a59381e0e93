import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { openDatabase } from '../../src/db/client.js';
import { localSender, outboxFixture } from './outbox.js';

// A sender in a process of its own, to be killed or frozen. Waits for one line, its order; opens the database; says which of the messages that have arrived are not
// recorded as delivered; then sends all that is due, and ends.

export interface SendingOrder {
  url?: string;
  dataDir: string;
  /** how far its clock is ahead, in milliseconds: past the leases of those killed before it */
  ahead: number;
  concurrency: number;
  /** how long it holds what it claimed, and waits for an answer, in milliseconds; default: as the fixture does */
  leaseMs?: number;
  patienceMs?: number;
  /** ids that have arrived since the sender before it began */
  arrived: readonly string[];
}

const UNRECORDED = `SELECT id FROM webhook_messages WHERE id = ANY($1) AND state <> 'delivered'`;

for await (const line of createInterface({ input: process.stdin })) {
  const { url, dataDir, ahead, concurrency, leaseMs, patienceMs, arrived } = JSON.parse(line) as SendingOrder;
  const database = await openDatabase({ ...(url !== undefined && { url }), dataDir, logger: pino({ level: 'silent' }) });
  const { rows } = await database.pool.query<{ id: string }>(UNRECORDED, [arrived]);
  process.stdout.write(`${JSON.stringify(rows.map(({ id }) => id))}\n`);
  const delivery = outboxFixture(database, { now: () => Date.now() + ahead }).delivery({
    concurrency,
    sender: localSender(patienceMs),
    ...(leaseMs !== undefined && { leaseMs }),
  });
  await delivery.deliverDue(new AbortController().signal);
  await database.close();
  process.exit(0);
}
