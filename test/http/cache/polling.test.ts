import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import supertest from 'supertest';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EdgeSettings } from '../../../src/http/app.js';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase } from '../../support/database.js';
import { pledge, report } from '../../support/requests.js';

const NOW = '2026-01-30T12:00:00Z';
let service: TestApp;
let id: string;
async function start(settings: Partial<EdgeSettings> = {}): Promise<ReturnType<typeof callsTo>> {
  service = await testApp({ now: NOW, settings });
  await emptyDatabase(service.database);
  const calls = callsTo(service);
  id = (await calls.post('/v1/commitments', pledge)).id;
  return calls;
}
beforeEach(async () => {
  await start();
});

const get = (path: string, headers: Record<string, string> = {}) => supertest(service.app).get(path).set(headers);
const statusPath = () => `/v1/commitments/${id}/status`;

/** Returns how many queries ran during `work`. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const { pool } = service.database;
  const spies = [vi.spyOn(pool, 'query'), vi.spyOn(pool, 'connect')];
  try {
    await work();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('a poll', () => {
  it.each(['status', 'commitment', 'list'])('of an unchanged %s runs no query, and returns 304 for its ETag', async (what) => {
    const path = what === 'list' ? '/v1/commitments?sort=endsAt&limit=5' : what === 'status' ? statusPath() : `/v1/commitments/${id}`;
    const first = await get(path).expect(200);
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding', etag: expect.stringMatching(/^"[^"]+"$/) });
    const asked = await queriesOf(async () => {
      const again = await get(path).expect(200);
      expect([again.body, again.headers.etag]).toEqual([first.body, first.headers.etag]);
      const unchanged = await get(path, { 'If-None-Match': `"x", ${first.headers.etag}` }).expect(304);
      expect([unchanged.headers.etag, unchanged.text]).toEqual([first.headers.etag, '']);
    });
    expect(asked).toBe(0);
    // All other headers are the same, cached or not.
    const again = await get(path);
    const { date: _date, 'x-request-id': _id, ...headers } = again.headers;
    expect(first.headers).toMatchObject(headers);
    expect(Object.keys(first.headers).sort()).toEqual(Object.keys(again.headers).sort());
  });

  it('a millisecond after the next change is due shows the new status, even after a cached list', async () => {
    const [status, list] = [await get(statusPath()), await get('/v1/commitments?status=announced&status=active')];
    expect([status.body.status, list.body.items.length]).toEqual(['active', 1]);
    service.context.clock.set(Date.parse(status.body.nextChangeAt) - 1);
    expect((await get(statusPath())).body.status).toBe('active');
    service.context.clock.set(Date.parse(status.body.nextChangeAt) + 1);
    expect((await get(statusPath(), { 'If-None-Match': status.headers.etag ?? '' }).expect(200)).body.status).toBe('expired');
    expect((await get('/v1/commitments?status=announced&status=active')).body.items).toEqual([]);
  });

  it('right after a write shows the new data', async () => {
    const { patch, post } = callsTo(service);
    await get(statusPath());
    await get('/v1/commitments');
    await patch(`/v1/commitments/${id}`, { title: 'A pause' });
    expect((await get('/v1/commitments')).body.items[0].title).toBe('A pause');
    service.context.clock.set('2026-01-31T12:00:00Z');
    await get(statusPath());
    await post('/v1/reports', report);
    expect((await get(statusPath())).body).toMatchObject({ status: 'reportedly_violated', reports: { inScope: 1 } });
    const { id: russia } = (await get('/v1/actors?q=russia')).body.items[0];
    await patch(`/v1/actors/${russia}`, { name: 'Russian Federation' });
    expect((await get('/v1/commitments')).body.items[0].parties[0].actor.name).toBe('Russian Federation');
    expect((await get(statusPath())).body.readings[0].principal.name).toBe('Russian Federation');
  });

  it('of a commitment follows all that it shows: its fields, its parties, its links, and time', async () => {
    const { patch, post } = callsTo(service);
    const path = `/v1/commitments/${id}`;
    let tag = '"none"';
    /** Returns what it shows now, which must be new; then again from the cache. */
    const poll = async () => {
      const { body, headers } = await get(path, { 'If-None-Match': tag }).expect(200);
      tag = headers.etag ?? '';
      expect(await queriesOf(() => get(path).expect(200))).toBe(0);
      return body;
    };
    await poll();
    await patch(path, { title: 'A pause' });
    const { title, parties } = await poll();
    expect(title).toBe('A pause');
    await patch(`/v1/actors/${parties[0].actor.id}`, { name: 'Russian Federation', iso: 'RU' });
    expect((await poll()).parties[0].actor).toMatchObject({ name: 'Russian Federation', iso: 'RU' });
    const renewal = await post('/v1/commitments', { ...pledge, title: 'Again', end: '2026-02-15', links: [{ kind: 'renews', commitmentId: id }] });
    expect((await poll()).links).toMatchObject([{ kind: 'renews', outgoing: false, commitment: { title: 'Again', status: 'announced' } }]);
    await patch(`/v1/commitments/${renewal.id}`, { title: 'Once more' });
    expect((await poll()).links[0].commitment.title).toBe('Once more');
    await post(`/v1/commitments/${renewal.id}/statements`, { onBehalfOf: 'Russia', act: 'withdraws', saidAt: '2026-01-30T11:00:00Z' });
    expect((await poll()).links[0].commitment.status).toBe('withdrawn');
    await patch(`/v1/commitments/${renewal.id}`, { links: [] });
    expect((await poll()).links).toEqual([]);
    const { nextChangeAt } = (await get(statusPath())).body;
    service.context.clock.set(nextChangeAt);
    expect((await get(path, { 'If-None-Match': tag }).expect(200)).body.status).toBe('expired');
  });

  it('of another instant, or of what was known then, is not cached', async () => {
    const path = `${statusPath()}?at=2026-02-03T00:00:00Z`;
    await get(path).expect(200);
    expect(await queriesOf(() => get(path).expect(200))).toBeGreaterThan(0);
  });

  it('of an unknown id runs a query each time', async () => {
    const missing = `/v1/commitments/commitment_${'0'.repeat(26)}/status`;
    await get(missing).expect(404);
    expect(await queriesOf(() => get(missing).expect(404))).toBeGreaterThan(0);
  });

  it('with HEAD returns no body', async () => {
    const { headers } = await get(statusPath());
    const head = await supertest(service.app).head(statusPath()).expect(200);
    expect([head.headers.etag, head.headers['content-length'], head.text]).toEqual([headers.etag, headers['content-length'], undefined]);
  });
});

