import { Logger, runMigrations, run as runWorker } from 'graphile-worker';
import { pino } from 'pino';
import { Pool } from 'undici';
import { openDatabase } from '../src/db/client.js';
import { insertMessages } from '../src/db/outbox.js';
import { withTransaction } from '../src/db/transaction.js';
import { newId } from '../src/lib/ids.js';
import { createWebhookSender } from '../src/webhooks/sender.js';
import { localGuard, outboxFixture } from '../test/support/outbox.js';
import { benchDatabase } from './support/database.js';
import { arrivals, fewMessages, forget } from './support/few.js';
import { run } from './support/process.js';

// Messages from the outbox, with signatures, address guard, attempts and order as always, beside bare undici posts of the same size and beside graphile-worker as
// it comes, to one local receiver in a process of its own: npx tsx bench/outbox.bench.ts [messages] [connections,…]. Then how long after its commit a message
// arrives where few are sent: from the instance that committed it, and from another on the same PostgreSQL.

const MESSAGES = Number(process.argv[2] ?? 20_000);
const CONNECTIONS = (process.argv[3] ?? '10,25,50').split(',').map(Number);
const ENDPOINTS = 50;
const COMMITMENTS = 1_000;
const CHUNK = 5_000;
const body = JSON.stringify({ type: 'commitment.expired', timestamp: '2026-02-01T21:00:00.000Z', data: { filler: 'x'.repeat(900) } });
const clock = { now: Date.now };
const { database, url, drop } = await benchDatabase();
const receiver = await run('bench/references/receiver.ts', {});
const outbox = outboxFixture(database, clock);
try {
  const endpoints: string[] = [];
  for (let n = 0; n < ENDPOINTS; n++) endpoints.push((await outbox.endpoint(`${receiver.address}/${n}`)).id);
  const commitments: string[] = [];
  for (let n = 0; n < COMMITMENTS; n++) commitments.push(await outbox.commitment());

  const table: Record<string, Record<string, string | number>> = {};
  for (const connections of CONNECTIONS) {
    const bare = await bareUndici(connections);
    const own = await ownOutbox(connections, endpoints, commitments);
    const worker = await graphileWorker(connections);
    table[`${connections} connections`] = {
      'bare undici /s': bare,
      'outbox /s': own,
      'graphile-worker /s': worker,
      'of bare': (own / bare).toFixed(2),
      'times graphile-worker': (own / worker).toFixed(1),
    };
  }
  console.table(table);
  console.table({
    'same instance': await latency(endpoints, commitments, false),
    'another instance': await latency(endpoints, commitments, true),
  });
} finally {
  await receiver.stop();
  await drop();
}

/** Messages a second. Fails if one is missing or came twice: a rate of what was lost is none. */
async function rateOf(work: () => Promise<unknown>): Promise<number> {
  await forget(receiver.address);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  const came = await arrivals(receiver.address);
  if (came.arrivals.length !== MESSAGES || came.again > 0)
    throw new Error(`${came.arrivals.length} of ${MESSAGES} messages arrived, ${came.again} more than once`);
  return Math.round(MESSAGES / seconds);
}

async function bareUndici(connections: number): Promise<number> {
  const pool = new Pool(receiver.address, { connections, pipelining: 1 });
  const measured = await rateOf(async () => {
    let next = 0;
    const one = async () => {
      while (next < MESSAGES) await post(pool, `msg_${next++}`);
    };
    await Promise.all(Array.from({ length: connections }, one));
  });
  await pool.close();
  return measured;
}

async function post(pool: Pool, id: string): Promise<void> {
  const answer = await pool.request({ path: '/', method: 'POST', headers: { 'content-type': 'application/json', 'webhook-id': id }, body });
  await answer.body.dump();
}

/** Every commitment tells the same number of endpoints, once each: as many lanes as messages, which is what costs most. */
async function ownOutbox(concurrency: number, endpoints: readonly string[], commitments: readonly string[]): Promise<number> {
  await database.pool.query('TRUNCATE webhook_messages, webhook_bodies, webhook_lanes, webhook_attempts');
  for (let from = 0; from < MESSAGES; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, MESSAGES - from) }, (_, index) => from + index);
    const events = numbers.map((n) => ({ commitmentId: commitments[n % COMMITMENTS] ?? null, sequence: n + 1, type: 'commitment.expired', body }));
    const addressed = numbers.map((n, event) => ({
      id: newId('msg'),
      endpointId: endpoints[(n + Math.floor(n / COMMITMENTS)) % ENDPOINTS] ?? '',
      event,
    }));
    await withTransaction(database, (tx) => insertMessages(tx, events, addressed, clock.now()));
  }
  await database.pool.query('VACUUM ANALYZE webhook_messages, webhook_bodies, webhook_lanes, webhook_attempts');
  await database.pool.query('CHECKPOINT');
  const sender = createWebhookSender({ guard: localGuard, timeoutMs: 15_000 });
  const measured = await rateOf(() => outbox.delivery({ sender, timeoutMs: 15_000, concurrency }).deliverDue(new AbortController().signal));
  await sender.close();
  return measured;
}

async function graphileWorker(connections: number): Promise<number> {
  const pool = new Pool(receiver.address, { connections, pipelining: 1 });
  const settings = { connectionString: url, concurrency: connections, noHandleSignals: true, logger: new Logger(() => () => undefined) };
  await runMigrations(settings);
  await database.pool.query(
    `SELECT graphile_worker.add_job('post', json_build_object('id', 'msg_' || n, 'body', $2::text)) FROM generate_series(1, $1::int) AS n`,
    [MESSAGES, body],
  );
  await database.pool.query('CHECKPOINT');
  let left = MESSAGES;
  let runner: Awaited<ReturnType<typeof runWorker>> | undefined;
  const measured = await rateOf(
    () =>
      new Promise<void>((resolve, reject) => {
        const task = async (payload: unknown) => {
          await post(pool, (payload as { id: string }).id);
          left -= 1;
          if (left === 0) resolve();
        };
        runWorker({ ...settings, taskList: { post: task } }).then((running) => {
          runner = running;
        }, reject);
      }),
  );
  await runner?.stop();
  await pool.close();
  return measured;
}

/** How long after its commit a message arrives, in milliseconds. */
async function latency(endpoints: readonly string[], commitments: readonly string[], isElsewhere: boolean): Promise<{ p50: number; p99: number }> {
  await database.pool.query('TRUNCATE webhook_messages, webhook_bodies, webhook_lanes, webhook_attempts');
  const committing = isElsewhere ? await openDatabase({ url, dataDir: '', logger: pino({ level: 'warn' }) }) : database;
  const sender = createWebhookSender({ guard: localGuard, timeoutMs: 15_000 });
  const delivery = outbox.delivery({ sender, timeoutMs: 15_000 });
  const elsewhere = outbox.delivery({ database: committing, sender });
  const stop = new AbortController();
  let running: Promise<unknown> | undefined;
  const deliver = () => {
    running ??= delivery.deliverDue(stop.signal).finally(() => {
      running = undefined;
    });
  };
  delivery.onNudge(deliver);
  const unfollow = [delivery.follow(), elsewhere.follow()];
  await new Promise((resolve) => setTimeout(resolve, 500));
  const told = isElsewhere ? elsewhere : delivery;
  const waits = await fewMessages({ address: receiver.address, committing, told, endpoints, commitments, body });
  stop.abort();
  await running;
  for (const end of unfollow) end();
  await sender.close();
  if (isElsewhere) await committing.close();
  return waits;
}
