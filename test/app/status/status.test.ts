import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('the status of a commitment', () => {
  const { service } = useService({ now: '2026-01-30T12:00:00Z' });
  const post = async (path: string, body: object) => {
    const response = await request(service.app).post(path).set(service.admin).send(body);
    expect(response.status, JSON.stringify(response.body)).toBe(201);
    return response.body;
  };
  const read = (path: string, query: object = {}) => request(service.app).get(path).query(query);
  const future = { ...pledge, start: '2026-02-05', end: undefined };

  it('goes announced, active and expired with the clock, even when no job ever ran', async () => {
    const { id } = await post('/v1/commitments', future);
    const statuses: string[] = [];
    for (const now of ['2026-02-04T20:59:59.999Z', '2026-02-04T21:00:00Z', '2026-02-11T20:59:59.999Z', '2026-02-11T21:00:00Z']) {
      service.context.clock.set(now);
      statuses.push((await read(`/v1/commitments/${id}/status`)).body.status);
    }
    expect(statuses).toEqual(['announced', 'active', 'active', 'expired']);
  });

  it('is reportedly violated when a report in scope by a reliable source arrives, and expired after the end with that kept beside it', async () => {
    const { id } = await post('/v1/commitments', pledge);
    service.context.clock.set('2026-01-31T08:00:00Z');
    const { id: reportId, matches } = await post('/v1/reports', report);
    expect(matches).toMatchObject([{ result: 'in_scope', principal: { name: 'Russia' } }]);
    expect((await read(`/v1/commitments/${id}/status`)).body).toMatchObject({
      status: 'reportedly_violated',
      lifecycle: 'active',
      violatedUnder: [{ name: 'Russia' }],
      reports: { inScope: 1, possibly: 0 },
    });
    service.context.clock.set('2026-02-02T00:00:00Z');
    expect((await read(`/v1/commitments/${id}/status`)).body).toMatchObject({ status: 'expired', compliance: 'reportedly_violated' });
    const { body } = await read(`/v1/commitments/${id}/history`);
    expect(body.items).toMatchObject([
      { to: 'active', cause: 'statement' },
      {
        from: 'active',
        to: 'reportedly_violated',
        cause: 'report',
        facts: [reportId],
        validAt: '2026-01-31T07:00:00.000Z',
        events: ['reportedly_violated'],
      },
      { from: 'reportedly_violated', to: 'expired', cause: 'clock', validAt: '2026-02-01T21:00:00.000Z', events: ['expired'] },
    ]);
  });

  it('answers for any instant with at, and says what was asked', async () => {
    const { id } = await post('/v1/commitments', future);
    const answers = await Promise.all(
      ['2026-02-01T00:00:00Z', '2026-02-06T00:00:00+02:00', '2030-01-01T00:00:00Z'].map((at) => read(`/v1/commitments/${id}/status`, { at })),
    );
    expect(answers.map(({ body }) => [body.at, body.status])).toEqual([
      ['2026-02-01T00:00:00.000Z', 'announced'],
      ['2026-02-05T22:00:00.000Z', 'active'],
      ['2030-01-01T00:00:00.000Z', 'expired'],
    ]);
    expect((await read(`/v1/commitments/${id}/status`)).body).not.toHaveProperty('at');
  });

  it('keeps its tag until the answer changes, and answers 304 to whoever has it', async () => {
    const { id } = await post('/v1/commitments', future);
    const first = await read(`/v1/commitments/${id}/status`);
    service.context.clock.set('2026-02-03T00:00:00Z');
    const again = await read(`/v1/commitments/${id}/status`).set('If-None-Match', first.headers.etag ?? '');
    expect(again.status).toBe(304);
    service.context.clock.set('2026-02-05T00:00:00Z');
    const changed = await read(`/v1/commitments/${id}/status`).set('If-None-Match', first.headers.etag ?? '');
    expect(changed.status).toBe(200);
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  it('is written down after a downtime in the order and with the times at which it became true', async () => {
    const first = await post('/v1/commitments', { ...future, title: 'first' });
    const second = await post('/v1/commitments', { ...future, title: 'second', start: '2026-02-04', duration: 'P3D' });
    service.context.clock.set('2026-03-01T00:00:00Z');
    expect(await recordDueChanges(service.context)).toEqual({ commitments: 2, changes: 4, failed: 0 });
    expect(await recordDueChanges(service.context)).toEqual({ commitments: 0, changes: 0, failed: 0 });
    const { rows } = await service.database.pool.query(
      'SELECT commitment_id, to_status, valid_at, late FROM status_changes WHERE sequence > 1 ORDER BY cursor',
    );
    expect(rows.map((row) => [row.commitment_id, row.to_status, row.valid_at.toISOString(), row.late])).toEqual([
      [second.id, 'active', '2026-02-03T21:00:00.000Z', true],
      [first.id, 'active', '2026-02-04T21:00:00.000Z', true],
      [second.id, 'expired', '2026-02-06T21:00:00.000Z', true],
      [first.id, 'expired', '2026-02-11T21:00:00.000Z', true],
    ]);
  });

  it('goes on taking facts after one that was told late and has changed nothing of today', async () => {
    service.context.clock.set('2026-02-10T00:00:00Z');
    const { id } = await post('/v1/commitments', { ...pledge, end: undefined, duration: undefined, zone: undefined, start: '2026-01-25T00:00:00Z' });
    for (const [act, saidAt] of [
      ['confirms', '2026-02-06T00:00:00Z'],
      ['withdraws', '2026-02-04T00:00:00Z'],
      ['withdraws', '2026-02-09T00:00:00Z'],
    ]) {
      await post(`/v1/commitments/${id}/statements`, {
        act,
        speaker: 'Russia',
        saidAt,
        publishedAt: saidAt,
        source: { name: 'Al Jazeera' },
      });
    }
    const { items } = (await read(`/v1/commitments/${id}/history`)).body;
    expect(items.map(({ sequence, to }: { sequence: number; to: string }) => [sequence, to])).toEqual([
      [1, 'active'],
      [2, 'withdrawn'],
      [3, 'active'],
      [4, 'withdrawn'],
    ]);
  });

  it('is listed right to the second: a filter by status knows what is due', async () => {
    await post('/v1/commitments', future);
    service.context.clock.set('2026-02-05T00:00:00Z');
    expect((await read('/v1/commitments', { status: 'active' })).body.items).toHaveLength(1);
    expect((await read('/v1/commitments', { status: 'announced' })).body.items).toHaveLength(0);
  });

  it('counts an earlier report when the pledge is logged after it', async () => {
    service.context.clock.set('2026-01-31T08:00:00Z');
    await post('/v1/reports', report);
    const { status } = await post('/v1/commitments', pledge);
    expect(status).toBe('reportedly_violated');
  });
});

describe('amending a commitment', () => {
  const { service } = useService({ now: '2026-01-30T12:00:00Z' });
  let id: string;
  let etag: string;
  const patch = (body: object, tag?: string) => {
    const sent = request(service.app).patch(`/v1/commitments/${id}`).set(service.admin).send(body);
    return tag === undefined ? sent : sent.set('If-Match', tag);
  };

  beforeEach(async () => {
    const response = await request(service.app).post('/v1/commitments').set(service.admin).send(pledge);
    id = response.body.id;
    etag = response.headers.etag ?? '';
  });

  it('changes editorial fields, and lets no other edit be lost', async () => {
    expect((await patch({ title: 'A' })).status).toBe(428);
    const first = await patch({ title: 'A', tags: ['kyiv', 'kyiv'] }, etag);
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    expect(first.body).toMatchObject({ title: 'A', tags: ['kyiv'], kind: pledge.kind });
    expect((await patch({ title: 'B' }, etag)).status).toBe(412);
  });

  it('is not thrown out by a flip of the status', async () => {
    service.context.clock.set('2026-02-02T00:00:00Z');
    expect((await request(service.app).get(`/v1/commitments/${id}`)).body.status).toBe('expired');
    expect((await patch({ title: 'A' }, etag)).status).toBe(200);
  });

  it('takes no facts', async () => {
    const { status, body } = await patch({ end: '2027-01-01', status: 'active' }, etag);
    expect(status).toBe(422);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['end', 'status']);
  });

  it('binds other committers from then on, and still tells how it was before', async () => {
    const before = '2026-01-30T12:00:00Z';
    service.context.clock.set('2026-01-30T13:00:00Z');
    const { body } = await patch({ parties: [{ name: 'Belarus', kind: 'state', role: 'committer' }] }, etag);
    expect(body.parties).toMatchObject([{ actor: { name: 'Belarus' } }]);
    expect(body.assessment.certainty).toBe('possible');
    const past = await request(service.app).get(`/v1/commitments/${id}/status`).query({ recordedBy: before });
    expect(past.body.certainty).toBe('certain');
  });
});
