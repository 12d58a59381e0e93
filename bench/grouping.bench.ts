import { suggestGroups } from '../src/app/engines/suggest.js';
import { withTransaction } from '../src/db/transaction.js';
import { timed } from './support/context.js';
import { benchDatabase } from './support/database.js';
import { median } from './support/median.js';

// What it costs to look for reports that may be about the same event as one that comes in, at growing numbers of reports, beside one look-up by an index in the
// same run. Dense: all in four regions within 30 days, so that thousands share a place and a day; spread: the same over 1,000 days.
//   npx tsx bench/grouping.bench.ts [sizes, such as 1000,10000,100000]

const sizes = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number);
const ROUNDS = 40;

const { database, drop } = await benchDatabase();
const sql = (text: string, values: unknown[] = []) => database.pool.query(text, values);
const reportId = (n: number) => `report_${String(n).padStart(26, '0')}`;
const suggest = (ids: string[]) => timed(() => withTransaction(database, (tx) => suggestGroups(tx, ids, Date.now())));

try {
  await sql(`INSERT INTO sources (id, name, name_key, recorded_at) SELECT 'source_' || i, 'S' || i, 's' || i, now() FROM generate_series(0, 19) i`);
  for (const days of [30, 1_000]) {
    // Facts are kept by triggers, which are set aside here.
    await sql('BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE reports, incidents CASCADE; COMMIT');
    let filled = 0;
    for (const size of sizes) {
      await fill(filled, size, days);
      filled = size;
      const ids = Array.from({ length: ROUNDS }, (_, k) => reportId((k * 977) % size));
      const [one, look]: [number[], number[]] = [[], []];
      for (const id of ids) {
        one.push(await suggest([id]));
        look.push(await timed(() => sql('SELECT * FROM report_revisions WHERE report_id = $1', [id])));
      }
      const batch = await suggest(Array.from({ length: 200 }, (_, k) => reportId((k * 31 + 7) % size)));
      const [cost, bare] = [median(one), median(look)];
      console.log(
        `${days} days, ${size} reports: one ${cost.toFixed(1)} ms (${(cost / bare).toFixed(0)} look-ups of ${bare.toFixed(2)} ms), 200 at once ${batch.toFixed(0)} ms`,
      );
    }
  }
} finally {
  await drop();
}

async function fill(from: number, to: number, days: number): Promise<void> {
  const rows = `(SELECT i, 'report_' || lpad(i::text, 26, '0') AS id, timestamptz '2024-01-01' + ((i * 7919) % ${days}) * interval '1 day' AS day,
    'UA-' || (ARRAY['30', '43', '14', '63'])[1 + i % 4] AS code FROM generate_series(${from}, ${to - 1}) i) AS row`;
  await sql(`INSERT INTO reports (id, source_id, recorded_at, matched_at) SELECT id, 'source_' || i % 20, now(), now() FROM ${rows}`);
  await sql(`INSERT INTO report_revisions (id, report_id, number, observed_from, observed_to, act, target, areas, bearing, credibility, published_at, recorded_at, recorded_by)
    SELECT 'revision_' || i, id, 1, day, day + interval '1 day', (ARRAY['drone_strike', 'missile_strike', 'shelling', NULL])[1 + i % 4],
      (ARRAY['oil', 'power_grid', 'residential', NULL, 'military'])[1 + i % 5], jsonb_build_array(jsonb_build_object('code', code)), 'violates', 6, day, now(), 'bench'
    FROM ${rows}`);
  await sql(`INSERT INTO incidents (id, recorded_at, recorded_by) SELECT 'incident_' || i, now(), 'bench' FROM ${rows}`);
  await sql(
    `INSERT INTO incident_memberships (id, report_id, incident_id, recorded_at, recorded_by) SELECT 'membership_' || i, id, 'incident_' || i, now(), 'bench' FROM ${rows}`,
  );
  await sql(`INSERT INTO report_places (report_id, key, observed_from, observed_to)
    SELECT id, key, day, day + interval '1 day' FROM ${rows}, LATERAL (VALUES (code), ('UA/')) AS place (key)`);
  await sql('ANALYZE');
}
