import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LaneReport } from '../../../src/app/delivery/record-results.js';
import { recordWhatCanBe } from '../../../src/app/delivery/record-what-can-be.js';
import { bodies, useOutbox } from '../../support/outbox-tests.js';

const MINUTE = 60_000;
const { given, on, receiver } = useOutbox();
const atOnce = () => Promise.resolve();
let unhandled: unknown[];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  await given.database.pool.query('DROP TRIGGER IF EXISTS refuse ON webhook_attempts; DROP FUNCTION IF EXISTS refuse_attempt');
  expect(unhandled).toEqual([]);
});

/** The database refuses to store attempts as if its disk were full: all, or those of one message. */
const refuse = (message?: string) =>
  given.database.pool.query(`
    CREATE FUNCTION refuse_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON webhook_attempts FOR EACH ROW ${message === undefined ? '' : `WHEN (NEW.message_id = '${message}')`} EXECUTE FUNCTION refuse_attempt()`);

const logged = () => {
  const lines: { level: string; msg: string; reports?: number }[] = [];
  return { lines, logger: pino({ level: 'warn', formatters: { level: (level) => ({ level }) } }, { write: (line) => lines.push(JSON.parse(line)) }) };
};

describe('results that the database refuses', () => {
  test('end nothing: the messages stay, and are sent again with the same ids when the lease has ended', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    const ids = await given.outbox.messages(id, await given.outbox.commitment(), ['1', '2', '3']);
    await refuse();
    const { lines, logger } = logged();
    const delivery = given.outbox.delivery({ logger, pause: atOnce });
    // The first result is refused while the lane goes on: nobody awaits it yet.
    there.answerAlways((response) => void given.database.pool.query('SELECT 1').then(() => response.writeHead(204).end()));
    expect(await delivery.deliverDue(on)).toMatchObject({ delivered: 0 });
    expect(bodies(there)).toEqual(['1', '2', '3']);
    expect(await given.outbox.stored()).toMatchObject(ids.map((each) => ({ id: each, state: 'pending', attempts: 0 })));
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ msg }) => msg))).toEqual(new Set([expect.stringContaining('could not be recorded')]));

    await given.database.pool.query('DROP TRIGGER refuse ON webhook_attempts');
    given.clock.advance(MINUTE);
    expect(await delivery.deliverDue(on)).toMatchObject({ delivered: 3 });
    expect(there.requests.slice(3).map(({ headers }) => headers['webhook-id'])).toEqual(ids);
    expect(await given.outbox.lanes()).toEqual([]);
  });

  test('of one message are not in the way of the others', async () => {
    const there = await receiver();
    const { id } = await given.outbox.endpoint(there.url);
    const ids = await given.outbox.messages(
      id,
      null,
      Array.from({ length: 9 }, (_, n) => String(n)),
    );
    await refuse(ids[4]);
    expect(await given.outbox.delivery({ pause: atOnce }).deliverDue(on)).toMatchObject({ delivered: 8 });
    const stored = await given.outbox.stored();
    expect(stored.filter(({ state }) => state === 'pending').map((each) => each.id)).toEqual([ids[4]]);
  });

  // The embedded database has one connection, so nobody can end another.
  test.skipIf(process.env.TEST_DATABASE_URL === undefined)(
    'of a connection that is ended are recorded on the next, and nothing is sent twice',
    async () => {
      const there = await receiver();
      const { id } = await given.outbox.endpoint(there.url);
      await given.outbox.messages(id, await given.outbox.commitment(), ['1', '2']);
      const { pool } = given.database;
      const holder = await pool.connect();
      await holder.query('BEGIN; LOCK TABLE webhook_attempts IN ACCESS EXCLUSIVE MODE');
      const delivery = given.outbox.delivery({ pause: async (ms) => void (ms === 1_000 && (await holder.query('ROLLBACK'))) });
      const delivering = delivery.deliverDue(on);
      const waiting = async () =>
        (
          await holder.query(
            `SELECT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'webhook_attempts' AND NOT l.granted`,
          )
        ).rows;
      let found = await waiting();
      while (found.length === 0) found = await waiting();
      await holder.query('SELECT pg_terminate_backend($1)', [found[0].pid]);
      expect(await delivering).toMatchObject({ delivered: 2 });
      holder.release();
      expect(bodies(there)).toEqual(['1', '2']);
      expect(await given.outbox.lanes()).toEqual([]);
    },
  );

  test('are tried again three times in all, where the database cannot be reached', async () => {
    const pauses: number[] = [];
    const error = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    const reports = Array.from({ length: 3 }, () => ({}) as LaneReport);
    let tries = 0;
    const record = () => {
      tries += 1;
      return Promise.reject(error);
    };
    const lost = await recordWhatCanBe(reports, record, async (ms) => void pauses.push(ms));
    expect([lost, tries, pauses]).toEqual([{ reports: 3, error }, 3, [1_000, 4_000]]);
  });
});
