import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { AppContext } from './app/context.js';
import { createDelivery } from './app/delivery/deliver.js';
import { createChangeTail } from './app/engines/change-tail.js';
import { createComparing } from './app/engines/comparing.js';
import { createFreshness } from './app/engines/freshness.js';
import { KeyRing } from './app/engines/key-ring.js';
import { IMPORTS_AT_ONCE } from './app/imports/import-reports.js';
import { turnsFor } from './app/transact/in-turn.js';
import type { Config } from './config/config.js';
import { loadSecretsKey } from './config/secrets-key.js';
import { type Database, openDatabase } from './db/client.js';
import { policyOf } from './domain/policy.js';
import { registerFigures } from './figures.js';
import type { Clock } from './lib/clock.js';
import { followClock } from './lib/following-clock.js';
import { createLogger, type Logger } from './lib/logger.js';
import { createSealing } from './lib/sealing.js';
import { Slots } from './lib/slots.js';
import type { Lifecycle } from './lifecycle.js';
import { createMailer } from './webhooks/channels/mailer.js';
import { createWebhookSender } from './webhooks/sender.js';
import { createUrlGuard } from './webhooks/url-guard.js';

/** Everything that is built once per process. */
export interface Service {
  context: AppContext;
  metrics: Registry;
  /** names this process in records */
  instance: string;
  version: string;
}

export interface Overrides {
  clock?: Clock;
  logger?: Logger;
  /** the embedded database has died; nothing will be answered any more */
  onFatal?: (error: Error) => void;
}

/** Builds what the service consists of, from its settings; the only place where things are built. What has to be stopped is told to `lifecycle`. */
export async function createContext(config: Config, lifecycle: Lifecycle, overrides: Overrides = {}): Promise<Service> {
  const logger = overrides.logger ?? createLogger({ level: config.logLevel });
  const { onFatal } = overrides;
  const database = await lifecycle.start(
    'database',
    () => openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, poolSize: config.databasePool, logger, ...(onFatal && { onFatal }) }),
    (opened) => opened.close(),
  );
  const clock = overrides.clock ?? (await followDatabase(database, logger, lifecycle));
  // Read after the database has opened: the folder of the data is then there, and this process's alone.
  const secretsKey = loadSecretsKey(config);
  const guard = createUrlGuard({ allowHttp: config.webhooks.allowHttp, allowedNetworks: config.webhooks.allowedNetworks });
  const sender = await lifecycle.start(
    'webhook connections',
    () => createWebhookSender({ guard, timeoutMs: config.webhooks.timeout }),
    (made) => made.close(),
  );
  const { smtp } = config;
  const mailer =
    smtp &&
    (await lifecycle.start(
      'mail connections',
      () => createMailer({ ...smtp, timeoutMs: config.webhooks.timeout }),
      (made) => made.close(),
    ));
  const keyRing = await lifecycle.start(
    'key ring',
    () => new KeyRing(config.adminApiKey),
    (ring) => ring.settled(),
  );
  const comparing = await lifecycle.start(
    'comparing of reports',
    () => createComparing({ database, clock, logger }),
    (made) => made.stop(),
  );
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const base = {
    database,
    clock,
    logger,
    policy: policyOf(config.policy),
    publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    maxAlertAge: config.maxAlertAge,
    keepHistory: config.keepHistory,
    imports: { maxRefused: config.importMaxRefused, running: new Slots(IMPORTS_AT_ONCE) },
    freshness: createFreshness({ database, logger }),
    turns: turnsFor(database.kind === 'embedded' ? 1 : config.databasePool),
    tail: createChangeTail({ database, logger, maxListeners: config.streamClients, maxPerCaller: config.streamsPerCaller }),
    keyRing,
    comparing,
    urlGuard: guard,
    mailer,
    sealing: secretsKey && createSealing(secretsKey),
  };
  const context: AppContext = {
    ...base,
    delivery: createDelivery({ ...base, sender, timeoutMs: config.webhooks.timeout, disableAfter: config.webhooks.disableAfter }),
  };
  registerFigures(metrics, context);
  return { context, metrics, instance: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`, version: readVersion() };
}

/** The database's clock is the one that all instances share; and it is not moved by a step of this machine's wall clock. */
function followDatabase(database: Database, logger: Logger, lifecycle: Lifecycle): Promise<Clock> {
  const onError = (error: unknown) => logger.warn({ err: error }, 'the database was not asked for the time; the clock runs on by itself');
  return lifecycle.start(
    'clock',
    () => followClock({ reference: () => database.serverNow(), onError }),
    (clock) => clock.stop(),
  );
}

/** The version in package.json, which stands at the top of the project whether this runs compiled or not. */
function readVersion(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (name === 'pledgewatch') return String(version);
    } catch (error) {
      // Only "there is none here" lets the search go on upwards.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT') || folder === dirname(folder)) throw error;
    }
  }
}
