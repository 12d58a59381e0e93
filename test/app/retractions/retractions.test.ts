import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('taking back and correcting', () => {
  const { service } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  const post = async (path: string, body: object, status = 201) => {
    const response = await request(service.app).post(path).set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(status);
    return response.body;
  };
  const get = async (path: string, query: object = {}) => (await request(service.app).get(path).set(service.admin).query(query)).body;
  const status = (query: object = {}) => get(`/v1/commitments/${id}/status`, query);

  beforeEach(async () => {
    id = (await post('/v1/commitments', pledge)).id;
  });

  it('takes "reportedly violated" back with the one report that decided it, and names the message that told of it', async () => {
    const endpoint = await post('/v1/webhook-endpoints', {
      url: 'https://hooks.example.org/',
      types: ['commitment.reportedly_violated', 'commitment.status_corrected'],
    });
    const { id: reportId } = await post('/v1/reports', report);
    expect(await status()).toMatchObject({ status: 'reportedly_violated' });
    service.context.clock.set('2026-01-31T09:00:00Z');
    const taken = await post(`/v1/reports/${reportId}/retraction`, { reason: 'The outlet corrected itself.' });
    expect(taken.retractions).toMatchObject([{ kind: 'retraction', reason: 'The outlet corrected itself.' }]);

    expect(await status()).toMatchObject({ status: 'active', compliance: 'no_reports' });
    const { items } = await get(`/v1/commitments/${id}/history`);
    expect(items.at(-1)).toMatchObject({
      from: 'reportedly_violated',
      to: 'active',
      cause: 'retraction',
      validAt: '2026-01-31T09:00:00.000Z',
      events: ['status_corrected'],
    });
    expect(items.at(-1).facts).toContain(reportId);
    const messages = (await get(`/v1/webhook-endpoints/${endpoint.id}/messages`)).items;
    expect(messages.map(({ type }: { type: string }) => type)).toEqual(['commitment.status_corrected', 'commitment.reportedly_violated']);
    expect(JSON.parse(messages[0].body).data.corrects).toEqual([messages[1].id]);
  });

  it('still tells what was known before, by when it was public and by when it was stored', async () => {
    const { id: reportId } = await post('/v1/reports', report);
    service.context.clock.set('2026-01-31T09:00:00Z');
    await post(`/v1/reports/${reportId}/retraction`, { reason: 'taken back' });
    const at = '2026-01-31T08:30:00Z';
    expect(await status({ at })).toMatchObject({ status: 'active' });
    expect(await status({ at, knownBy: at })).toMatchObject({ status: 'reportedly_violated' });
    expect(await status({ at, recordedBy: at })).toMatchObject({ status: 'reportedly_violated' });
  });

  it('hides a typing error of the desk for every publication time; only the storage time still shows it', async () => {
    const { id: reportId } = await post('/v1/reports', report);
    service.context.clock.set('2026-01-31T09:00:00Z');
    await post(`/v1/reports/${reportId}/retraction`, { reason: 'wrong city typed', kind: 'entry_error' });
    const at = '2026-01-31T08:30:00Z';
    expect(await status({ at, knownBy: at })).toMatchObject({ status: 'active' });
    expect(await status({ at, recordedBy: at })).toMatchObject({ status: 'reportedly_violated' });
  });

  it('takes nothing back twice, and nothing before it was published', async () => {
    const { id: reportId } = await post('/v1/reports', report);
    await post(`/v1/reports/${reportId}/retraction`, { reason: 'x', publishedAt: '2026-01-31T06:00:00Z' }, 422);
    await post(`/v1/reports/${reportId}/retraction`, { reason: 'x' });
    await post(`/v1/reports/${reportId}/retraction`, { reason: 'x' }, 409);
  });

  it('lets a principal’s earlier reading hold again when the later statement is taken back', async () => {
    service.context.clock.set('2026-02-01T20:00:00Z');
    const { id: statementId } = await post(`/v1/commitments/${id}/statements`, {
      onBehalfOf: 'Russia',
      act: 'extends',
      saidAt: '2026-02-01T19:00:00Z',
      claims: { end: { value: '2026-02-08', zone: 'Europe/Moscow', inclusive: true } },
    });
    service.context.clock.set('2026-02-02T12:00:00Z');
    expect(await status()).toMatchObject({ status: 'active', endsAt: '2026-02-08T21:00:00.000Z' });
    await post(`/v1/statements/${statementId}/retraction`, { reason: 'The Kremlin took it back.' });
    expect(await status()).toMatchObject({ status: 'expired', endsAt: '2026-02-01T21:00:00.000Z' });
    const { items } = await get(`/v1/commitments/${id}/history`);
    expect(items.at(-1)).toMatchObject({ from: 'active', to: 'expired', cause: 'retraction', events: ['status_corrected', 'expired'] });
  });

  it('matches a corrected version of a report anew, and keeps the first version for answers about the past', async () => {
    const { id: reportId } = await post('/v1/reports', report);
    service.context.clock.set('2026-01-31T09:00:00Z');
    const revised = await post(`/v1/reports/${reportId}/revisions`, { areas: [{ code: 'UA-63' }], summary: 'It was Kharkiv.' });
    expect(revised).toMatchObject({ revision: 2, act: 'air_strike', areas: [{ code: 'UA-63' }], summary: 'It was Kharkiv.' });
    expect(revised.matches).toMatchObject([{ result: 'out_of_scope' }]);
    expect(await status()).toMatchObject({ status: 'active', compliance: 'no_reports' });
    expect(await status({ recordedBy: '2026-01-31T08:30:00Z' })).toMatchObject({ status: 'reportedly_violated' });
    const { items } = await get(`/v1/commitments/${id}/history`);
    expect(items.at(-1)).toMatchObject({ cause: 'revision', events: ['status_corrected'] });
    await post(`/v1/reports/${reportId}/revisions`, {}, 422);
  });
});
