import { Client } from 'pg';
import { type ListFilter, visibleBy } from '../src/app/commitments/commitment-filter.js';
import { anonymous } from '../src/app/lib/caller.js';
import { type CommitmentSort, findCommitments } from '../src/db/commitment-pages.js';
import { timed } from './support/context.js';
import { benchDatabase } from './support/database.js';
import { medianTime } from './support/median.js';
import { SPAN, seedLists } from './support/seed-lists.js';

// A page of 50 by each filter, at growing sizes of the table, beside one look-up by id in the same run:
// npx tsx bench/list.bench.ts [sizes, such as 10000,100000,1000000]

const sizes = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const ROUNDS = 15;

const MIDDLE = { at: (SPAN.from + SPAN.until) / 2, id: '' };

type Case = [name: string, filter: ListFilter, sort?: CommitmentSort, after?: typeof MIDDLE];
const CASES: Case[] = [
  ['no filter', {}],
  ['no filter, a page in the middle', {}, 'updatedAt', MIDDLE],
  ['no filter, by end', {}, 'endsAt'],
  ['no filter, by creation', {}, 'createdAt'],
  ['status common', { status: ['active'] }],
  ['status common, a page in the middle', { status: ['active'] }, 'updatedAt', MIDDLE],
  ['status middling', { status: ['superseded'] }],
  ['status rare', { status: ['withdrawn'] }],
  ['status common, by end', { status: ['active'] }, 'endsAt'],
  ['status rare, by creation', { status: ['withdrawn'] }, 'createdAt'],
  ['status and kind that never meet', { status: ['fulfilled'], kind: ['ceasefire'] }],
  ['kind and mode that never meet', { kind: ['ceasefire'], mode: 'perform' }],
  ['disputed', { disputed: true }],
  ['disputed, by end', { disputed: true }, 'endsAt'],
  ['ends within a week', { endsAfter: SPAN.until - 700 * 86_400_000, endsBefore: SPAN.until - 693 * 86_400_000 }],
  ['changed lately', { updatedSince: SPAN.until - 86_400_000 }, 'endsAt'],
  ['party common', { partyId: 'actor_0' }],
  ['party middling', { partyId: 'actor_1' }],
  ['party rare', { partyId: 'actor_2' }],
  ['party rare, by end', { partyId: 'actor_2' }, 'endsAt'],
  ['party unknown', { partyId: 'actor_none' }],
  ['actor with those below', { actorId: 'actor_3' }],
  ['area', { area: 'UA-30' }],
  ['tag common', { tag: 'common' }],
  ['tag middling', { tag: 'middling' }],
  ['tag rare', { tag: 'rare' }],
  ['status common, party rare', { status: ['active'], partyId: 'actor_2' }],
  ['status rare, party common', { status: ['withdrawn'], partyId: 'actor_0' }],
  ['status common, tag common, never together', { status: ['active'], tag: 'settled' }],
  ['party and tag common, never together', { partyId: 'actor_0', tag: 'common' }],
  ['party, area and kind', { partyId: 'actor_0', area: 'UA-30', kind: ['ceasefire'] }],
  ['q common', { q: 'ceasefire' }],
  ['q common, a page in the middle', { q: 'ceasefire' }, 'updatedAt', MIDDLE],
  ['q of one letter', { q: 'c' }],
  ['q middling', { q: 'ener' }],
  ['q rare', { q: 'Zaporizhzh' }],
  ['q not found', { q: 'nowhere' }],
  ['q common and rare', { q: 'ceasef zaporizhzhia' }],
  ['status common, q rare', { status: ['active'], q: 'zaporizhzhia' }],
];

const { database, url, drop } = await benchDatabase();
const client = new Client({ connectionString: url });

const results: Record<string, Record<string, string>> = {};
try {
  await client.connect();
  let seeded = 0;
  for (const size of sizes) {
    const took = await timed(() => seedLists(database.pool, seeded, size));
    console.log(`${size} commitments, seeded in ${Math.round(took / 1_000)} s`);
    seeded = size;
    const lookUp = await medianTime(200, async (round) => {
      const id = `commitment_01k${String((round * 7919) % size).padStart(23, '0')}`;
      await client.query({ name: 'look-up', text: 'SELECT id, title, status, assessment FROM commitments WHERE id = $1', values: [id] });
    });
    note('one look-up by id', size, lookUp, lookUp, 4);
    // What counting takes by itself.
    await blocks();
    const own = -(await blocks()) + (await blocks());
    for (const [name, filter, sort = 'updatedAt', after = null] of CASES) {
      const query = { filter: visibleBy(anonymous, filter), sort, after, limit: 51 };
      const ms = await medianTime(ROUNDS, () => findCommitments(database.prisma, query));
      const before = await blocks();
      await findCommitments(database.prisma, query);
      note(name, size, ms, lookUp, (await blocks()) - before - own);
    }
  }
  console.table(results);
} finally {
  await client.end();
  await drop();
}

/** How many blocks of 8 kB this database has looked at so far. */
async function blocks(): Promise<number> {
  await database.pool.query('SELECT pg_stat_force_next_flush()');
  await database.pool.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await database.pool.query('SELECT (blks_hit + blks_read)::int AS blocks FROM pg_stat_database WHERE datname = current_database()');
  return rows[0].blocks;
}

function note(name: string, size: number, ms: number, lookUp: number, looked: number): void {
  results[name] = { ...results[name], [`${size}`]: `${looked} blocks, ${ms.toFixed(1)} ms, ${(ms / lookUp).toFixed(0)} ×` };
}
