import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { insertMessages } from '../src/db/outbox.js';
import { withTransaction } from '../src/db/transaction.js';
import { newId } from '../src/lib/ids.js';
import { localSender, outboxFixture } from '../test/support/outbox.js';
import { benchDatabase } from './support/database.js';
import { fewMessages, keepDelivering } from './support/few.js';
import { run } from './support/process.js';

// How long after their commit the messages of ten endpoints arrive, alone and while another endpoint has a backlog: one that is dead, one that takes two seconds
// for each message, one that is quick. npx tsx bench/backlog.trial.ts [messages in the backlog]

const BACKLOG = Number(process.argv[2] ?? 100_000);
const CHUNK = 5_000;
const ENDPOINTS = 10;
const SLOWLY = 2_000;

const body = JSON.stringify({ type: 'commitment.expired', timestamp: '2026-02-01T21:00:00.000Z', data: { filler: 'x'.repeat(900) } });
const { database, drop } = await benchDatabase();
const receiver = await run('bench/references/receiver.ts', {});
const slow = createServer((request, response) => {
  request.resume();
  setTimeout(() => response.writeHead(204).end(), SLOWLY).unref();
});
await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
const slowAddress = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
const outbox = outboxFixture(database, { now: Date.now });
try {
  const endpoints: string[] = [];
  for (let n = 0; n < ENDPOINTS; n++) endpoints.push((await outbox.endpoint(`${receiver.address}/${n}`)).id);
  const commitments: string[] = [];
  for (let n = 0; n < 100; n++) commitments.push(await outbox.commitment());

  const table: Record<string, object> = {};
  for (const [name, url] of [
    ['no backlog', undefined],
    ['of a dead endpoint', 'http://127.0.0.1:1'],
    ['of a slow endpoint', slowAddress],
    ['of a quick endpoint', `${receiver.address}/backlog`],
    ['no backlog again', undefined],
  ] as const) {
    await database.pool.query('TRUNCATE webhook_messages, webhook_bodies, webhook_lanes, webhook_attempts');
    if (url !== undefined) await fill((await outbox.endpoint(url)).id);
    await database.pool.query('VACUUM ANALYZE webhook_messages, webhook_bodies, webhook_lanes, webhook_attempts');
    table[name] = await measured(endpoints, commitments);
  }
  console.table(table);
} finally {
  slow.closeAllConnections();
  slow.close();
  await receiver.stop();
  await drop();
}

/** Each message waits for no other: as many lanes as messages. */
async function fill(endpointId: string): Promise<void> {
  for (let from = 0; from < BACKLOG; from += CHUNK) {
    const length = Math.min(CHUNK, BACKLOG - from);
    const events = Array.from({ length }, () => ({ commitmentId: null, sequence: null, type: 'commitment.expired', body }));
    const addressed = events.map((_, event) => ({ id: newId('msg'), endpointId, event }));
    await withTransaction(database, (tx) => insertMessages(tx, events, addressed, Date.now()));
  }
}

async function measured(endpoints: readonly string[], commitments: readonly string[]): Promise<object> {
  const sender = localSender(15_000);
  const delivery = outbox.delivery({ sender, timeoutMs: 15_000 });
  const stop = keepDelivering(delivery);
  const { p50, p99 } = await fewMessages({ address: receiver.address, committing: database, told: delivery, endpoints, commitments, body });
  await stop();
  await sender.close();
  const { rows } = await database.pool.query(`SELECT count(*) FILTER (WHERE state = 'pending')::int AS pending FROM webhook_messages`);
  return { 'p50 ms': Math.round(p50 * 10) / 10, 'p99 ms': Math.round(p99 * 10) / 10, 'backlog left': rows[0]?.pending };
}
