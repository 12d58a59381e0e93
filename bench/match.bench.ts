import type { Caller } from '../src/app/lib/caller.js';
import { submitReport } from '../src/app/reports/submit-report.js';
import { findCandidateReadings, selectCandidates } from '../src/db/candidates.js';
import type { Database } from '../src/db/client.js';
import { queryRows } from '../src/db/sql.js';
import { reportKeys } from '../src/domain/candidate-keys.js';
import { subdivisionCodes } from '../src/gazetteer/codes.js';
import { benchContext } from './support/context.js';
import { benchDatabase } from './support/database.js';
import { medianTime } from './support/median.js';

// One report against many commitments whose scopes name an actor and an area, while expired ones pile up, beside one look-up by a primary key in the same run:
//   npx tsx bench/match.bench.ts [open, open, …]          for example 10000,100000 (the default)
// Expired ones are added in steps of 0, 1 and 4 times the open ones.

const SIZES = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const ROUNDS = 300;
const SUBMISSIONS = 60;
const AREAS = subdivisionCodes()
  .filter((code) => /^(?:UA|RU|SY|SD)-/.test(code))
  .slice(0, 100);
const now = Date.parse('2026-06-15T12:00:00Z');
const OPEN = ['2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z'];
const EXPIRED = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
const caller: Caller = { keyId: 'key_bench', scopes: new Set(['admin']) };

const rows: Record<string, string | number>[] = [];
for (const open of SIZES) {
  const { database, drop } = await benchDatabase();
  try {
    // Ten open commitments for each pair of an actor and an area.
    const actors = open / AREAS.length / 10;
    await addActors(database, actors);
    await addCommitments(database, 'open', open, actors, OPEN);
    let expired = 0;
    for (const times of [0, 1, 4]) {
      await addCommitments(database, `expired${times}`, times * open - expired, actors, EXPIRED);
      expired = times * open;
      await database.pool.query('VACUUM ANALYZE');
      rows.push({ open, expired, ...(await measure(database, actors, open)) });
    }
  } finally {
    await drop();
  }
}
console.table(rows);

async function measure(database: Database, actors: number, open: number): Promise<Record<string, string>> {
  const context = benchContext(database, () => now);
  const actorOf = (round: number) => `actor_${(round * 7919) % actors}`;
  const areaOf = (round: number) => AREAS[(round * 31) % AREAS.length] ?? 'UA-30';
  const keysOf = (round: number, areas = [{ code: areaOf(round) }]) =>
    reportKeys(
      { observedFrom: now - 7_200_000, observedTo: now - 3_600_000, areas, allegedActorId: actorOf(round), bearing: 'violates' },
      () => null,
    );
  const [client, prisma] = [await database.pool.connect(), database.prisma];
  try {
    const byKey = await medianTime(ROUNDS, (round) =>
      client.query({ name: 'by-key', text: 'SELECT id FROM commitments WHERE id = $1', values: [`open_${(round * 7919) % open}`] }),
    );
    const viaPrisma = await medianTime(ROUNDS, (round) => prisma.$queryRaw`SELECT id FROM commitments WHERE id = ${`open_${(round * 7919) % open}`}`);
    const lookUp = await medianTime(ROUNDS, (round) => findCandidateReadings(prisma, keysOf(round)));
    const country = await medianTime(ROUNDS, (round) => queryRows(prisma, selectCandidates(keysOf(round, [{ code: 'UA' }]), 201)));
    const found = await findCandidateReadings(prisma, keysOf(1));
    const submission = (areas: object[]) =>
      medianTime(SUBMISSIONS, (round) =>
        submitReport(context, caller, {
          observed: { from: '2026-06-15T10:00:00Z', to: '2026-06-15T11:00:00Z' },
          act: 'armed_clash',
          areas,
          allegedActor: actorOf(round),
          source: 'A source',
          publishedAt: '2026-06-15T11:30:00Z',
        }),
      );
    const matched = await submission([{ code: AREAS[1] }]);
    const none = await submission([{ code: 'FR' }]);
    const ms = (value: number) => value.toFixed(2);
    return {
      'by key, pg': ms(byKey),
      'by key, Prisma': ms(viaPrisma),
      candidates: `${ms(lookUp)} (${found.length})`,
      'a country': ms(country),
      'ratio to Prisma': (lookUp / viaPrisma).toFixed(2),
      'report, 10 fall under': ms(matched),
      'report, none': ms(none),
    };
  } finally {
    client.release();
  }
}

async function addActors(database: Database, actors: number): Promise<void> {
  await database.pool.query(
    `INSERT INTO actors (id, name, name_key, kind, aliases, alias_keys, recorded_at)
     SELECT 'actor_' || n, 'Actor ' || n, 'actor ' || n, 'state', '{}', '{}', $2 FROM generate_series(0, $1::int - 1) AS n`,
    [actors, OPEN[0]],
  );
}

/** Facts and index rows in bulk; what falls under a report is assessed when it does. */
async function addCommitments(database: Database, prefix: string, count: number, actors: number, [from, to]: readonly string[]): Promise<void> {
  if (count <= 0) return;
  const series = `SELECT n, 'actor_' || (n % $2) AS actor, ($5::text[])[1 + (n / $2) % $6] AS area FROM generate_series(0, $1::int - 1) AS n`;
  const values = [count, actors, from, to, AREAS, AREAS.length];
  const run = (sql: string) =>
    database.pool.query(`WITH given AS (SELECT $3::timestamptz AS starts, $4::timestamptz AS ends), s AS (${series}) ${sql}`, values);
  await run(`INSERT INTO commitments (id, title, kind, tags, recorded_at, recorded_by, updated_at)
    SELECT '${prefix}_' || n, 'Pledge ' || n, 'ceasefire', '{}', starts, 'bench', starts FROM s, given`);
  await run(`INSERT INTO parties (id, commitment_id, actor_id, role, ordinal, recorded_at)
    SELECT '${prefix}_party_' || n, '${prefix}_' || n, actor, 'committer', 0, starts FROM s, given`);
  await run(`INSERT INTO statements (id, commitment_id, principal_id, act, said_at, published_at, recorded_at, recorded_by, claims)
    SELECT '${prefix}_statement_' || n, '${prefix}_' || n, actor, 'announces', starts, starts, starts, 'bench',
      jsonb_build_object('start', jsonb_build_object('value', to_char(starts AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
        'end', jsonb_build_object('value', to_char(ends AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
        'scope', jsonb_build_object('acts', jsonb_build_array('any_attack'), 'areas', jsonb_build_array(jsonb_build_object('code', area)))) FROM s, given`);
  await run(`INSERT INTO readings (id, statement_id, commitment_id, principal_id)
    SELECT '${prefix}_reading_' || n, '${prefix}_statement_' || n, '${prefix}_' || n, actor FROM s, given`);
  await run(`INSERT INTO candidate_index (reading_id, commitment_id, actor_key, area_key, starts_from, ends_by)
    SELECT '${prefix}_reading_' || n, '${prefix}_' || n, actor, area, starts, ends FROM s, given`);
}
