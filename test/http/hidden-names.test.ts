import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { operations } from '../../src/http/routes/index.js';
import { pledge, report } from '../support/requests.js';
import { useService } from '../support/service-tests.js';

// A word that only hidden records contain. No response to a caller who may not see them may contain it, at any address.
const WORD = 'Zyxwomark';
const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });

const hiddenPledge = (name: string) => ({
  ...pledge,
  title: `${WORD} pledge ${name}`,
  conditions: `${WORD} conditions`,
  tags: [`${WORD} tag`],
  parties: [
    { name: 'Russia', kind: 'state', role: 'committer' },
    { name: `${WORD} party ${name}`, kind: 'armed_group', role: 'committer' },
  ],
  scope: { acts: ['air_strike'], areas: [{ label: `${WORD} place` }], boundActors: [{ name: `${WORD} bound ${name}` }] },
  source: {
    ...pledge.source,
    name: `${WORD} outlet ${name}`,
    speaker: { name: `${WORD} speaker ${name}`, kind: 'person', aliases: [`${WORD} alias ${name}`] },
    gist: `${WORD} gist`,
    url: `https://${WORD}.example/a`,
  },
});
const hiddenReport = (commitmentId: string, name: string) => ({
  ...report,
  commitmentId,
  areas: [{ label: `${WORD} street` }],
  summary: `${WORD} summary`,
  allegedActor: `${WORD} alleged ${name}`,
  origin: `${WORD} origin ${name}`,
  externalId: `${WORD} ${name}`,
  source: { name: `${WORD} paper ${name}`, reliability: 'B', url: `https://${WORD}.example/b`, affiliatedWith: `${WORD} owner ${name}` },
});
const show = async (id: string, body: object) => {
  const { headers } = await request(service.app).get(`/v1/commitments/${id}`).set(service.admin);
  const answer = await request(service.app)
    .put(`/v1/commitments/${id}/visibility`)
    .set({ ...service.admin, 'If-Match': headers['etag'] ?? '' })
    .send(body);
  expect(answer.status, answer.text).toBe(200);
};

/** Every way to hide a pledge: draft, embargo, taken down, and made a draft again. */
async function hideAll(): Promise<void> {
  const open = (await calls.post('/v1/commitments', pledge)).id;
  await calls.post('/v1/reports', report);
  const draft = (
    await calls.post('/v1/commitments', { ...hiddenPledge('draft'), visibility: 'draft', links: [{ kind: 'supersedes', commitmentId: open }] })
  ).id;
  await calls.post('/v1/commitments', { ...hiddenPledge('embargo'), visibility: 'draft', publishAt: '2026-03-01T00:00:00Z' });
  const [down, again] = [
    (await calls.post('/v1/commitments', hiddenPledge('down'))).id,
    (await calls.post('/v1/commitments', hiddenPledge('again'))).id,
  ];
  for (const [id, name] of [
    [draft, 'draft'],
    [down, 'down'],
  ]) {
    const first = await calls.post('/v1/reports', hiddenReport(id, `${name} 1`));
    const second = await calls.post('/v1/reports', hiddenReport(id, `${name} 2`));
    await calls.post('/v1/incidents', { reportIds: [first.id, second.id], title: `${WORD} incident`, reason: `${WORD} reason` });
    await calls.post(`/v1/reports/${first.id}/review`, { verdict: 'accepted', reason: `${WORD} verdict` });
  }
  await show(down, { visibility: 'unpublished', reason: 'It was a hoax.' });
  await show(again, { visibility: 'draft' });
  const actor = await calls.post('/v1/actors', { name: `${WORD} registered`, kind: 'other' });
  await calls.post(`/v1/commitments/${draft}/statements`, { speaker: { id: actor.id }, act: 'confirms', saidAt: '2026-01-30T18:00:00Z', gist: WORD });
}

const TABLES: Readonly<Record<string, string>> = {
  commitments: 'commitments',
  actors: 'actors',
  sources: 'sources',
  reports: 'reports',
  incidents: 'incidents',
};

/** All public addresses, with every id and every filter by name. */
async function addresses(): Promise<string[]> {
  const idsOf = async (table: string) =>
    (await service.database.pool.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).rows.map(({ id }) => id);
  const commitments = await idsOf('commitments');
  const found: string[] = [];
  for (const { method, access, path, params, query } of operations) {
    if (method !== 'get' || (access !== 'public_read' && access !== 'open')) continue;
    const table = TABLES[path.split('/')[2] ?? ''];
    const ids = params ? (table ? await idsOf(table) : ['UA']) : [''];
    const fields = Object.keys(query?.shape ?? {});
    const asked = [
      ...(fields.includes('limit') ? ['limit=1'] : ['']),
      ...(fields.includes('q') ? [`q=${WORD}`, `q=${WORD.slice(0, 2).toLowerCase()}`, `q=${WORD} alias`.replaceAll(' ', '%20')] : []),
      ...(fields.includes('tag') ? [`tag=${WORD}%20tag`] : []),
      ...(fields.includes('grouped') ? ['grouped=true'] : []),
      ...(fields.includes('commitment') ? commitments.map((id) => `commitment=${id}`) : []),
      ...(fields.includes('id') ? [commitments.map((id) => `id=${id}`).join('&')] : []),
    ];
    for (const id of ids)
      for (const one of asked) {
        const all = [one, ...(path === '/v1/stream' ? ['after=0', 'follow=false'] : path === '/v1/changes' ? ['after=0'] : [])];
        found.push(`${path.replace('{id}', id).replace('{code}', id)}?${all.filter(Boolean).join('&')}`);
      }
  }
  return found;
}

