import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { sweep } from '../../../src/app/sweep/sweep.js';
import { openDatabase } from '../../../src/db/client.js';
import { createTurns } from '../../../src/lib/turns.js';
import { appOn } from '../../support/app-on.js';
import { contend, WRITES } from '../../support/contended-writes.js';
import { newTestPlace } from '../../support/database.js';
import { countDeadlocks } from '../../support/deadlocks.js';

describe.skipIf(process.env.TEST_DATABASE_URL === undefined)('many kinds of writes about the same few commitments at once', () => {
  it('never deadlock, and are all answered', { timeout: 120_000 }, async () => {
    const place = await newTestPlace();
    const database = await openDatabase({ ...place, logger: pino({ level: 'silent' }) });
    const { app, context, admin } = appOn(database);
    // On a busy machine a turn may take its time: what is tested is the order.
    context.turns = createTurns({ atOnce: 5, patience: 110_000, mostWaiting: 100 });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      // The jobs write about the same commitments.
      let isDone = false;
      const jobs = async () => {
        while (!isDone) {
          await matchPending(context);
          await sweep(context);
        }
      };
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const sent = contend(address, admin, context.clock.now()).finally(() => {
        isDone = true;
      });
      const [answers] = await Promise.all([sent, jobs()]);
      expect(answers).toHaveLength(WRITES);
      expect(answers.filter(({ status }) => status >= 500).map(({ body }) => body)).toEqual([]);
      const done = answers.filter(({ status }) => status < 300).length;
      expect(done).toBeGreaterThan(WRITES * 0.7);
    } finally {
      server.closeAllConnections();
      server.close();
      await database.close();
    }
    expect(await countDeadlocks(place.url ?? '')).toBe(0);
  });
});
