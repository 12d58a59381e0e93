import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';

describe('areas by their names', () => {
  let calls: ReturnType<typeof callsTo>;
  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    calls = callsTo(await testApp({ now: '2026-01-31T08:00:00Z' }));
  });

  it('are found, what fits as a whole first, page by page', async () => {
    const first = await calls.get('/v1/areas', { q: 'Київ', limit: 1 });
    expect(first.items).toEqual([{ code: 'UA-30', name: 'Kyiv', kind: 'city', parent: { code: 'UA', name: 'Ukraine' }, match: 'exact' }]);
    const next = await calls.get('/v1/areas', { q: 'Київ', limit: 1, cursor: first.nextCursor });
    expect(next.items).toEqual([{ code: 'UA-32', name: 'Kyiv oblast', kind: 'region', parent: { code: 'UA', name: 'Ukraine' }, match: 'begins' }]);
    const georgia = await calls.get('/v1/areas', { q: 'Georgia' });
    expect(georgia.items.slice(0, 2).map(({ code, match }: { code: string; match: string }) => [code, match])).toEqual([
      ['GE', 'exact'],
      ['US-GA', 'exact'],
    ]);
  });

  it('have cursors of their own for each name', async () => {
    const { nextCursor } = await calls.get('/v1/areas', { q: 'Georgia', limit: 1 });
    await calls.get('/v1/areas', { q: 'Kyiv', limit: 1, cursor: nextCursor }, 400);
  });

  it('are listed as countries without a name', async () => {
    const { items, nextCursor } = await calls.get('/v1/areas', { limit: 200 });
    const rest = await calls.get('/v1/areas', { limit: 200, cursor: nextCursor });
    expect([items[0].code, items.length + rest.items.length, rest.nextCursor]).toEqual(['AD', 249, null]);
  });

  it('are read with what they lie in, what lies in them and what they surround', async () => {
    expect(await calls.get('/v1/areas/UA-32')).toEqual({
      code: 'UA-32',
      name: 'Kyiv oblast',
      kind: 'region',
      isoName: 'Kyivska oblast',
      parent: { code: 'UA', name: 'Ukraine' },
      children: [],
      surrounds: [{ code: 'UA-30', name: 'Kyiv' }],
      surroundedBy: [],
    });
    expect((await calls.get('/v1/areas/UA')).children).toHaveLength(27);
    expect((await calls.get('/v1/areas/UA-30')).surroundedBy).toEqual([{ code: 'UA-32', name: 'Kyiv oblast' }]);
    expect((await calls.get('/v1/areas/FR-75C')).parent).toEqual({ code: 'FR-IDF', name: 'Île-de-France' });
    await calls.get('/v1/areas/UA-99', {}, 404);
  });

  it('may stand in a scope and in a report, which then say by which code they are known', async () => {
    const scope = { acts: ['air_strike'], areas: [{ name: 'Київська область' }], exceptAreas: [{ name: 'Kiev', label: 'the city' }] };
    const { id } = await calls.post('/v1/commitments', { ...pledge, scope });
    const { items } = await calls.get(`/v1/commitments/${id}/readings`);
    expect([items[0].scope.areas, items[0].scope.exceptAreas]).toEqual([
      [{ code: 'UA-32', label: 'Київська область' }],
      [{ code: 'UA-30', label: 'the city' }],
    ]);
    const sent = await calls.post('/v1/reports', { ...report, areas: [{ name: 'Kyiv region' }] });
    expect(sent.areas).toEqual([{ code: 'UA-32', label: 'Kyiv region' }]);
    expect(sent.matches.map(({ result }: { result: string }) => result)).toEqual(['possibly']);
  });

  it.each([
    [{ name: 'Georgia' }, 'can mean Georgia (GE), Georgia in United States (US-GA); send the right code as "code"'],
    [
      { name: 'Харків' },
      'is a town in Kharkiv oblast (UA-63) and has no code of its own; send it as "label", and add that "code" if the whole region is meant',
    ],
    [{ name: 'Atlantis' }, 'is not in the gazetteer; search GET /v1/areas?q=…, or describe the place as "label"'],
    [{ name: 'Kyiv', code: 'UA-30' }, 'cannot be combined with "code"; send one of them'],
  ])('are refused where it is not clear what %j means', async (area, message) => {
    const { errors } = await calls.post('/v1/commitments', { ...pledge, scope: { areas: [area] } }, 422);
    expect(errors).toEqual([{ path: 'scope.areas[0].name', message }]);
  });
});
