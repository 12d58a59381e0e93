import { measureSweep } from './scenarios/sweep.js';
import { addEndpoint } from './support/bench-endpoint.js';
import { benchDatabase } from './support/database.js';
import { DUE_AT, seedRunning } from './support/seed-running.js';

// The sweep of commitments that fall due at once: npx tsx bench/sweep.bench.ts [commitments in all] [due].

const commitments = Number(process.argv[2] ?? 10_000);
const due = Number(process.argv[3] ?? 10_000);

const { database, drop } = await benchDatabase();
try {
  await seedRunning(database, { commitments, due });
  await addEndpoint(database);
  await database.pool.query('VACUUM ANALYZE');
  console.table(await measureSweep(database, { due, dueAt: DUE_AT.getTime() }));
  console.log(`${commitments} commitments`);
} finally {
  await drop();
}
