import { monitorEventLoopDelay } from 'node:perf_hooks';
import { recordDueChanges } from '../src/app/status/record-due-changes.js';
import { benchContext, timed } from './support/context.js';
import { benchDatabase } from './support/database.js';
import { quantile } from './support/quantile.js';
import { seed } from './support/seed.js';

// The sweep of commitments that fall due at once, beside one set-based SQL statement that flips as many rows of the same table and
// inserts as many outbox rows: npx tsx bench/sweep.bench.ts [commitments in all] [due]. A checkpoint stands before each.

const commitments = Number(process.argv[2] ?? 10_000);
const due = Number(process.argv[3] ?? 10_000);
const startsAt = new Date('2026-01-01T00:00:00Z');
const dueAt = new Date('2026-02-01T00:00:00Z');
const endsAt = new Date('2027-01-01T00:00:00Z');

const { database, drop } = await benchDatabase();
try {
  let now = Date.parse('2026-01-15T00:00:00Z');
  const context = benchContext(database, () => now);
  await database.pool.query(
    `INSERT INTO webhook_endpoints (id, url, types, recorded_at, recorded_by) VALUES ('endpoint_bench', 'http://127.0.0.1:9', '{}', now(), 'bench')`,
  );
  await seed(context, { commitments, due, startsAt, dueAt, endsAt });
  await database.pool.query('VACUUM ANALYZE');
  await database.pool.query('CREATE TABLE bench_rows AS SELECT id, status::text AS status, next_change_at FROM commitments');
  await database.pool.query('ALTER TABLE bench_rows ADD PRIMARY KEY (id)');
  await database.pool.query('CREATE INDEX ON bench_rows (next_change_at)');
  await database.pool.query('CREATE TABLE bench_outbox (id bigserial PRIMARY KEY, commitment_id text, body text)');

  const quiet = await timed(() => recordDueChanges(context));
  now = dueAt.getTime() + 1_000;
  await database.pool.query('CHECKPOINT');
  const statement = await timed(async () => {
    await database.pool.query(
      `WITH due AS (SELECT id FROM bench_rows WHERE next_change_at <= $1 FOR UPDATE SKIP LOCKED LIMIT 10000),
       flipped AS (UPDATE bench_rows r SET status = 'expired', next_change_at = NULL FROM due WHERE r.id = due.id RETURNING r.id)
       INSERT INTO bench_outbox (commitment_id, body) SELECT id, repeat('x', 1000) FROM flipped`,
      [new Date(now)],
    );
  });
  await database.pool.query('CHECKPOINT');
  const blocked = monitorEventLoopDelay({ resolution: 5 });
  blocked.enable();
  const polls = pollWhile(() => database.prisma.commitment.findFirst({ select: { id: true, assessment: true } }));
  const sweep = await timed(() => recordDueChanges(context));
  const waits = await polls();
  blocked.disable();
  const { rows } = await database.pool.query<{ changes: number; messages: number }>(
    `SELECT (SELECT count(*) FROM status_changes WHERE sequence > 1)::int AS changes, (SELECT count(*) FROM webhook_messages WHERE sequence > 1)::int AS messages`,
  );
  console.table({
    'nothing due': { ms: Math.round(quiet * 10) / 10 },
    'one set-based statement': { ms: Math.round(statement), 'rows/s': Math.round((due / statement) * 1_000) },
    'the sweep': { ms: Math.round(sweep), 'rows/s': Math.round((due / sweep) * 1_000) },
  });
  console.log(
    `meanwhile ${waits.length} look-ups were answered: p50 ${quantile(waits, 0.5)} ms, p99 ${quantile(waits, 0.99)} ms; the event loop was blocked for ${Math.round(blocked.max / 1e6)} ms at most`,
  );
  console.log(
    `${commitments} commitments, ${due} due: ${rows[0]?.changes} changes, ${rows[0]?.messages} messages; ratio ${(statement / sweep).toFixed(3)}`,
  );
} finally {
  await drop();
}

/** Looks up again and again, 10 ms apart, until it is told to stop; answers how long each took. */
function pollWhile(look: () => Promise<unknown>): () => Promise<number[]> {
  const waits: number[] = [];
  let on = true;
  const done = (async () => {
    while (on) {
      waits.push(await timed(() => look()));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return async () => {
    on = false;
    await done;
    return waits;
  };
}
