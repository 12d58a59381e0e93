import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('what an amended actor bears on', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  const status = async (query = {}) => calls.get(`/v1/commitments/${id}/status`, query);
  const find = async (q: string) => (await calls.get('/v1/actors', { q })).items[0].id;

  beforeEach(async () => {
    id = (await calls.post('/v1/commitments', pledge)).id;
    await calls.post('/v1/reports', { ...report, commitmentId: id, allegedActor: 'Wagner' });
  });

  it('is redone when the alleged actor turns out to be the pledger’s, and answers about what was recorded before stay', async () => {
    expect(await status()).toMatchObject({ status: 'active', compliance: 'no_reports' });
    const wagner = await find('Wagner');
    service.context.clock.set('2026-01-31T09:00:00Z');
    await calls.patch(`/v1/actors/${wagner}`, { parentId: await find('Russia') });
    expect(await status()).toMatchObject({ status: 'reportedly_violated' });
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    expect(items.at(-1)).toMatchObject({
      from: 'active',
      to: 'reportedly_violated',
      cause: 'edit',
      facts: [wagner],
      validAt: '2026-01-31T09:00:00.000Z',
    });
    expect(await status({ recordedBy: '2026-01-31T08:30:00Z' })).toMatchObject({ status: 'active' });
    const { items: reports } = await calls.get(`/v1/commitments/${id}/reports`);
    expect(reports[0].matches).toMatchObject([{ result: 'in_scope' }]);
  });

  it('is redone when a body further up changes hands', async () => {
    const army = (await calls.post('/v1/actors', { name: 'The Army', kind: 'armed_group' })).id;
    await calls.patch(`/v1/actors/${await find('Wagner')}`, { parentId: army });
    expect((await status()).status).toBe('active');
    await calls.patch(`/v1/actors/${army}`, { parentId: await find('Russia') });
    expect((await status()).status).toBe('reportedly_violated');
    await calls.patch(`/v1/actors/${army}`, { parentId: null });
    expect((await status()).status).toBe('active');
  });

  it('leaves the reports that allege it to the matching job, which finds what they fall under now', async () => {
    const other = (await calls.post('/v1/commitments', { ...pledge, title: 'another' })).id;
    const before = await calls.get(`/v1/commitments/${other}/reports`);
    expect(before.items).toEqual([]);
    await calls.patch(`/v1/actors/${await find('Wagner')}`, { parentId: await find('Russia') });
    expect(await matchPending(service.context)).toMatchObject({ reports: 1 });
    expect((await calls.get(`/v1/commitments/${other}/status`)).status).toBe('reportedly_violated');
  });

  it('takes a new name, without a status change, and with another tag', async () => {
    const { etag = '' } = (await request(service.app).get(`/v1/commitments/${id}`)).headers;
    await calls.patch(`/v1/actors/${await find('Ukraine')}`, { name: 'Republic of Ukraine' });
    await request(service.app).get(`/v1/commitments/${id}`).set('If-None-Match', etag).expect(200);
    await calls.patch(`/v1/actors/${await find('Russia')}`, { name: 'Russian Federation' });
    expect((await status()).readings).toMatchObject([{ principal: { name: 'Russian Federation' } }]);
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    expect(items.map(({ cause }: { cause: string }) => cause)).not.toContain('edit');
  });
});
