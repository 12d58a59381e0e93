import { jobs } from '../jobs/index.js';
import { recordPolicy } from './app/policies/record-policy.js';
import { readConfig } from './config/config.js';
import { readEnvironment } from './config/environment.js';
import { createContext } from './context.js';
import { migrate } from './db/migrate.js';
import { createLogger } from './lib/logger.js';
import { createLifecycle } from './lifecycle.js';
import { schedulerOf } from './work.js';

// npm run job -- NAME runs one pass of a job, now. The embedded database belongs to one process: stop the service first, or let it do the work.

const name = process.argv[2];
if (name === undefined || !jobs.some((job) => job.name === name)) {
  console.log(`${name === undefined ? 'Name a job' : `There is no job "${name}"`}: npm run job -- NAME\n`);
  for (const job of jobs) console.log(`  ${job.name.padEnd(24)} ${job.schedule}`);
  process.exit(name === undefined ? 0 : 1);
}

const config = readConfig(readEnvironment());
const logger = createLogger({ level: config.logLevel });
const lifecycle = createLifecycle(logger);
try {
  const service = await createContext(config, lifecycle, { logger });
  await migrate(service.context.database, { logger });
  await recordPolicy(service.context);
  const report = await schedulerOf(service, config, jobs).runNow(name);
  console.log(`${name}: ${report.outcome}${report.outcome === 'succeeded' ? ` ${JSON.stringify(report.counts)}` : ''}`);
  if (report.outcome === 'failed') process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await lifecycle.stop();
}
