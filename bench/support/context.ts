import { pino } from 'pino';
import type { AppContext } from '../../src/app/context.js';
import { createChangeTail } from '../../src/app/engines/change-tail.js';
import { createComparing } from '../../src/app/engines/comparing.js';
import { createFreshness } from '../../src/app/engines/freshness.js';
import { KeyRing } from '../../src/app/engines/key-ring.js';
import { turnsFor } from '../../src/app/transact/in-turn.js';
import type { Database } from '../../src/db/client.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { Slots } from '../../src/lib/slots.js';
import { createUrlGuard } from '../../src/webhooks/url-guard.js';

/** What verbs need on a database that is measured: everything is told, and nothing is sent. */
export function benchContext(database: Database, now: () => number): AppContext {
  return {
    database,
    clock: { now },
    logger: pino({ level: 'warn' }),
    policy: DEFAULT_POLICY,
    publicUrl: 'http://bench',
    maxAlertAge: Number.POSITIVE_INFINITY,
    keepHistory: Number.POSITIVE_INFINITY,
    imports: { maxRefused: 1_000, running: new Slots(0) },
    freshness: createFreshness({ database, logger: pino({ level: 'warn' }) }),
    turns: turnsFor(10),
    tail: createChangeTail({ database, logger: pino({ level: 'warn' }), maxListeners: 10, maxPerCaller: 0 }),
    keyRing: new KeyRing(),
    comparing: createComparing({ database, clock: { now }, logger: pino({ level: 'warn' }), gatherMs: Number.POSITIVE_INFINITY }),
    sealing: undefined,
    mailer: undefined,
    urlGuard: createUrlGuard({ allowHttp: false, allowedNetworks: [] }),
    delivery: {
      deliverDue: async () => ({ delivered: 0, retried: 0, failed: 0, cancelled: 0 }),
      nudge: () => undefined,
      onNudge: () => undefined,
      follow: () => () => undefined,
      nextDueAt: async () => null,
    },
  };
}

/** How long `work` took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
