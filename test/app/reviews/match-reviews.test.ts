import { beforeEach, describe, expect, it } from 'vitest';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { reconcileStatuses } from '../../../src/app/status/reconcile-statuses.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const REASON = 'It came down outside of the city.';

describe('an override of a match', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  let reportId: string;
  let matchId: string;
  const status = async (query: object = {}) => (await calls.get(`/v1/commitments/${id}/status`, query)).status;
  const review = (verdict: string, expected = 201, match = matchId) =>
    calls.post(`/v1/matches/${match}/review`, { verdict, reason: REASON }, expected);
  const matchOf = async (readingId?: string) => {
    const { matches } = await calls.get(`/v1/reports/${reportId}`);
    return matches.find((match: { isCurrent: boolean; readingId: string }) => (readingId ? match.readingId === readingId : match.isCurrent));
  };
  const say = (claims: object, saidAt: string, more: object = {}) =>
    calls.post(`/v1/commitments/${id}/statements`, { onBehalfOf: 'Russia', act: 'clarifies', saidAt, claims, ...more });

  beforeEach(async () => {
    id = (await calls.post('/v1/commitments', pledge)).id;
    const submitted = await calls.post('/v1/reports', report);
    reportId = submitted.id;
    matchId = submitted.matches[0].id;
    service.context.clock.set('2026-01-31T09:00:00Z');
  });

  it('stands above the rules, which are shown beside it, and is told with its reason', async () => {
    expect(await status()).toBe('reportedly_violated');
    const { matches } = await review('out_of_scope');
    expect(matches).toMatchObject([
      { id: matchId, result: 'in_scope', review: { verdict: 'out_of_scope', reason: REASON, recordedAt: '2026-01-31T09:00:00.000Z' } },
    ]);
    expect(matches[0].reasons).toHaveLength(5);
    expect(await status()).toBe('active');
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    expect(items.at(-1)).toMatchObject({
      from: 'reportedly_violated',
      to: 'active',
      cause: 'review',
      validAt: '2026-01-31T09:00:00.000Z',
      facts: [matches[0].review.id, reportId],
    });
    const { readings } = await calls.get(`/v1/commitments/${id}/status`);
    expect(readings[0].because).toContainEqual({ rule: 'match.reviewed', facts: [matches[0].review.id] });
  });

  it('is a dated fact: what was known before stays known', async () => {
    await review('out_of_scope');
    expect(await status({ recordedBy: '2026-01-31T08:30:00Z' })).toBe('reportedly_violated');
    expect(await status({ recordedBy: '2026-01-31T09:00:00Z' })).toBe('active');
  });

  it('is taken back by "rules", and each verdict is kept with who gave it', async () => {
    const key = await calls.keyWith('review');
    await calls.post(`/v1/matches/${matchId}/review`, { verdict: 'out_of_scope', reason: 'one' }, 201, key);
    service.context.clock.set('2026-01-31T10:00:00Z');
    const { matches } = await review('rules');
    expect(matches[0].review).toBeNull();
    expect(await status()).toBe('reportedly_violated');
    expect(await status({ recordedBy: '2026-01-31T09:30:00Z' })).toBe('active');
    await review('rules', 409);
    const { items } = await calls.getAs(key, `/v1/reports/${reportId}/reviews`);
    expect(items).toMatchObject([
      { matchId, verdict: 'out_of_scope', reason: 'one', by: expect.stringMatching(/^key_/) },
      { matchId, verdict: 'rules', reason: REASON },
    ]);
    expect(items[0].by).not.toBe(items[1].by);
  });

  it('lets a report count that is only possibly in scope', async () => {
    const { matches } = await calls.post('/v1/reports', { ...report, areas: [{ code: 'UA' }], source: { name: 'TASS', reliability: 'B' } });
    await calls.post(`/v1/reports/${reportId}/retraction`, { reason: 'taken back' });
    expect([await status(), matches[0].result]).toEqual(['active', 'possibly']);
    await review('in_scope', 201, matches[0].id);
    expect(await status()).toBe('reportedly_violated');
  });

  describe('survives', () => {
    beforeEach(async () => {
      await review('out_of_scope');
      service.context.clock.set('2026-01-31T10:00:00Z');
    });

    it('a revision of the report', async () => {
      await calls.post(`/v1/reports/${reportId}/revisions`, { summary: 'Drones', target: 'energy' });
      expect([await status(), (await matchOf()).review.verdict]).toEqual(['active', 'out_of_scope']);
    });

    it('the job that matches what an import has left, with a corrected row', async () => {
      const { rows } = await service.database.pool.query('UPDATE reports SET matched_at = NULL RETURNING id');
      expect(rows).toHaveLength(1);
      expect(await matchPending(service.context)).toEqual({ reports: 1, matches: 1 });
      expect([await status(), (await matchOf()).review.verdict]).toEqual(['active', 'out_of_scope']);
    });

    it('the nightly check, under other rules too', async () => {
      expect(await reconcileStatuses(service.context)).toMatchObject({ checked: 1, ruleChanges: 0, differences: 0 });
      const policy = { ...service.context.policy, ruleset: 'other' };
      await reconcileStatuses({ ...service.context, policy });
      expect([await status(), (await matchOf()).review.verdict]).toEqual(['active', 'out_of_scope']);
    });

    it('a reading of somebody else, which is matched by the rules', async () => {
      const window = { start: { value: '2026-01-25T00:00:00Z' }, end: { value: '2026-02-02T00:00:00Z' } };
      const { readingId } = await say({ ...window, scope: { areas: [{ code: 'UA' }] } }, '2026-01-31T09:30:00Z', { onBehalfOf: 'Ukraine' });
      const { readings } = await calls.get(`/v1/commitments/${id}/status`);
      const compliances = readings.map(({ compliance, principal }: { compliance: string; principal: { name: string } }) => [
        principal.name,
        compliance,
      ]);
      expect(Object.fromEntries(compliances)).toEqual({ Russia: 'no_reports', Ukraine: 'reportedly_violated' });
      expect((await matchOf(readingId)).review).toBeNull();
    });

    it('a later reading of the same principal, while the rules answer alike', async () => {
      const { readingId } = await say({ end: { value: '2026-02-08', zone: 'Europe/Moscow', inclusive: true } }, '2026-01-31T09:30:00Z');
      expect(await matchOf(readingId)).toMatchObject({ isCurrent: true, result: 'in_scope', review: { verdict: 'out_of_scope' } });
      expect(await status()).toBe('active');
      // What was carried over can be taken back there.
      await review('rules', 201, (await matchOf(readingId)).id);
      expect([await status(), (await matchOf(readingId)).review]).toEqual(['reportedly_violated', null]);
    });

    it('under the incident as well, where the reading has inherited it', async () => {
      await say({ end: { value: '2026-02-08', zone: 'Europe/Moscow', inclusive: true } }, '2026-01-31T09:30:00Z');
      const { incidentId } = await calls.get(`/v1/reports/${reportId}`);
      const { commitments } = await calls.get(`/v1/incidents/${incidentId}`);
      expect(commitments).toMatchObject([
        { originCount: 0, readings: [{ result: 'out_of_scope', reports: [{ id: reportId, result: 'out_of_scope' }] }] },
      ]);
    });

    it('until it is taken back on the reading that it was made on, and then on none that came after', async () => {
      const { readingId: first } = await matchOf();
      const week = (day: string, saidAt: string) => say({ end: { value: day, zone: 'Europe/Moscow', inclusive: true } }, saidAt);
      const { readingId: second } = await week('2026-02-08', '2026-01-31T09:30:00Z');
      const { readingId: third } = await week('2026-02-15', '2026-01-31T09:45:00Z');
      const verdicts = async () => {
        const matches = await Promise.all([first, second, third].map(matchOf));
        return matches.map(({ review: standing }) => standing?.verdict ?? null);
      };
      expect(await verdicts()).toEqual(['out_of_scope', 'out_of_scope', 'out_of_scope']);
      await review('rules');
      expect(await verdicts()).toEqual([null, null, null]);
      expect(await status()).toBe('reportedly_violated');
      await review('rules', 409);
      await review('out_of_scope');
      expect([(await verdicts())[0], await status()]).toEqual(['out_of_scope', 'active']);
    });

    it('not a changed area that puts another question', async () => {
      await say({ scope: { areas: [{ code: 'UA-63' }] } }, '2026-01-31T09:30:00Z');
      expect(await matchOf()).toMatchObject({ result: 'out_of_scope', review: null });
      const { readingId } = await say({ scope: { areas: [{ code: 'UA' }] } }, '2026-01-31T09:45:00Z');
      // Kyiv lies in Ukraine as it lies in itself: the question is that of the first reading again.
      expect(await matchOf(readingId)).toMatchObject({ result: 'in_scope', review: { verdict: 'out_of_scope' } });
      expect(await status()).toBe('active');
    });
  });

  it('needs a match that is there, the scope, a known verdict and a reason', async () => {
    await review('in_scope', 404, 'match_01kgc9s8xye8a8rk9tkcd1mh6a');
    await calls.post(`/v1/matches/${matchId}/review`, { verdict: 'in_scope', reason: 'x' }, 403, await calls.keyWith('read', 'log'));
    await review('maybe', 422);
    await calls.post(`/v1/matches/${matchId}/review`, { verdict: 'in_scope' }, 422);
    await calls.post(`/v1/reports/${reportId}/retraction`, { reason: 'taken back' });
    await review('in_scope', 409);
  });
});
