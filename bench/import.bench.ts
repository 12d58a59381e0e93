import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { importReports } from '../src/app/imports/import-reports.js';
import type { Caller } from '../src/app/lib/caller.js';
import { matchPending } from '../src/app/reports/match-pending.js';
import { benchContext, timed } from './support/context.js';
import { benchDatabase } from './support/database.js';

// An import of bulletins, beside the bare parsing of the same file and the bulk insert of its rows as text, in the same run:
//   npx tsx bench/import.bench.ts [rows]
// BULLETINS names a whole file of that format; without it the slice in examples/ is repeated, each time as other posts.

const wanted = Number(process.argv[2] ?? 3_770);
const file = process.env.BULLETINS === undefined ? repeated(wanted) : readFileSync(process.env.BULLETINS, 'utf8');
const caller: Caller = { keyId: 'key_bench', scopes: new Set(['admin']) };

const { database, drop } = await benchDatabase();
try {
  const context = benchContext(database, () => Date.parse('2027-01-01T00:00:00Z'));
  await database.pool.query('CREATE TABLE bench_rows (id bigserial PRIMARY KEY, cells jsonb)');
  let rows = 0;
  const bare = await timed(async () => {
    const records = parse(file, { columns: true, bom: true }) as Record<string, string>[];
    rows = records.length;
    await database.pool.query('INSERT INTO bench_rows (cells) SELECT * FROM json_array_elements($1::json)', [JSON.stringify(records)]);
  });
  const send = () => importReports(context, caller, 'air-attacks', {}, Readable.from([Buffer.from(file)]));
  const first = await timed(send);
  const again = await timed(send);
  const matched = await timed(() => matchPending(context));
  const { rows: counts } = await database.pool.query('SELECT created, unchanged, refused FROM imports ORDER BY id');
  const perSecond = (ms: number) => `${Math.round(rows / (ms / 1000))} rows/s`;
  console.log(`${rows} rows on PostgreSQL, ${JSON.stringify(counts)}`);
  console.log(`bare parse and insert ${bare.toFixed(0)} ms (${perSecond(bare)})`);
  console.log(`import ${first.toFixed(0)} ms (${perSecond(first)}, ${(first / bare).toFixed(1)} times the bare)`);
  console.log(
    `the same again ${again.toFixed(0)} ms (${perSecond(again)}); matching, nothing logged, ${matched.toFixed(0)} ms (${perSecond(matched)})`,
  );
} finally {
  await drop();
}

function repeated(count: number): string {
  const [header = '', ...lines] = readFileSync(new URL('../examples/air-attacks/bulletins-2026-01-25-to-2026-02-06.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return [header, ...Array.from({ length: count }, (_, n) => `${lines[n % lines.length]}${Math.floor(n / lines.length)}`)].join('\n');
}
