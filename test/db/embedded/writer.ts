import { pino } from 'pino';
import { openDatabase } from '../../../src/db/client.js';
import { withTransaction } from '../../../src/db/transaction.js';
import { keyRow } from '../../support/key-row.js';

// Opens the embedded database in the folder that it is given, says so, and then writes numbered rows, three a transaction, and
// prints each number once its transaction is committed. It is ended from outside.

const [dataDir = ''] = process.argv.slice(2);
const database = await openDatabase({ dataDir, logger: pino({ level: 'silent' }) });
const first = await database.prisma.apiKey.count();
process.stdout.write('open\n');

for (let number = first; ; number += 3) {
  await withTransaction(database, async (tx) => {
    for (const n of [number, number + 1, number + 2]) {
      const id = String(n).padStart(6, '0');
      await tx.apiKey.create({ data: { ...keyRow(id), name: 'x'.repeat(500) } });
    }
  });
  process.stdout.write(`${number + 2}\n`);
}
