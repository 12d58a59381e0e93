import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder, readMigrations } from '../../src/db/migrate.js';
import { missingMigration } from '../../src/db/schema-diff.js';
import { testDatabase } from '../support/database.js';

const schema = (): Promise<string> => readFile(join(migrationsFolder(), '..', 'schema.prisma'), 'utf8');

test('the migrations make what schema.prisma says', { timeout: 60_000 }, async () => {
  const missing = await missingMigration(await readMigrations(), await schema());
  expect(missing, 'run "npm run db:migration" to see what to fold in').toBe('');
});

test('a model, a column or an index that the migrations lack is noticed', { timeout: 60_000 }, async () => {
  const text = `${await schema()}\nmodel Extra {\n  id String @id\n  word String @default("")\n  @@index([word])\n}\n`;
  const missing = await missingMigration(await readMigrations(), text);
  expect(missing).toContain('CREATE TABLE "Extra"');
  expect(missing).toContain('CREATE INDEX "Extra_word_idx"');
  expect(missing).not.toContain('DROP');
});

// Prisma's comparison does not see these, so they are looked up.
test.each([
  'commitments_next_change_at_id_idx',
  'commitments_may_end_at_id_idx',
  'commitments_own_leads_idx',
  'webhook_messages_failed_idx',
  'webhook_messages_undelivered_idx',
  'reports_unmatched_idx',
  'commitments_publish_at_idx',
])('the index %s leaves out the rows that nobody looks for', async (name) => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ indexdef: string }>('SELECT indexdef FROM pg_indexes WHERE indexname = $1', [name]);
  expect(rows).toEqual([{ indexdef: expect.stringContaining(' WHERE ') }]);
});

test('a message whose fate changes is written beside itself, without new entries in indexes', async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ indexdef: string }>(`SELECT indexdef FROM pg_indexes WHERE tablename = 'webhook_messages'`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { indexdef } of rows) expect(indexdef).not.toMatch(/\b(state|attempts|earlier_tries|next_attempt_at|settled_at)\b/);
  expect((await pool.query(`SELECT reloptions FROM pg_class WHERE oid = 'webhook_messages'::regclass`)).rows).toEqual([
    { reloptions: ['fillfactor=50'] },
  ]);
});

test('every foreign key has an index on its columns, or names rows that are never deleted', async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query(`
    SELECT k.conname FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
        AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = k.confrelid AND t.tgname IN ('append_only', 'facts_stay'))`);
  expect(rows).toEqual([]);
});
