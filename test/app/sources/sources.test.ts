import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });

describe('a source', () => {
  it('is F until somebody rates it, and keeps every rating that it had', async () => {
    const { id, ...created } = await calls.post('/v1/sources', { name: 'Suspilne', url: 'https://suspilne.example' });
    expect(created).toEqual({
      name: 'Suspilne',
      url: 'https://suspilne.example',
      reliability: 'F',
      affiliatedWith: null,
      independenceGroup: null,
      ratings: [],
    });
    await calls.patch(`/v1/sources/${id}`, { reliability: 'B', affiliatedWith: { name: 'Ukraine', kind: 'state' } });
    service.context.clock.set('2026-02-01T08:00:00Z');
    expect(await calls.patch(`/v1/sources/${id}`, { affiliatedWith: null, independenceGroup: 'EBU' })).toMatchObject({
      reliability: 'B',
      affiliatedWith: null,
      independenceGroup: 'EBU',
      ratings: [
        { reliability: 'B', affiliatedWith: { name: 'Ukraine' }, recordedAt: '2026-01-31T08:00:00.000Z' },
        { reliability: 'B', affiliatedWith: null, recordedAt: '2026-02-01T08:00:00.000Z' },
      ],
    });
  });

  it('is rated by keys with review alone', async () => {
    const desk = await calls.keyWith('log');
    await calls.post('/v1/sources', { name: 'A friend', reliability: 'A' }, 403, desk);
    const { id } = await calls.post('/v1/sources', { name: 'A friend', affiliatedWith: 'Russia' }, 201, desk);
    await calls.patch(`/v1/sources/${id}`, { reliability: 'A' }, 403, desk);
    await calls.patch(`/v1/sources/${id}`, { affiliatedWith: null }, 403, desk);
    expect(await calls.patch(`/v1/sources/${id}`, { name: 'Another friend' }, 200, desk)).toMatchObject({ name: 'Another friend', reliability: 'F' });
    expect(await calls.patch(`/v1/sources/${id}`, { reliability: 'E' }, 200, await calls.keyWith('log', 'review'))).toMatchObject({
      reliability: 'E',
    });
  });

  it('is one of its name', async () => {
    const { id } = await calls.post('/v1/sources', { name: 'Reuters' });
    expect((await calls.post('/v1/sources', { name: 'REUTERS' }, 409)).detail).toContain(id);
    const other = await calls.post('/v1/sources', { name: 'AFP' });
    await calls.patch(`/v1/sources/${other.id}`, { name: 'reuters' }, 409);
    expect(await calls.patch(`/v1/sources/${other.id}`, { name: 'afp', url: null })).toMatchObject({ name: 'afp' });
  });

  it('needs the tag of what it changes', async () => {
    const { id } = await calls.post('/v1/sources', { name: 'Reuters' });
    const { etag = '' } = (await request(service.app).get(`/v1/sources/${id}`)).headers;
    await calls.patch(`/v1/sources/${id}`, { reliability: 'A' });
    await calls.patch(`/v1/sources/${id}`, { reliability: 'B' }, 412, service.admin, etag);
    await request(service.app).patch(`/v1/sources/${id}`).set(service.admin).send({ reliability: 'B' }).expect(428);
    await calls.patch(`/v1/sources/${id}`, {}, 422);
  });

  it('is listed by name, a page at a time', async () => {
    for (const name of ['Reuters', 'AFP', 'RFE/RL']) await calls.post('/v1/sources', { name });
    const first = await calls.get('/v1/sources', { limit: 2 });
    const second = await calls.get('/v1/sources', { limit: 2, cursor: first.nextCursor });
    expect([first, second].map(({ items }) => items.map(({ name }: { name: string }) => name))).toEqual([['AFP', 'Reuters'], ['RFE/RL']]);
    expect((await calls.get('/v1/sources', { q: 'rf' })).items).toMatchObject([{ name: 'RFE/RL', reliability: 'F' }]);
  });
});

describe('what a rating bears on', () => {
  let id: string;
  let sourceId: string;
  const status = async (query = {}) => (await calls.get(`/v1/commitments/${id}/status`, query)).status;

  beforeEach(async () => {
    id = (await calls.post('/v1/commitments', pledge)).id;
    const { name } = report.source;
    sourceId = (await calls.post('/v1/reports', { ...report, source: { name } })).source.id;
    service.context.clock.set('2026-01-31T09:00:00Z');
  });

  it('is redone, and answers about what was recorded before stay', async () => {
    expect(await status()).toBe('active');
    await calls.patch(`/v1/sources/${sourceId}`, { reliability: 'B' });
    expect(await status()).toBe('reportedly_violated');
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    expect(items.at(-1)).toMatchObject({ to: 'reportedly_violated', cause: 'edit', facts: [sourceId], validAt: '2026-01-31T09:00:00.000Z' });
    expect(await status({ recordedBy: '2026-01-31T08:30:00Z' })).toBe('active');
  });

  it('is redone too when the rating comes with a report about something else', async () => {
    await calls.post('/v1/reports', { ...report, areas: [{ code: 'FR' }], allegedActor: 'France' });
    expect(await status()).toBe('reportedly_violated');
  });
});
