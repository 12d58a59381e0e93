import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/db/client.js';
import { appOn, type TestApp } from '../../support/app-on.js';
import { newTestPlace } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';
import { countingWire, type Wire } from '../../support/wire.js';

const { url, dataDir } = await newTestPlace();

/** Round trips to PostgreSQL, BEGIN and COMMIT and what is looked up for the request outside of its transaction included. */
const BUDGETS = { log: 10, statement: 12, report: 14, revision: 14 };

describe.skipIf(url === undefined)('with one commitment affected, and one endpoint that is told,', () => {
  let wire: Wire;
  let database: Database;
  let service: TestApp;
  let commitment = '';

  const post = async (path: string, body: object) => {
    const answer = await request(service.app).post(path).set(service.admin).send(body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer.body;
  };
  const messages = async () => (await database.pool.query<{ count: number }>('SELECT count(*)::int FROM webhook_messages')).rows[0]?.count ?? 0;

  /** The trips of one request, which must tell the endpoint of something. */
  async function tripsOf(path: string, body: object): Promise<{ made: { id: string }; trips: string[] }> {
    const before = await messages();
    wire.take();
    const made = await post(path, body);
    const trips = wire.take();
    expect(await messages()).toBeGreaterThan(before);
    return { made, trips };
  }
  const expectWithin = (budget: number, trips: readonly string[]) => expect(trips.length, trips.join('\n')).toBeLessThanOrEqual(budget);

  beforeAll(async () => {
    wire = await countingWire(url ?? '');
    database = await openDatabase({ url: wire.url, dataDir, logger: pino({ level: 'warn' }) });
    service = appOn(database, { now: '2026-01-31T08:00:00Z' });
    await post('/v1/webhook-endpoints', { url: 'https://hooks.example/all' });
    // Actors and sources are there, as they mostly are.
    await post('/v1/commitments', { ...pledge, scope: { ...pledge.scope, areas: [{ code: 'SY-DI' }] } });
    await post('/v1/reports', { ...report, observed: { from: '2026-01-01T00:00:00Z' } });
    commitment = (await tripsOf('/v1/commitments', pledge)).made.id;
  });
  afterAll(async () => {
    await database?.close();
    await wire?.close();
  });

  it('logging a commitment takes few round trips', async () => {
    expectWithin(BUDGETS.log, (await tripsOf('/v1/commitments', { ...pledge, scope: { areas: [{ code: 'UA-46' }] } })).trips);
  });

  it('a statement takes few', async () => {
    const extension = {
      act: 'extends',
      speaker: 'Dmitry Peskov',
      onBehalfOf: 'Russia',
      saidAt: '2026-01-31T07:30:00Z',
      source: 'The New York Times',
      claims: { end: { value: '2026-02-03T00:00:00Z' } },
    };
    expectWithin(BUDGETS.statement, (await tripsOf(`/v1/commitments/${commitment}/statements`, extension)).trips);
  });

  it('a report takes few, and so does its revision', async () => {
    const submitted = await tripsOf('/v1/reports', report);
    expectWithin(BUDGETS.report, submitted.trips);
    const revised = await tripsOf(`/v1/reports/${submitted.made.id}/revisions`, { observed: { from: '2026-01-29T02:00:00Z' }, act: 'shelling' });
    expectWithin(BUDGETS.revision, revised.trips);
  });
});
