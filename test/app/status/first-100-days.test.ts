import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { fulfilmentBody, pledgeBody, pledges } from '../../../examples/first-100-days/first-100-days.js';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';

describe('the pledges for the first 100 days', () => {
  let service: TestApp;
  const ids = new Map<string, string>();
  const post = async (path: string, body: object) => {
    const response = await request(service.app).post(path).set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(201);
    return response.body;
  };
  const status = async (id: string | undefined, query: object = {}) =>
    (await request(service.app).get(`/v1/commitments/${id}/status`).query(query)).body;

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2018-01-01T00:00:00Z' });
    for (const pledge of pledges) {
      const { id } = await post('/v1/commitments', pledgeBody(pledge));
      ids.set(pledge.title, id);
      if (pledge.outcome === 'achieved') await post('/v1/reports', fulfilmentBody(pledge, id));
    }
  });

  it('are 27', () => {
    expect(pledges).toHaveLength(27);
  });

  it.each(pledges)('$outcome: $title', async ({ title, outcome }) => {
    const answer = await status(ids.get(title));
    expect(answer).toMatchObject({
      status: outcome === 'achieved' ? 'fulfilled' : 'lapsed',
      endsAt: '2017-04-30T04:00:00.000Z',
      certainty: 'certain',
    });
    expect(answer.flags).not.toContain('late');
    expect(await status(ids.get(title), { at: '2017-04-28T00:00:00Z' })).toMatchObject({ status: 'active' });
    expect(await status(ids.get(title), { at: '2016-12-01T00:00:00Z' })).toMatchObject({ status: 'announced' });
  });

  it('can still be fulfilled after the deadline, and are then marked late', async () => {
    const [broken] = pledges.filter(({ outcome }) => outcome === 'broken');
    const id = ids.get(broken?.title ?? '') ?? '';
    const body = broken && { ...fulfilmentBody(broken, id), observed: { from: '2017-06-01T00:00:00Z' }, publishedAt: '2017-06-02T00:00:00Z' };
    await post('/v1/reports', body ?? {});
    expect(await status(id)).toMatchObject({ status: 'fulfilled', flags: expect.arrayContaining(['late']) });
    expect(await status(id, { at: '2017-05-15T00:00:00Z' })).toMatchObject({ status: 'lapsed' });
  });
});
