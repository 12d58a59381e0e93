import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.js';
import { byHand } from '../support/by-hand.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

/** What each table is, as to changes. A new one has to be put somewhere. */
const APPEND_ONLY = [
  ...['actor_parents', 'source_ratings', 'statements', 'readings', 'report_revisions', 'retractions', 'incident_changes', 'incident_memberships'],
  ...['match_reviews', 'report_reviews', 'policies', 'status_changes', 'publications', 'audit_entries'],
];
/** Never deleted; a column that is a fact, and one that may change. */
const FACTS_STAY: [table: string, fact: string, other: string][] = [
  ['actors', 'recorded_at', 'name'],
  ['sources', 'recorded_at', 'name'],
  ['commitments', 'mode', 'title'],
  ['parties', 'actor_id', 'removed_at'],
  ['commitment_links', 'to_id', 'removed_at'],
  ['reports', 'external_id', 'matched_at'],
  ['incidents', 'recorded_at', 'title'],
  ['matches', 'reading_id', 'result'],
];
/** Caches, queues, and records of how the service worked. */
const FREE = [
  ...[
    'candidate_index',
    'commitment_search',
    'expiry_reminders',
    'planned_changes',
    'report_places',
    'review_items',
    'touches',
    'uncompared_reports',
  ],
  ...['webhook_endpoints', 'webhook_secrets', 'webhook_bodies', 'webhook_messages', 'webhook_lanes', 'webhook_attempts'],
  ...['api_keys', 'idempotency_records', 'job_runs', 'imports', 'import_notes', 'incident_suggestions'],
];

let database: Database;
const sql = (text: string) => database.pool.query(text);

beforeEach(async () => {
  database = await testDatabase();
});

test('of every table it is said whether its rows may change', async () => {
  const { rows } = await sql(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`);
  const listed = [...APPEND_ONLY, ...FACTS_STAY.map(([table]) => table), ...FREE];
  expect(listed.sort()).toEqual(rows.map(({ tablename }) => tablename));
});

describe.each(APPEND_ONLY)('the facts in %s', (table) => {
  test.each(['UPDATE', 'DELETE', 'TRUNCATE'])('refuse %s', async (command) => {
    const { rows } = await sql(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}'`);
    for (const { name } of command === 'UPDATE' ? rows : [rows[0]]) {
      const text = { UPDATE: `UPDATE ${table} SET ${name} = ${name}`, DELETE: `DELETE FROM ${table}`, TRUNCATE: `TRUNCATE ${table} CASCADE` }[
        command
      ];
      await expect(sql(text ?? '')).rejects.toThrow(`${command} on "${table}" is refused`);
    }
  });
});

describe.each(FACTS_STAY)('the rows of %s', (table, fact, other) => {
  test(`keep ${fact}, and let ${other} be changed`, async () => {
    await expect(sql(`UPDATE ${table} SET ${fact} = ${fact}`)).rejects.toThrow(`UPDATE on "${table}" is refused`);
    await expect(sql(`UPDATE ${table} SET id = id`)).rejects.toThrow(`UPDATE on "${table}" is refused`);
    await sql(`UPDATE ${table} SET ${other} = ${other}`);
  });
  test.each(['DELETE FROM', 'TRUNCATE'])('refuse %s', async (command) => {
    await expect(sql(`${command} ${table} ${command === 'TRUNCATE' ? 'CASCADE' : ''}`)).rejects.toThrow(
      /is refused: facts are never edited or deleted/,
    );
  });
});

describe('rows that are ended or settled', () => {
  beforeEach(async () => {
    await emptyDatabase(database);
    const at = `'2026-01-01T00:00:00Z'`;
    await byHand(
      database.pool,
      `INSERT INTO parties (id, commitment_id, actor_id, role, ordinal, recorded_at, removed_at) VALUES ('open', 'c', 'a', 'committer', 0, ${at}, NULL), ('ended', 'c', 'a', 'committer', 0, ${at}, ${at});
       INSERT INTO commitment_links (id, from_id, to_id, kind, recorded_at, removed_at) VALUES ('open', 'c', 'd', 'renews', ${at}, NULL), ('ended', 'c', 'd', 'renews', ${at}, ${at});
       INSERT INTO incident_suggestions (id, first_id, second_id, score, reasons, state, recorded_at, settled_at, settled_by)
       VALUES ('open', 'a', 'b', 1, '[]', 'open', ${at}, NULL, NULL), ('settled', 'a', 'c', 1, '[]', 'dismissed', ${at}, ${at}, 'key')`,
    );
  });
  // They refer to nothing that is there.
  afterEach(() => emptyDatabase(database));

  test.each(['parties', 'commitment_links'])('end once in %s', async (table) => {
    await expect(sql(`UPDATE ${table} SET removed_at = NULL WHERE id = 'ended'`)).rejects.toThrow('is refused');
    await expect(sql(`UPDATE ${table} SET removed_at = now() WHERE id = 'ended'`)).rejects.toThrow('is refused');
    await sql(`UPDATE ${table} SET removed_at = now() WHERE id = 'open'`);
  });

  test('a suggestion that was dismissed stays, an open one may go', async () => {
    await expect(sql(`DELETE FROM incident_suggestions WHERE id = 'settled'`)).rejects.toThrow('is refused');
    await sql(`DELETE FROM incident_suggestions WHERE id = 'open'`);
  });
});
