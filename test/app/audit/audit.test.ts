import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { callsTo } from '../../support/calls.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('the audit', () => {
  const { service } = useService({ now: '2026-01-30T12:00:00Z' });
  const audit = async (query: object = {}) => (await request(service.app).get('/v1/audit').set(service.admin).query(query)).body.items;

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

  it('tells what was there before and after each change, field by field, and no secret', async () => {
    const calls = callsTo(service);
    const last = async () => {
      const [{ operation, before, after }] = await audit({ limit: 1 });
      return { operation, before, after };
    };
    const { id } = await calls.post('/v1/commitments', pledge);
    expect(await last()).toMatchObject({ operation: 'logCommitment', before: null, after: { title: pledge.title, visibility: 'public', tags: [] } });
    await calls.patch(`/v1/commitments/${id}`, { title: 'New title', tags: ['kyiv'] });
    expect(await last()).toEqual({
      operation: 'amendCommitment',
      before: { title: pledge.title, tags: [] },
      after: { title: 'New title', tags: ['kyiv'] },
    });
    const tag = (await request(service.app).get(`/v1/commitments/${id}`)).headers.etag ?? '';
    const hide = request(service.app).put(`/v1/commitments/${id}/visibility`).set(service.admin).set('If-Match', tag);
    await hide.send({ visibility: 'unpublished', reason: 'by order' }).expect(200);
    expect(await last()).toMatchObject({
      before: { visibility: 'public', unpublishedFor: null },
      after: { visibility: 'unpublished', unpublishedFor: 'by order' },
    });

    const { id: statementId } = await calls.post(`/v1/commitments/${id}/statements`, {
      speaker: 'Dmitry Peskov',
      act: 'clarifies',
      saidAt: '2026-01-30T11:00:00Z',
    });
    expect(await last()).toMatchObject({
      operation: 'addStatement',
      before: null,
      after: { commitmentId: id, act: 'clarifies', saidAt: '2026-01-30T11:00:00.000Z' },
    });
    await calls.post(`/v1/statements/${statementId}/retraction`, { reason: 'misquoted' });
    expect(await last()).toMatchObject({ before: { retractions: [] }, after: { retractions: [{ kind: 'retraction', reason: 'misquoted' }] } });

    const { id: parentId } = await calls.post('/v1/actors', { name: 'Estonia', kind: 'state' });
    const { id: actorId } = await calls.post('/v1/actors', { name: 'Navy of Estonia', kind: 'government_body' });
    await calls.patch(`/v1/actors/${actorId}`, { parentId });
    expect(await last()).toEqual({ operation: 'amendActor', before: { parentId: null }, after: { parentId } });
    const { id: sourceId } = await calls.post('/v1/sources', { name: 'ERR' });
    await calls.patch(`/v1/sources/${sourceId}`, { reliability: 'B' });
    expect(await last()).toEqual({ operation: 'amendSource', before: { reliability: 'F' }, after: { reliability: 'B' } });

    const observed = { from: '2026-01-30T02:00:00Z' };
    const submitted = await calls.post('/v1/reports', { ...report, observed, publishedAt: '2026-01-30T03:00:00Z' });
    await calls.post(`/v1/reports/${submitted.id}/revisions`, { summary: 'Drones', publishedAt: '2026-01-30T03:00:00Z' });
    expect(await last()).toEqual({ operation: 'reviseReport', before: { number: 1, summary: null }, after: { number: 2, summary: 'Drones' } });
    await calls.post(`/v1/matches/${submitted.matches[0].id}/review`, { verdict: 'out_of_scope', reason: 'elsewhere' });
    expect(await last()).toEqual({
      operation: 'reviewMatch',
      before: { review: null },
      after: { review: { verdict: 'out_of_scope', reason: 'elsewhere' } },
    });
    await calls.post(`/v1/reports/${submitted.id}/review`, { verdict: 'rejected', reason: 'made up' });
    expect(await last()).toMatchObject({ before: { review: null }, after: { review: { verdict: 'rejected', reason: 'made up' } } });
    const other = await calls.post('/v1/reports', { ...report, observed, publishedAt: '2026-01-30T04:00:00Z' });
    await calls.post(`/v1/incidents/${submitted.incidentId}/merge`, { incidentIds: [other.incidentId], reason: 'one event' }, 200);
    expect(await last()).toEqual({
      operation: 'mergeIncidents',
      before: { reportIds: [submitted.id] },
      after: { reportIds: [submitted.id, other.id].sort() },
    });

    const { id: keyId, secret: keySecret } = await calls.post('/v1/api-keys', { name: 'desk', scopes: ['log'] });
    await request(service.app).post(`/v1/api-keys/${keyId}/revocation`).set(service.admin).expect(200);
    expect(await last()).toEqual({ operation: 'revokeApiKey', before: { revokedAt: null }, after: { revokedAt: '2026-01-30T12:00:00.000Z' } });
    const { id: endpointId, secret } = await calls.post('/v1/webhook-endpoints', {
      url: 'https://hooks.example.org/',
      types: [],
      headers: { 'X-Token': 'hush' },
    });
    expect(await last()).toMatchObject({ before: null, after: { url: 'https://hooks.example.org/', headers: ['x-token'] } });
    const endpoint = await request(service.app).get(`/v1/webhook-endpoints/${endpointId}`).set(service.admin);
    await request(service.app)
      .delete(`/v1/webhook-endpoints/${endpointId}`)
      .set(service.admin)
      .set('If-Match', endpoint.headers.etag ?? '')
      .expect(204);
    expect(await last()).toMatchObject({ operation: 'deleteWebhookEndpoint', before: { url: 'https://hooks.example.org/' }, after: null });
    const all = JSON.stringify(await audit({ limit: 200 }));
    for (const hidden of [keySecret, secret, 'hush']) expect(all).not.toContain(hidden);
  });

  it('tells what became of a suggestion', async () => {
    const calls = callsTo(service);
    const observed = { from: '2026-01-30T02:00:00Z' };
    const submit = (name: string) =>
      calls.post('/v1/reports', { ...report, observed, target: 'power_grid', source: { name }, publishedAt: '2026-01-30T05:00:00Z' });
    const open = async () => {
      await service.context.comparing.idle();
      return (await calls.getAs(service.admin, '/v1/incident-suggestions')).items[0].id;
    };
    const settle = (id: string, how: string, body: object) => calls.post(`/v1/incident-suggestions/${id}/${how}`, body, 200);
    await submit('A');
    await submit('B');
    await settle(await open(), 'accept', {});
    await submit('C');
    await settle(await open(), 'dismiss', { reason: 'two streets' });
    const [dismissed, , accepted] = await audit({ limit: 3 });
    expect(accepted).toMatchObject({ operation: 'acceptSuggestion' });
    expect([accepted.before, accepted.after]).toEqual([{ state: 'open' }, { state: 'accepted' }]);
    expect(dismissed).toMatchObject({ operation: 'dismissSuggestion' });
    expect([dismissed.before, dismissed.after]).toEqual([
      { state: 'open', reason: null },
      { state: 'dismissed', reason: 'two streets' },
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
