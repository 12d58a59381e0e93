import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.js';
import { newTestPlace } from '../support/database.js';
import { spawnSender } from '../support/kill-trial.js';
import { outboxFixture } from '../support/outbox.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import type { SendingOrder } from '../support/sending-process.js';

const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const ENDPOINTS = 4;
const COMMITMENTS = 40;
const PER_COMMITMENT = 15;
/** The first sender is frozen after so many messages have been recorded. */
const RECORDED = 100;
/** As short as it can be: six seconds of it must be left for another attempt. */
const LEASE = 8_000;

// Two senders side by side are for PostgreSQL alone: the embedded database belongs to one process.
describe.skipIf(!onPostgres)('a sender that is frozen with messages in its hands', () => {
  const senders: ChildProcess[] = [];
  let database: Database;
  let receiver: Receiver;

  afterEach(async () => {
    for (const sender of senders.splice(0)) {
      sender.kill('SIGCONT');
      sender.kill('SIGKILL');
    }
    await receiver.close();
    await database.close();
  });

  it('loses none to the one that takes over, keeps their order, and comes back to nothing but what it had', { timeout: 120_000 }, async () => {
    const place = await newTestPlace();
    database = await openDatabase({ ...place, logger: pino({ level: 'silent' }) });
    receiver = await startReceiver();
    const order = await fill();
    const send = (): ChildProcess => {
      const sender = spawnSender();
      senders.push(sender);
      const given: SendingOrder = { ...place, ahead: 0, concurrency: 10, leaseMs: LEASE, patienceMs: 60_000, arrived: [] };
      sender.stdin?.write(`${JSON.stringify(given)}\n`);
      return sender;
    };

    // What comes after the first hundred waits for its answer, so that all that was answered can be recorded, and no transaction is open.
    const unanswered: ServerResponse[] = [];
    receiver.answerAlways((response) => {
      if (receiver.requests.length <= RECORDED) response.writeHead(204).end();
      else unanswered.push(response);
    });
    const frozen = send();
    await until(async () => unanswered.length > 0 && (await count(`SELECT FROM webhook_messages WHERE state = 'delivered'`)) === RECORDED);
    frozen.kill('SIGSTOP');
    const held = await database.pool.query<{ id: string }>(`
      SELECT m.id FROM webhook_messages m JOIN webhook_lanes l ON l.endpoint_id = m.endpoint_id AND l.topic = m.topic
      WHERE l.lease_token IS NOT NULL AND m.state = 'pending'`);
    receiver.answerAlways(204);
    for (const response of unanswered) response.writeHead(204).end();

    expect(await once(send(), 'close')).toEqual([0, null]);
    const leased = await count('SELECT FROM webhook_lanes');
    expect(leased).toBeGreaterThan(0);
    await until(async () => (await count('SELECT FROM webhook_lanes WHERE due_at <= now()')) === leased);
    expect(await once(send(), 'close')).toEqual([0, null]);
    const ids = () => receiver.requests.map(({ headers }) => String(headers['webhook-id']));
    expect(new Set(ids())).toEqual(new Set(order.flat()));
    expect(await count('SELECT FROM webhook_lanes')).toBe(0);
    const before = ids().length;

    const ended = once(frozen, 'close');
    frozen.kill('SIGCONT');
    expect(await ended).toEqual([0, null]);
    // Its lease has run out, so it sends nothing more; what it has to say about what it sent is refused.
    expect(ids()).toHaveLength(before);
    expect(await count(`SELECT FROM webhook_messages WHERE state = 'delivered' AND attempts = 1`)).toBe(order.flat().length);
    const again = ids().filter((id, place) => ids().indexOf(id) < place);
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter((id) => !held.rows.some((message) => message.id === id))).toEqual([]);
    const first = new Map([...new Set(ids())].map((id, place) => [id, place]));
    for (const own of order) expect([...own].sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0))).toEqual(own);
  });

  /** Answers the ids of the messages, those of each commitment in order. */
  async function fill(): Promise<string[][]> {
    const outbox = outboxFixture(database, { now: Date.now });
    const endpoints: string[] = [];
    for (let n = 0; n < ENDPOINTS; n++) endpoints.push((await outbox.endpoint(`${receiver.url}/${n}`)).id);
    const order: string[][] = [];
    for (let n = 0; n < COMMITMENTS; n++)
      order.push(await outbox.messages(endpoints[n % ENDPOINTS] ?? '', await outbox.commitment(), Array<string>(PER_COMMITMENT).fill('{}')));
    return order;
  }

  async function count(rows: string): Promise<number> {
    return (await database.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM (${rows}) AS rows`)).rows[0]?.n ?? 0;
  }

  const until = (holds: () => Promise<boolean>) => expect.poll(holds, { timeout: 60_000 }).toBe(true);
});
