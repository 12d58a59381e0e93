import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { testClock } from './clock.js';
import { emptyDatabase, testDatabase } from './database.js';
import { type OutboxFixture, outboxFixture } from './outbox.js';
import { type Receiver, startReceiver } from './receiver.js';

/** An instant at which tests of the outbox begin. */
export const NOW = Date.parse('2026-02-01T21:00:00Z');

/** What the tests of one file share: an outbox on a database that is emptied before each, and receivers that are closed after it. */
export function useOutbox() {
  const clock = testClock(NOW);
  const receivers: Receiver[] = [];
  // Set before each test; what is read from here inside a test is of that test.
  const given = { clock } as { clock: typeof clock; database: Database; outbox: OutboxFixture };
  beforeAll(async () => {
    given.database = await testDatabase();
  });
  beforeEach(async () => {
    clock.set(NOW);
    await emptyDatabase(given.database);
    given.outbox = outboxFixture(given.database, clock);
  });
  afterEach(async () => {
    await Promise.all(receivers.splice(0).map((each) => each.close()));
  });
  return {
    given,
    /** for `deliverDue`: nobody asks it to stop */
    on: new AbortController().signal,
    async receiver(): Promise<Receiver> {
      const started = await startReceiver();
      receivers.push(started);
      return started;
    },
  };
}

export const bodies = (from: Receiver): string[] => from.requests.map(({ body }) => body);
