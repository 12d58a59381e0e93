import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/http/routes/index.js';
import { pledge, report } from '../support/requests.js';
import { useService } from '../support/service-tests.js';

const { service, calls } = useService({ now: '2026-01-31T08:00:00Z' });
const UNKNOWN = '0'.repeat(26);
const unknownLike = (id: string) => id.replace(/_[0-9a-z]{26}$/, `_${UNKNOWN}`);

const show = async (id: string, body: object) => {
  const { headers } = await request(service.app).get(`/v1/commitments/${id}`).set(service.admin);
  const answer = await request(service.app)
    .put(`/v1/commitments/${id}/visibility`)
    .set({ ...service.admin, 'If-Match': headers['etag'] ?? '' })
    .send(body);
  expect(answer.status, answer.text).toBe(200);
};

/** Ids of a pledge and of everything that belongs only to it. */
async function logWith(more: object): Promise<Record<string, string>> {
  const parties = [{ name: 'Hidden party', kind: 'armed_group', role: 'committer' }];
  const { id } = await calls.post('/v1/commitments', {
    ...pledge,
    parties,
    source: { ...pledge.source, name: 'Hidden outlet', onBehalfOf: 'Hidden party' },
    ...more,
  });
  const filed = await calls.post('/v1/reports', { ...report, allegedActor: 'Hidden party', source: { name: 'Hidden paper' }, commitmentId: id });
  const { items } = await calls.getAs(service.admin, `/v1/commitments/${id}/statements`);
  const first = async (path: string) => (await calls.getAs(service.admin, path)).items[0].id;
  return {
    commitments: id,
    reports: filed.id,
    incidents: filed.incidentId,
    statements: items[0].id,
    matches: filed.matches[0].id,
    actors: await first('/v1/actors?q=Hidden'),
    sources: await first('/v1/sources?q=Hidden'),
  };
}

