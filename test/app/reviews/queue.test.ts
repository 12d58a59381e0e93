import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

interface Item {
  kind: string;
  changes: string;
  verdict: string;
  commitmentId: string | null;
  effects: { commitmentId: string; status: unknown; readings: unknown[] }[];
  report: { id: string; matches: { id: string; result: string; reasons: object[] }[]; doubts: string[] };
  other: { id: string } | null;
}

describe('the review queue', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  let id: string;
  const queue = async (query = ''): Promise<Item[]> => (await calls.getAs(service.admin, `/v1/review-queue${query}`)).items;
  const told = async (query = '') => (await queue(query)).map(({ kind, changes, report: { id: reportId } }) => [kind, changes, reportId]);
  const submit = async (more: object = {}) => (await calls.post('/v1/reports', { ...report, ...more })).id as string;
  const vague = { areas: [{ code: 'UA' }] };
  const rumour = { source: { name: 'A channel' }, credibility: 5 };

  beforeEach(async () => {
    id = (await calls.post('/v1/commitments', pledge)).id;
  });

  describe('asks whether a report is in scope,', () => {
    it('with the report, its matches and their reasons, and what would change; until it is decided', async () => {
      const reportId = await submit(vague);
      const [item] = await queue();
      expect(item).toMatchObject({
        kind: 'scope',
        changes: 'status',
        verdict: 'in_scope',
        commitmentId: id,
        effects: [
          {
            commitmentId: id,
            status: { from: 'active', to: 'reportedly_violated' },
            readings: [{ compliance: { from: 'no_reports', to: 'reportedly_violated' }, lifecycle: null }],
          },
        ],
        report: {
          id: reportId,
          matches: [{ result: 'possibly', reasons: expect.arrayContaining([{ dimension: 'area', answer: 'possibly', rule: 'area.larger' }]) }],
        },
        other: null,
      });
      await calls.post(`/v1/matches/${item?.report.matches[0]?.id}/review`, { verdict: 'in_scope', reason: 'over Kyiv' });
      expect(await queue()).toEqual([]);
      expect((await calls.get(`/v1/commitments/${id}/status`)).status).toBe('reportedly_violated');
      await calls.post(`/v1/matches/${item?.report.matches[0]?.id}/review`, { verdict: 'rules', reason: 'or was it' });
      expect(await told()).toEqual([['scope', 'status', reportId]]);
      await calls.post(`/v1/reports/${reportId}/review`, { verdict: 'rejected', reason: 'made up' });
      expect(await queue()).toEqual([]);
    });

    it('what would change a status first, then the newest', async () => {
      const alleging = await submit({ ...vague, ...rumour });
      const [first, second] = [await submit({ ...vague, summary: 'first' }), await submit({ ...vague, summary: 'second' })];
      expect(await told()).toEqual([
        ['scope', 'status', second],
        ['scope', 'status', first],
        ['scope', 'allegation', alleging],
      ]);
      // Page by page it is the same.
      const pages: string[] = [];
      for (let url: string | undefined = '/v1/review-queue?limit=1'; url !== undefined; ) {
        const page: request.Response = await request(service.app).get(url).set(service.admin).expect(200);
        pages.push(...page.body.items.map((item: Item) => item.report.id));
        url = page.body.nextCursor === null ? undefined : `/v1/review-queue?limit=1&cursor=${page.body.nextCursor}`;
      }
      expect(pages).toEqual([second, first, alleging]);
    });

    it('not where it would change nothing: a second allegation, or a violation that is reported already', async () => {
      const alleging = await submit({ ...vague, ...rumour });
      await submit({ ...rumour, source: { name: 'Another channel' } });
      expect(await queue()).toEqual([]);
      const deciding = await submit(vague);
      expect(await told()).toEqual([['scope', 'status', deciding]]);
      const decided = await submit();
      expect(await queue()).toEqual([]);
      // What answered the question is taken back, so it is asked again.
      await calls.post(`/v1/reports/${decided}/retraction`, { reason: 'taken back' });
      expect(await told()).toEqual([['scope', 'status', deciding]]);
      expect(alleging).not.toBe(deciding);
    });

    it('until it is taken back or corrected', async () => {
      const [first, second] = [await submit({ ...vague, summary: 'one' }), await submit({ ...vague, summary: 'another' })];
      await calls.post(`/v1/reports/${first}/retraction`, { reason: 'taken back' });
      expect(await told()).toEqual([['scope', 'status', second]]);
      await calls.post(`/v1/reports/${second}/revisions`, { areas: [{ code: 'UA-63' }] });
      expect(await queue()).toEqual([]);
    });

    it('by what it would change today: once the pledge is over, its status no more', async () => {
      const reportId = await submit(vague);
      service.context.clock.set('2026-02-02T08:00:00Z');
      expect(await told()).toEqual([['scope', 'reading', reportId]]);
    });

    it('for each commitment by itself', async () => {
      const { id: other } = await calls.post('/v1/commitments', { ...pledge, title: 'Kharkiv', scope: { areas: [{ code: 'UA-63' }] } });
      await submit(vague);
      expect((await queue()).map(({ commitmentId }) => commitmentId).sort()).toEqual([id, other].sort());
      expect((await queue(`?commitment=${other}`)).map(({ commitmentId, report: { matches } }) => [commitmentId, matches.length])).toEqual([
        [other, 1],
      ]);
    });
  });

  describe('doubts', () => {
    const odd = { publishedAt: '2026-01-30T12:00:00Z' };

    it('what is implausible, which is stored with the reason; more so where it carries a status', async () => {
      const irrelevant = await submit({ ...odd, areas: [{ code: 'FR' }] });
      const carrying = await submit({ ...odd, summary: 'Strike' });
      expect(await told()).toEqual([
        ['implausible', 'status', carrying],
        ['implausible', 'nothing', irrelevant],
      ]);
      const [item] = await queue();
      expect(item).toMatchObject({
        verdict: 'rejected',
        report: { doubts: ['It was published before what it reports was observed.'] },
        effects: [{ commitmentId: id, status: { from: 'reportedly_violated', to: 'active' } }],
      });
      expect(await told(`?commitment=${id}&kind=implausible`)).toEqual([['implausible', 'status', carrying]]);
      expect(await told('?kind=scope')).toEqual([]);
      // With a second report that suffices, the doubted one carries nothing any more.
      await submit({ summary: 'The same strike', source: { name: 'BBC', reliability: 'B' } });
      expect(await told()).toEqual([
        ['implausible', 'nothing', carrying],
        ['implausible', 'nothing', irrelevant],
      ]);
      await calls.post(`/v1/reports/${carrying}/review`, { verdict: 'accepted', reason: 'a slip of the date' });
      await calls.post(`/v1/reports/${irrelevant}/retraction`, { reason: 'taken back' });
      expect(await queue()).toEqual([]);
      expect((await calls.get(`/v1/reports/${carrying}`)).doubts).toHaveLength(1);
    });

    it('what is implausible no longer once it is corrected, and again when the correction is odd itself', async () => {
      const reportId = await submit({ count: { n: 450_000, unit: 'drones' } });
      await calls.post(`/v1/reports/${reportId}/revisions`, { count: { n: 450, unit: 'drones' } });
      expect(await queue()).toEqual([]);
      await calls.post(`/v1/reports/${reportId}/review`, { verdict: 'accepted', reason: 'fine' });
      service.context.clock.set('2026-01-31T09:00:00Z');
      await calls.post(`/v1/reports/${reportId}/revisions`, { point: { lat: 0, lon: 0 } });
      expect((await queue()).map(({ kind, report: { doubts } }) => [kind, doubts.length])).toEqual([['implausible', 1]]);
    });

    it('what seems to repeat an earlier report of the same source', async () => {
      const first = await submit({ summary: 'Drones hit a power station' });
      const second = await submit({ summary: 'drones hit a power station', observed: { from: '2026-01-31T02:30:00Z' } });
      await submit({ summary: 'Drones hit a power station', source: { name: 'BBC', reliability: 'B' } });
      const [item, ...others] = await queue();
      expect(others).toEqual([]);
      expect(item).toMatchObject({ kind: 'suspected_duplicate', report: { id: second }, other: { id: first }, changes: 'nothing' });
      await calls.post(`/v1/reports/${second}/review`, { verdict: 'duplicate', duplicateOf: first, reason: 'sent twice' });
      expect(await queue()).toEqual([]);
      await calls.post(`/v1/reports/${second}/review`, { verdict: 'undecided', reason: 'or not' });
      expect(await told()).toEqual([['suspected_duplicate', 'nothing', second]]);
      // What it would repeat does not count any more.
      await calls.post(`/v1/reports/${first}/review`, { verdict: 'rejected', reason: 'made up' });
      expect(await queue()).toEqual([]);
    });

    it('not two items that their source itself numbered, nor reports for two commitments', async () => {
      await submit({ externalId: '1' });
      await submit({ externalId: '2' });
      expect(await queue()).toEqual([]);
      await submit();
      expect(await queue()).toHaveLength(2);
    });

    it('an imported row that tells of more that were destroyed than launched', async () => {
      const file = [
        'time_start,time_end,model,launch_place,target,launched,destroyed,source',
        '2026-01-31 00:00,2026-01-31 06:00,Shahed-136/131,Kursk,Ukraine,4,5,kpszsu/posts/1',
      ].join('\n');
      await request(service.app).post('/v1/imports?format=air-attacks').set(service.admin).set('Content-Type', 'text/csv').send(file).expect(201);
      expect((await queue()).map(({ kind, report: { doubts } }) => [kind, doubts])).toEqual([
        ['implausible', ['more were destroyed (5) than launched (4)']],
      ]);
    });
  });

  it('is for reviewers alone', async () => {
    await calls.getAs(await calls.keyWith('review'), '/v1/review-queue', 200);
    await calls.getAs(await calls.keyWith('log', 'read'), '/v1/review-queue', 403);
    await calls.get('/v1/review-queue', {}, 401);
  });
});
