import { beforeAll, describe, expect, test } from 'vitest';
import { SUBSCRIBABLE_TYPES } from '../../src/app/endpoints/endpoint-input.js';
import { DISABLED_FOR } from '../../src/app/endpoints/endpoint-view.js';
import { SCOPES } from '../../src/app/lib/caller.js';
import { REVIEW_KINDS } from '../../src/app/record/review-kinds.js';
import type { Database } from '../../src/db/client.js';
import { FORMAT_NAMES } from '../../src/importers/formats.js';
import { EVENT_TYPES } from '../../src/webhooks/event-types.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

type Row = Record<string, unknown>;

const at = '2026-01-01T00:00:00Z';
const later = '2026-01-02T00:00:00Z';
const by = { recorded_at: at, recorded_by: 'key' };
const hash = 'a'.repeat(64);
/** Of each table a row that it takes. What it refers to need not be there. */
const GOOD: Record<string, Row> = {
  actors: { id: 'a', name: 'A', name_key: 'a', kind: 'state', recorded_at: at },
  actor_parents: { id: 'a', actor_id: 'a', parent_id: 'b', ...by },
  sources: { id: 'a', name: 'A', name_key: 'a', recorded_at: at },
  commitments: { id: 'a', title: 'A', kind: 'ceasefire', updated_at: at, ...by },
  commitment_search: {
    ...{ commitment_id: 'a', terms: '', version: 1, visibility: 'public', status: 'active', kind: 'ceasefire', mode: 'abstain' },
    ...{ disputed: false, updated_at: at, recorded_at: at },
  },
  parties: { id: 'a', commitment_id: 'a', actor_id: 'a', role: 'committer', ordinal: 0, recorded_at: at },
  commitment_links: { id: 'a', from_id: 'a', to_id: 'b', kind: 'renews', recorded_at: at },
  statements: { id: 'a', commitment_id: 'a', principal_id: 'a', act: 'announces', said_at: at, published_at: at, claims: {}, ...by },
  retractions: { id: 'a', statement_id: 'a', kind: 'retraction', reason: 'x', published_at: at, ...by },
  reports: { id: 'a', source_id: 'a', external_id: '1', imported_hash: 'a'.repeat(32), recorded_at: at },
  report_revisions: {
    ...{ id: 'a', report_id: 'a', number: 1, observed_from: at, observed_to: at, areas: [], published_at: at, ...by },
    ...{ lat: 50, lon: 30, precision_km: 5, count_n: 3, count_unit: 'drones' },
  },
  incidents: { id: 'a', ...by },
  incident_changes: { id: 'a', kind: 'grouped', incident_id: 'a', report_ids: ['a'], ...by },
  report_places: { report_id: 'a', key: 'UA', observed_from: at, observed_to: at },
  incident_suggestions: { id: 'a', first_id: 'a', second_id: 'b', score: 1, reasons: [], recorded_at: at },
  matches: { id: 'a', report_id: 'a', reading_id: 'a', commitment_id: 'a', result: 'in_scope', reasons: [], ruleset: '1', recorded_at: at },
  report_reviews: { id: 'a', report_id: 'a', verdict: 'duplicate', duplicate_of_id: 'b', reason: 'x', ...by },
  review_items: { id: 'a', kind: 'scope', subject: 'a', report_id: 'a', commitment_id: 'a', rank: 0, effects: [], recorded_at: at },
  imports: { id: 'a', format: 'csv', updated_at: at, ...by },
  import_notes: { import_id: 'a', line: 1, is_refused: true, reason: 'x' },
  policies: { id: 'a', ruleset: '1', thresholds: {}, recorded_at: at },
  status_changes: {
    ...{ commitment_id: 'a', sequence: 1, to_status: 'active', assessment: {}, cause: 'clock', valid_at: at, recorded_at: at },
    ...{ late: false, ruleset: '1' },
  },
  planned_changes: {
    ...{ commitment_id: 'a', state: 1, due_at: at, sequence: 1, material: true, from_status: 'active', to_status: 'expired' },
    ...{ compliance: 'no_reports', disputed: false, assessment: {}, told: {}, ruleset: '1' },
  },
  webhook_endpoints: { id: 'a', url: 'https://a.example', types: ['commitment.expired'], ...by },
  expiry_reminders: { commitment_id: 'a', ends_at: at, lead: 60 },
  webhook_messages: {
    id: 'a',
    endpoint_id: 'a',
    topic: 'a',
    commitment_id: 'a',
    type: 'commitment.expired',
    body_id: 1,
    next_attempt_at: at,
    recorded_at: at,
  },
  webhook_attempts: { message_id: 'a', number: 1, started_at: at, duration_ms: 0, status: 204 },
  job_runs: { job: 'a', slot: at, instance: 'i', started_at: at, lease_until: at },
  api_keys: { id: 'a', name: 'A', hash, scopes: ['read'], ...by },
  idempotency_records: { id: hash, fingerprint: hash, result: {}, recorded_at: at, expires_at: later },
};

