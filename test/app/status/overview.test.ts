import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const { service, calls } = useService({ now: '2026-01-30T12:00:00Z' });
const log = async (more: object = {}): Promise<string> => (await calls.post('/v1/commitments', { ...pledge, ...more })).id;
const unknown = `commitment_${'0'.repeat(26)}`;

describe('statuses', () => {
  it('by id are those of one poll each, with the ids of what is not there', async () => {
    const [one, two] = [await log(), await log({ kind: 'ceasefire' })];
    const draft = await log({ visibility: 'draft' });
    const { items, missing, nextCursor } = await calls.get('/v1/statuses', { id: [two, unknown, one, draft, one] });
    expect(items).toEqual([await calls.get(`/v1/commitments/${one}/status`), await calls.get(`/v1/commitments/${two}/status`)]);
    expect([missing, nextCursor]).toEqual([[unknown, draft], null]);
    const desk = await calls.getAs(await calls.keyWith('log'), `/v1/statuses?id=${draft}`);
    expect(desk.items).toHaveLength(1);
  });

  it('by id are right a millisecond after the next change of any of them, and once one of them is written about', async () => {
    const [one, two] = [await log(), await log({ end: '2026-02-02' })];
    const statuses = async () => (await calls.get('/v1/statuses', { id: [one, two] })).items.map(({ status }: { status: string }) => status);
    expect(await statuses()).toEqual(['active', 'active']);
    const { nextChangeAt } = await calls.get(`/v1/commitments/${one}/status`);
    service.context.clock.set(Date.parse(nextChangeAt) + 1);
    expect(await statuses()).toEqual(['expired', 'active']);
    await calls.post(`/v1/commitments/${two}/statements`, {
      speaker: 'Dmitry Peskov',
      onBehalfOf: 'Russia',
      act: 'withdraws',
      saidAt: nextChangeAt,
      publishedAt: nextChangeAt,
      source: { name: 'A desk' },
    });
    expect(await statuses()).toEqual(['expired', 'withdrawn']);
  });

  it('come to be there when what was missing is logged, or published', async () => {
    const draft = await log({ visibility: 'draft' });
    expect((await calls.get('/v1/statuses', { id: draft })).missing).toEqual([draft]);
    await request(service.app)
      .put(`/v1/commitments/${draft}/visibility`)
      .set({ ...service.admin, 'If-Match': '*' })
      .send({ visibility: 'public' })
      .expect(200);
    expect((await calls.get('/v1/statuses', { id: draft })).missing).toEqual([]);
  });

  it('by filters are in the order and the pages of the list of commitments', async () => {
    for (let n = 0; n < 3; n++) await log({ title: `Pledge ${n}`, kind: n === 1 ? 'access' : 'ceasefire' });
    const list = await calls.get('/v1/commitments', { kind: 'ceasefire', limit: 1 });
    const first = await calls.get('/v1/statuses', { kind: 'ceasefire', limit: 1 });
    expect(first.items).toEqual([list.items[0].assessment]);
    const second = await calls.get('/v1/statuses', { kind: 'ceasefire', limit: 1, cursor: first.nextCursor });
    expect([second.items.length, second.nextCursor]).toEqual([1, null]);
    expect(second.items[0].commitmentId).not.toBe(first.items[0].commitmentId);
  });

  it.each([
    ['ids and filters at once', `id=${unknown}&kind=ceasefire&limit=5`, ['query.kind', 'query.limit']],
    ['what is no id', 'id=x', ['query.id[0]']],
    ['more than 200 ids', Array.from({ length: 201 }, () => `id=${unknown}`).join('&'), ['query.id']],
  ])('are refused for %s', async (_what, query, paths) => {
    const { errors } = await calls.get(`/v1/statuses?${query}`, {}, 400);
    expect(errors.map(({ path }: { path: string }) => path)).toEqual(paths);
  });
});

describe('the summary', () => {
  it('counts by status, kind and party, and tells what ends next and what changed last', async () => {
    const first = await log();
    const second = await log({ kind: 'ceasefire', end: '2026-02-04', title: 'Longer' });
    await log({ visibility: 'draft', title: 'Secret' });
    const summary = await calls.get('/v1/summary');
    expect(summary).toMatchObject({ commitments: 2, byStatus: { active: 2 }, byKind: { ceasefire: 1, strike_moratorium: 1 } });
    expect(summary.byParty.map((row: { actor: { name: string } }) => ({ ...row, actor: row.actor.name }))).toEqual(
      expect.arrayContaining([
        { actor: 'Russia', commitments: 2, asCommitter: 2 },
        { actor: 'Ukraine', commitments: 2, asCommitter: 0 },
      ]),
    );
    expect(summary.endsNext.map(({ id }: { id: string }) => id)).toEqual([first, second]);
    service.context.clock.set(Date.parse(summary.endsNext[0].endsAt) + 1);
    const later = await calls.get('/v1/summary');
    expect(later.byStatus).toEqual({ active: 1, expired: 1 });
    expect(later.endsNext.map(({ id }: { id: string }) => id)).toEqual([second]);
    expect(later.changedLast[0]).toMatchObject({ commitmentId: first, from: 'active', to: 'expired' });
    expect(JSON.stringify(later)).not.toContain('Secret');
    expect((await calls.getAs(await calls.keyWith('log'), '/v1/summary')).commitments).toBe(3);
  });

  it('of nothing is empty', async () => {
    expect(await calls.get('/v1/summary')).toEqual({ commitments: 0, byStatus: {}, byKind: {}, byParty: [], endsNext: [], changedLast: [] });
  });
});
