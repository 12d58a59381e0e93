import { measurePolls } from './scenarios/poll.js';
import { CONNECTIONS } from './support/load.js';
import { seedRunning } from './support/seed-running.js';
import { onStand } from './support/stand.js';

// What dashboards poll: npx tsx bench/poll.bench.ts [commitments] [seconds per load] [--profile FOLDER].
// Only the ratios hold from one run to another.

const commitments = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 5);

await onStand(
  (database) => seedRunning(database, { commitments, due: 0 }),
  async (stand) => console.table(await measurePolls(stand, seconds)),
);
console.log(`${commitments} commitments, ${CONNECTIONS} connections`);
