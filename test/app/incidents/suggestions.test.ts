import { describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

/** A report that suffices only together with one of another origin; of two that differ in nothing but their source, each speaks for the other. */
const rumour = (source: string, more: object = {}) => ({ ...report, target: 'power_grid', source: { name: source }, credibility: 5, ...more });
const elsewhere = { areas: [{ code: 'UA-63' }] };

describe('suggestions of what may be one incident', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });

  const submit = async (body: object): Promise<{ id: string; incidentId: string }> => {
    const submitted = await calls.post('/v1/reports', body);
    await service.context.comparing.idle();
    return submitted;
  };
  const list = async (state = 'open') => {
    await service.context.comparing.idle();
    return (await calls.getAs(service.admin, `/v1/incident-suggestions?state=${state}`)).items as Suggestion[];
  };
  const pairs = async (state?: string) => (await list(state)).map(({ reports }) => reports.map(({ id }) => id).sort());
  const statusOf = async (id: string) => (await calls.get(`/v1/commitments/${id}/status`)).status;
  interface Suggestion {
    id: string;
    score: number;
    reasons: { dimension: string; rule: string; points: number }[];
    reports: { id: string; incidentId: string }[];
    reason: string | null;
  }

  it('are made when a report comes in, with points and reasons, and change nothing until one is accepted', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const first = await submit(rumour('A'));
    await submit(rumour('B', elsewhere));
    await submit(rumour('C', { observed: { from: '2026-01-30T02:00:00Z' } }));
    const second = await submit(rumour('D'));
    const [found, ...more] = await list();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ score: 7, reason: null, reports: [{ id: first.id, incidentId: first.incidentId }, { id: second.id }] });
    expect(found?.reasons).toEqual([
      { dimension: 'time', rule: 'time.within_hours', points: 3 },
      { dimension: 'area', rule: 'area.same_region', points: 1 },
      { dimension: 'act', rule: 'act.same', points: 1 },
      { dimension: 'target', rule: 'target.same', points: 2 },
    ]);
    expect(await statusOf(id)).toBe('active');
    expect((await calls.get('/v1/incidents', { grouped: true })).items).toEqual([]);

    const incident = await calls.post(`/v1/incident-suggestions/${found?.id}/accept`, { reason: 'one night' }, 200);
    expect(incident).toMatchObject({ id: first.incidentId, reportCount: 2, changes: [{ kind: 'merged', reason: 'one night' }] });
    expect(await statusOf(id)).toBe('reportedly_violated');
    expect([await list(), (await list('accepted')).length]).toEqual([[], 1]);
    await calls.post(`/v1/incident-suggestions/${found?.id}/accept`, {}, 409);
    await calls.post(`/v1/incident-suggestions/${found?.id}/dismiss`, { reason: 'no' }, 409);
  });

  it('are dismissed for good, also when the report is revised, and for all who stand with the other report', async () => {
    const [first, second] = [await submit(rumour('A')), await submit(rumour('B'))];
    const [found] = await list();
    await calls.post(`/v1/incident-suggestions/${found?.id}/dismiss`, {}, 422);
    expect(await calls.post(`/v1/incident-suggestions/${found?.id}/dismiss`, { reason: 'two streets' }, 200)).toMatchObject({
      state: 'dismissed',
      reason: 'two streets',
    });
    await calls.post(`/v1/reports/${second.id}/revisions`, { summary: 'again' });
    expect(await list()).toEqual([]);
    const third = await submit(rumour('C'));
    const both = [[first.id, third.id].sort(), [second.id, third.id].sort()];
    expect((await pairs()).sort()).toEqual(both.sort());
    await calls.post(`/v1/incidents/${first.incidentId}/merge`, { incidentIds: [third.incidentId], reason: 'one street' }, 200);
    await calls.post(`/v1/reports/${second.id}/revisions`, { summary: 'and again' });
    // What is open stays for the reviewer who looks at it; nothing new comes of it.
    expect(await pairs()).toEqual([[second.id, third.id].sort()]);
  });

  it('follow what people do by hand: settled by a merge, refused by a split, and never made again of what was taken apart', async () => {
    const [first, second] = [await submit(rumour('A')), await submit(rumour('B'))];
    const incident = await calls.post('/v1/incidents', { reportIds: [first.id, second.id] });
    expect([await list(), (await list('accepted')).length]).toEqual([[], 1]);
    await calls.post(`/v1/incidents/${incident.id}/split`, { reportIds: [second.id], reason: 'two streets' });
    await calls.post(`/v1/reports/${second.id}/revisions`, { summary: 'again' });
    expect([await list(), (await list('dismissed'))[0]?.reason]).toEqual([[], 'two streets']);

    const third = await submit(rumour('C', elsewhere));
    const other = await calls.post('/v1/incidents', { reportIds: [second.id, third.id] });
    await calls.post(`/v1/incidents/${other.id}/split`, { reportIds: [third.id], reason: 'two cities' });
    await calls.post(`/v1/reports/${third.id}/revisions`, { areas: report.areas });
    expect(await pairs()).toEqual([[first.id, third.id].sort()]);
  });

  it('are forgotten where a revision gives no cause for them, renewed where it does, and not shown of what was taken back', async () => {
    const [first, second] = [await submit(rumour('A')), await submit(rumour('B'))];
    const [found] = await list();
    await calls.post(`/v1/reports/${second.id}/revisions`, { count: { n: 9, unit: 'drones' }, target: 'energy' });
    expect(await list()).toMatchObject([{ id: found?.id, reasons: expect.arrayContaining([expect.objectContaining({ rule: 'target.narrower' })]) }]);
    await calls.post(`/v1/reports/${second.id}/revisions`, elsewhere);
    expect(await list()).toEqual([]);
    await calls.post(`/v1/incident-suggestions/${found?.id}/accept`, {}, 404);
    await calls.post(`/v1/reports/${second.id}/revisions`, { areas: report.areas });
    expect(await pairs()).toEqual([[first.id, second.id].sort()]);
    await calls.post(`/v1/reports/${first.id}/retraction`, { reason: 'taken back' });
    expect(await list()).toEqual([]);
  });

  it('name of each other incident one report, and of all of them the best few', async () => {
    const ids: string[] = [];
    for (const source of ['A', 'B', 'C', 'D', 'E', 'F']) ids.push((await submit(rumour(source))).id);
    const alike = await submit(rumour('G', { count: { n: 9, unit: 'drones' } }));
    const best = await submit(rumour('H', { count: { n: 9, unit: 'drones' } }));
    const found = (await list()).filter(({ reports }) => reports.some(({ id }) => id === best.id));
    expect(found).toHaveLength(5);
    expect(found[0]?.reports.map(({ id }) => id)).toEqual([alike.id, best.id]);
    await calls.post('/v1/incidents', { reportIds: ids });
    const late = await submit(rumour('I'));
    const others = (await pairs()).filter((pair) => pair.includes(late.id)).flatMap((pair) => pair.filter((id) => id !== late.id));
    expect(others.filter((id) => ids.includes(id))).toHaveLength(1);
    expect(others).toHaveLength(3);
  });

  it('are read and settled by those who review alone', async () => {
    await submit(rumour('A'));
    await submit(rumour('B'));
    const [found] = await list();
    await calls.get('/v1/incident-suggestions', {}, 401);
    const log = await calls.keyWith('log');
    await calls.getAs(log, `/v1/incident-suggestions/${found?.id}`, 403);
    await calls.post(`/v1/incident-suggestions/${found?.id}/accept`, {}, 403, log);
    const review = await calls.keyWith('review');
    expect(await calls.getAs(review, `/v1/incident-suggestions/${found?.id}`)).toMatchObject({ id: found?.id, state: 'open' });
    await calls.post(`/v1/incident-suggestions/${found?.id}/accept`, {}, 200, review);
  });

  it('find each other also when two reports come in at once', async () => {
    await Promise.all([submit(rumour('A')), submit(rumour('B'))]);
    expect(await list()).toHaveLength(1);
  });
});
