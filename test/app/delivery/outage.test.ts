import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { NOW, useOutbox } from '../../support/outbox-tests.js';

const { given, on, receiver } = useOutbox();

const HOUR = 3_600_000;
const OUTAGE = 48 * HOUR;
const COMMITMENTS = 3;
const CHANGES = 5;

/** What comes of an attempt while the receiver is down. */
const DOWN: [string, (response: ServerResponse) => void][] = [
  ['answers 503 and asks for patience', (response) => response.writeHead(503, { 'retry-after': '120' }).end()],
  ['cuts the connection', (response) => response.destroy()],
];

describe('a receiver that is down for two days', () => {
  test.each(DOWN)('and %s gets every message once, in order for each commitment', async (_, refuse) => {
    const [there, sound] = [await receiver(), await receiver()];
    const accepted: { id: string; body: string }[] = [];
    there.answerAlways((response, { headers, body }) => {
      if (given.clock.now() < NOW + OUTAGE) return refuse(response);
      accepted.push({ id: String(headers['webhook-id']), body });
      response.writeHead(204).end();
    });
    const [down, well] = [await given.outbox.endpoint(there.url), await given.outbox.endpoint(sound.url)];
    const commitments = await Promise.all(Array.from({ length: COMMITMENTS }, () => given.outbox.commitment()));
    const expected: string[] = [];
    const delivery = given.outbox.delivery();

    /** Goes from one instant at which something is due to the next, as the service does. */
    async function live(until: number): Promise<void> {
      for (let next = await delivery.nextDueAt(); next !== null && next <= until; next = await delivery.nextDueAt()) {
        if (next > given.clock.now()) given.clock.set(next);
        await delivery.deliverDue(on);
      }
      given.clock.set(until);
    }

    // Changes go on all through the outage, some of them after it.
    for (let change = 0; change < CHANGES; change++) {
      await live(NOW + change * 13 * HOUR);
      for (const [n, commitment] of commitments.entries()) {
        expected.push(...(await given.outbox.messages(down.id, commitment, [`${n} ${change}`])));
        await given.outbox.messages(well.id, commitment, [`${n} ${change}`]);
      }
      await delivery.deliverDue(on);
      expect(sound.requests).toHaveLength((change + 1) * COMMITMENTS);
      if (given.clock.now() < NOW + OUTAGE) expect(accepted).toEqual([]);
    }
    await live(NOW + OUTAGE + 24 * HOUR);

    expect(accepted.map(({ id }) => id).sort()).toEqual(expected.sort());
    for (const n of commitments.keys()) {
      const own = accepted.filter(({ body }) => body.startsWith(`${n} `)).map(({ body }) => body);
      expect(own).toEqual(Array.from({ length: CHANGES }, (_, change) => `${n} ${change}`));
    }
    // They stood behind the first of their commitment: it alone was tried while nobody answered.
    expect(there.requests.length - accepted.length).toBeLessThanOrEqual(COMMITMENTS * 9);
    expect(new Set((await given.outbox.stored()).map(({ state }) => state))).toEqual(new Set(['delivered']));
    expect(await given.outbox.lanes()).toEqual([]);
    expect((await given.database.pool.query('SELECT enabled, failing_since FROM webhook_endpoints')).rows).toEqual([
      { enabled: true, failing_since: null },
      { enabled: true, failing_since: null },
    ]);
  });
});
