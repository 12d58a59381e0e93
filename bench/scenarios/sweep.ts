import { monitorEventLoopDelay } from 'node:perf_hooks';
import { recordDueChanges } from '../../src/app/record/record-due-changes.js';
import type { Database } from '../../src/db/client.js';
import { benchContext, timed } from '../support/context.js';
import { quantile } from '../support/quantile.js';
import type { Results } from '../support/results.js';

/**
 * The sweep of commitments that fall due at once, beside one set-based SQL statement that flips as many narrow rows and inserts as many outbox rows.
 * A checkpoint stands before each. An endpoint wants every message.
 *
 * @param dueAt epoch ms: `due` commitments change then, and none before
 */
export async function measureSweep(database: Database, { due, dueAt }: { due: number; dueAt: number }): Promise<Results> {
  const contextAt = (now: number) => benchContext(database, () => now);
  await database.pool.query('CREATE TABLE bench_rows AS SELECT id, status::text AS status, next_change_at FROM commitments');
  await database.pool.query('ALTER TABLE bench_rows ADD PRIMARY KEY (id)');
  await database.pool.query('CREATE INDEX ON bench_rows (next_change_at)');
  await database.pool.query('CREATE TABLE bench_outbox (id bigserial PRIMARY KEY, commitment_id text, body text)');

  // Once before: the first in a process compiles, connects and prepares.
  await recordDueChanges(contextAt(dueAt - 1));
  const quiet = await timed(() => recordDueChanges(contextAt(dueAt - 1)));
  await database.pool.query('CHECKPOINT');
  const statement = await timed(async () => {
    await database.pool.query(
      `WITH due AS (SELECT id FROM bench_rows WHERE next_change_at <= $1 FOR UPDATE SKIP LOCKED LIMIT 10000),
       flipped AS (UPDATE bench_rows r SET status = 'expired', next_change_at = NULL FROM due WHERE r.id = due.id RETURNING r.id)
       INSERT INTO bench_outbox (commitment_id, body) SELECT id, repeat('x', 1000) FROM flipped`,
      [new Date(dueAt)],
    );
  });
  await database.pool.query('CHECKPOINT');
  const blocked = monitorEventLoopDelay({ resolution: 5 });
  blocked.enable();
  const polls = pollWhile(() => database.prisma.commitment.findFirst({ select: { id: true, assessment: true } }));
  const sweep = await timed(() => recordDueChanges(contextAt(dueAt)));
  const waits = await polls();
  blocked.disable();
  const { rows } = await database.pool.query<{ changes: number; messages: number }>(
    `SELECT (SELECT count(*) FROM status_changes WHERE cause = 'clock' AND sequence > 1)::int AS changes, (SELECT count(*) FROM webhook_messages WHERE sequence > 1)::int AS messages`,
  );
  console.log(
    `meanwhile ${waits.length} look-ups were answered: p50 ${quantile(waits, 0.5)} ms, p99 ${quantile(waits, 0.99)} ms; the event loop was blocked for ${Math.round(blocked.max / 1e6)} ms at most`,
  );
  console.log(`${due} due: ${rows[0]?.changes} changes, ${rows[0]?.messages} messages; nothing due: ${Math.round(quiet * 10) / 10} ms`);
  if (rows[0]?.changes !== due) throw new Error(`Of ${due} due changes ${rows[0]?.changes} were written down.`);
  const rate = (ms: number) => Math.round((due / ms) * 1_000);
  return {
    [`${due} due rows by one set-based statement, rows/s`]: { rate: rate(statement) },
    [`the sweep of ${due} due changes with messages, rows/s`]: { rate: rate(sweep), ratio: (statement / sweep).toFixed(2), target: '≥ 0.33' },
  };
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
