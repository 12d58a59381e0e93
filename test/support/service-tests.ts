import { beforeEach } from 'vitest';
import { type TestApp, testApp } from './app.js';
import type { AppOptions } from './app-on.js';
import { callsTo } from './calls.js';
import { emptyDatabase, testDatabase } from './database.js';

/**
 * The service, made anew before each test of a file or of a `describe`, on the database that is then empty; and calls of it. Both stay the same objects and are
 * filled anew, so they may be taken apart where this is called, and what they hold may not.
 */
export function useService(options: AppOptions = {}): { service: TestApp; calls: ReturnType<typeof callsTo> } {
  const given = { service: {} as TestApp, calls: {} as ReturnType<typeof callsTo> };
  beforeEach(async () => {
    await emptyDatabase(await testDatabase());
    Object.assign(given.service, await testApp(options));
    Object.assign(given.calls, callsTo(given.service));
  });
  return given;
}