describe('an unpublished commitment', () => {
  it('never reaches others through a response cached for a desk, or before it was taken down', async () => {
    const { post, getAs, keyWith } = callsTo(service);
    const desk = await keyWith('log');
    const reader = await keyWith('read');
    const draft = (await post('/v1/commitments', { ...pledge, title: 'Secret', visibility: 'draft' })).id;
    const draftPath = `/v1/commitments/${draft}/status`;
    for (let n = 0; n < 2; n++) {
      expect((await getAs(desk, '/v1/commitments')).items).toHaveLength(2);
      await getAs(desk, draftPath);
      for (const key of [{}, reader]) {
        expect((await getAs(key, '/v1/commitments')).items.map((item: { id: string }) => item.id)).toEqual([id]);
        await getAs(key, draftPath, 404);
        await getAs(key, statusPath());
      }
    }
    const tag = (await get(`/v1/commitments/${id}`)).headers.etag ?? '';
    await supertest(service.app)
      .put(`/v1/commitments/${id}/visibility`)
      .set({ ...service.admin, 'If-Match': tag })
      .send({ visibility: 'unpublished', reason: 'It was a hoax.' })
      .expect(200);
    for (const key of [{}, reader]) {
      await getAs(key, statusPath(), 410);
      expect((await getAs(key, '/v1/commitments')).items).toEqual([]);
    }
    await getAs(desk, statusPath());
  });

  it('is refused without a key if one is needed, even if it is cached', async () => {
    await start({ publicRead: false });
    const { getAs, keyWith } = callsTo(service);
    const reader = await keyWith('read');
    for (let n = 0; n < 2; n++) await getAs(reader, statusPath());
    await getAs({}, statusPath(), 401);
    await getAs(await keyWith('webhooks'), statusPath(), 403);
    await getAs({ Authorization: `Bearer pw_${'A'.repeat(43)}` }, statusPath(), 401);
  });
});

describe('an encoding', () => {
  it('has the same content and its own tag, and returns 304 for the tag of any encoding', async () => {
    for (let n = 0; n < 8; n++) await callsTo(service).post('/v1/commitments', { ...pledge, title: `Pledge ${n}` });
    const path = '/v1/commitments';
    const raw = (encoding: string) => get(path, { 'Accept-Encoding': encoding }).responseType('blob');
    const plain = await raw('identity');
    const tags = [plain.headers.etag ?? ''];
    // supertest decompresses bodies, so compare Content-Length.
    for (const [accepted, encoding] of [
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
    ] as const) {
      for (let n = 0; n < 2; n++) {
        const compressed = await raw(accepted);
        expect(compressed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
        expect(Number(compressed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 4);
        const bytes: Buffer = compressed.body;
        const whole = bytes.equals(plain.body) ? bytes : encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
        expect(whole.equals(plain.body)).toBe(true);
        tags.push(compressed.headers.etag ?? '');
      }
    }
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect((await get(path, { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' }).expect(304)).headers.etag).toBe(tag);
    await get(path, { 'If-None-Match': '"other"' }).expect(200);
  });

  it.each([
    ['gzip;q=0, br;q=0', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['nonsense', undefined],
  ])('is what "%s" takes', async (accepted, encoding) => {
    for (let n = 0; n < 2; n++) expect((await get('/v1/commitments', { 'Accept-Encoding': accepted })).headers['content-encoding']).toBe(encoding);
  });
});

describe('a limit', () => {
  it('that is used up also refuses cached responses; until then a hundred of them count as one', async () => {
    await start({ rateLimits: { read: 3, write: 0, unknownKey: 0 } });
    await get(statusPath()).expect(200);
    for (let n = 0; n < 99; n++) expect((await get(statusPath()).expect(200)).headers.ratelimit).toMatch(/^"read"; r=2; t=/);
    const hundredth = await get(statusPath()).expect(200);
    expect(hundredth.headers.ratelimit).toMatch(/^"read"; r=1; t=\d+$/);
    expect(hundredth.headers['ratelimit-policy']).toMatch(/^"read"; q=3; w=60; pk=:.+:$/);
    await get('/v1/actors').expect(200);
    await get(statusPath()).expect(429);
  });
});
