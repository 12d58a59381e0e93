import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder, readMigrations } from '../src/db/migrate.js';
import { missingMigration } from '../src/db/schema-diff.js';

// npm run db:migration           prints the SQL that leads from the migrations to prisma/schema.prisma. Until the first release it is folded by hand into
//                                prisma/migrations/1_start, where the table stands; run again, this then finds nothing.
// npm run db:migration -- NAME   writes that SQL as the next migration: what is done once something is released, when no migration is edited any more.

const name = process.argv
  .slice(2)
  .join('_')
  .toLowerCase()
  .replaceAll(/[^a-z0-9]+/g, '_');
const folder = migrationsFolder();
const migrations = await readMigrations(folder);
const sql = await missingMigration(migrations, await readFile(join(folder, '..', 'schema.prisma'), 'utf8'));

if (name === '') {
  console.log(
    sql === ''
      ? 'The migrations make what prisma/schema.prisma says. (Checks, partial indexes and triggers stand in the SQL alone.)'
      : `-- Fold this into ${join(folder, migrations[0]?.name ?? '1_start', 'migration.sql')}:\n\n${sql}`,
  );
} else {
  const path = join(folder, `${stamp()}_${name}`, 'migration.sql');
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, sql === '' ? '-- The schema has nothing new. Write SQL of your own here.\n' : sql);
  console.log(`Wrote ${path}. Read it before you commit it: a renamed column is written as a dropped and a new one.`);
}

function stamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