/** What each refuses. */
const BAD: [constraint: string, table: string, change: Row][] = [
  ['actors_iso', 'actors', { iso: 'ua' }],
  ['actors_edit', 'actors', { edit: 0 }],
  ['actor_parents_not_itself', 'actor_parents', { parent_id: 'a' }],
  ['sources_edit', 'sources', { edit: 0 }],
  ['commitments_counts', 'commitments', { state: -1 }],
  ['commitments_embargo', 'commitments', { publish_at: later }],
  ['commitments_reason', 'commitments', { visibility: 'unpublished' }],
  ['commitments_reason', 'commitments', { unpublished_for: 'A hoax' }],
  ['commitments_leads', 'commitments', { has_own_leads: true, expiring_leads: [0] }],
  ['commitments_own_leads', 'commitments', { has_own_leads: false, expiring_leads: [60] }],
  ['commitment_search_version', 'commitment_search', { version: -1 }],
  ['parties_ordinal', 'parties', { ordinal: -1 }],
  ['commitment_links_not_itself', 'commitment_links', { to_id: 'a' }],
  ['statements_said_before_published', 'statements', { said_at: later }],
  ['statements_claims', 'statements', { claims: [] }],
  ['retractions_of_one_fact', 'retractions', { statement_id: null }],
  ['retractions_of_one_fact', 'retractions', { report_id: 'a' }],
  ['reports_external_id', 'reports', { external_id: '' }],
  ['reports_imported_hash', 'reports', { imported_hash: 'a' }],
  ['report_revisions_number', 'report_revisions', { number: 0 }],
  ['report_revisions_observed_in_order', 'report_revisions', { observed_from: later }],
  ['report_revisions_areas', 'report_revisions', { areas: {} }],
  ['report_revisions_point', 'report_revisions', { lat: 90.1 }],
  ['report_revisions_point', 'report_revisions', { lat: 'NaN' }],
  ['report_revisions_point', 'report_revisions', { lon: -180.1 }],
  ['report_revisions_point', 'report_revisions', { lon: null }],
  ['report_revisions_point', 'report_revisions', { lat: null, precision_km: null }],
  ['report_revisions_precision', 'report_revisions', { precision_km: -1 }],
  ['report_revisions_precision', 'report_revisions', { lat: null, lon: null }],
  ['report_revisions_count', 'report_revisions', { count_n: null }],
  ['report_revisions_count', 'report_revisions', { count_unit: null }],
  ['report_revisions_count', 'report_revisions', { count_n: -1 }],
  ['report_revisions_credibility', 'report_revisions', { credibility: 7 }],
  ['incidents_edit', 'incidents', { edit: 0 }],
  ['incident_changes_reports', 'incident_changes', { report_ids: [] }],
  ['report_places_observed_in_order', 'report_places', { observed_from: later }],
  ['incident_suggestions_in_order', 'incident_suggestions', { first_id: 'c' }],
  ['incident_suggestions_reasons', 'incident_suggestions', { reasons: {} }],
  ['incident_suggestions_settled', 'incident_suggestions', { state: 'dismissed' }],
  ['incident_suggestions_settled', 'incident_suggestions', { settled_at: at, settled_by: 'key' }],
  ['matches_reasons', 'matches', { reasons: {} }],
  ['report_reviews_duplicate', 'report_reviews', { duplicate_of_id: null }],
  ['report_reviews_duplicate', 'report_reviews', { verdict: 'accepted' }],
  ['report_reviews_not_itself', 'report_reviews', { duplicate_of_id: 'a' }],
  ['review_items_about', 'review_items', { commitment_id: null }],
  ['review_items_about', 'review_items', { kind: 'suspected_duplicate', commitment_id: null }],
  ['review_items_not_itself', 'review_items', { kind: 'suspected_duplicate', commitment_id: null, other_report_id: 'a' }],
  ['review_items_rank', 'review_items', { rank: 4 }],
  ['review_items_effects', 'review_items', { effects: {} }],
  ['imports_format', 'imports', { format: 'xml' }],
  ['imports_counts', 'imports', { refused: -1 }],
  ['imports_error', 'imports', { state: 'failed' }],
  ['import_notes_line', 'import_notes', { line: 0 }],
  ['policies_thresholds', 'policies', { thresholds: [] }],
  ['status_changes_sequence', 'status_changes', { sequence: 0 }],
  ['planned_changes_counts', 'planned_changes', { state: 0 }],
  ['webhook_endpoints_types', 'webhook_endpoints', { types: ['commitment.forgotten'] }],
  ['webhook_endpoints_objects', 'webhook_endpoints', { filters: [] }],
  ['webhook_endpoints_leads', 'webhook_endpoints', { expiring_leads: [0] }],
  ['webhook_endpoints_disabled', 'webhook_endpoints', { enabled: false, disabled_for: 'gone' }],
  ['webhook_endpoints_disabled', 'webhook_endpoints', { enabled: true, disabled_for: 'gone', disabled_at: at }],
  ['webhook_endpoints_disabled_for', 'webhook_endpoints', { enabled: false, disabled_for: 'x', disabled_at: at }],
  ['webhook_endpoints_failing', 'webhook_endpoints', { failure: 'x' }],
  ['webhook_endpoints_edit', 'webhook_endpoints', { edit: 0 }],
  ['expiry_reminders_lead', 'expiry_reminders', { lead: 0 }],
  ['webhook_messages_topic', 'webhook_messages', { topic: 'b' }],
  ['webhook_messages_sequence', 'webhook_messages', { sequence: 0 }],
  ['webhook_messages_sequence', 'webhook_messages', { sequence: 1, commitment_id: null }],
  ['webhook_messages_type', 'webhook_messages', { type: 'commitment.forgotten' }],
  ['webhook_messages_undelivered', 'webhook_messages', { undelivered: true }],
  ['webhook_messages_settled', 'webhook_messages', { next_attempt_at: null }],
  ['webhook_messages_settled', 'webhook_messages', { state: 'delivered', settled_at: at }],
  ['webhook_messages_attempts', 'webhook_messages', { earlier_tries: 1 }],
  ['webhook_attempts_number', 'webhook_attempts', { number: 0 }],
  ['webhook_attempts_duration', 'webhook_attempts', { duration_ms: -1 }],
  ['webhook_attempts_status', 'webhook_attempts', { status: 1000 }],
  ['job_runs_attempt', 'job_runs', { attempt: 0 }],
  ['job_runs_finished', 'job_runs', { outcome: 'failed' }],
  ['api_keys_hash', 'api_keys', { hash: 'A'.repeat(64) }],
  ['api_keys_scopes', 'api_keys', { scopes: [] }],
  ['api_keys_expires_later', 'api_keys', { expires_at: at }],
  ['idempotency_records_hashes', 'idempotency_records', { fingerprint: 'a' }],
  ['idempotency_records_expires_later', 'idempotency_records', { expires_at: at }],
];

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});

