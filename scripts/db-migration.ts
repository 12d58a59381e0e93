import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrationsFolder, readMigrations } from '../src/db/migrate.js';
import { missingMigration } from '../src/db/schema-diff.js';

// npm run db:migration -- NAME              writes the next migration from prisma/schema.prisma
// npm run db:migration -- --rewrite-initial writes the first one anew, for as long as nothing is released: databases made from the old
//                                           one are refused. SQL of one's own belongs in a later migration, which this leaves alone.

const USAGE = 'Say what the migration does, in a word or two: npm run db:migration -- add_sources';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'rewrite-initial': { type: 'boolean', default: false } } });
const name = positionals
  .join('_')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '_');
if (name === '' && !values['rewrite-initial']) {
  console.error(USAGE);
  process.exit(1);
}

const folder = migrationsFolder();
const schema = await readFile(join(folder, '..', 'schema.prisma'), 'utf8');
const migrations = await readMigrations(folder);
const [initial] = migrations;

if (values['rewrite-initial']) {
  await write(initial?.name ?? `${stamp()}_initial`, await missingMigration([], schema));
} else {
  const sql = await missingMigration(migrations, schema);
  await write(`${stamp()}_${name}`, sql === '' ? '-- The schema has nothing new. Write SQL of your own here.\n' : sql);
}

async function write(migration: string, sql: string): Promise<void> {
  const path = join(folder, migration, 'migration.sql');
  await mkdir(join(folder, migration), { recursive: true });
  await writeFile(path, sql);
  console.log(`Wrote ${path}. Read it before you commit it: a renamed column is written as a dropped and a new one.`);
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
