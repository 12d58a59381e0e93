import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '../src/db/client.js';
import { migrate } from '../src/db/migrate.js';
import { killTrial } from '../test/support/kill-trial.js';
import { benchDatabase } from './support/database.js';

// Kills the sender with SIGKILL at random moments and counts what is lost and what arrives twice, on both databases:
// npx tsx bench/kill.trial.ts [kills] [messages] [embedded|postgresql]

const KILLS = Number(process.argv[2] ?? 100);
const MESSAGES = Number(process.argv[3] ?? KILLS * 60);
const ONLY = process.argv[4];
const logger = pino({ level: 'warn' });

if (ONLY !== 'embedded') {
  const { url, drop } = await benchDatabase();
  try {
    console.table({ postgresql: await killTrial({ url, dataDir: '' }, KILLS, MESSAGES) });
  } finally {
    await drop();
  }
}
if (ONLY !== 'postgresql') {
  const dataDir = await mkdtemp(join(tmpdir(), 'pledgewatch-kill-'));
  try {
    const database = await openDatabase({ dataDir, logger });
    await migrate(database, { logger });
    await database.close();
    console.table({ embedded: await killTrial({ dataDir }, KILLS, MESSAGES) });
  } finally {
    await rm(dataDir, { recursive: true });
  }
}
