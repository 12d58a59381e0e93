import { measurePolls } from './scenarios/poll.js';
import { measureSweep } from './scenarios/sweep.js';
import { measureWrites } from './scenarios/write.js';
import { addEndpoint } from './support/bench-endpoint.js';
import { CONNECTIONS } from './support/load.js';
import { DUE_AT, seedRunning } from './support/seed-running.js';
import { onStand } from './support/stand.js';

// npm run bench -- [commitments] [seconds per load]: polls, writes and the sweep on one database, each beside its reference.

const commitments = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 5);
const due = Math.min(10_000, commitments);

await onStand(
  (database) => seedRunning(database, { commitments, due }),
  async (stand) => {
    // Each is shown as it ends, so that a run that is cut short was not for nothing.
    console.table(await measurePolls(stand, seconds));
    console.table(await measureWrites(stand, seconds));
    // Alone with the database, so that it is held against the statement and not against an idle service.
    await stand.stopProcesses();
    await addEndpoint(stand.database);
    await stand.database.pool.query('VACUUM ANALYZE');
    console.table(await measureSweep(stand.database, { due, dueAt: DUE_AT.getTime() }));
  },
);
console.log(`${commitments} commitments, ${CONNECTIONS} connections`);