/** Tries what rows the table takes, one after the other, and leaves nothing behind. Foreign keys are looked at only where they are meant. */
async function write(rows: readonly (readonly [table: string, row: Row])[], isLoose = true): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL session_replication_role = ${isLoose ? 'replica' : 'origin'}`);
    for (const [table, row] of rows) {
      const columns = Object.keys(row).join(', ');
      await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [
        JSON.stringify(row),
      ]);
    }
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test.each(Object.entries(GOOD))('%s takes a row that is in order', async (table, row) => {
  await write([[table, row]]);
});

test.each(BAD)('%s refuses in %s what has %j', async (constraint, table, change) => {
  await expect(write([[table, { ...GOOD[table], ...change }]])).rejects.toMatchObject({ constraint });
});

test('every check is tried', async () => {
  const { rows } = await database.pool.query(
    `SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace ORDER BY 1`,
  );
  expect([...new Set(BAD.map(([name]) => name))].sort()).toEqual(rows.map(({ conname }) => conname));
});

describe('of what stands once', () => {
  test.each([
    ['parties_live_key', 'parties', { removed_at: at }],
    ['commitment_links_live_key', 'commitment_links', { removed_at: at }],
    ['retractions_statement_id_key', 'retractions', { statement_id: 'b' }],
    ['retractions_report_id_key', 'retractions', { report_id: 'b' }],
  ])('%s refuses a second in %s, unless it has %j', async (constraint, table, other) => {
    const isOfReport = constraint === 'retractions_report_id_key';
    const first = { ...GOOD[table], ...(isOfReport && { statement_id: null, report_id: 'a' }) };
    const second = { ...first, id: 'second' };
    await expect(
      write([
        [table, first],
        [table, second],
      ]),
    ).rejects.toMatchObject({ constraint });
    await write([
      [table, first],
      [table, { ...second, ...other }],
    ]);
  });
});

test('a reading is of the commitment and the principal of its statement, and what copies the commitment agrees with the reading', async () => {
  const { actors = {}, commitments = {}, statements = {}, sources = {}, reports = {}, matches = {} } = GOOD;
  const reading = { id: 'a', statement_id: 'a', commitment_id: 'a', principal_id: 'a' };
  const candidate = { reading_id: 'a', commitment_id: 'a', actor_key: '*', area_key: '*', starts_from: at, ends_by: at };
  const world = [
    ...[
      ['actors', actors],
      ['actors', { ...actors, id: 'b', name_key: 'b' }],
      ['commitments', commitments],
      ['commitments', { ...commitments, id: 'b' }],
    ],
    ...[
      ['statements', statements],
      ['sources', sources],
      ['reports', reports],
    ],
  ] as [string, Row][];
  const all = [...world, ['readings', reading], ['candidate_index', candidate], ['matches', matches]] as [string, Row][];
  await write(all, false);
  const other = { commitment_id: 'b' };
  const ofStatement = 'readings_statement_id_commitment_id_principal_id_fkey';
  await expect(write([...world, ['readings', { ...reading, ...other }]], false)).rejects.toMatchObject({ constraint: ofStatement });
  await expect(write([...world, ['readings', { ...reading, principal_id: 'b' }]], false)).rejects.toMatchObject({ constraint: ofStatement });
  for (const [table, row] of [
    ['candidate_index', candidate],
    ['matches', matches],
  ] as const) {
    const constraint = `${table}_reading_id_commitment_id_fkey`;
    await expect(write([...world, ['readings', reading], [table, { ...row, ...other }]], false)).rejects.toMatchObject({ constraint });
  }
});

describe('closed lists are those of the code:', () => {
  const checked = async (name: string) => {
    const { rows } = await database.pool.query<{ text: string }>('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1', [
      name,
    ]);
    return [...(rows[0]?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word).sort();
  };
  test.each([
    ['webhook_endpoints_types', SUBSCRIBABLE_TYPES],
    ['webhook_messages_type', EVENT_TYPES],
    ['webhook_endpoints_disabled_for', DISABLED_FOR],
    ['imports_format', FORMAT_NAMES],
  ])('%s', async (name, list) => {
    expect(await checked(name)).toEqual([...list].sort());
  });
  test.each([
    ['Scope', SCOPES],
    ['ReviewKind', REVIEW_KINDS],
  ])('%s', async (name, list) => {
    const { rows } = await database.pool.query('SELECT enumlabel FROM pg_enum JOIN pg_type t ON t.oid = enumtypid WHERE typname = $1', [name]);
    expect(rows.map(({ enumlabel }) => enumlabel).sort()).toEqual([...list].sort());
  });
});
