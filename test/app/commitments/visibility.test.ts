import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { liftEmbargoes } from '../../../src/app/commitments/set-visibility.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('who sees a commitment', () => {
  const { service } = useService({ now: '2026-01-31T08:00:00Z' });
  const log = async (body: object) => {
    const response = await request(service.app).post('/v1/commitments').set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(201);
    return { id: response.body.id as string, etag: response.headers.etag ?? '' };
  };
  const read = (id: string, path = '') => request(service.app).get(`/v1/commitments/${id}${path}`);
  const show = (id: string, etag: string, body: object) =>
    request(service.app).put(`/v1/commitments/${id}/visibility`).set(service.admin).set('If-Match', etag).send(body);

  it('hides a draft from everybody without a key, on every path', async () => {
    const { id } = await log({ ...pledge, visibility: 'draft' });
    for (const path of ['', '/status', '/statements', '/readings', '/reports', '/history', '/timeline']) {
      expect((await read(id, path)).status, path).toBe(404);
      expect((await read(id, path).set(service.admin)).status, path).toBe(200);
    }
    expect((await request(service.app).get('/v1/commitments')).body.items).toEqual([]);
    expect((await request(service.app).get('/v1/commitments').set(service.admin)).body.items).toHaveLength(1);
  });

  it('does not betray a draft through the reports that fall under it', async () => {
    await log({ ...pledge, visibility: 'draft', title: 'Not to be told yet' });
    const { body } = await request(service.app).post('/v1/reports').set(service.admin).send(report);
    expect(body.matches).toHaveLength(1);
    const seen = await request(service.app).get(`/v1/reports/${body.id}`);
    expect(seen.body.matches).toEqual([]);
  });

  it('does not betray a draft, or what was taken down, through what is linked with it', async () => {
    const { id } = await log(pledge);
    const { id: draft, etag } = await log({ ...pledge, visibility: 'draft', title: 'Not yet', links: [{ kind: 'renews', commitmentId: id }] });
    const linked = async (key: Record<string, string> = {}) => {
      const { links } = (await read(id).set(key)).body;
      const { items } = (await request(service.app).get('/v1/commitments').set(key)).body;
      expect(items.find((item: { id: string }) => item.id === id).links).toEqual(links);
      return links.map(({ commitment }: { commitment: object }) => commitment);
    };
    const shown = { id: draft, title: 'Not yet', status: 'active' };
    expect([await linked(), await linked(service.admin)]).toEqual([[], [shown]]);
    const { headers } = await show(draft, etag, { visibility: 'public' });
    expect(await linked()).toEqual([shown]);
    await show(draft, headers['etag'] ?? '', { visibility: 'unpublished', reason: 'It was a hoax.' });
    expect([await linked(), await linked(service.admin)]).toEqual([[], [shown]]);
  });

  it('lets only what is public supersede, and what was superseded be so no more once that is taken down', async () => {
    const { id } = await log(pledge);
    const links = [{ kind: 'supersedes', commitmentId: id }];
    const other = await log({ ...pledge, visibility: 'draft', title: 'Another', links });
    const told = async () => JSON.stringify([(await read(id, '/history')).body.items, (await read(id)).body, (await read(id, '/status')).body]);
    const status = async (query = '') => (await read(id, `/status${query}`)).body.status;
    expect([await status(), (await told()).includes(other.id)]).toEqual(['active', false]);

    service.context.clock.set('2026-01-31T09:00:00Z');
    const published = await show(other.id, other.etag, { visibility: 'public' });
    expect(await status()).toBe('superseded');
    service.context.clock.set('2026-01-31T10:00:00Z');
    await show(other.id, published.headers.etag ?? '', { visibility: 'unpublished', reason: 'A hoax.' });
    expect(await status()).toBe('active');
    const at = 'at=2026-01-31T09:30:00Z';
    expect([await status(`?${at}&recordedBy=2026-01-31T08:30:00Z`), await status(`?${at}&recordedBy=2026-01-31T09:30:00Z`)]).toEqual([
      'active',
      'superseded',
    ]);
  });

  it('refuses an embargo for what would be public at once, and says what to send', async () => {
    const sent = { ...pledge, publishAt: '2026-01-31T10:00:00Z' };
    for (const body of [sent, { ...sent, visibility: 'public' }]) {
      const { status, body: problem } = await request(service.app).post('/v1/commitments').set(service.admin).send(body);
      expect([status, problem.errors]).toEqual([422, [{ path: 'publishAt', message: expect.stringContaining('"visibility": "draft"') }]]);
    }
  });

  it('lifts an embargo when its time has come, not before, and once', async () => {
    const { id } = await log({ ...pledge, visibility: 'draft', publishAt: '2026-01-31T10:00:00Z' });
    expect(await liftEmbargoes(service.context)).toBe(0);
    service.context.clock.set('2026-01-31T10:00:00Z');
    expect(await liftEmbargoes(service.context)).toBe(1);
    expect(await liftEmbargoes(service.context)).toBe(0);
    expect((await read(id)).body).toMatchObject({ visibility: 'public', publishAt: null });
  });

  it('makes no message while it is a draft, and tells of it once when it is published', async () => {
    const endpoint = await request(service.app)
      .post('/v1/webhook-endpoints')
      .set(service.admin)
      .send({ url: 'https://hooks.example.org/' })
      .expect(201);
    const { id, etag } = await log({ ...pledge, visibility: 'draft' });
    const messages = async () => (await request(service.app).get(`/v1/webhook-endpoints/${endpoint.body.id}/messages`).set(service.admin)).body.items;
    expect(await messages()).toEqual([]);
    await show(id, etag, { visibility: 'public' });
    const told = await messages();
    expect(told).toMatchObject([{ type: 'commitment.recorded', commitmentId: id }]);
    expect(JSON.parse(told[0].body).data).toMatchObject({ commitment: { id, title: pledge.title }, from: null, to: 'active', cause: 'edit' });
  });

  it('answers 410 with the reason once it is taken down, and keeps it for keys', async () => {
    const { id, etag } = await log(pledge);
    expect((await show(id, etag, { visibility: 'unpublished' })).status).toBe(422);
    expect((await show(id, etag, { visibility: 'unpublished', reason: 'It was a hoax.' })).status).toBe(200);
    const gone = await read(id, '/status');
    expect(gone.status).toBe(410);
    expect(gone.body.detail).toContain('It was a hoax.');
    expect((await read(id, '/history').set(service.admin)).body.items.length).toBeGreaterThan(0);
    const back = (await read(id).set(service.admin)).headers.etag ?? '';
    expect((await show(id, back, { visibility: 'public' })).body).toMatchObject({ visibility: 'public', unpublishedFor: null });
    expect((await read(id)).status).toBe(200);
  });
});
