import { setTimeout as sleep } from 'node:timers/promises';
import { groupBy } from '../src/lib/group-by.js';
import { databaseProxy } from '../test/support/database-proxy.js';
import { pledge } from '../test/support/requests.js';
import { benchDatabase } from './support/database.js';
import { run } from './support/process.js';

// What a database that is read-only, one behind a network that swallows packets, and one that ends all its sessions cost who uses the service meanwhile:
// npx tsx bench/outage.trial.ts [seconds]

const SECONDS = Number(process.argv[2] ?? 20);
/** beside each other: those that log, and those that read what is not kept in memory */
const WRITERS = 4;
const READERS = 4;

interface Answer {
  kind: 'write' | 'read' | 'ready';
  status: number;
  began: number;
  ms: number;
  detail?: string;
}

const { database, url, drop } = await benchDatabase();
const proxy = await databaseProxy(url);
const KEY = 'the-admin-key-of-the-outage-trial-32-characters';
const service = await run('src/main.ts', {
  DATABASE_URL: proxy.url,
  ADMIN_API_KEY: KEY,
  PORT: '0',
  SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
  LOG_LEVEL: 'fatal',
  RATE_LIMIT_READ: '0',
  RATE_LIMIT_WRITE: '0',
});
try {
  const { address } = service;
  const name = new URL(url).pathname.slice(1);
  const spells: Record<string, [begin: () => unknown, end: () => unknown]> = {
    'read-only': [
      () =>
        database.pool.query(
          `ALTER DATABASE ${name} SET default_transaction_read_only = on; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        ),
      () => database.pool.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`),
    ],
    'packets swallowed': [() => proxy.swallow(), () => proxy.deliver()],
    unreachable: [() => proxy.block(''), () => proxy.unblock()],
  };
  for (const [spell, [begin, end]] of Object.entries(spells)) {
    const answers: Answer[] = [];
    const stop = new AbortController();
    const load = [
      ...Array.from({ length: WRITERS }, (_, n) => repeat(() => ask(answers, address, 'write', n), stop.signal)),
      ...Array.from({ length: READERS }, (_, n) => repeat(() => ask(answers, address, 'read', n), stop.signal)),
      repeat(async () => {
        await ask(answers, address, 'ready', 0);
        await sleep(200);
      }, stop.signal),
    ];
    await sleep(3_000);
    const began = performance.now();
    await begin();
    await sleep(SECONDS * 1_000);
    await end();
    const ended = performance.now();
    await sleep(10_000);
    stop.abort();
    await Promise.all(load);
    console.log(`\n${spell} for ${SECONDS} s`);
    console.table(
      Object.fromEntries(
        (['write', 'read', 'ready'] as const).map((kind) => [
          kind,
          summary(
            answers.filter((one) => one.kind === kind),
            began,
            ended,
          ),
        ]),
      ),
    );
    console.log('  told by /readyz:', [...new Set(answers.flatMap(({ kind, detail }) => (kind === 'ready' && detail ? [detail] : [])))].join('; '));
  }
} finally {
  await service.stop();
  await proxy.close();
  await drop();
}

async function repeat(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await work();
}

async function ask(answers: Answer[], address: string, kind: Answer['kind'], n: number): Promise<void> {
  const began = performance.now();
  const path = {
    write: '/v1/commitments',
    read: `/v1/commitments?limit=5&updatedSince=${new Date(Date.now() - 86_400_000 - n).toISOString()}`,
    ready: '/readyz',
  }[kind];
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...pledge, title: `Pledge ${n} of ${began}` }),
  };
  let status = 0;
  let detail: string | undefined;
  try {
    const response = await fetch(`${address}${path}`, kind === 'write' ? init : {});
    status = response.status;
    const body = await response.text();
    if (kind === 'ready' && status === 503) detail = troubles(JSON.parse(body).checks);
  } catch {
    // No answer at all: counted as 0.
  }
  answers.push({ kind, status, began, ms: performance.now() - began, ...(detail !== undefined && { detail }) });
  // A client that is refused waits a little.
  if (status >= 500) await sleep(250);
}

function summary(answers: readonly Answer[], began: number, ended: number) {
  const during = answers.filter((one) => one.began + one.ms > began && one.began < ended);
  const counts = (some: readonly Answer[]) =>
    [...groupBy(some, ({ status }) => String(status))]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([status, those]) => `${status}: ${those.length}`)
      .join(', ');
  const later = answers.filter((one) => one.began + one.ms >= ended);
  const lastBad = later.filter(({ status }) => status >= 500 || status === 0).at(-1);
  return {
    before: counts(answers.filter((one) => one.began + one.ms <= began)),
    meanwhile: counts(during),
    'slowest, s': Math.max(0, ...during.map(({ ms }) => ms / 1_000)).toFixed(1),
    afterwards: counts(later),
    'well again after, s': lastBad ? ((lastBad.began + lastBad.ms - ended) / 1_000).toFixed(1) : '0',
  };
}

function troubles(checks: Record<string, string>): string {
  return Object.entries(checks)
    .filter(([, told]) => told !== 'ok')
    .map(([check, told]) => `${check}: ${told}`)
    .join(', ');
}
