import { beforeEach, describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('a corrected version of a report', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  let reportId: string;
  const revise = (body: object, status = 201) => calls.post(`/v1/reports/${reportId}/revisions`, body, status);
  const status = async (query: object = {}) => (await calls.get(`/v1/commitments/${id}/status`, query)).status;

  beforeEach(async () => {
    id = (await calls.post('/v1/commitments', pledge)).id;
    const more = { summary: 'Drones over Kyiv', count: { n: 450, unit: 'drones' }, point: { lat: 50.45, lon: 30.52 } };
    reportId = (await calls.post('/v1/reports', { ...report, ...more })).id;
    service.context.clock.set('2026-01-31T09:00:00Z');
  });

  it('takes over what it leaves out, and empties what is null', async () => {
    const first = await calls.get(`/v1/reports/${reportId}`);
    const { matches, ...revised } = await revise({ count: { n: 45, unit: 'drones' }, summary: null });
    expect(revised).toEqual({
      ...first,
      matches: undefined,
      revision: 2,
      count: { n: 45, unit: 'drones' },
      summary: null,
      publishedAt: '2026-01-31T09:00:00.000Z',
    });
    expect(matches).toHaveLength(1);
    expect(await status()).toBe('reportedly_violated');
  });

  it('is a candidate for what only the corrected version falls under', async () => {
    const { id: other } = await calls.post('/v1/commitments', {
      ...pledge,
      title: 'Kharkiv',
      scope: { acts: ['air_strike'], areas: [{ code: 'UA-63' }] },
    });
    const { matches } = await revise({ areas: [{ code: 'UA-63' }] });
    const results = Object.fromEntries(
      matches.map(({ commitment, result }: { commitment: { id: string }; result: string }) => [commitment.id, result]),
    );
    expect(results).toEqual({ [id]: 'out_of_scope', [other]: 'in_scope' });
    expect(await status()).toBe('active');
    expect((await calls.get(`/v1/commitments/${other}/status`)).status).toBe('reportedly_violated');
  });

  it('gets a number of its own, also when two come at once', async () => {
    const both = await Promise.all([revise({ summary: 'one' }), revise({ summary: 'other' })]);
    expect((await calls.get(`/v1/reports/${reportId}`)).revision).toBe(3);
    expect(both.map(({ revision }) => revision)).toContain(3);
    const { rows } = await service.database.pool.query('SELECT number FROM report_revisions ORDER BY number');
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  it('is known from when it was published', async () => {
    service.context.clock.set('2026-01-31T12:00:00Z');
    await revise({ areas: [{ code: 'UA-63' }], publishedAt: '2026-01-31T10:00:00Z' });
    expect(await status({ knownBy: '2026-01-31T09:59:59Z' })).toBe('reportedly_violated');
    expect(await status({ knownBy: '2026-01-31T10:00:00Z' })).toBe('active');
  });

  it.each([
    ['nothing', {}],
    ['a source', { source: 'Another' }],
    ['an end before the start', { observed: { from: '2026-01-31T02:00:00Z', to: '2026-01-31T01:00:00Z' } }],
    ['what has not happened yet', { observed: { from: '2026-03-31T02:00:00Z' } }],
    ['no time at all', { observed: null }],
    ['a fulfilment of nothing in particular', { bearing: 'fulfils' }],
    ['an actor that does not exist', { allegedActor: 'actor_01kgc9s8xye8a8rk9tkcd1mh6a' }],
  ])('does not hold %s', async (_, body) => {
    await revise(body, 422);
    expect((await calls.get(`/v1/reports/${reportId}`)).revision).toBe(1);
  });

  it('is of no use once the report was taken back', async () => {
    await calls.post(`/v1/reports/${reportId}/retraction`, { reason: 'taken back' });
    await revise({ summary: 'late' }, 409);
  });
});
