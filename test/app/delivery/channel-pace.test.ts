import { expect, test } from 'vitest';
import { createPace } from '../../../src/app/delivery/endpoint-pace.js';
import type { ChannelName } from '../../../src/webhooks/channels/names.js';
import { useOutbox } from '../../support/outbox-tests.js';

const { given, on, receiver } = useOutbox();

test.each<[ChannelName, number]>([
  ['webhook', 0],
  ['slack', 1000],
  ['discord', 2000],
  ['teams', 1000],
])('a burst to %s leaves %d ms between two messages, and no two are under way at once', async (channel, gapMs) => {
  const there = await receiver();
  let atOnce = 0;
  let most = 0;
  there.answerAlways((response) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    setImmediate(() => {
      atOnce -= 1;
      response.writeHead(200).end('ok');
    });
  });
  const { id } = await given.outbox.endpoint(there.url);
  await given.database.pool.query('UPDATE webhook_endpoints SET channel = $1::"WebhookChannel"', [channel]);
  await given.outbox.messages(id, await given.outbox.commitment(), ['{}', '{}']);
  await given.outbox.messages(id, null, ['{}', '{}']);
  const pauses: number[] = [];
  const pause = async (ms: number) => void pauses.push(ms);
  expect(await given.outbox.delivery({ pause }).deliverDue(on)).toMatchObject({ delivered: 4 });
  expect(pauses).toHaveLength(4);
  // What the answer took counts.
  for (const ms of pauses) expect(ms <= gapMs && ms > gapMs - 500).toBe(true);
  if (gapMs > 0) expect(most).toBe(1);
});

test('what may have one message a second has one under way, and counts as slow', () => {
  const pace = createPace(false, 1000);
  expect([pace.concurrency(), pace.holding(), pace.isSlow()]).toEqual([1, 1, true]);
  pace.observe(1000);
  expect([pace.concurrency(), pace.holding(), pace.isSlow()]).toEqual([1, 1, true]);
});
