import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createApiKey } from '../../../src/app/keys/create-api-key.js';
import { matchPending } from '../../../src/app/reports/match-pending.js';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

const SLICE = readFileSync(new URL('../../../examples/air-attacks/bulletins-2026-01-25-to-2026-02-06.csv', import.meta.url), 'utf8');
const HEADER = 'when,what,where,who,outlet,number\n';
const MAPPING = {
  columns: { 'observed.from': 'when', act: 'what', areas: 'where', allegedActor: 'who', 'source.name': 'outlet', externalId: 'number' },
  values: { act: { Strike: 'air_strike' } },
  zone: 'Europe/Kyiv',
};

describe('an import', () => {
  const { service } = useService({ now: '2026-03-01T00:00:00Z' });

  const send = (
    file: string | Buffer,
    query: { format: string; mapping?: object },
    type = 'text/csv',
    headers: Record<string, string> = service.admin,
  ) =>
    request(service.app)
      .post('/v1/imports')
      .query({ format: query.format, ...(query.mapping && { mapping: JSON.stringify(query.mapping) }) })
      .set(headers)
      .set('Content-Type', type)
      .send(file);
  const counts = ({ body }: { body: Record<string, unknown> }) => {
    const { created, revised, unchanged, refused } = body;
    return { created, revised, unchanged, refused };
  };
  const reports = async () => (await request(service.app).get('/v1/reports?limit=200')).body.items as Record<string, unknown>[];

  it('takes the bulletins in, and a second time changes nothing', async () => {
    const first = await send(SLICE, { format: 'air-attacks' });
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    expect(first.body).toMatchObject({ state: 'finished', rows: 46 });
    expect(counts(first)).toEqual({ created: 46, revised: 0, unchanged: 0, refused: 0 });
    const before = await reports();
    expect(counts(await send(SLICE, { format: 'air-attacks' }))).toEqual({ created: 0, revised: 0, unchanged: 46, refused: 0 });
    expect(await reports()).toEqual(before);
    expect(before).toHaveLength(46);
  });

  it('makes revisions of the rows that were corrected, and of them alone', async () => {
    await send(SLICE, { format: 'air-attacks' });
    const later = await send(SLICE.replace(',450.0,412.0,', ',451.0,412.0,'), { format: 'air-attacks' });
    expect(counts(later)).toEqual({ created: 0, revised: 1, unchanged: 45, refused: 0 });
    const revised = (await reports()).filter(({ revision }) => revision !== 1);
    expect(revised).toMatchObject([{ revision: 2, count: { n: 451, unit: 'drones' } }]);
  });

  it('names every row that it refuses with its line, and takes the others', async () => {
    const file = `${HEADER}2026-01-31,Strike,UA-30,Russia,Paper,1\n2026-01-31,Dance,UA-30,Russia,Paper,2\nsoon,Strike,UA-30,Russia,Paper,3\n2026-01-31,Strike,UA-30\n2026-04-01,Strike,UA-30,Russia,Paper,5\n2026-01-30,Strike,UA-30;Lviv,Russia,Paper,1\n`;
    const { body } = await send(file, { format: 'csv', mapping: MAPPING });
    expect(body).toMatchObject({ created: 1, refused: 5, rows: 6 });
    const refused = body.notes.items.filter(({ isRefused }: { isRefused: boolean }) => isRefused);
    expect(refused.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [3, 'act: "Dance" is not in the taxonomy; send one of the acts that GET /v1/taxonomies lists'],
      [4, expect.stringContaining('"soon"')],
      [5, 'has 3 fields, and the header has 6'],
      [6, expect.stringContaining('is in the future')],
      [7, 'has the same source and id as line 2'],
    ]);
    const [report] = await reports();
    expect(report).toMatchObject({ observed: { from: '2026-01-30T22:00:00.000Z', to: '2026-01-31T22:00:00.000Z' }, act: 'air_strike' });
  });

  it('tells a row that says the same as one before, where neither has an id', async () => {
    const row = '2026-01-31,Strike,UA-30,Russia,Paper,\n';
    const { body } = await send(`${HEADER}${row}${row}`, { format: 'csv', mapping: MAPPING });
    expect(body.notes.items).toContainEqual({ line: 3, isRefused: true, reason: 'says the same as line 2' });
  });

  it('pages through what is to be said of its rows', async () => {
    const file = `${HEADER}${'soon,Strike,UA-30,Russia,Paper,3\n'.repeat(5)}`;
    const { body } = await send(file, { format: 'csv', mapping: MAPPING });
    const first = await request(service.app).get(`/v1/imports/${body.id}?limit=3`).set(service.admin);
    const second = await request(service.app)
      .get(`/v1/imports/${body.id}`)
      .query({ limit: 3, cursor: first.body.notes.nextCursor })
      .set(service.admin);
    expect([...first.body.notes.items, ...second.body.notes.items].map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(second.body.notes.nextCursor).toBeNull();
  });

  it('takes objects a line, and a JSON array, in the form in which one report is submitted', async () => {
    const one = {
      externalId: 'a',
      observed: { from: '2026-01-31T02:00:00Z' },
      areas: [{ code: 'UA-30' }],
      source: 'Paper',
      publishedAt: '2026-01-31T03:00:00Z',
    };
    const lines = `${JSON.stringify(one)}\n\nnonsense\n"text"\n${JSON.stringify({ ...one, externalId: 'b', source: { id: 'source_01h455vb4pex5vsknk084sn02q' } })}\n`;
    const { body } = await send(lines, { format: 'ndjson' }, 'application/x-ndjson');
    expect(body).toMatchObject({ rows: 4, created: 1, refused: 3 });
    expect(body.notes.items).toMatchObject([
      { line: 3, reason: 'is not valid JSON' },
      { line: 4 },
      { line: 5, reason: expect.stringContaining('There is no source') },
    ]);
    expect(counts(await send(JSON.stringify([one]), { format: 'json' }, 'application/json'))).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('refuses a row that is nested without end, and takes the others', async () => {
    const one = { observed: { from: '2026-01-31T02:00:00Z' }, source: 'Paper', publishedAt: '2026-01-31T03:00:00Z' };
    const deep = JSON.stringify({ ...one, areas: 0 }).replace('"areas":0', `"areas":${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const { body } = await send(`${deep}\n${JSON.stringify(one)}\n`, { format: 'ndjson' }, 'application/x-ndjson');
    expect(body).toMatchObject({ state: 'finished', created: 1, refused: 1 });
    expect(body.notes.items).toMatchObject([{ line: 1, reason: expect.stringContaining('areas[0]') }]);
  });

  it('reads acts in the codes of others also where the fields need no other names', async () => {
    const row = { 'observed.from': '2026-01-31T02:00:00Z', 'source.name': 'Paper', publishedAt: '2026-01-31T03:00:00Z', act: '1952' };
    const { body } = await send(JSON.stringify(row), { format: 'ndjson', mapping: { acts: 'cameo' } }, 'application/x-ndjson');
    expect(body).toMatchObject({ created: 1, refused: 0 });
    expect(await reports()).toMatchObject([{ act: 'drone_strike' }]);
  });

  it('lets only a key with "review" say how far a source is trusted', async () => {
    const mapping = { sources: { 'Ukrainian Air Force': { reliability: 'C' } }, credibility: 2 };
    const key = await createApiKey(service.context, { keyId: 'key_test', scopes: new Set(['admin']) }, { name: 'desk', scopes: ['log'] });
    const asDesk = await send(SLICE, { format: 'air-attacks', mapping }, 'text/csv', { Authorization: `Bearer ${key.secret}` });
    expect(asDesk.body).toMatchObject({ created: 0, refused: 46 });
    expect(asDesk.body.notes.items[0].reason).toContain('review');
    expect(counts(await send(SLICE, { format: 'air-attacks', mapping }))).toMatchObject({ created: 46 });
    expect((await reports())[0]).toMatchObject({ source: { reliability: 'C' }, credibility: 2 });
  });

  it.each([
    ['is no table of this format', 'a,b\n1,2\n', { format: 'air-attacks' }, 400, /no "time_start"/],
    ['is no JSON', '{', { format: 'json' }, 400, /not valid JSON/],
    ['is one object', '{}', { format: 'json' }, 400, /no JSON array/],
    ['has a mapping of unknown fields', '', { format: 'csv', mapping: { columns: { colour: 'red' } } }, 422, /./],
    ['has a mapping with a zone that does not exist', '', { format: 'csv', mapping: { zone: 'Kyiv' } }, 422, /zone/],
    ['has no column of a name in the mapping', 'when,outlet,kind\n', { format: 'csv', mapping: MAPPING }, 400, /no "number", "what", "where", "who"/],
    ['is empty', '', { format: 'acled' }, 400, /empty/],
    ['is in an unknown format', '', { format: 'xml' }, 400, /./],
  ])('is refused as a whole where the file %s', async (_, file, query, status, detail) => {
    const response = await send(file, query);
    expect([response.status, response.body.detail]).toEqual([status, expect.stringMatching(detail)]);
  });

  it('remembers what it took before the rest could not be read', async () => {
    const good = HEADER + Array.from({ length: 3000 }, (_, n) => `2026-01-31,Strike,UA-30,Russia,Paper,${n}\n`).join('');
    const query = { format: 'csv', mapping: MAPPING };
    const broken = await send(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])]), query);
    expect([broken.status, broken.body.detail]).toEqual([400, expect.stringContaining('not UTF-8')]);
    const { body } = await request(service.app).get('/v1/imports').set(service.admin);
    expect(body.items).toMatchObject([{ state: 'failed', error: expect.any(String) }]);
    const [{ created }] = body.items;
    expect(created).toBeGreaterThan(0);
    expect(counts(await send(good, query))).toEqual({ created: 3000 - created, revised: 0, unchanged: created, refused: 0 });
  });

  it('names a quote that is never closed, and has taken what stood before it', async () => {
    const { body } = await send(`${HEADER}2026-01-31,Strike,UA-30,Russia,Paper,1\n"2026-01-31,Strike,UA-30,Russia,Paper,2\n`, {
      format: 'csv',
      mapping: MAPPING,
    });
    expect(body).toMatchObject({ created: 1, refused: 1 });
    expect(body.notes.items.at(-1)).toMatchObject({ reason: 'has a quotation mark that is not closed' });
  });

  it('needs a key', async () => {
    expect((await send(SLICE, { format: 'air-attacks' }, 'text/csv', {})).status).toBe(401);
  });

  it('is matched afterwards by the job, revised rows included, without a report counted twice', async () => {
    const { body: made } = await request(service.app).post('/v1/commitments').set(service.admin).send(pledge);
    await send(SLICE, { format: 'air-attacks' });
    const status = async () => (await request(service.app).get(`/v1/commitments/${made.id}/status`)).body;
    expect(await status()).toMatchObject({ reports: { inScope: 0, possibly: 0 } });
    const matched = await matchPending(service.context);
    expect(matched.reports).toBe(46);
    const after = await status();
    expect(after).toMatchObject({ status: 'expired', compliance: 'no_reports', reports: { inScope: 0 } });
    expect(after.reports.possibly).toBeGreaterThan(5);
    expect(await matchPending(service.context)).toEqual({ reports: 0, matches: 0 });
    await send(SLICE.replace(',85.0,64.0,', ',86.0,64.0,'), { format: 'air-attacks' });
    expect(await matchPending(service.context)).toMatchObject({ reports: 1 });
    expect(await status()).toEqual(after);
  });

  it('reports a breach in the history, by the row that makes it one', async () => {
    const { body: made } = await request(service.app).post('/v1/commitments').set(service.admin).send(pledge);
    const rows = `2026-01-29,Strike,UA-30,Russia,Paper,1\n2026-01-31,Strike,UA-30,Russia,Paper,2\n`;
    await send(HEADER + rows, { format: 'csv', mapping: { ...MAPPING, sources: { Paper: { reliability: 'B' } }, credibility: 2 } });
    await matchPending(service.context);
    const { body } = await request(service.app).get(`/v1/commitments/${made.id}/history`);
    const [first] = (await reports()).filter(({ externalId }) => externalId === '1');
    expect(body.items.filter(({ cause }: { cause: string }) => cause === 'report')).toMatchObject([{ facts: [first?.['id']] }]);
    expect((await request(service.app).get(`/v1/commitments/${made.id}/status`)).body).toMatchObject({ compliance: 'reportedly_violated' });
  });
});
