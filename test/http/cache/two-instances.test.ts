import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_UNSEEN } from '../../../src/app/engines/freshness.js';
import { type Database, openDatabase } from '../../../src/db/client.js';
import { createLogger } from '../../../src/lib/logger.js';
import { appOn, type TestApp } from '../../support/app-on.js';
import { callsTo } from '../../support/calls.js';
import { newTestPlace } from '../../support/database.js';
import { type DatabaseProxy, databaseProxy } from '../../support/database-proxy.js';
import { pledge } from '../../support/requests.js';

const onPostgres = process.env.TEST_DATABASE_URL !== undefined;
const logger = createLogger({ level: 'silent' });

// Only on PostgreSQL: the embedded database serves one process.
describe.skipIf(!onPostgres)('two instances on one PostgreSQL: while one writes', () => {
  let proxy: DatabaseProxy;
  let databases: Database[];
  let writer: TestApp;
  let reader: TestApp;
  let id: string;
  let unfollow: (() => void)[];
  /** when each title was acknowledged */
  const acknowledged: number[] = [];

  beforeAll(async () => {
    const { url = '', dataDir } = await newTestPlace();
    proxy = await databaseProxy(url);
    databases = [await openDatabase({ url, dataDir, logger }), await openDatabase({ url: proxy.url, dataDir, logger, poolSize: 3 })];
    const [one, other] = databases as [Database, Database];
    writer = appOn(one, { amongOthers: true });
    reader = appOn(other, { amongOthers: true });
    unfollow = [writer, reader].map(({ context }) => context.freshness.follow());
    id = (await callsTo(writer).post('/v1/commitments', { ...pledge, title: '0' })).id;
    acknowledged.push(performance.now());
  });
  afterAll(async () => {
    for (const end of unfollow) end();
    await Promise.all(databases.map((database) => database.close()));
    await proxy.close();
  });

  const fromCache = () => reader.log.filter((line) => line.includes('from cache')).length;

  /** Polls the other instance once and returns the title, which must be at most a second old. */
  async function poll(path = '/v1/commitments?limit=1'): Promise<{ status: number; shown: number }> {
    const asked = performance.now();
    const { status, body } = await supertest(reader.app).get(path);
    if (status !== 200) return { status, shown: -1 };
    const shown = Number((body.items?.[0] ?? body).title);
    expect(shown).toBeGreaterThanOrEqual(acknowledged.findLastIndex((at) => at <= asked - LONGEST_UNSEEN));
    return { status, shown };
  }

  /** Several times: writes through one instance and polls the other until it shows the new title. */
  async function writeAndPoll(times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      await callsTo(writer).patch(`/v1/commitments/${id}`, { title: String(acknowledged.length) });
      acknowledged.push(performance.now());
      for (const path of ['/v1/commitments?limit=1', `/v1/commitments/${id}`]) {
        while ((await poll(path)).shown < acknowledged.length - 1);
        await poll(path);
      }
    }
  }

  it('the other never serves a response older than a second, and serves most from the cache', async () => {
    const before = fromCache();
    await writeAndPoll(10);
    expect(fromCache()).toBeGreaterThan(before);
  });

  it('even if notifications are lost, since its connection is cut and not replaced', async () => {
    proxy.block('pledgewatch listener');
    const [database] = databases;
    await database?.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pledgewatch listener'`,
    );
    const before = fromCache();
    await writeAndPoll(4);
    expect(fromCache()).toBeGreaterThan(before);
    proxy.unblock();
  });

  it('even while it cannot reach the database, and afterwards', async () => {
    await writeAndPoll(1);
    proxy.block('');
    await callsTo(writer).patch(`/v1/commitments/${id}`, { title: String(acknowledged.length) });
    acknowledged.push(performance.now());
    while ((await poll()).status === 200);
    proxy.unblock();
    while ((await poll()).status !== 200);
    await writeAndPoll(2);
  });
});
