import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, type FollowOptions, type Schemas, type StatusChange } from '../../client/src/index.js';
import { type RunningServer, startServer } from '../../src/http/server.js';
import { type TestApp, testApp } from '../support/app.js';
import { emptyDatabase } from '../support/database.js';

// The client of `client/`, on a real connection to the real service.
let service: TestApp;
let server: RunningServer;
let url: string;
let key: string;
beforeAll(async () => {
  service = await testApp({ now: '2026-01-30T12:00:00Z' });
  await emptyDatabase(service.database);
  server = await startServer(service.app, { host: '127.0.0.1', port: 0 });
  key = service.admin.Authorization.replace('Bearer ', '');
  url = `http://127.0.0.1:${server.address.port}`;
});
afterAll(async () => {
  service.context.tail.close();
  await server.stop(0);
});

const client = () => createClient({ url, key, pause: async () => undefined });

const kyivPause: Schemas['LogCommitment'] = {
  title: 'Week-long pause of strikes on Kyiv',
  kind: 'strike_moratorium',
  parties: [
    { name: 'Russia', kind: 'state', role: 'committer' },
    { name: 'Ukraine', kind: 'state', role: 'beneficiary' },
  ],
  scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] },
  start: '2026-01-29T00:00:00Z',
  end: '2026-02-05T00:00:00Z',
  source: { url: 'https://news.example/pause', name: 'The Daily', speaker: 'Kremlin', onBehalfOf: 'Russia', saidAt: '2026-01-29T00:00:00Z' },
};
const strike: Schemas['SubmitReport'] = {
  observed: { from: '2026-01-30T02:00:00Z', to: '2026-01-30T03:00:00Z' },
  act: 'air_strike',
  areas: [{ code: 'UA-30' }],
  allegedActor: 'Russia',
  source: { name: 'Al Jazeera', reliability: 'B', url: 'https://news.example/strike' },
  credibility: 1,
  publishedAt: '2026-01-30T07:00:00Z',
};
async function logged(body: Schemas['LogCommitment'] = kyivPause): Promise<string> {
  const { data, error } = await client().api.POST('/v1/commitments', { body });
  if (!data) throw new Error(JSON.stringify(error));
  return data.id;
}

it('logs a pledge, watches its status, submits a report, and sees the new status', async () => {
  const id = await logged();
  // Between polls: first nothing happens, then a strike is reported, then the week is over.
  const meanwhile = [
    async () => undefined,
    async () => {
      service.context.clock.set('2026-01-30T12:00:10Z');
      expect((await client().api.POST('/v1/reports', { body: strike })).response.status).toBe(201);
    },
    async () => service.context.clock.set('2026-02-05T00:00:00Z'),
  ];
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
    await meanwhile.shift()?.();
  };
  const seen: string[] = [];
  for await (const { status } of client().watchStatus(id, { every: 5_000, pause })) {
    seen.push(status);
    if (seen.length === 3) break;
  }
  expect(seen).toEqual(['active', 'reportedly_violated', 'expired']);
  expect(pauses).toHaveLength(3);
});

it('reads all pages of a list', async () => {
  const ids: string[] = [];
  for (const title of ['First', 'Second', 'Third']) ids.push(await logged({ ...kyivPause, title, tags: ['paged'] }));
  const found: string[] = [];
  for await (const { id } of client().list('/v1/commitments', { query: { tag: 'paged', limit: 2 } })) found.push(id);
  expect(found.sort()).toEqual(ids.sort());
});

it('throws the problem of the service', async () => {
  const nobody = createClient({ url });
  const { error } = await nobody.api.POST('/v1/reports', { body: strike });
  expect(error?.code).toBe('unauthenticated');
  const watching = nobody.watchStatus('commitment_01h00000000000000000000000').next();
  await expect(watching).rejects.toMatchObject({ status: 404, problem: { code: 'not_found' } });
});

it('a POST whose response was lost takes effect once', async () => {
  let lost = 0;
  const losing = createClient({
    url,
    key,
    pause: async () => undefined,
    async fetch(request) {
      const response = await fetch(request);
      if (request.method !== 'POST' || lost > 0) return response;
      lost += 1;
      throw new TypeError('fetch failed');
    },
  });
  const { data } = await losing.api.POST('/v1/commitments', { body: { ...kyivPause, title: 'Lost', tags: ['lost'] } });
  const found: string[] = [];
  for await (const { id } of losing.list('/v1/commitments', { query: { tag: 'lost' } })) found.push(id);
  expect([lost, found]).toEqual([1, [data?.id]]);
});

it('reads recorded changes and follows new ones', async () => {
  const changes: StatusChange[] = [];
  for await (const change of client().changesSince()) changes.push(change);
  expect(changes.length).toBeGreaterThan(3);
  const after = changes.at(-1)?.cursor ?? '';
  // The first connection breaks before the first event.
  let tries = 0;
  const following = createClient({
    url,
    retries: 0,
    pause: async () => undefined,
    async fetch(request) {
      tries += 1;
      if (tries === 1) throw new TypeError('terminated');
      return fetch(request);
    },
  });
  const id = await logged({ ...kyivPause, title: 'Followed' });
  for await (const change of following.followChanges({ after })) {
    expect([tries, change.commitmentId, change.from]).toEqual([2, id, null]);
    break;
  }
});

it('calls onGone for commitments that are no longer public, in recorded changes and as it happens', async () => {
  const reader = createClient({ url, pause: async () => undefined });
  const [first, second] = [await logged({ ...kyivPause, title: 'First' }), await logged({ ...kyivPause, title: 'Second' })];
  const takeDown = async (id: string) => {
    const body = { visibility: 'unpublished', reason: 'It was another one.' } as const;
    expect(
      (await client().api.PUT('/v1/commitments/{id}/visibility', { params: { path: { id }, header: { 'If-Match': '"1"' } }, body })).response.status,
    ).toBe(200);
  };
  await takeDown(first);
  const gone: string[] = [];
  const kept = new Set<string>();
  let after = '';
  const onGone: FollowOptions['onGone'] = ({ commitmentId, cursor }) => {
    gone.push(commitmentId);
    after = cursor;
  };
  for await (const { commitmentId } of reader.changesSince({ onGone })) kept.add(commitmentId);
  expect([gone, kept.has(first), kept.has(second)]).toEqual([[first], false, true]);

  await takeDown(second);
  const third = await logged({ ...kyivPause, title: 'Third' });
  for await (const { commitmentId } of reader.followChanges({ after, onGone })) {
    expect(commitmentId).toBe(third);
    break;
  }
  expect(gone).toEqual([first, second]);

  const failing = reader.followChanges({
    after,
    onGone: () => {
      throw new TypeError('a mistake of the caller');
    },
  });
  await takeDown(third);
  await expect(failing.next()).rejects.toThrow('a mistake of the caller');
});