/** Returns whether the word is in a text, or in a cursor in it. */
const tells = (text: string): boolean =>
  [text, ...(text.match(/[\w-]{16,}/g) ?? []).map((one) => Buffer.from(one, 'base64url').toString())].some((one) =>
    one.toLowerCase().includes(WORD.toLowerCase()),
  );

/** Forms of the requested address that a response may repeat, in JSON and XML. */
const ASKED = new RegExp(`[^\\s"<>]*[?&;](q|tag)=${WORD}[^\\s"<>]*`, 'gi');

/** Returns the addresses whose responses show the word to this caller, over all pages of lists. */
async function telling(key: object, isMeant: (address: string) => boolean = () => true): Promise<string[]> {
  const found = new Set<string>();
  const walk = async (address: string): Promise<void> => {
    for (let next: string | undefined = address; next !== undefined; ) {
      const answer: request.Response = await request(service.app)
        .get(next)
        .set({ ...key });
      expect(answer.status, next).toBeLessThan(500);
      const text = `${answer.text ?? ''} ${JSON.stringify(answer.headers)}`;
      if (tells(text.replaceAll(ASKED, ''))) found.add(next.split('?')[0] ?? '');
      const more = answer.body?.nextCursor;
      next = typeof more === 'string' && address.includes('limit=1') ? `${address}&cursor=${more}` : undefined;
    }
  };
  const rest = (await addresses()).filter(isMeant);
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let address = rest.shift(); address !== undefined; address = rest.shift()) await walk(address);
    }),
  );
  return [...found];
}

describe('a name that only hidden pledges use', () => {
  beforeEach(hideAll);

  it('is in no response to callers who may not see them, while the desk sees it', async () => {
    expect(await telling({})).toEqual([]);
    expect(await telling(await calls.keyWith('read'))).toEqual([]);
    const lists = (address: string) => !address.includes('_');
    const seen = (await telling(await calls.keyWith('log'), lists)).map((path) => path.split('/')[2]);
    expect([...new Set(seen)].sort()).toEqual(
      expect.arrayContaining(['actors', 'commitments', 'exports', 'feeds', 'incidents', 'reports', 'sources', 'summary']),
    );
  }, 300_000);

  it('is shown once its pledge is public, and hidden again when that is taken down', async () => {
    const [draft] = (await calls.getAs(service.admin, `/v1/commitments?q=${WORD}%20pledge%20draft`)).items;
    const count = async () => {
      const [actors, sources] = [await calls.get('/v1/actors', { q: WORD, limit: 200 }), await calls.get('/v1/sources', { q: WORD, limit: 200 })];
      return [actors.items.length > 0, sources.items.length > 0, (await calls.get('/v1/incidents', { grouped: true })).items.length];
    };
    expect(await count()).toEqual([false, false, 0]);
    await show(draft.id, { visibility: 'public' });
    expect(await count()).toEqual([true, true, 1]);
    await show(draft.id, { visibility: 'unpublished', reason: 'It was a hoax.' });
    expect(await count()).toEqual([false, false, 0]);
  });
});

describe('a name that is used in public', () => {
  it('is shown, even if hidden pledges use it, too; so are the actors above it and unused names', async () => {
    await calls.post('/v1/actors', { name: 'Unused', kind: 'other' });
    const parent = await calls.post('/v1/actors', { name: 'Above', kind: 'other' });
    const child = await calls.post('/v1/actors', { name: 'Below', kind: 'other', parentId: parent.id });
    await calls.post('/v1/sources', { name: 'Unused' });
    await calls.post('/v1/commitments', { ...pledge, visibility: 'draft', parties: [{ id: parent.id, role: 'committer' }] });
    const names = async () => (await calls.get('/v1/actors', { limit: 200 })).items.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['Above', 'Below', 'Unused']);
    await calls.post('/v1/commitments', { ...pledge, visibility: 'draft', parties: [{ id: child.id, role: 'committer' }] });
    expect(await names()).toEqual(['Unused']);
    await calls.post('/v1/reports', { ...report, allegedActor: { id: child.id } });
    expect(await names()).toEqual(['Above', 'Below', 'Unused']);
    expect((await calls.get('/v1/sources')).items.map(({ name }: { name: string }) => name)).toEqual(['Al Jazeera', 'Unused']);
  });

  it('is shown with a report that was submitted for a hidden pledge and counts under a public one', async () => {
    const open = await calls.post('/v1/commitments', pledge);
    const draft = await calls.post('/v1/commitments', { ...pledge, visibility: 'draft', title: 'Not yet' });
    const { id } = await calls.post('/v1/reports', { ...report, commitmentId: draft.id });
    expect(await calls.get(`/v1/reports/${id}`)).toMatchObject({ commitmentId: null, matches: [{ commitment: { id: open.id } }] });
  });
});
