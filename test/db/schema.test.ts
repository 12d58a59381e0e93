import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder, readMigrations } from '../../src/db/migrate.js';
import { missingMigration } from '../../src/db/schema-diff.js';
import { testDatabase } from '../support/database.js';

const schema = (): Promise<string> => readFile(join(migrationsFolder(), '..', 'schema.prisma'), 'utf8');

test('the migrations make what schema.prisma says', { timeout: 60_000 }, async () => {
  const missing = await missingMigration(await readMigrations(), await schema());
  expect(missing, 'run "npm run db:migration -- NAME"').toBe('');
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

test.each([
  [
    'retractions_of_one_fact',
    'a retraction of neither a statement nor a report',
    "INSERT INTO retractions (id, kind, reason, published_at, recorded_at, recorded_by) VALUES ('a', 'retraction', 'x', now(), now(), 'test')",
  ],
  [
    'report_revisions_observed_in_order',
    'a revision observed until before it began',
    "INSERT INTO report_revisions (id, report_id, number, observed_from, observed_to, areas, published_at, recorded_at, recorded_by) VALUES ('a', 'b', 1, now(), now() - interval '1 day', '[]', now(), now(), 'test')",
  ],
])('the check %s refuses %s', async (name, _, sql) => {
  const { pool } = await testDatabase();
  await expect(pool.query(sql)).rejects.toThrow(name);
});
