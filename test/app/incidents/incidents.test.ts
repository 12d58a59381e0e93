import { describe, expect, it } from 'vitest';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const NOWHERE = 'incident_00000000000000000000000000';
/** A report that suffices only together with one of another origin. */
const rumour = (source: string, more: object = {}) => ({ ...report, source: { name: source }, credibility: 5, ...more });

describe('incidents', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });

  const later = (ms = 60_000) => service.context.clock.advance(ms);
  const submit = async (body: object): Promise<{ id: string; incidentId: string }> => calls.post('/v1/reports', body);
  const statusOf = async (id: string, query: object = {}) => calls.get(`/v1/commitments/${id}/status`, query);
  const group = (...reports: { id: string }[]) => calls.post('/v1/incidents', { reportIds: reports.map(({ id }) => id), reason: 'one strike' });

  it('are one a report until reports are grouped: then two origins of one event suffice, and a split takes that back and says so', async () => {
    const endpointId = (await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org/', types: [] })).id;
    const { id } = await calls.post('/v1/commitments', pledge);
    const [first, second] = [await submit(rumour('A channel')), await submit(rumour('Another channel'))];
    expect(await statusOf(id)).toMatchObject({ status: 'active', compliance: 'alleged' });
    const ungrouped = service.context.clock.now();

    later();
    const incident = await group(first, second);
    expect(incident).toMatchObject({
      reportCount: 2,
      originCount: 2,
      movedTo: [],
      reports: [{ id: first.id, source: { name: 'A channel' } }, { id: second.id }],
      commitments: [{ commitment: { id }, originCount: 2, readings: [{ principal: { name: 'Russia' }, result: 'in_scope' }] }],
      changes: [
        { kind: 'grouped', reason: 'one strike', reportIds: [first.id, second.id].sort(), toId: incident.id, recordedBy: expect.any(String) },
      ],
    });
    expect((await statusOf(id)).readings[0].because).toContainEqual({ rule: 'compliance.independent_origins', facts: [first.id, second.id] });
    expect((await statusOf(id)).status).toBe('reportedly_violated');
    expect(await calls.get(`/v1/incidents/${first.incidentId}`)).toMatchObject({
      reports: [],
      reportCount: 0,
      observed: null,
      movedTo: [incident.id],
    });

    later();
    const apart = await calls.post(`/v1/incidents/${incident.id}/split`, { reportIds: [second.id], reason: 'another street' });
    expect(apart).toMatchObject({ id: second.incidentId, reportCount: 1 });
    expect(await statusOf(id)).toMatchObject({ status: 'active', compliance: 'alleged' });
    const { items } = await calls.get(`/v1/commitments/${id}/history`);
    expect(items.slice(-2)).toMatchObject([
      { to: 'reportedly_violated', cause: 'grouping' },
      { from: 'reportedly_violated', to: 'active', cause: 'grouping' },
    ]);
    const messages = (await calls.getAs(service.admin, `/v1/webhook-endpoints/${endpointId}/messages`)).items;
    const told = (type: string) => messages.filter((message: { type: string }) => message.type === type);
    expect(told('commitment.reportedly_violated')).toHaveLength(1);
    const [correction, ...more] = told('commitment.status_corrected');
    expect(more).toEqual([]);
    expect(JSON.parse(correction.body).data.corrects).toContain(told('commitment.reportedly_violated')[0].id);

    // What was known before each step stays known.
    expect((await statusOf(id, { recordedBy: new Date(ungrouped).toISOString() })).status).toBe('active');
    expect((await statusOf(id, { recordedBy: new Date(ungrouped + 60_000).toISOString() })).status).toBe('reportedly_violated');
  });

  it('are merged into one that exists, and a split gives the other its reports and its id back', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const [a, b, c] = [await submit(rumour('A')), await submit(rumour('B')), await submit(rumour('C'))];
    const pair = await group(b, c);
    later();
    const merged = await calls.post(`/v1/incidents/${a.incidentId}/merge`, { incidentIds: [pair.id], reason: 'the same strike' }, 200);
    expect(merged).toMatchObject({ id: a.incidentId, reportCount: 3, originCount: 3, commitments: [{ originCount: 3 }] });
    expect(await calls.get(`/v1/incidents/${pair.id}`)).toMatchObject({ movedTo: [a.incidentId] });
    expect((await calls.get(`/v1/reports/${b.id}`)).incidentId).toBe(a.incidentId);
    await calls.post(`/v1/incidents/${a.incidentId}/merge`, { incidentIds: [pair.id], reason: 'again' }, 409);
    later();
    const back = await calls.post(`/v1/incidents/${a.incidentId}/split`, {
      reportIds: [b.id, c.id],
      reason: 'two strikes',
      title: 'The second strike',
    });
    expect(back).toMatchObject({ id: pair.id, title: 'The second strike', reportCount: 2, movedTo: [] });
    expect(back.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['grouped', 'merged', 'split']);
    expect((await statusOf(id)).status).toBe('reportedly_violated');
  });

  it('count one origin where outlets relay one claim, and a party’s bodies as one for its commitment', async () => {
    await calls.post('/v1/commitments', pledge);
    const { id: ukraine } = (await calls.get('/v1/actors', { q: 'ukraine' })).items[0];
    await calls.post('/v1/actors', { name: 'Air Force', kind: 'government_body', parentId: ukraine });
    const relayed = [await submit(rumour('A', { origin: 'Air Force' })), await submit(rumour('B', { origin: 'Air Force' }))];
    expect(await group(...relayed)).toMatchObject({ originCount: 1, commitments: [{ originCount: 1 }] });
    const incidentId = (await calls.get(`/v1/reports/${relayed[0]?.id}`)).incidentId;
    const third = await submit(rumour('C', { origin: 'Ukraine' }));
    const merged = await calls.post(`/v1/incidents/${incidentId}/merge`, { incidentIds: [third.incidentId], reason: 'the same' }, 200);
    expect(merged).toMatchObject({ originCount: 2, commitments: [{ originCount: 1 }] });
    await calls.post(`/v1/reports/${third.id}/retraction`, { reason: 'taken back' });
    expect(await calls.get(`/v1/incidents/${incidentId}`)).toMatchObject({ reportCount: 3, originCount: 1 });
  });

  it('count an agency and those who relay it as one origin, and redo that when the agency turns out to be a party’s', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const own = await submit(rumour('Agency'));
    const relayed = await submit(rumour('A', { origin: 'agency' }));
    expect(await group(own, relayed)).toMatchObject({ originCount: 1, commitments: [{ originCount: 1 }] });
    expect(await statusOf(id)).toMatchObject({ compliance: 'alleged' });
    const trusted = await submit({ ...report, source: { name: 'B', reliability: 'B' }, origin: 'Agency' });
    expect((await statusOf(id)).readings[0].because).toContainEqual({ rule: 'compliance.independent_source', facts: [trusted.id] });
    const source = (await calls.get('/v1/sources', { q: 'agency' })).items[0];
    await calls.patch(`/v1/sources/${source.id}`, { affiliatedWith: 'Ukraine' });
    expect(await statusOf(id)).toMatchObject({ status: 'active', compliance: 'alleged' });
  });

  it('are listed by commitment, area and time, the newest first, without those that were merged away', async () => {
    const { id: commitment } = await calls.post('/v1/commitments', pledge);
    const kyiv = [await submit(rumour('A')), await submit(rumour('B'))];
    const lviv = await submit(
      rumour('C', { areas: [{ code: 'UA-46' }], observed: { from: '2026-01-29T02:00:00Z' }, publishedAt: '2026-01-29T07:00:00Z' }),
    );
    later();
    const incident = await group(...kyiv);
    const ids = async (query: object) => (await calls.get('/v1/incidents', query)).items.map(({ id }: { id: string }) => id);
    expect(await ids({})).toEqual([incident.id, lviv.incidentId]);
    expect(await ids({ commitment })).toEqual([incident.id]);
    expect(await ids({ area: 'UA' })).toEqual([incident.id, lviv.incidentId]);
    expect(await ids({ area: 'UA-46' })).toEqual([lviv.incidentId]);
    expect(await ids({ area: 'UA-4' }).catch(() => 'refused')).toBe('refused');
    expect(await ids({ from: '2026-01-31T00:00:00Z' })).toEqual([incident.id]);
    expect(await ids({ to: '2026-01-30T00:00:00Z' })).toEqual([lviv.incidentId]);
    expect(await ids({ area: 'UA-46', from: '2026-01-31T00:00:00Z' })).toEqual([]);
    expect(await ids({ grouped: true })).toEqual([incident.id]);
    const first = await calls.get('/v1/incidents', { limit: 1 });
    expect(await ids({ limit: 1, cursor: first.nextCursor })).toEqual([lviv.incidentId]);
  });

  it('do not tell of drafts, nor who grouped, to those who may not know', async () => {
    await calls.post('/v1/commitments', { ...pledge, visibility: 'draft' });
    const incident = await group(await submit(rumour('A')), await submit(rumour('B')));
    expect(incident.commitments).toHaveLength(1);
    const seen = await calls.get(`/v1/incidents/${incident.id}`);
    expect([seen.commitments, seen.changes[0].recordedBy]).toEqual([[], null]);
  });

  it('are changed by those who review alone, and only as they stand', async () => {
    const [a, b, c] = [await submit(rumour('A')), await submit(rumour('B')), await submit(rumour('C'))];
    const log = await calls.keyWith('log');
    await calls.post('/v1/incidents', { reportIds: [a.id, b.id] }, 403, log);
    const review = await calls.keyWith('review');
    const incident = await calls.post('/v1/incidents', { reportIds: [a.id, b.id], title: 'Strike' }, 201, review);
    const at = `/v1/incidents/${incident.id}`;
    // Out of an incident with others nothing is taken in silence.
    await calls.post('/v1/incidents', { reportIds: [b.id, c.id] }, 409);
    const reason = 'because';
    for (const [path, body, status] of [
      ['/v1/incidents', { reportIds: [c.id] }, 422],
      ['/v1/incidents', { reportIds: [c.id, c.id] }, 422],
      ['/v1/incidents', { reportIds: [c.id, 'report_00000000000000000000000000'] }, 422],
      [`${at}/merge`, { incidentIds: [c.incidentId] }, 422],
      [`${at}/merge`, { incidentIds: [incident.id], reason }, 422],
      [`${at}/merge`, { incidentIds: [NOWHERE], reason }, 422],
      [`${at}/merge`, { incidentIds: [a.incidentId], reason }, 409],
      [`/v1/incidents/${a.incidentId}/merge`, { incidentIds: [c.incidentId], reason }, 409],
      [`/v1/incidents/${NOWHERE}/merge`, { incidentIds: [c.incidentId], reason }, 404],
      [`${at}/split`, { reportIds: [a.id, b.id], reason }, 409],
      [`${at}/split`, { reportIds: [c.id], reason }, 409],
      [`/v1/incidents/${a.incidentId}/split`, { reportIds: [a.id], reason }, 409],
    ] as const) {
      expect([path, body, (await calls.post(path, body, status)).status]).toEqual([path, body, status]);
    }
    expect(await calls.patch(at, { title: null })).toMatchObject({ title: null });
    await calls.patch(at, { title: 'Late' }, 412, service.admin, '"1.x"');
  });

  it('hold when two people merge and split at once: every report stands in one place, and the status agrees with it', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const [a, b, c, d] = [await submit(rumour('A')), await submit(rumour('B')), await submit(rumour('C')), await submit(rumour('D'))];
    const send = (path: string, body: object) => calls.post(path, body, 200).catch(() => undefined);
    await Promise.all([
      send(`/v1/incidents/${a.incidentId}/merge`, { incidentIds: [b.incidentId, c.incidentId], reason: 'x' }),
      send(`/v1/incidents/${c.incidentId}/merge`, { incidentIds: [a.incidentId, d.incidentId], reason: 'y' }),
      send(`/v1/incidents/${d.incidentId}/merge`, { incidentIds: [b.incidentId], reason: 'z' }),
    ]);
    const { items } = await calls.get('/v1/incidents');
    const counts = items.map(({ reportCount }: { reportCount: number }) => reportCount);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(4);
    expect((await statusOf(id)).status).toBe(Math.max(...counts) > 1 ? 'reportedly_violated' : 'active');
    expect(Math.max(...counts)).toBeGreaterThan(1);
  });
});
