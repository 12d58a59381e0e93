import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/db/client.js';
import { pgliteVersion } from '../../src/db/embedded/version-note.js';
import { migrate, readMigrations } from '../../src/db/migrate.js';

// Runs once, before the first test file and after the last: makes one migrated database that each test process copies, and clears
// away whatever they left, also when one of them was killed.

export type TestRun =
  /** `template` and `folder` are paths; each process makes its data directory in `folder` */
  | { kind: 'embedded'; template: string; folder: string }
  /** `template` is a database; each process makes its own with a name that begins with `prefix` */
  | { kind: 'postgresql'; url: string; template: string; prefix: string };

declare module 'vitest' {
  interface ProvidedContext {
    testRun: TestRun;
  }
}

const logger = pino({ level: 'warn' });

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  const { run, tearDown } = url === undefined || url === '' ? await setUpEmbedded() : await setUpPostgres(url);
  project.provide('testRun', run);
  return tearDown;
}

async function setUpEmbedded(): Promise<{ run: TestRun; tearDown: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pledgewatch-test-'));
  const run: TestRun = { kind: 'embedded', template: await embeddedTemplate(), folder };
  return { run, tearDown: async () => await rm(folder, { recursive: true, force: true }) };
}

/** Kept between runs for as long as the migrations and the packages stay the same: the first start of the embedded database takes seconds. */
async function embeddedTemplate(): Promise<string> {
  const root = join(import.meta.dirname, '..', '..');
  const hash = createHash('sha256')
    .update(pgliteVersion())
    .update(JSON.stringify(await readMigrations()));
  const template = join(root, 'node_modules', '.cache', 'pledgewatch', `embedded-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(template)) return template;
  await mkdir(dirname(template), { recursive: true });
  const unfinished = `${template}.${process.pid}`;
  const database = await openDatabase({ dataDir: unfinished, logger });
  await migrate(database, { logger });
  await database.close();
  await rename(unfinished, template).catch(async (error: unknown) => {
    // another run was faster
    if (!existsSync(template)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  return template;
}

async function setUpPostgres(url: string): Promise<{ run: TestRun; tearDown: () => Promise<void> }> {
  const prefix = `pledgewatch_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  const run: TestRun = { kind: 'postgresql', url, template: `${prefix}_template`, prefix };
  await onServer(url, (client) => client.query(`CREATE DATABASE ${run.template}`));
  const database = await openDatabase({ url: databaseUrl(url, run.template), dataDir: '', logger });
  await migrate(database, { logger });
  await database.close();
  const tearDown = async (): Promise<void> =>
    await onServer(url, async (client) => {
      const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
      for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    });
  return { run, tearDown };
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one thing on the server's own database. */
export async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
