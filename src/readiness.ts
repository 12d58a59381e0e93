import type { AppContext } from './app/context.js';
import { migrationState } from './db/migrate.js';
import { findNextChange } from './db/status-changes.js';
import type { ReadinessCheck } from './http/routes/health.js';

/** How far the sweep may lag behind the clock before requests should go elsewhere: two of its longest sleeps. */
const SWEEP_LAG = 120_000;

/** What must hold before requests are sent here. */
export function readinessChecks({ database, clock }: AppContext): ReadinessCheck[] {
  return [
    {
      name: 'database',
      async check() {
        await database.ping();
        return undefined;
      },
    },
    {
      name: 'migrations',
      async check() {
        const { pending, failed, unknown } = await migrationState(database);
        if (unknown.length > 0) return 'the database is newer than this version';
        return pending.length + failed.length > 0 ? 'not all applied' : undefined;
      },
    },
    {
      name: 'sweep',
      async check() {
        const lag = clock.now() - ((await findNextChange(database.prisma)) ?? Number.POSITIVE_INFINITY);
        return lag > SWEEP_LAG ? `is ${Math.round(lag / 1000)} s late` : undefined;
      },
    },
  ];
}
