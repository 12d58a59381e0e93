import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { pledge } from '../support/requests.js';
import { type ServiceProcess, servicePlace, startService } from '../support/service.js';

const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const PLEDGES = 120;
const YEAR = 365 * 86_400_000;

// The embedded database belongs to one process, so this is about PostgreSQL alone.
describe.skipIf(!onPostgres)('three instances on one PostgreSQL', () => {
  const processes: ServiceProcess[] = [];
  let receiver: Receiver;

  afterEach(async () => {
    for (const each of processes.splice(0)) {
      each.signal('SIGCONT');
      each.signal('SIGKILL');
      await each.ended;
    }
    await receiver.close();
  });

  it('write each change once, run each slot once and send each message once, though one of them is paused meanwhile', async () => {
    const place = await servicePlace();
    receiver = await startReceiver();
    // Slots every second, so that the instances meet at every one of them.
    const settings = { ...place, SCHEDULE_RECORD_STATUS_CHANGES: '* * * * * *' };
    for (let n = 0; n < 3; n++) processes.push(startService(settings));
    const [first, second, third] = processes as [ServiceProcess, ServiceProcess, ServiceProcess];
    await Promise.all(processes.map(({ address }) => address));
    const { body: endpoint } = await first.call('POST', '/v1/webhook-endpoints', {
      url: receiver.url,
      types: ['commitment.activated', 'commitment.expired'],
    });
    expect(endpoint.id).toBeDefined();

    // All become active and then expire within a few seconds, logged through all three.
    const logged = (soon: number, count: number) => {
      const at = (ms: number) => new Date(soon + ms).toISOString();
      const one = (n: number) => {
        const window = { start: at((n % 10) * 100), end: at(3_000 + (n % 10) * 100), duration: undefined, zone: undefined };
        const source = { name: 'A desk', speaker: 'Somebody', onBehalfOf: 'Russia' };
        return (processes[n % 3] ?? first).call('POST', '/v1/commitments', { ...pledge, title: `Pledge ${n}`, ...window, source });
      };
      return Promise.all(Array.from({ length: count }, (_, n) => one(n)));
    };
    // All are logged before the first begins: a tenth of them, of next year, tells how long that takes on this machine at this hour.
    const began = Date.now();
    await logged(began + YEAR, PLEDGES / 10);
    const answers = await logged(Date.now() + 5_000 + 15 * (Date.now() - began), PLEDGES);
    const made = answers.map(({ status, body }) => [status, body.status]);
    expect(made).toEqual(made.map(() => [201, 'announced']));
    third.signal('SIGSTOP');
    await receiver.received(PLEDGES);
    third.signal('SIGCONT');
    await receiver.received(2 * PLEDGES);

    const client = new Client({ connectionString: place.DATABASE_URL });
    await client.connect();
    try {
      const changes = await client.query(
        `SELECT commitment_id, array_agg(to_status::text ORDER BY sequence) AS statuses, array_agg(sequence ORDER BY sequence) AS sequences FROM status_changes WHERE commitment_id = ANY($1) GROUP BY 1`,
        [answers.map(({ body }) => body.id)],
      );
      expect(changes.rows).toHaveLength(PLEDGES);
      for (const { statuses, sequences } of changes.rows) {
        expect(statuses).toEqual(['announced', 'active', 'expired']);
        expect(sequences).toEqual([1, 2, 3]);
      }
      // Written down by whoever came first: no change is missing, and none is there twice.
      const order = await client.query(`SELECT valid_at FROM status_changes WHERE cause = 'clock' ORDER BY cursor`);
      expect(order.rows).toHaveLength(2 * PLEDGES);
      const slots = await client.query(
        `SELECT count(*)::int AS runs, count(DISTINCT slot)::int AS slots, count(DISTINCT instance)::int AS instances, count(*) FILTER (WHERE attempt > 1)::int AS again FROM job_runs WHERE job = 'record-status-changes'`,
      );
      expect(slots.rows[0].runs).toBe(slots.rows[0].slots);
      expect(slots.rows[0].again).toBe(0);
    } finally {
      await client.end();
    }
    const ids = receiver.requests.map(({ headers }) => String(headers['webhook-id']));
    expect(new Set(ids).size).toBe(2 * PLEDGES);
    // One that was paused while it held a message may send it again; nothing else may.
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(10);
    expect((await second.call('GET', '/readyz')).status).toBe(200);
  }, 300_000);
});
