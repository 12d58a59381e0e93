import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('a commitment that supersedes another', () => {
  const { service } = useService({ now: '2026-01-30T12:00:00Z' });
  const log = async (body: object) => {
    const response = await request(service.app).post('/v1/commitments').set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(201);
    return response.body.id as string;
  };
  const status = async (id: string, query: object = {}) => (await request(service.app).get(`/v1/commitments/${id}/status`).query(query)).body;
  const later = { ...pledge, start: '2026-02-03', end: '2026-03-01', duration: undefined };

  it('ends it from its own start, not before', async () => {
    const old = await log({ ...pledge, end: '2026-02-10' });
    await log({ ...later, title: 'new', links: [{ kind: 'supersedes', commitmentId: old }] });
    expect(await status(old)).toMatchObject({ status: 'announced', nextChangeAt: '2026-02-02T21:00:00.000Z' });
    service.context.clock.set('2026-02-02T21:00:00Z');
    expect(await status(old)).toMatchObject({ status: 'superseded' });
  });

  it('leaves to the clock what time had made of it before', async () => {
    const old = await log({ ...pledge, start: '2026-01-31T00:00:00Z', end: '2026-02-10T00:00:00Z', duration: undefined });
    // It has begun, and nobody has looked since.
    service.context.clock.set('2026-02-01T12:00:00Z');
    await log({ ...later, start: '2026-02-01T00:00:00Z', title: 'new', links: [{ kind: 'supersedes', commitmentId: old }] });
    const { body } = await request(service.app).get(`/v1/commitments/${old}/history`);
    expect(body.items.map(({ cause, to, validAt }: { cause: string; to: string; validAt: string }) => [cause, to, validAt])).toMatchObject([
      ['statement', 'announced', expect.any(String)],
      ['clock', 'active', '2026-01-31T00:00:00.000Z'],
      ['edit', 'superseded', expect.any(String)],
    ]);
  });

  it('ends it later when its own start is put off, and what was known before stays known', async () => {
    const old = await log({ ...pledge, end: '2026-02-10', duration: 'P14D' });
    const fresh = await log({ ...later, title: 'new', links: [{ kind: 'supersedes', commitmentId: old }] });
    const before = '2026-01-30T12:00:00Z';
    service.context.clock.set('2026-01-31T12:00:00Z');
    const claims = { start: { value: '2026-02-05T00:00:00+03:00' } };
    await request(service.app)
      .post(`/v1/commitments/${fresh}/statements`)
      .set(service.admin)
      .send({ onBehalfOf: 'Russia', act: 'amends', saidAt: '2026-01-31T10:00:00Z', claims })
      .expect(201);
    const at = '2026-02-03T12:00:00Z';
    expect(await status(old, { at })).toMatchObject({ status: 'active' });
    expect(await status(old, { at, recordedBy: before })).toMatchObject({ status: 'superseded' });
    expect(await status(old, { at: '2026-02-05T00:00:00Z' })).toMatchObject({ status: 'superseded' });
  });

  it('shows the link from both sides', async () => {
    const old = await log(pledge);
    const fresh = await log({ ...later, links: [{ kind: 'renews', commitmentId: old }] });
    const links = async (id: string) => (await request(service.app).get(`/v1/commitments/${id}`)).body.links;
    expect(await links(fresh)).toMatchObject([{ kind: 'renews', outgoing: true, commitment: { id: old } }]);
    expect(await links(old)).toMatchObject([{ kind: 'renews', outgoing: false, commitment: { id: fresh } }]);
  });

  it('is linked to another in one way once', async () => {
    const old = await log(pledge);
    const link = { kind: 'renews', commitmentId: old };
    const { body } = await request(service.app)
      .post('/v1/commitments')
      .set(service.admin)
      .send({ ...later, links: [link, { ...link, kind: 'mirrors' }, link] })
      .expect(422);
    expect(body.errors).toEqual([{ path: 'links[2]', message: 'repeats a "renews" link; send it once' }]);
  });

  it('reads a commitment with the answer of another day', async () => {
    const id = await log(later);
    const { body } = await request(service.app).get(`/v1/commitments/${id}`).query({ at: '2026-02-04T00:00:00Z' });
    expect(body).toMatchObject({ status: 'active', assessment: { status: 'active' } });
  });
});
