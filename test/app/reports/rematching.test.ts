import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { reconcileStatuses } from '../../../src/app/status/reconcile-statuses.js';
import { byHand } from '../../support/by-hand.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const RUSSIA = { name: 'Russia', kind: 'state', role: 'committer' };

describe('a report that was there before', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  const status = async (id: string) => (await calls.get(`/v1/commitments/${id}/status`)).status;
  const say = async (id: string, act: string, saidAt: string, claims?: object) =>
    (await calls.post(`/v1/commitments/${id}/statements`, { onBehalfOf: 'Russia', act, saidAt, claims })).id;

  it('alleges a body of the committer, which the commitment names nowhere', async () => {
    const { id: parentId } = await calls.post('/v1/actors', { name: 'Russia', kind: 'state' });
    const { id: allegedActor } = await calls.post('/v1/actors', { name: 'Ministry of Defence', kind: 'government_body', parentId });
    await calls.post('/v1/reports', { ...report, allegedActor });
    expect(await status((await calls.post('/v1/commitments', pledge)).id)).toBe('reportedly_violated');
  });

  it('falls under what a new list of parties binds', async () => {
    await calls.post('/v1/reports', report);
    const { id } = await calls.post('/v1/commitments', { ...pledge, parties: [{ ...RUSSIA, name: 'Belarus' }] });
    expect(await status(id)).toBe('active');
    await calls.patch(`/v1/commitments/${id}`, { parties: [RUSSIA] });
    expect(await status(id)).toBe('reportedly_violated');
  });

  it('falls under what a later reading inherits from a statement that is logged after it', async () => {
    await calls.post('/v1/reports', { ...report, areas: [{ code: 'UA-63' }] });
    const { id } = await calls.post('/v1/commitments', pledge);
    await say(id, 'clarifies', '2026-01-30T20:00:00Z', { scope: { acts: ['air_strike'] } });
    expect(await status(id)).toBe('active');
    await say(id, 'clarifies', '2026-01-30T12:00:00Z', { scope: { areas: [{ code: 'UA' }] } });
    expect(await status(id)).toBe('reportedly_violated');
  });

  it('falls under what was closed when it was found, once the withdrawal is taken back', async () => {
    await calls.post('/v1/reports', report);
    const { scope: _, end: _end, duration: _duration, zone: _zone, source: _source, ...bare } = pledge;
    const { id } = await calls.post('/v1/commitments', bare);
    const withdrawal = await say(id, 'withdraws', '2026-01-31T00:00:00Z');
    const window = { start: { value: '2026-01-25T00:00:00Z' }, end: { value: '2026-02-02T00:00:00Z' } };
    await say(id, 'announces', '2026-01-24T00:00:00Z', { ...window, scope: { areas: [{ code: 'UA-30' }] } });
    expect(await status(id)).toBe('withdrawn');
    await calls.post(`/v1/statements/${withdrawal}/retraction`, { reason: 'misquoted' });
    expect(await status(id)).toBe('reportedly_violated');
  });

  it('fulfils a commitment for which it was imported before that had a reading', async () => {
    const parties = [RUSSIA, { name: 'Ukraine', kind: 'state', role: 'beneficiary' }];
    const { id } = await calls.post('/v1/commitments', { title: 'Release of prisoners', kind: 'release', mode: 'perform', parties });
    const row = { ...report, bearing: 'fulfils', commitmentId: id, allegedActor: undefined, areas: undefined, act: undefined, externalId: '1' };
    await request(service.app)
      .post('/v1/imports?format=ndjson')
      .set(service.admin)
      .set('Content-Type', 'application/x-ndjson')
      .send(`${JSON.stringify(row)}\n`)
      .expect(201);
    expect(await matchPending(service.context)).toEqual({ reports: 1, matches: 0 });
    await say(id, 'announces', '2026-01-24T00:00:00Z', { start: { value: '2026-01-25T00:00:00Z' }, end: { value: '2026-02-10T00:00:00Z' } });
    expect((await calls.get(`/v1/commitments/${id}/reports`)).items).toHaveLength(1);
  });

  it('is matched anew after a change of the rules, to what it was no candidate for as well', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    await calls.post('/v1/reports', report);
    // As earlier rules would have left it.
    await byHand(service.database.pool, 'DELETE FROM matches');
    await service.database.pool.query(
      "UPDATE commitments SET ruleset = '0', assessment = (jsonb_set(assessment::jsonb, '{ruleset}', '\"0\"'))::json",
    );
    await reconcileStatuses(service.context);
    expect(await status(id)).toBe('active');
    expect(await matchPending(service.context)).toEqual({ reports: 1, matches: 1 });
    expect(await status(id)).toBe('reportedly_violated');
  });
});
