import supertest from 'supertest';
import { openDatabase } from '../../src/db/client.js';
import { createLogger } from '../../src/lib/logger.js';
import { appOn } from '../support/app-on.js';
import { addSourceOperation } from './add-source.js';

// Handles a request, prints "now" at the step that the first argument names, and waits to be killed.

const [when, place, headers] = process.argv.slice(2);
const database = await openDatabase({ ...JSON.parse(place ?? ''), logger: createLogger({ level: 'silent' }) });
const sayNow = (): Promise<void> => {
  process.stdout.write('now\n');
  return new Promise(() => undefined);
};
const { app } = appOn(database, {
  operations: [addSourceOperation(when === 'before the commit' ? { beforeCommit: sayNow } : { afterCommit: sayNow })],
});
await supertest(app)
  .post('/v1/test-sources')
  .set(JSON.parse(headers ?? ''))
  .send({ a: 1 });
