import { describe, expect, test } from 'vitest';
import { webhookPayloads } from '../../../src/app/alerts/payloads/payloads.js';
import { enqueueEvents } from '../../../src/app/record/enqueue.js';
import type { CommitmentEvent } from '../../../src/app/record/messages.js';
import { withTransaction } from '../../../src/db/transaction.js';
import { EVENT_TYPES, wants } from '../../../src/webhooks/event-types.js';
import { NOW, useOutbox } from '../../support/outbox-tests.js';
import { commitmentData } from '../../support/webhook-data.js';

const { given } = useOutbox();

function event(commitmentId: string, type: CommitmentEvent['type'], sequence = 1): CommitmentEvent {
  const data = commitmentData({ sequence });
  return { commitmentId, sequence, type, timestamp: NOW, data };
}

describe('an event', () => {
  test('goes to those who asked for its type and to those who asked for all, if they are enabled', async () => {
    const commitment = await given.outbox.commitment();
    const all = await given.outbox.endpoint('http://all');
    const ends = await given.outbox.endpoint('http://ends', ['commitment.expired', 'commitment.lapsed']);
    await given.outbox.endpoint('http://other', ['commitment.withdrawn']);
    const paused = await given.outbox.endpoint('http://paused');
    await given.database.pool.query('UPDATE webhook_endpoints SET enabled = false WHERE id = $1', [paused.id]);
    await withTransaction(given.database, (tx) =>
      enqueueEvents(tx, [event(commitment, 'commitment.expired', 1), event(commitment, 'commitment.disputed', 2)], NOW),
    );
    expect((await given.outbox.stored()).map((row) => [row.endpoint_id, JSON.parse(row.body).type])).toEqual([
      [all.id, 'commitment.expired'],
      [ends.id, 'commitment.expired'],
      [all.id, 'commitment.disputed'],
    ]);
  });

  test('is told in the shape that the reference shows', async () => {
    const commitment = await given.outbox.commitment();
    await given.outbox.endpoint('http://all');
    await withTransaction(given.database, (tx) => enqueueEvents(tx, [event(commitment, 'commitment.expired')], NOW));
    const body = JSON.parse((await given.outbox.stored())[0]?.body ?? '');
    expect(body).toMatchObject({
      type: 'commitment.expired',
      timestamp: '2026-02-01T21:00:00.000Z',
      data: { from: 'active', to: 'expired', sequence: 1 },
    });
    expect(webhookPayloads['commitment.expired'].parse(body)).toEqual(body);
    expect(Object.keys(webhookPayloads).sort()).toEqual([...EVENT_TYPES].sort());
  });

  test('that nobody wants makes no message', async () => {
    await given.outbox.endpoint('http://other', ['commitment.withdrawn']);
    const commitment = await given.outbox.commitment();
    expect(await withTransaction(given.database, (tx) => enqueueEvents(tx, [event(commitment, 'commitment.expired')], NOW))).toBe(0);
    expect(await withTransaction(given.database, (tx) => enqueueEvents(tx, [], NOW))).toBe(0);
  });
});

test.each([
  [[], 'commitment.expired', true],
  [['commitment.expired'], 'commitment.expired', true],
  [['commitment.expired'], 'commitment.lapsed', false],
  [['commitment.expired', 'commitment.lapsed'], 'commitment.lapsed', true],
  [[], 'endpoint.test', false],
  [[], 'endpoint.disabled', true],
] as const)('an endpoint that asked for %j and %s: %s', (types, type, expected) => {
  expect(wants({ types }, { type })).toBe(expected);
});
