import { beforeEach, describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('a verdict on a report', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  let reportId: string;
  let endpointId: string;
  const status = async (query: object = {}) => (await calls.get(`/v1/commitments/${id}/status`, query)).status;
  const review = (body: object, expected = 201, of = reportId) => calls.post(`/v1/reports/${of}/review`, { reason: 'seen', ...body }, expected);
  const messages = async () => {
    const { items } = await calls.getAs(service.admin, `/v1/webhook-endpoints/${endpointId}/messages`);
    const told = items.map(({ id: messageId, type, body }: { id: string; type: string; body: string }) => ({
      messageId,
      type,
      ...JSON.parse(body).data,
    }));
    return told.toReversed();
  };

  beforeEach(async () => {
    id = (await calls.post('/v1/commitments', pledge)).id;
    endpointId = (
      await calls.post('/v1/webhook-endpoints', {
        url: 'https://hooks.example.org/',
        types: ['commitment.reportedly_violated', 'commitment.status_corrected'],
      })
    ).id;
    reportId = (await calls.post('/v1/reports', report)).id;
    service.context.clock.set('2026-01-31T09:00:00Z');
  });

  it('takes it out of the count when it is rejected, corrects what was told, and keeps what was known', async () => {
    const rejected = await review({ verdict: 'rejected' });
    expect(rejected).toMatchObject({ review: { verdict: 'rejected', reason: 'seen', duplicateOf: null }, matches: [{ result: 'in_scope' }] });
    expect([await status(), await status({ recordedBy: '2026-01-31T08:59:59Z' })]).toEqual(['active', 'reportedly_violated']);
    const [violated, corrected] = await messages();
    expect(corrected).toMatchObject({ type: 'commitment.status_corrected', from: 'reportedly_violated', to: 'active', cause: 'review' });
    expect(corrected.corrects).toEqual([violated.messageId]);
  });

  it('is taken back, which corrects the correction', async () => {
    await review({ verdict: 'rejected' });
    service.context.clock.set('2026-01-31T10:00:00Z');
    expect((await review({ verdict: 'undecided' })).review).toBeNull();
    expect(await status()).toBe('reportedly_violated');
    const told = await messages();
    expect(told.map(({ type, to }: { type: string; to: string }) => [type, to])).toEqual([
      ['commitment.reportedly_violated', 'reportedly_violated'],
      ['commitment.status_corrected', 'active'],
      ['commitment.status_corrected', 'reportedly_violated'],
      ['commitment.reportedly_violated', 'reportedly_violated'],
    ]);
    expect(told[2].corrects).toContain(told[1].messageId);
    await review({ verdict: 'undecided' }, 409);
  });

  it('is no correction when a first look only lets count what nobody was told of', async () => {
    await review({ verdict: 'rejected' });
    const { matches } = await calls.post('/v1/reports', { ...report, areas: [{ code: 'UA' }] });
    await calls.post(`/v1/matches/${matches[0].id}/review`, { verdict: 'in_scope', reason: 'seen' });
    expect((await messages()).map(({ type }: { type: string }) => type).slice(2)).toEqual(['commitment.reportedly_violated']);
  });

  it('changes nothing when it is accepted', async () => {
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    expect(await review({ verdict: 'accepted' })).toMatchObject({ review: { verdict: 'accepted' } });
    expect((await calls.get(`/v1/commitments/${id}/history`)).items).toEqual(items);
  });

  it('does not count a duplicate, whose original counts', async () => {
    const { id: second } = await calls.post('/v1/reports', report);
    expect(await review({ verdict: 'duplicate', duplicateOf: reportId }, 201, second)).toMatchObject({
      review: { verdict: 'duplicate', duplicateOf: reportId },
    });
    expect((await calls.get(`/v1/commitments/${id}/status`)).reports).toEqual({ inScope: 1, possibly: 0 });
    expect(await status()).toBe('reportedly_violated');
    await review({ verdict: 'rejected' });
    expect(await status()).toBe('active');
  });

  it('never makes a circle of duplicates, of which none would count', async () => {
    const { id: second } = await calls.post('/v1/reports', report);
    const { id: third } = await calls.post('/v1/reports', report);
    await review({ verdict: 'duplicate', duplicateOf: reportId }, 201, second);
    const faults = async (duplicateOf: string, of: string) => (await review({ verdict: 'duplicate', duplicateOf }, 422, of)).errors[0].message;
    expect(await faults(second, reportId)).toContain('take that back first');
    expect(await faults(second, third)).toContain(`name ${reportId}`);
    expect(await faults(third, third)).toContain('itself');
    expect(await faults('report_01kgc9s8xye8a8rk9tkcd1mh6a', third)).toContain('no report');
    await review({ verdict: 'duplicate', duplicateOf: 'nothing' }, 422, third);
    await review({ verdict: 'duplicate' }, 422, third);
    await review({ verdict: 'rejected', duplicateOf: reportId }, 422, third);
  });

  it('is given once when two come at once, and each is kept', async () => {
    await Promise.all([review({ verdict: 'rejected' }), review({ verdict: 'accepted' })]);
    const { items } = await calls.getAs(service.admin, `/v1/reports/${reportId}/reviews`);
    expect(items.map(({ verdict }: { verdict: string }) => verdict).sort()).toEqual(['accepted', 'rejected']);
    expect((await calls.get(`/v1/reports/${reportId}`)).review.verdict).toBe(items[1].verdict);
    expect(await status()).toBe(items[1].verdict === 'accepted' ? 'reportedly_violated' : 'active');
  });

  it('needs the scope, and a report that was not taken back', async () => {
    await calls.post(`/v1/reports/${reportId}/review`, { verdict: 'rejected', reason: 'x' }, 403, await calls.keyWith('log'));
    await calls.getAs(await calls.keyWith('log'), `/v1/reports/${reportId}/reviews`, 403);
    await calls.post(`/v1/reports/${reportId}/retraction`, { reason: 'taken back' });
    await review({ verdict: 'rejected' }, 409);
  });
});
