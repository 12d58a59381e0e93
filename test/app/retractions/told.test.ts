import { beforeEach, describe, expect, it } from 'vitest';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const DAY = 86_400_000;

describe('what those who are alerted are told of reports', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z', maxAlertAge: 2 * DAY });
  let endpointId: string;
  const messages = async (type: string) => {
    const { items } = await calls.getAs(service.admin, `/v1/webhook-endpoints/${endpointId}/messages`);
    const wanted = items.filter((message: { type: string }) => message.type === type);
    return wanted.map(({ id, body }: { id: string; body: string }) => ({ id, ...JSON.parse(body) }));
  };
  const pledged = async (more: object = {}) => (await calls.post('/v1/commitments', { ...pledge, ...more })).id;

  beforeEach(async () => {
    endpointId = (await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org/', types: [] })).id;
  });

  it('is each report once for each commitment that it falls under, and its retraction likewise', async () => {
    const ids = [await pledged(), await pledged({ title: 'another' })];
    await pledged({ title: 'elsewhere', scope: { areas: [{ code: 'FR' }] } });
    const { id } = await calls.post('/v1/reports', { ...report, summary: 'Strike' });
    const received = await messages('report.received');
    expect(received.map(({ data }: { data: { commitments: unknown[] } }) => data.commitments)).toEqual(
      expect.arrayContaining(ids.map((commitment) => [expect.objectContaining({ id: commitment, result: 'in_scope' })])),
    );
    expect(received).toHaveLength(2);
    expect(received[0]).toMatchObject({
      timestamp: '2026-01-31T07:00:00.000Z',
      data: { report: { id, act: 'air_strike', summary: 'Strike', url: `http://pledgewatch.test/v1/reports/${id}` } },
    });
    await calls.post(`/v1/reports/${id}/retraction`, { reason: 'taken back' });
    expect(await messages('report.retracted')).toHaveLength(2);
  });

  it('is nothing about drafts', async () => {
    await pledged({ visibility: 'draft' });
    const { id } = await calls.post('/v1/reports', report);
    await calls.post(`/v1/reports/${id}/retraction`, { reason: 'taken back' });
    expect([...(await messages('report.received')), ...(await messages('report.retracted'))]).toEqual([]);
    expect((await calls.get(`/v1/reports/${id}`)).matches).toEqual([]);
    expect((await calls.getAs(service.admin, `/v1/reports/${id}`)).matches).toHaveLength(1);
  });

  it('is nothing that came to be too long ago', async () => {
    await pledged();
    service.context.clock.set('2026-02-10T08:00:00Z');
    const { id } = await calls.post('/v1/reports', report);
    await calls.post(`/v1/reports/${id}/retraction`, { reason: 'taken back', publishedAt: '2026-02-01T00:00:00Z' });
    expect([...(await messages('report.received')), ...(await messages('report.retracted'))]).toEqual([]);
  });

  it.each<[string, string, string, () => Promise<unknown>]>([
    ['a report, published on 31 January at 07:00,', '2026-02-02T07:00:00Z', 'report.received', () => calls.post('/v1/reports', report)],
    ['an end, on 1 February at 21:00,', '2026-02-03T21:00:00Z', 'commitment.expired', () => recordDueChanges(service.context)],
  ])('is %s until alerts may be no older, and not a millisecond longer', async (_, latest, type, come) => {
    await pledged();
    service.context.clock.set(latest);
    await come();
    expect(await messages(type)).toHaveLength(1);
    service.context.clock.advance(1);
    await pledged({ title: 'another' });
    await come();
    expect(await messages(type)).toHaveLength(1);
  });

  it('names the message that the grouping of two reports gave rise to when one of them is taken back', async () => {
    const id = await pledged();
    const claim = { ...report, source: { name: 'A channel' }, credibility: 5 };
    const { id: first } = await calls.post('/v1/reports', claim);
    const { id: second } = await calls.post('/v1/reports', { ...claim, source: { name: 'Another channel' } });
    await calls.post('/v1/incidents', { reportIds: [first, second] });
    expect((await calls.get(`/v1/commitments/${id}/status`)).status).toBe('reportedly_violated');
    await calls.post(`/v1/reports/${first}/retraction`, { reason: 'taken back' });
    const [told] = await messages('commitment.reportedly_violated');
    const [correction] = await messages('commitment.status_corrected');
    expect(correction.data).toMatchObject({ from: 'reportedly_violated', to: 'active' });
    expect(correction.data.corrects).toContain(told.id);
  });

  it('names all that rested on a statement that is taken back: the extension, and the violation of what was extended', async () => {
    const id = await pledged();
    service.context.clock.set('2026-02-01T20:00:00Z');
    const claims = { end: { value: '2026-02-08', zone: 'Europe/Moscow', inclusive: true } };
    const extension = { onBehalfOf: 'Russia', act: 'extends', saidAt: '2026-02-01T19:00:00Z', claims };
    const { id: statementId } = await calls.post(`/v1/commitments/${id}/statements`, extension);
    service.context.clock.set('2026-02-03T08:00:00Z');
    await calls.post('/v1/reports', { ...report, observed: { from: '2026-02-03T02:00:00Z' }, publishedAt: '2026-02-03T07:00:00Z' });
    await calls.post(`/v1/statements/${statementId}/retraction`, { reason: 'taken back' });
    const [extended] = await messages('commitment.extended');
    const [violated] = await messages('commitment.reportedly_violated');
    const [correction] = await messages('commitment.status_corrected');
    expect(correction.data).toMatchObject({ from: 'reportedly_violated', to: 'expired', corrects: [extended.id, violated.id] });
  });

  it('finds what falls under a reading that inherits otherwise once a statement is taken back', async () => {
    const id = await pledged({ scope: { acts: ['air_strike'], areas: [{ code: 'UA' }] } });
    const say = async (saidAt: string, claims: object) =>
      (await calls.post(`/v1/commitments/${id}/statements`, { onBehalfOf: 'Russia', act: 'clarifies', saidAt, claims })).id;
    const narrowed = await say('2026-01-30T12:00:00Z', { scope: { areas: [{ code: 'UA-30' }] } });
    await say('2026-01-30T13:00:00Z', { scope: { acts: ['air_strike'] } });
    await calls.post('/v1/reports', { ...report, areas: [{ code: 'UA-63' }] });
    const current = async () => (await calls.get(`/v1/commitments/${id}/status`)).status;
    expect(await current()).toBe('active');
    await calls.post(`/v1/statements/${narrowed}/retraction`, { reason: 'taken back' });
    expect(await current()).toBe('reportedly_violated');
    await calls.post(`/v1/statements/${narrowed}/retraction`, { reason: 'again' }, 409);
  });
});
