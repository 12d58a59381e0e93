import { describe, expect, test } from 'vitest';
import type { AppContext } from '../../../src/app/context.js';
import type { Caller, Scope } from '../../../src/app/lib/caller.js';
import { replayFailed } from '../../../src/app/messages/replay-failed.js';
import { withTransaction } from '../../../src/db/transaction.js';
import { requeueFailed } from '../../../src/db/webhook-messages.js';
import { testApp } from '../../support/app.js';
import { bodies, NOW, useOutbox } from '../../support/outbox-tests.js';

const HOUR = 3_600_000;
const { given, on, receiver } = useOutbox();
const caller: Caller = { keyId: 'key_test', scopes: new Set<Scope>(['webhooks']) };
const at = (hours: number) => new Date(NOW + hours * HOUR).toISOString();
const settle = (ids: readonly string[], state: string) =>
  given.database.pool.query(
    `WITH gone AS (DELETE FROM webhook_lanes) UPDATE webhook_messages SET state = $2::"MessageState", undelivered = $2 IN ('failed', 'cancelled'), attempts = 10, next_attempt_at = NULL, settled_at = now() WHERE id = ANY($1)`,
    [ids, state],
  );
async function replay(id: string, body: object): Promise<unknown> {
  const { context } = await testApp();
  const own: AppContext = { ...context, clock: given.clock };
  return replayFailed(own, caller, id, body);
}

describe('a replay of what failed', () => {
  test('sends it again in its order on a fresh schedule, before what waits, and sent twice nothing twice', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    const commitment = await given.outbox.commitment();
    const lost = await given.outbox.messages(id, commitment, ['1', '2', '3']);
    await settle(lost.slice(0, 1), 'failed');
    await settle(lost.slice(1, 2), 'cancelled');
    await settle(lost.slice(2), 'delivered');
    await given.outbox.messages(id, commitment, ['4']);
    expect(await replay(id, { since: at(0) })).toEqual({ replayed: 2, hasMore: false });
    expect(await replay(id, { since: at(0) })).toEqual({ replayed: 0, hasMore: false });
    there.answerWith(500);
    await given.outbox.delivery().deliverDue(on);
    // Its schedule is a fresh one: the first is tried again after five seconds, and holds the others back.
    expect(bodies(there)).toEqual(['1']);
    given.clock.advance(5_000);
    await given.outbox.delivery().deliverDue(on);
    expect(bodies(there)).toEqual(['1', '1', '2', '4']);
    expect(there.requests.map(({ headers }) => headers['webhook-id']).slice(1, 3)).toEqual(lost.slice(0, 2));
    expect(await replay(id, { since: at(0) })).toEqual({ replayed: 0, hasMore: false });
  });

  test('takes what was written in the time, of the types and of that endpoint alone', async () => {
    const [{ id }, other] = [await given.outbox.endpoint('http://127.0.0.1:1'), await given.outbox.endpoint('http://127.0.0.1:1')];
    const all: string[] = [];
    for (const endpoint of [id, other.id]) {
      given.clock.set(NOW);
      for (let hour = 0; hour < 4; hour++) {
        all.push(...(await given.outbox.messages(endpoint, null, [`${hour}`])));
        given.clock.advance(HOUR);
      }
    }
    await settle(all, 'failed');
    const waiting = async () =>
      (await given.outbox.stored()).filter(({ state }) => state === 'pending').map(({ id: message }) => all.indexOf(message));
    expect(await replay(id, { since: at(0), types: ['commitment.lapsed'] })).toMatchObject({ replayed: 0 });
    expect(await replay(id, { since: at(1), until: at(3), types: ['commitment.expired'] })).toMatchObject({ replayed: 2 });
    expect(await waiting()).toEqual([1, 2]);
    expect(await replay(id, { since: at(0) })).toMatchObject({ replayed: 2 });
    expect(await waiting()).toEqual([0, 1, 2, 3]);
  });

  test('takes so many at once, the oldest first, and says that there are more', async () => {
    const { id: endpointId } = await given.outbox.endpoint('http://127.0.0.1:1');
    const all = await given.outbox.messages(endpointId, null, ['1', '2', '3']);
    await settle(all, 'failed');
    const take = () =>
      withTransaction(given.database, (tx) =>
        requeueFailed(tx, { endpointId, since: 0, until: Number.POSITIVE_INFINITY, types: [] }, given.clock.now(), 2),
      );
    expect(await take()).toEqual({ replayed: 2, hasMore: true });
    expect((await given.outbox.stored()).map(({ state }) => state)).toEqual(['pending', 'pending', 'failed']);
    expect(await take()).toEqual({ replayed: 1, hasMore: false });
    expect(await given.outbox.lanes()).toHaveLength(3);
  });

  test('is refused for what is not there, is disabled, or lies between no two instants', async () => {
    const { id } = await given.outbox.endpoint('http://127.0.0.1:1');
    await expect(replay('endpoint_x', { since: at(0) })).rejects.toMatchObject({ code: 'not_found' });
    await expect(replay(id, { since: at(1), until: at(1) })).rejects.toMatchObject({ faults: [{ path: 'until' }] });
    await expect(replay(id, {})).rejects.toMatchObject({ faults: [{ path: 'since' }] });
    await given.database.pool.query('UPDATE webhook_endpoints SET enabled = false');
    await expect(replay(id, { since: at(0) })).rejects.toMatchObject({ code: 'conflict' });
  });
});
