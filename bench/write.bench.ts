import { measureWrites } from './scenarios/write.js';
import { CONNECTIONS } from './support/load.js';
import { onStand } from './support/stand.js';

// What desks and scripts write: npx tsx bench/write.bench.ts [seconds per load] [--profile FOLDER].
// Only the ratios hold from one run to another.

const seconds = Number(process.argv[2] ?? 10);

await onStand(
  async () => undefined,
  async (stand) => {
    console.table(await measureWrites(stand, seconds));
    const { rows } = await stand.database.pool.query(
      'SELECT (SELECT count(*) FROM commitments)::int AS commitments, (SELECT count(*) FROM matches)::int AS matches',
    );
    console.log(`${CONNECTIONS} connections; afterwards ${rows[0]?.commitments} commitments and ${rows[0]?.matches} matches`);
  },
);
