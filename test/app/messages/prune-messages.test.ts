import { expect, test } from 'vitest';
import { pruneMessages } from '../../../src/db/prune.js';
import { withTransaction } from '../../../src/db/transaction.js';
import { NOW, useOutbox } from '../../support/outbox-tests.js';

const DAY = 86_400_000;
const { given, on, receiver } = useOutbox();

test('what was settled long ago goes with its attempts and its text; what waits, or was settled since, stays', async () => {
  const [there, away] = [await receiver(), await receiver()];
  away.answerAlways(500);
  const { id } = await given.outbox.endpoint(there.url);
  const { id: failing } = await given.outbox.endpoint(away.url);
  await given.outbox.messages(id, null, ['old', 'old too']);
  const [waiting] = await given.outbox.messages(failing, null, ['waits']);
  await given.outbox.delivery().deliverDue(on);
  given.clock.set(NOW + DAY);
  const [since] = await given.outbox.messages(id, null, ['since']);
  await given.outbox.delivery().deliverDue(on);

  const prune = (limit: number) => withTransaction(given.database, (tx) => pruneMessages(tx, NOW + DAY / 2, limit));
  expect([await prune(1), await prune(100), await prune(100)]).toEqual([1, 1, 0]);
  expect((await given.outbox.stored()).map((message) => message.id)).toEqual([waiting, since]);
  expect((await given.database.pool.query('SELECT body FROM webhook_bodies ORDER BY id')).rows).toEqual([{ body: 'waits' }, { body: 'since' }]);
  expect(new Set((await given.outbox.attempts()).map((attempt) => attempt['message_id']))).toEqual(new Set([waiting, since]));
});
