import { jobs } from '../jobs/index.js';
import { rebuildSearch } from './app/commitments/refresh-search.js';
import { ensureAdminKey } from './app/keys/ensure-admin-key.js';
import { recordPolicy } from './app/policies/record-policy.js';
import { ConfigError, readConfig } from './config/config.js';
import { readEnvironment } from './config/environment.js';
import { createContext } from './context.js';
import { DatabaseStartError } from './db/lib/errors.js';
import { migrate } from './db/migrate.js';
import { registerJobWatch } from './figures.js';
import { createApp } from './http/app.js';
import { operations } from './http/routes/index.js';
import { SERVER_LIMITS, startServer } from './http/server.js';
import { watchForFaults } from './lib/last-resort.js';
import { createLogger } from './lib/logger.js';
import { createLifecycle } from './lifecycle.js';
import { readinessChecks } from './readiness.js';
import { operatorPages } from './web/operator/routes.js';
import { startWork } from './work.js';

const config = orExit(() => readConfig(readEnvironment()));
const logger = createLogger({ level: config.logLevel });
const lifecycle = createLifecycle(logger);

try {
  const service = await createContext(config, lifecycle, { logger, onFatal: (error) => void stop(1, error) });
  const { context, metrics, version } = service;
  watchForFaults({ logger, metrics, stop: (error) => void stop(1, error) });
  await migrate(context.database, { logger });
  const refreshed = await rebuildSearch(context);
  if (refreshed > 0) logger.info({ commitments: refreshed }, 'what commitments are found by was made anew');
  await recordPolicy(context);
  const adminKey = await ensureAdminKey(context);
  await lifecycle.start(
    'freshness',
    () => context.freshness.follow(),
    (end) => end(),
  );
  const watch = config.runJobs ? await startWork(service, config, jobs, lifecycle) : undefined;
  if (watch) registerJobWatch(metrics, watch);
  const app = createApp({
    context,
    settings: config,
    operations,
    version,
    metrics,
    readiness: readinessChecks(context, watch),
    pages: operatorPages(context),
  });
  const server = await lifecycle.start(
    'http',
    () => {
      // Behind proxies all connections are theirs.
      const limits = { ...SERVER_LIMITS, perAddress: config.trustProxy > 0 ? 0 : config.connectionsPerAddress };
      return startServer(app, config, limits, (error) => logger.warn({ err: error }, 'a connection could not be taken'));
    },
    (running) => running.stop(config.shutdownGrace),
  );
  // Stopped before the server, which waits for every answer to end.
  await lifecycle.start(
    'stream',
    () => context.tail,
    (tail) => tail.close(),
  );
  const { host, port } = server.address;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  // Without PUBLIC_URL, links name where the service really listens, also where the system chose the port.
  if (config.publicUrl === undefined) context.publicUrl = address;
  console.log(`Pledgewatch ${version} listens on ${address} (API reference at /docs).`);
  if (adminKey !== undefined) console.log(`Your first admin key, shown only this once: ${adminKey}`);
} catch (error) {
  await stop(1, error);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    logger.info({ signal, graceMs: config.shutdownGrace }, 'stopping');
    void stop(0);
  });
}

/** Stops in order and ends the process; a stop that hangs is cut off, so that nobody has to kill it. */
async function stop(code: number, error?: unknown): Promise<void> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  if (error !== undefined) tell(error);
  setTimeout(() => {
    logger.error({ ms: took() }, 'the stop took too long; the process ends as it is');
    process.exit(1);
  }, config.shutdownGrace + 8_000).unref();
  const clean = await lifecycle.stop();
  if (clean) logger.info({ ms: took() }, 'stopped');
  else logger.warn({ ms: took() }, 'stopped, but not cleanly');
  process.exit(clean ? code : 1);
}

/** A fault of the set-up is told in words; anything else with all that is known of it. */
function tell(error: unknown): void {
  if (error instanceof DatabaseStartError || error instanceof ConfigError) console.error(error.message);
  else logger.fatal({ err: error }, 'the service cannot go on');
}

function orExit<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
