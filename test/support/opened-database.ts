import type { Database } from '../../src/db/client.js';

const KEY = Symbol.for('pledgewatch.test.database');
const shared = globalThis as { [KEY]?: Promise<Database> };

/** The database that the test files of this process share, once one of them has opened it. Loads nothing, so that tests without one start fast. */
export const openedDatabase = (): Promise<Database> | undefined => shared[KEY];

export function keepOpen(database: Promise<Database>): Promise<Database> {
  shared[KEY] = database;
  return database;
}
