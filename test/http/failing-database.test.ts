import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { readinessChecks } from '../../src/readiness.js';
import { appOn } from '../support/app-on.js';
import { makeReadOnly } from '../support/read-only.js';
import { pledge } from '../support/requests.js';
import { useService } from '../support/service-tests.js';

const { service, calls } = useService({ now: '2026-01-31T12:00:00Z' });

/** Returns the readiness of the database. */
function watching(database: Database): () => Promise<unknown[]> {
  const checks = readinessChecks(service.context).filter(({ name }) => name === 'database');
  const { app } = appOn(database, { parts: { readiness: checks } });
  return async () => {
    const { status, body } = await request(app).get('/readyz');
    return [status, body.checks.database];
  };
}
const log = () =>
  request(service.app)
    .post('/v1/commitments')
    .set(service.admin)
    .send({ ...pledge, title: 'another' });

describe('a database that refuses a write', () => {
  afterEach(async () => {
    await service.database.pool.query('DROP TRIGGER IF EXISTS refuse ON commitments; DROP FUNCTION IF EXISTS refuse_write');
  });

  it.each([
    ['25006', 'read-only'],
    ['55P03', 'locked'],
    ['57014', 'statement cancelled'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['58030', 'I/O error'],
    ['28000', 'refuses the service'],
    ['57P01', 'shutting down or starting'],
  ])('with %s is 503 with Retry-After, and readiness says: %s', async (code, trouble) => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const ready = watching(service.database);
    expect(await ready()).toEqual([200, 'ok']);
    await service.database.pool.query(`
      CREATE FUNCTION refuse_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${code}'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON commitments FOR EACH ROW EXECUTE FUNCTION refuse_write()`);
    const refused = await log();
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([503, 'unavailable', '5']);
    expect(refused.text).not.toMatch(/prisma|pool|socket|postgres|trigger|refused/i);
    expect(await ready()).toEqual([503, trouble]);
    expect((await calls.get(`/v1/commitments/${id}/status`)).status).toBe('active');
    await service.database.pool.query('DROP TRIGGER refuse ON commitments');
    expect((await log()).status).toBe(201);
  });
});

describe('a database that is read-only for a while', () => {
  it('serves reads, refuses writes, and accepts writes again as soon as it can, on any connection', async () => {
    await calls.post('/v1/commitments', pledge);
    const { id } = await calls.post('/v1/commitments', { ...pledge, title: 'a second' });
    const key = await calls.keyWith('read');
    const restore = await makeReadOnly(service.database);
    try {
      service.context.clock.set('2026-02-02T00:00:00Z');
      // Many at once, so that every connection of the pool was opened in the read-only time.
      const answers = await Promise.all(Array.from({ length: 12 }, () => request(service.app).get(`/v1/commitments/${id}`).set(key)));
      expect(answers.map(({ status, body }) => [status, body.status])).toEqual(answers.map(() => [200, 'expired']));
      const writes = await Promise.all([log(), log(), log()]);
      expect(writes.map(({ status, headers }) => [status, headers['retry-after']])).toEqual(writes.map(() => [503, '5']));
      expect(await watching(service.database)()).toEqual([503, 'read-only']);
      for (const path of [
        '/v1/commitments',
        '/v1/statuses',
        '/v1/changes',
        '/v1/summary',
        '/v1/feeds/changes.atom',
        '/v1/exports/commitments.csv',
        '/v1/reports',
        '/v1/actors',
      ]) {
        expect([path, (await request(service.app).get(path)).status]).toEqual([path, 200]);
      }
    } finally {
      await restore();
    }
    // Readiness checks the database itself, so no request has to fail first.
    await service.database.trouble();
    const writes = await Promise.all(Array.from({ length: 12 }, log));
    expect(writes.map(({ status }) => status)).toEqual(writes.map(() => 201));
  });
});
