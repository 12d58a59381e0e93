import { describe, expect, test } from 'vitest';
import { recordResults } from '../../../src/app/delivery/record-results.js';
import { claimLanes } from '../../../src/db/outbox.js';
import { bodies, NOW, useOutbox } from '../../support/outbox-tests.js';

const { given, on, receiver } = useOutbox();

describe('a sender that stops in the middle', () => {
  const MINUTE = 60_000;
  const judging = () => ({ now: given.clock.now(), disableAfter: 5 * 86_400_000 });
  const claim = (token: string) =>
    claimLanes(given.database, {
      now: given.clock.now(),
      leaseUntil: given.clock.now() + MINUTE,
      token,
      lanes: 10,
      perLane: 10,
      room: 10,
      rooms: new Map(),
    });

  test('keeps its lanes while the lease lasts; after that another sends with the same id', async () => {
    const there = await receiver();
    const { id: endpointId } = await given.outbox.endpoint(there.url);
    const [id] = await given.outbox.messages(endpointId, await given.outbox.commitment(), ['{}']);
    expect(await claim('dead')).toMatchObject([{ messages: [{ id }] }]);
    expect(await claim('other')).toEqual([]);
    const delivery = given.outbox.delivery();
    expect(await delivery.deliverDue(on)).toMatchObject({ delivered: 0 });
    expect(await delivery.nextDueAt()).toBe(NOW + MINUTE);
    given.clock.advance(MINUTE);
    expect(await delivery.deliverDue(on)).toMatchObject({ delivered: 1 });
    expect(there.requests.map(({ headers }) => headers['webhook-id'])).toEqual([id]);
  });

  test('cannot record anything about what another has taken over', async () => {
    const there = await receiver();
    const { id: endpointId } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(endpointId, await given.outbox.commitment(), ['{}']);
    const [stale] = await claim('stale');
    given.clock.advance(MINUTE);
    const [fresh] = await claim('fresh');
    if (!stale || !fresh) throw new Error('both should have been claimed');
    const messageId = stale.messages[0]?.id ?? '';
    const result = {
      messageId,
      number: 1,
      startedAt: NOW,
      durationMs: 5,
      status: 204,
      error: null,
      responseStart: '',
      state: 'delivered',
      nextAttemptAt: null,
    } as const;
    const report = { result, release: true, gone: false, failingSince: null };
    expect(await recordResults(given.database, [{ ...report, lane: stale }], judging())).toMatchObject({ refused: 1, delivered: 0 });
    expect(await given.outbox.stored()).toMatchObject([{ state: 'pending', attempts: 0 }]);
    expect(await given.outbox.attempts()).toEqual([]);
    expect(await recordResults(given.database, [{ ...report, lane: fresh }], judging())).toMatchObject({ refused: 0, delivered: 1 });
    expect(await given.outbox.stored()).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  test('that was paused past its lease sends no further message of the lane', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(id, await given.outbox.commitment(), ['1', '2']);
    there.answerWith((response) => {
      given.clock.advance(2 * MINUTE);
      response.writeHead(204).end();
    });
    const stop = new AbortController();
    const delivery = given.outbox.delivery();
    there.answerAlways((response) => response.writeHead(204).end());
    await delivery.deliverDue(stop.signal);
    expect(bodies(there)).toEqual(['1', '2']);
    expect((await given.outbox.attempts()).length).toBe(2);
  });

  test('told to stop, lets what is under way finish and gives the rest back unsent', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    await given.outbox.messages(
      id,
      null,
      Array.from({ length: 40 }, (_, n) => String(n)),
    );
    const stop = new AbortController();
    there.answerWith((response) => {
      stop.abort();
      response.writeHead(204).end();
    });
    const { delivered } = await given.outbox.delivery().deliverDue(stop.signal);
    expect(delivered).toBe(there.requests.length);
    expect(delivered).toBeLessThan(10);
    expect((await given.database.pool.query('SELECT count(*)::int AS n FROM webhook_lanes WHERE lease_token IS NOT NULL')).rows).toEqual([{ n: 0 }]);
    expect(await given.outbox.delivery().deliverDue(on)).toMatchObject({ delivered: 40 - delivered });
    expect(new Set(bodies(there)).size).toBe(40);
  });
});

describe('two senders on one database', () => {
  test('send each message once, in order', async () => {
    const there = await receiver();
    const commitments = await Promise.all(Array.from({ length: 20 }, () => given.outbox.commitment()));
    const { id } = await given.outbox.endpoint(there.url);
    for (const commitment of commitments)
      await given.outbox.messages(
        id,
        commitment,
        ['1', '2', '3', '4', '5'].map((n) => `${commitment} ${n}`),
      );
    const counts = await Promise.all([given.outbox.delivery(), given.outbox.delivery(), given.outbox.delivery()].map((each) => each.deliverDue(on)));
    expect(counts.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(100);
    expect(new Set(bodies(there)).size).toBe(100);
    expect(there.requests).toHaveLength(100);
    for (const commitment of commitments) {
      expect(
        bodies(there)
          .filter((body) => body.startsWith(commitment))
          .map((body) => body.slice(-1)),
      ).toEqual(['1', '2', '3', '4', '5']);
    }
  });
});
