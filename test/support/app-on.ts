import type { RequestListener } from 'node:http';
import { Registry } from 'prom-client';
import type { AppContext } from '../../src/app/context.js';
import { createDelivery } from '../../src/app/delivery/deliver.js';
import { createChangeTail } from '../../src/app/engines/change-tail.js';
import { createComparing } from '../../src/app/engines/comparing.js';
import { createFreshness } from '../../src/app/engines/freshness.js';
import { KeyRing } from '../../src/app/engines/key-ring.js';
import { IMPORTS_AT_ONCE } from '../../src/app/imports/import-reports.js';
import { turnsFor } from '../../src/app/transact/in-turn.js';
import type { Database } from '../../src/db/client.js';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.js';
import { createApp, type EdgeParts, type EdgeSettings } from '../../src/http/app.js';
import type { Operation } from '../../src/http/lib/operation.js';
import { operations } from '../../src/http/routes/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { createSealing } from '../../src/lib/sealing.js';
import { Slots } from '../../src/lib/slots.js';
import { operatorPages } from '../../src/web/operator/routes.js';
import type { Mailer } from '../../src/webhooks/channels/mailer.js';
import { createWebhookSender } from '../../src/webhooks/sender.js';
import { createUrlGuard } from '../../src/webhooks/url-guard.js';
import { type TestClock, testClock } from './clock.js';

export const ADMIN_KEY = 'the-admin-key-of-the-tests-32-characters';

export interface TestApp {
  /** for supertest */
  app: RequestListener;
  context: AppContext & { clock: TestClock };
  database: Database;
  /** for `.set(…)`: the admin key of the settings */
  admin: { Authorization: string };
  /** every line that was logged so far */
  log: readonly string[];
}

export interface AppOptions {
  /** epoch ms or RFC 3339; default 2026-02-01T12:00:00Z */
  now?: number | string;
  policy?: Partial<Policy>;
  settings?: Partial<EdgeSettings>;
  parts?: Partial<Pick<EdgeParts, 'readiness' | 'metrics' | 'pages'>>;
  /** instead of the service's own */
  operations?: readonly Operation[];
  maxAlertAge?: number;
  /** default: 1,000 rows of an import */
  maxRefused?: number;
  /** default: all */
  streamsPerCaller?: number;
  /** what others write is looked for in real time, as in the service; else only this process's own writes are */
  amongOthers?: boolean;
  /** default: no e-mail is set up */
  mailer?: Mailer;
}

/** The whole application on a database, with a clock that stands still, no rate limits, and every answer held against its schema. */
export function appOn(database: Database, options: AppOptions = {}): TestApp {
  const log: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => log.push(line) } });
  const guard = createUrlGuard({ allowHttp: true, allowedNetworks: ['127.0.0.0/8', '::1/128'] });
  const base = {
    database,
    clock: testClock(options.now),
    logger,
    policy: { ...DEFAULT_POLICY, ...options.policy },
    publicUrl: 'http://pledgewatch.test',
    keepHistory: 30 * 86_400_000,
    imports: { maxRefused: options.maxRefused ?? 1_000, running: new Slots(IMPORTS_AT_ONCE) },
    // No time passes, and nobody else writes: only this process's own writes make it look.
    freshness: createFreshness({ database, logger, ...(!options.amongOthers && { monotonic: () => 0, wall: () => 0 }) }),
    turns: turnsFor(database.pool.options.max),
    tail: createChangeTail({ database, logger, maxListeners: 10, maxPerCaller: options.streamsPerCaller ?? 0 }),
    maxAlertAge: options.maxAlertAge ?? Number.POSITIVE_INFINITY,
    keyRing: new KeyRing(ADMIN_KEY),
    urlGuard: guard,
    mailer: options.mailer,
    sealing: createSealing(Buffer.alloc(32, 1)),
  };
  // Nothing is compared behind a test's back: `comparing.idle()` does it.
  const comparing = createComparing({ ...base, gatherMs: Number.POSITIVE_INFINITY });
  const context = { ...base, comparing, delivery: createDelivery({ ...base, sender: createWebhookSender({ guard }) }) };
  const app = createApp({
    context,
    settings: {
      publicRead: true,
      metricsPublic: false,
      trustProxy: 0,
      rateLimits: { read: 0, write: 0, unknownKey: 0 },
      answerCacheBytes: 16 * 1_048_576,
      ...options.settings,
    },
    operations: options.operations ?? operations,
    version: '0.0.0-test',
    readiness: [],
    metrics: new Registry(),
    pages: operatorPages(context),
    checkResponses: true,
    ...options.parts,
  });
  return { app, context, database, admin: { Authorization: `Bearer ${ADMIN_KEY}` }, log };
}
