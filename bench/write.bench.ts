import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDatabase } from './support/database.js';
import { CONNECTIONS, type Load, load } from './support/load.js';
import { run } from './support/process.js';

// What desks and scripts write, beside a bare Express with pg that inserts the same body as one row, on the same PostgreSQL and in the same run:
// npx tsx bench/write.bench.ts [seconds per load] [--profile FOLDER]. Only the ratios hold from one run to another.

const seconds = Number(process.argv[2] ?? 10);
const profile = process.argv.includes('--profile') ? process.argv[process.argv.indexOf('--profile') + 1] : undefined;
const KEY = 'the-admin-key-of-the-bench-with-32-characters';
/** so many committers are reported in turn, each of one commitment */
const REPORTED = 500;

const { database, url, drop } = await benchDatabase();
const dataDir = join(tmpdir(), `pledgewatch-bench-${process.pid}`);
const running: { stop(): Promise<void> }[] = [];
try {
  await database.pool.query('CREATE TABLE bench_written (id bigserial PRIMARY KEY, title text NOT NULL, body jsonb NOT NULL)');
  const express = await run('bench/references/bare-express-pg.ts', { DATABASE_URL: url });
  running.push(express);
  const settings = {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
    ADMIN_API_KEY: KEY,
    RATE_LIMIT_WRITE: '0',
    RUN_JOBS: 'false',
    LOG_LEVEL: 'warn',
  };
  const service = await run('src/main.ts', settings, profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]);
  running.push(service);

  const headers = { authorization: `Bearer ${KEY}` };
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString();
  const pledge = (committer: string) => ({
    title: `Pause of strikes by ${committer}`,
    kind: 'strike_moratorium',
    parties: [
      { name: committer, kind: 'state', role: 'committer' },
      { name: 'Ukraine', kind: 'state', role: 'beneficiary' },
    ],
    scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] },
    start: day(-5),
    end: day(30),
    source: { url: 'https://news.example/pause', name: 'The Daily', speaker: `Spokesman of ${committer}`, onBehalfOf: committer, saidAt: day(-5) },
  });
  const report = (committer: string) => ({
    observed: { from: day(-2), to: day(-1.9) },
    act: 'air_strike',
    areas: [{ code: 'UA-30' }],
    allegedActor: committer,
    source: { name: 'The Daily', url: 'https://news.example/strike' },
    credibility: 2,
    publishedAt: day(-1),
  });
  for (let n = 0; n < REPORTED; n += 1) {
    const answer = await fetch(`${service.address}/v1/commitments`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(pledge(`Committer ${n}`)),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
  await database.pool.query('VACUUM ANALYZE');

  const results: Record<string, Load & { ratio?: string }> = {};
  const against = async (name: string, path: string, bodies: readonly unknown[]) => {
    const reference = await load(
      express.address,
      bodies.map((body) => ({ path: '/rows', body })),
      201,
      seconds,
    );
    const own = await load(
      service.address,
      bodies.map((body) => ({ path, headers, body })),
      201,
      seconds,
    );
    results[`${name}: one row by bare Express + pg`] = reference;
    results[name] = { ...own, ratio: (own.rate / reference.rate).toFixed(2) };
  };
  await against('logging a commitment', '/v1/commitments', [pledge('Committer 0')]);
  await against(
    'submitting and matching a report',
    '/v1/reports',
    Array.from({ length: REPORTED }, (_, n) => report(`Committer ${n + 1 === REPORTED ? 1 : n + 1}`)),
  );
  console.table(results);
  const { rows } = await database.pool.query(
    'SELECT (SELECT count(*) FROM commitments)::int AS commitments, (SELECT count(*) FROM matches)::int AS matches',
  );
  console.log(`${CONNECTIONS} connections; afterwards ${rows[0]?.commitments} commitments and ${rows[0]?.matches} matches`);
} finally {
  for (const each of running) await each.stop();
  await drop();
  await rm(dataDir, { recursive: true, force: true });
}
