import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupBy } from '../src/lib/group-by.js';
import { contend } from '../test/support/contended-writes.js';
import { countDeadlocks } from '../test/support/deadlocks.js';
import type { Sent } from '../test/support/send.js';
import { benchDatabase } from './support/database.js';
import { run } from './support/process.js';
import { quantile } from './support/quantile.js';
import { sendFor } from './support/send-for.js';
import { ADMIN_KEY } from './support/stand.js';

// What writers of the same few commitments do to each other, and to those who log elsewhere: npx tsx bench/contention.trial.ts [seconds of the crowd].
// For a "before", the same in a checkout of it.

const MS = Number(process.argv[2] ?? 20) * 1_000;
const CROWD = 32;
const ELSEWHERE = 4;
const headers = { authorization: `Bearer ${ADMIN_KEY}` };

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
});
const report = (n: number) => ({
  observed: { from: day(-2 + n / 10_000), to: day(-1.9 + n / 10_000) },
  act: 'air_strike',
  areas: [{ code: 'UA-30' }],
  allegedActor: 'Russia',
  source: { name: 'The Daily' },
  summary: `Strike ${n}`,
  publishedAt: day(-0.5),
});

const sameBody = report(0);

const tell = (what: string, figures: object) => console.log(what, JSON.stringify(figures));
await onService(async (address, url, stop) => {
  const sent = await contend(address, headers, Date.now());
  await stop();
  tell('the mix', { ...summary(sent), deadlocks: await countDeadlocks(url) });
});
for (const [name, body] of [
  ['distinct reports', report],
  ['one report', () => sameBody],
] as const) {
  await onService(async (address) => {
    const service = { address, headers };
    const post = (path: string, connections: number, ms: number, make: (n: number) => unknown) =>
      sendFor({ ...service, path }, connections, ms, make);
    await post('/v1/commitments', 1, 1, () => pledge('Russia'));
    const logged = (n: number) => pledge(`Committer ${n % 100}`);
    await post('/v1/commitments', ELSEWHERE, 3_000, logged);
    const alone = await post('/v1/commitments', ELSEWHERE, MS / 2, logged);
    const [crowd, elsewhere] = await Promise.all([post('/v1/reports', CROWD, MS, body), post('/v1/commitments', ELSEWHERE, MS, logged)]);
    tell(`${name}: the crowd`, { ...summary(crowd.sent), rate: round(crowd.rate) });
    tell(`${name}: elsewhere`, { ...summary(elsewhere.sent), rate: round(elsewhere.rate), 'of undisturbed': round(elsewhere.rate / alone.rate) });
  });
}

function summary(sent: readonly Sent[]): object {
  const times = sent.map(({ ms }) => ms);
  const refused = sent.filter(({ status }) => status >= 500);
  return {
    answers: sent.length,
    '5xx': refused.length,
    ...(refused.length > 0 && { why: Object.fromEntries([...groupBy(refused, whyOf)].map(([why, all]) => [why, all.length])) }),
    'p50 ms': Math.round(quantile(times, 0.5)),
    'longest ms': Math.round(Math.max(...times)),
  };
}

/** As the problem document says it. */
function whyOf({ status, body }: Sent): string {
  return `${status} ${String(body.code ?? '')}: ${String(body.detail ?? '')}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The service on an empty database, without jobs. */
async function onService(work: (address: string, url: string, stop: () => Promise<void>) => Promise<void>): Promise<void> {
  const { database, url, drop } = await benchDatabase();
  const dataDir = join(tmpdir(), `pledgewatch-bench-${process.pid}`);
  const settings = {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
    ADMIN_API_KEY: ADMIN_KEY,
    RATE_LIMIT_READ: '0',
    RATE_LIMIT_WRITE: '0',
    RUN_JOBS: 'false',
    LOG_LEVEL: 'error',
  };
  const service = await run('src/main.ts', settings);
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    await service.stop();
    await database.close();
  };
  try {
    await work(service.address, url, stop);
  } finally {
    await stop();
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
