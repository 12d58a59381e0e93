import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_AT_ONCE } from '../../../src/app/reports/find-candidates.js';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';

describe('a report that may fall under very many pledges', () => {
  let service: TestApp;
  let calls: ReturnType<typeof callsTo>;
  let named = '';
  let other = '';
  const vague = { observed: report.observed, source: report.source, publishedAt: report.publishedAt, act: 'air_strike' };
  const matchesOf = async (id: string) => (await calls.get(`/v1/reports/${id}`)).matches.length;
  const told = async () =>
    (await service.database.pool.query("SELECT commitment_id AS id FROM webhook_messages WHERE type = 'report.received' ORDER BY 1")).rows.length;

  /** As if the second had very many readings. */
  const crowd = async () => {
    await service.database.pool.query("DELETE FROM candidate_index WHERE area_key LIKE 'more %'");
    await service.database.pool.query(
      `INSERT INTO candidate_index (reading_id, commitment_id, actor_key, area_key, starts_from, ends_by)
       SELECT reading_id, commitment_id, actor_key, 'more ' || n, starts_from, ends_by FROM candidate_index, generate_series(1, $2) AS n WHERE commitment_id = $1`,
      [other, MOST_AT_ONCE],
    );
  };

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-01-31T08:00:00Z' });
    calls = callsTo(service);
    named = (await calls.post('/v1/commitments', pledge)).id;
    other = (await calls.post('/v1/commitments', { ...pledge, title: 'Another' })).id;
    await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example/all', types: ['report.received'] });
  });

  it('is matched to the one that it names at once, and to the others by the job, which tells of it', async () => {
    await crowd();
    const { id } = await calls.post('/v1/reports', { ...vague, commitmentId: named });
    expect([await matchesOf(id), await told()]).toEqual([1, 1]);
    expect(await matchPending(service.context)).toMatchObject({ reports: 1 });
    expect([await matchesOf(id), await told()]).toEqual([2, 2]);
    expect(await matchPending(service.context)).toMatchObject({ reports: 0 });
  });

  it('is matched at once where it says who and where', async () => {
    const { matches } = await calls.post('/v1/reports', report);
    expect(matches).toHaveLength(2);
  });

  it('is left to the job when it becomes as vague by a correction, which is no news to those who were told', async () => {
    await crowd();
    const { id } = await calls.post('/v1/reports', { ...report, allegedActor: 'Ukraine' });
    const before = await told();
    await calls.post(`/v1/reports/${id}/revisions`, { allegedActor: null, areas: [] });
    expect(await matchesOf(id)).toBe(0);
    await matchPending(service.context);
    expect([await matchesOf(id), await told()]).toEqual([2, before]);
  });
});
