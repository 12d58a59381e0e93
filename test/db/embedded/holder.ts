import { lockDirectory } from '../../../src/db/embedded/directory-lock.js';

// Takes the lock of the folder that it is given, says so (or why not), and keeps it until it is ended from outside.

const [folder = ''] = process.argv.slice(2);
try {
  await lockDirectory(folder);
  process.stdout.write('held\n');
} catch (error) {
  process.stdout.write(`refused: ${error instanceof Error ? error.message : String(error)}\n`);
}
setInterval(() => undefined, 60_000);