const ETAGS = [{}, { 'If-Match': '"1.0"', 'If-None-Match': '*' }];
/** Returns a response without the parts that always differ. */
const said = ({ status, body, headers }: request.Response, id: string) => {
  const text = JSON.stringify(body).replaceAll(id, 'ID');
  return [status, text.replace(/"requestId":"[^"]*"/, ''), headers['etag'], headers['location'], headers['www-authenticate']];
};

describe('to callers who may not see it, a hidden id responds like an unknown one', () => {
  interface Hidden {
    visibility?: string;
    publishAt?: string;
    down?: boolean;
    again?: boolean;
  }

  it.each<[string, Hidden]>([
    ['a draft', { visibility: 'draft' }],
    ['an embargoed one', { visibility: 'draft', publishAt: '2026-03-01T00:00:00Z' }],
    ['one that was taken down and never public', { visibility: 'draft', down: true }],
    ['one that was public and is a draft again', { again: true }],
  ])(
    '%s, on every operation that takes an id',
    async (_, { down, again, ...more }) => {
      const ids = await logWith(more);
      const commitment = ids['commitments'] ?? '';
      if (down) await show(commitment, { visibility: 'unpublished', reason: 'Never to be told.' });
      if (again) await show(commitment, { visibility: 'draft' });
      const keys = [{}, await calls.keyWith('read'), await calls.keyWith('webhooks')];
      const tried = new Set<string>();
      for (const { id: operation, method, path, params } of operations) {
        const id = ids[path.split('/')[2] ?? ''];
        if (!params || id === undefined) continue;
        tried.add(operation);
        const headers = keys.flatMap((key) => ETAGS.map((tag) => ({ ...key, ...tag })));
        await Promise.all(
          headers.map(async (sent) => {
            const ask = (of: string) =>
              request(service.app)
                [method](path.replace('{id}', of))
                .set(sent)
                .send(method === 'get' ? undefined : {});
            const unknown = unknownLike(id);
            const [hidden, missing] = await Promise.all([ask(id), ask(unknown)]);
            expect([operation, ...said(hidden, id)]).toEqual([operation, ...said(missing, unknown)]);
          }),
        );
      }
      expect(tried.size).toBeGreaterThan(20);
      // The desk sees it, so it does exist.
      await calls.getAs(service.admin, `/v1/commitments/${commitment}`);
      await calls.getAs(service.admin, `/v1/reports/${ids['reports']}`);
    },
    300_000,
  );

  it('in a query and in a body, too', async () => {
    const ids = await logWith({ visibility: 'draft' });
    const webhooks = await calls.keyWith('webhooks');
    const endpoint = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org' }, 201, webhooks);
    const queries = ['reports.csv?commitment=', 'reports.ndjson?commitment=', 'reports.geojson?commitment='].map((one) => `/v1/exports/${one}`);
    const asked = [
      ...queries,
      '/v1/incidents?commitment=',
      '/v1/changes?after=0&commitment=',
      '/v1/stream?after=0&follow=false&commitment=',
      '/v1/statuses?id=',
    ];
    const commitment = ids['commitments'] ?? '';
    for (const path of asked)
      for (const key of [{}, webhooks]) {
        const ask = async (id: string) => {
          const answer = await request(service.app)
            .get(`${path}${id}`)
            .set({ ...key });
          return [path, answer.status, answer.text.replaceAll(id, 'ID').replace(/"requestId":"[^"]*"/, '')];
        };
        expect(await ask(commitment)).toEqual(await ask(unknownLike(commitment)));
      }
    for (const [field, id] of [
      ['commitments', commitment],
      ['actors', ids['actors'] ?? ''],
    ] as const)
      for (const [method, path] of [
        ['post', '/v1/webhook-endpoints'],
        ['patch', `/v1/webhook-endpoints/${endpoint.id}`],
      ] as const) {
        const ask = (of: string) =>
          request(service.app)
            [method](path)
            .set({ ...webhooks, 'If-Match': '*' })
            .send({ ...(method === 'post' && { url: 'https://hooks.example.org' }), filters: { [field]: [of] } });
        const unknown = unknownLike(id);
        const refused = await ask(id);
        expect(refused.status).toBe(422);
        expect(said(refused, id)).toEqual(said(await ask(unknown), unknown));
      }
    const both = await calls.keyWith('webhooks', 'log');
    await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org', filters: { commitments: [commitment] } }, 201, both);
  });
});

describe('a commitment that was taken down', () => {
  it('returns 410 with the reason at each of its addresses', async () => {
    const ids = await logWith({});
    const commitment = ids['commitments'] ?? '';
    await show(commitment, { visibility: 'unpublished', reason: 'It was a hoax.' });
    const own = operations.filter(
      ({ method, access, path }) => method === 'get' && access === 'public_read' && path.startsWith('/v1/commitments/{id}'),
    );
    const paths = [
      ...own.map(({ path }) => path.replace('{id}', commitment)),
      `/v1/commitments/${commitment}/status?at=2026-01-30T12:00:00Z`,
      `/v1/reports/${ids['reports']}`,
      `/v1/incidents?commitment=${commitment}`,
      `/v1/exports/reports.csv?commitment=${commitment}`,
    ];
    expect(own.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['readCommitment', 'readStatus', 'listHistory', 'readTimeline', 'readBadge', 'listStatements']),
    );
    for (const path of paths) {
      const answer = await request(service.app).get(path);
      expect([path, answer.status, answer.body.code, answer.body.detail]).toEqual([path, 410, 'gone', expect.stringContaining('It was a hoax.')]);
      await request(service.app).get(path).set({ 'If-None-Match': '*' }).expect(410);
    }
    const missing = own.filter(({ errors }) => !errors?.includes('gone')).map(({ id }) => id);
    expect(missing).toEqual([]);
    await request(service.app).get(`/v1/commitments/${commitment}`).set(service.admin).expect(200);
  });

  it('needs a reason', async () => {
    const { id } = await calls.post('/v1/commitments', pledge);
    const headers = { ...service.admin, 'If-Match': '*' };
    const answer = await request(service.app).put(`/v1/commitments/${id}/visibility`).set(headers).send({ visibility: 'unpublished' });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ path: 'reason', message: expect.any(String) }]]);
  });
});
