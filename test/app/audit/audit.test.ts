import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge } from '../../support/requests.js';

describe('the audit', () => {
  let service: TestApp;
  const audit = async (query: object = {}) => (await request(service.app).get('/v1/audit').set(service.admin).query(query)).body.items;

  beforeEach(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-01-30T12:00:00Z' });
  });

  it('tells who did what, when, and by which request', async () => {
    const key = await request(service.app)
      .post('/v1/api-keys')
      .set(service.admin)
      .send({ name: 'desk', scopes: ['log'] })
      .expect(201);
    const desk = { Authorization: `Bearer ${key.body.secret}` };
    const logged = await request(service.app).post('/v1/commitments').set(desk).set('X-Request-Id', 'desk-request-1').send(pledge).expect(201);
    const { id } = logged.body;
    await request(service.app)
      .patch(`/v1/commitments/${id}`)
      .set(desk)
      .set('If-Match', logged.headers.etag ?? '')
      .send({ title: 'New title' })
      .expect(200);
    const entries = await audit();
    expect(entries.slice(0, 2)).toMatchObject([
      { operation: 'amendCommitment', keyId: key.body.id, target: id, input: { title: 'New title' }, at: '2026-01-30T12:00:00.000Z' },
      { operation: 'logCommitment', keyId: key.body.id, target: null, requestId: 'desk-request-1', input: { title: pledge.title }, result: id },
    ]);
    expect(await audit({ target: id })).toHaveLength(1);
    expect(await audit({ by: key.body.id })).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain(key.body.secret);
  });

  it('tells of amendments of actors and sources too', async () => {
    const actor = await request(service.app).post('/v1/actors').set(service.admin).send({ name: 'Estonia', kind: 'state' }).expect(201);
    const amended = request(service.app)
      .patch(`/v1/actors/${actor.body.id}`)
      .set(service.admin)
      .set('If-Match', actor.headers.etag ?? '');
    await amended.send({ aliases: ['Eesti'] }).expect(200);
    const source = await request(service.app).post('/v1/sources').set(service.admin).send({ name: 'ERR' }).expect(201);
    const rated = request(service.app)
      .patch(`/v1/sources/${source.body.id}`)
      .set(service.admin)
      .set('If-Match', source.headers.etag ?? '');
    await rated.send({ reliability: 'B' }).expect(200);
    expect((await audit()).map(({ operation }: { operation: string }) => operation)).toEqual([
      'amendSource',
      'createSource',
      'amendActor',
      'createActor',
    ]);
  });

  it('holds nothing of what was refused', async () => {
    await request(service.app)
      .post('/v1/commitments')
      .set(service.admin)
      .send({ ...pledge, duration: 'P0D' })
      .expect(422);
    expect(await audit()).toEqual([]);
  });

  it('is for admins alone', async () => {
    const key = await request(service.app)
      .post('/v1/api-keys')
      .set(service.admin)
      .send({ name: 'desk', scopes: ['log', 'review'] })
      .expect(201);
    await request(service.app)
      .get('/v1/audit')
      .set({ Authorization: `Bearer ${key.body.secret}` })
      .expect(403);
    await request(service.app).get('/v1/audit').expect(401);
  });
});
