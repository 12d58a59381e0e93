import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchContext } from './support/context.js';
import { benchDatabase } from './support/database.js';
import { CONNECTIONS, type Load, load, type Shot, tagOf } from './support/load.js';
import { run } from './support/process.js';
import { seed } from './support/seed.js';

// What dashboards poll, beside a bare Express with pg on the same PostgreSQL and a bare node:http, in the same run:
// npx tsx bench/poll.bench.ts [commitments] [seconds per load] [--profile FOLDER]. Only the ratios hold from one run to another.

const commitments = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 5);
const profile = process.argv.includes('--profile') ? process.argv[process.argv.indexOf('--profile') + 1] : undefined;
/** so many different commitments are polled in turn */
const POLLED = 500;

const PAGE = '/v1/commitments?status=active&kind=strike_moratorium&mode=abstain';

const { database, url, drop } = await benchDatabase();
const dataDir = join(tmpdir(), `pledgewatch-bench-${process.pid}`);
const running: { stop(): Promise<void> }[] = [];
try {
  const day = 86_400_000;
  const now = Date.now();
  const context = benchContext(database, () => now);
  await seed(context, {
    commitments,
    due: 0,
    startsAt: new Date(now - day),
    dueAt: new Date(now),
    endsAt: new Date(now + 365 * day),
  });
  await database.pool.query('VACUUM ANALYZE');
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM commitments ORDER BY md5(id) LIMIT $1', [POLLED]);
  const ids = rows.map(({ id }) => id);

  const bare = await run('bench/references/bare-http.ts', {});
  running.push(bare);
  const express = await run('bench/references/bare-express-pg.ts', { DATABASE_URL: url });
  running.push(express);
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const service = await run(
    'src/main.ts',
    {
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PORT: '0',
      ADMIN_API_KEY: 'the-admin-key-of-the-bench-with-32-characters',
      RATE_LIMIT_READ: '0',
      RUN_JOBS: 'false',
    },
    flags,
  );
  running.push(service);

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
  const results: Record<string, Load & { ratio?: string }> = {};
  const against = async (name: string, reference: () => Promise<Load>, own: () => Promise<Load>) => {
    const [first, second] = [await reference(), await own()];
    results[`${name}: bare Express + pg`] = first;
    results[name] = { ...second, ratio: (second.rate / first.rate).toFixed(1) };
  };
  results['bare node:http, 1 kB'] = await load(bare.address, [{ path: '/' }], 200, seconds);
  await against(
    'status by id',
    () => load(express.address, plain(status.express), 200, seconds),
    () => load(service.address, plain(status.service), 200, seconds),
  );
  const [theirs, ours] = [await tagged(express.address, status.express), await tagged(service.address, status.service)];
  await against(
    'status by id, If-None-Match',
    () => load(express.address, theirs, 304, seconds),
    () => load(service.address, ours, 304, seconds),
  );
  await against(
    'page of 50 by status',
    () => load(express.address, [{ path: '/page/active' }], 200, seconds),
    () => load(service.address, [{ path: PAGE }], 200, seconds),
  );
  results['page of 50, brotli'] = await load(service.address, [{ path: PAGE, headers: { 'Accept-Encoding': 'gzip, br' } }], 200, seconds);
  const statuses = ids.slice(0, 200).map((id) => `id=${id}`);
  results['200 statuses'] = await load(service.address, [{ path: `/v1/statuses?${statuses.join('&')}` }], 200, seconds);
  results.summary = await load(service.address, [{ path: '/v1/summary' }], 200, seconds);
  console.table(results);
  console.log(`${commitments} commitments, ${CONNECTIONS} connections, ${POLLED} of them polled in turn`);
} finally {
  for (const each of running) await each.stop();
  await drop();
  await rm(dataDir, { recursive: true, force: true });
}
