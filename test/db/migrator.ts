import { pino } from 'pino';
import { openDatabase } from '../../src/db/client.js';
import { migrate } from '../../src/db/migrate.js';

// Migrates the PostgreSQL database that it is given, and prints what it applied.

const [url = ''] = process.argv.slice(2);
const logger = pino({ level: 'silent' });
const database = await openDatabase({ url, dataDir: '', logger });
process.stdout.write(`${JSON.stringify(await migrate(database, { logger }))}\n`);
await database.close();
