import type { Database } from '../../src/db/client.js';
import { type TestApp as App, type AppOptions, appOn } from './app-on.js';
import { testDatabase } from './database.js';

export type TestApp = App;

/** The whole application on the test database (or another): see `appOn`. */
export async function testApp({ database, ...options }: AppOptions & { database?: Database } = {}): Promise<TestApp> {
  return appOn(database ?? (await testDatabase()), options);
}
