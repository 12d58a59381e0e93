import { describe, expect, test } from 'vitest';
import { fits, type Subject } from '../../../src/app/alerts/filters.js';
import type { EndpointFilters } from '../../../src/db/webhook-endpoints.js';
import { pledge, report } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const subject: Subject = {
  commitmentId: 'commitment_1',
  kind: 'ceasefire',
  status: 'active',
  tags: new Set(['kyiv', 'energy']),
  actors: new Set(['actor_ministry', 'actor_russia']),
  areas: new Set(['UA', 'UA-30']),
};

test.each<[EndpointFilters, boolean]>([
  [{}, true],
  [{ commitments: ['commitment_1'] }, true],
  [{ commitments: ['commitment_2'] }, false],
  [{ actors: ['actor_russia'] }, true],
  [{ actors: ['actor_ukraine', 'actor_ministry'] }, true],
  [{ actors: ['actor_ukraine'] }, false],
  [{ kinds: ['release', 'ceasefire'] }, true],
  [{ kinds: ['release'] }, false],
  [{ areas: ['UA'] }, true],
  [{ areas: ['UA-30'] }, true],
  [{ areas: ['UA-32'] }, false],
  [{ tags: ['energy'] }, true],
  [{ tags: ['Energy'] }, false],
  [{ statuses: ['active', 'reportedly_violated'] }, true],
  [{ statuses: ['announced'] }, false],
  [{ kinds: ['ceasefire'], areas: ['UA'], statuses: ['active'] }, true],
  [{ kinds: ['ceasefire'], areas: ['RU'] }, false],
])('a ceasefire in Kyiv fits %j: %s', (filters, expected) => {
  expect(fits(filters, subject)).toBe(expected);
});

describe('an endpoint with filters', () => {
  const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
  const endpoint = async (filters: object, types: string[] = []) =>
    (await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org/', types, filters })).id;
  const told = async (id: string): Promise<{ type: string; data: { corrects?: string[]; commitment?: { id: string } }; id: string }[]> =>
    (await calls.getAs(service.admin, `/v1/webhook-endpoints/${id}/messages`)).items
      .map((message: { id: string; body: string }) => ({ ...JSON.parse(message.body), id: message.id }))
      .reverse();
  const types = async (id: string) => (await told(id)).map(({ type }) => type);

  test('is told of commitments of an actor, also where only somebody below them is named', async () => {
    const russia = await calls.post('/v1/actors', { name: 'Russia', kind: 'state' });
    const ministry = await calls.post('/v1/actors', { name: 'Ministry of Defence', kind: 'government_body', parentId: russia.id });
    const bound = { ...pledge, scope: { ...pledge.scope, boundActors: ['Wagner'] } };
    const [state, body] = [await endpoint({ actors: [russia.id] }), await endpoint({ actors: [ministry.id] })];
    const parties = [{ id: ministry.id, role: 'committer' }];
    await calls.post('/v1/commitments', { ...pledge, source: undefined, parties });
    expect(await types(body)).toContain('commitment.recorded');
    expect(await types(state)).toEqual(await types(body));
    const before = (await told(body)).length;
    await calls.post('/v1/commitments', bound);
    expect(await told(body)).toHaveLength(before);
    const wagner = (await calls.get('/v1/actors', { q: 'Wagner' })).items[0];
    const late = await endpoint({ actors: [wagner.id] });
    await calls.post('/v1/commitments', bound);
    expect(await types(late)).toContain('commitment.recorded');
  });

  test('is told by area with what it contains, by kind, tag and commitment, and of nothing else', async () => {
    const ukraine = await endpoint({ areas: ['UA'] });
    const kyiv = await endpoint({ areas: ['UA-30'], kinds: ['strike_moratorium'] });
    const sea = await endpoint({ areas: ['TR'] });
    const tagged = await endpoint({ tags: ['grain'] });
    const all = await endpoint({ areas: [], kinds: [] });
    const { id } = await calls.post('/v1/commitments', { ...pledge, tags: ['grain'] });
    await calls.post('/v1/commitments', { ...pledge, scope: { acts: ['air_strike'] }, title: 'Everywhere' });
    await calls.post('/v1/commitments', { ...pledge, scope: { areas: [{ code: 'UA' }] }, title: 'All of Ukraine' });
    const titles = async (endpointId: string) =>
      (await told(endpointId)).filter(({ type }) => type === 'commitment.recorded').map(({ data }) => Reflect.get(data.commitment ?? {}, 'title'));
    expect(await titles(ukraine)).toEqual([pledge.title, 'All of Ukraine']);
    expect(await titles(kyiv)).toEqual([pledge.title]);
    expect(await titles(sea)).toEqual([]);
    expect(await titles(tagged)).toEqual([pledge.title]);
    expect(await titles(all)).toHaveLength(3);
    const one = await endpoint({ commitments: [id] });
    await calls.post('/v1/reports', report);
    expect((await told(one)).filter(({ type }) => type === 'report.received')).toHaveLength(1);
    expect((await told(all)).filter(({ type }) => type === 'report.received')).toHaveLength(3);
    expect(await types(sea)).toEqual([]);
  });

  test('by status is told of what the commitment becomes, and of corrections of what it was told', async () => {
    const violated = await endpoint({ statuses: ['reportedly_violated'] });
    const active = await endpoint({ statuses: ['active'] });
    const withdrawn = await endpoint({ statuses: ['withdrawn'] });
    await calls.post('/v1/commitments', pledge);
    expect(await types(violated)).toEqual([]);
    const { id } = await calls.post('/v1/reports', report);
    expect(await types(violated)).toEqual(['commitment.reportedly_violated']);
    // The report came in while the pledge was active.
    expect((await types(active)).at(-1)).toBe('report.received');
    await calls.post(`/v1/reports/${id}/retraction`, { reason: 'The outlet took it back.' });
    const correction = (await told(violated)).find(({ type }) => type === 'commitment.status_corrected');
    expect(correction?.data.corrects).toEqual([(await told(violated))[0]?.id]);
    expect(await types(withdrawn)).toEqual([]);
  });

  test.each([
    [{ areas: ['XX-99'] }, 'filters.areas[0]'],
    [{ actors: ['Russia'] }, 'filters.actors[0]'],
    [{ actors: ['actor_01kgc9s8xye8a8rk9tkcd1mh6a'] }, 'filters.actors[0]'],
    [{ commitments: ['commitment_01kgc9s8xye8a8rk9tkcd1mh6a'] }, 'filters.commitments[0]'],
    [{ kinds: ['truce'] }, 'filters.kinds[0]'],
    [{ statuses: ['violated'] }, 'filters.statuses[0]'],
    [{ area: ['UA'] }, 'filters.area'],
    [{ tags: 'kyiv' }, 'filters.tags'],
  ])('%j is refused, naming %s', async (filters, path) => {
    const refused = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org/', filters }, 422);
    expect(refused.errors.map((fault: { path: string }) => fault.path)).toContain(path);
  });

  test('shows its filters, and can be given others', async () => {
    const id = await endpoint({ tags: ['b', 'a', 'b'], kinds: [] });
    expect((await calls.getAs(service.admin, `/v1/webhook-endpoints/${id}`)).filters).toEqual({ tags: ['a', 'b'] });
    const path = `/v1/webhook-endpoints/${id}`;
    expect((await calls.patch(path, { filters: { tags: ['b', 'a'] } }, 200, service.admin, '"1"')).filters).toEqual({ tags: ['a', 'b'] });
    // The same filters in another order are no edit.
    expect((await calls.patch(path, { filters: {} }, 200, service.admin, '"1"')).filters).toEqual({});
  });
});
