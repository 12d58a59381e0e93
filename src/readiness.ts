import type { AppContext } from './app/context.js';
import { migrationState } from './db/migrate.js';
import { findNextChange } from './db/status-changes.js';
import type { ReadinessCheck } from './http/routes/health.js';
import type { JobWatch } from './scheduler/late-jobs.js';

/** How far the sweep may lag behind the clock before requests should go elsewhere: two of its longest sleeps. */
const SWEEP_LAG = 120_000;

/** What must hold before requests are sent here. @param watch of an instance that runs the jobs */
export function readinessChecks({ database, clock }: AppContext, watch?: JobWatch): ReadinessCheck[] {
  return [
    ...(watch ? [jobsCheck(watch)] : []),
    { name: 'database', check: () => database.trouble() },
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

const jobsCheck = (watch: JobWatch): ReadinessCheck => ({
  name: 'jobs',
  async check() {
    const late = await watch.late();
    return late.length === 0 ? undefined : late.map(({ name, seconds }) => `${name} has not run for ${seconds} s`).join(', ');
  },
});
