import { load, type Shot, tagOf } from '../support/load.js';
import { against, type Results } from '../support/results.js';
import type { Stand } from '../support/stand.js';

/** so many different commitments are polled in turn */
const POLLED = 500;

const PAGE = '/v1/commitments?status=active&kind=strike_moratorium&mode=abstain';

/** What dashboards poll, beside a bare Express with pg on the same PostgreSQL and a bare node:http. */
export async function measurePolls({ database, bare, express, service }: Stand, seconds: number): Promise<Results> {
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM commitments ORDER BY md5(id) LIMIT $1', [POLLED]);
  const ids = rows.map(({ id }) => id);
  const tagged = async (address: string, paths: readonly string[]): Promise<Shot[]> =>
    Promise.all(paths.map(async (path) => ({ path, headers: { 'If-None-Match': await tagOf(`${address}${path}`) } })));
  const status = { express: ids.map((id) => `/status/${id}`), service: ids.map((id) => `/v1/commitments/${id}/status`) };
  // Dashboards poll what was polled before: the first answer of each is made before the clock starts.
  for (const [address, paths] of [
    [express.address, status.express],
    [service.address, status.service],
  ] as const)
    for (const path of paths) await (await fetch(`${address}${path}`)).arrayBuffer();
  const plain = (paths: readonly string[]): Shot[] => paths.map((path) => ({ path }));
  const results: Results = {};
  const by = 'bare Express + pg';
  results['bare node:http, 1 kB'] = await load(bare.address, [{ path: '/' }], 200, seconds);
  await against(results, 'status by id', {
    by,
    reference: () => load(express.address, plain(status.express), 200, seconds),
    own: () => load(service.address, plain(status.service), 200, seconds),
    target: 2,
  });
  const [theirs, ours] = [await tagged(express.address, status.express), await tagged(service.address, status.service)];
  await against(results, 'status by id, If-None-Match', {
    by,
    reference: () => load(express.address, theirs, 304, seconds),
    own: () => load(service.address, ours, 304, seconds),
    target: 4,
  });
  await against(results, 'page of 50 by status', {
    by,
    reference: () => load(express.address, [{ path: '/page/active' }], 200, seconds),
    own: () => load(service.address, [{ path: PAGE }], 200, seconds),
    target: 2,
  });
  results['page of 50, brotli'] = await load(service.address, [{ path: PAGE, headers: { 'Accept-Encoding': 'gzip, br' } }], 200, seconds);
  const statuses = ids.slice(0, 200).map((id) => `id=${id}`);
  results['200 statuses'] = await load(service.address, [{ path: `/v1/statuses?${statuses.join('&')}` }], 200, seconds);
  results.summary = await load(service.address, [{ path: '/v1/summary' }], 200, seconds);
  return results;
}
