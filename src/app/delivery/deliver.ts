import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client.js';
import { claimLanes, nextLaneDueAt } from '../../db/outbox.js';
import { targetsOf } from '../../db/webhook-endpoints.js';
import { awaitedLater } from '../../lib/awaited-later.js';
import type { Clock } from '../../lib/clock.js';
import { createBatcher, createSignal } from '../../lib/concurrency.js';
import type { Logger } from '../../lib/logger.js';
import { pause as pauseFor } from '../../lib/pause.js';
import type { Sealing } from '../../lib/sealing.js';
import { createChannels } from '../../webhooks/channels/channels.js';
import type { Mailer } from '../../webhooks/channels/mailer.js';
import type { WebhookSender } from '../../webhooks/sender.js';
import type { Delivery, DeliveryCounts } from '../engines/delivery.js';
import { createHeldLanes, type Held } from './held-lanes.js';
import { type LaneReport, recordResults } from './record-results.js';
import { recordWhatCanBe } from './record-what-can-be.js';
import { createSealedCache } from './sealed-cache.js';
import { sendLane } from './send-lane.js';
import { createWaitingCheck } from './waiting-check.js';

export interface DeliveryOptions {
  database: Database;
  clock: Clock;
  logger: Logger;
  /** undefined where no key is set: nothing can be signed then */
  sealing: Sealing | undefined;
  sender: WebhookSender;
  /** undefined where no e-mail is set up */
  mailer?: Mailer | undefined;
  /** the deadline of one attempt (default 15 s) */
  timeoutMs?: number;
  /** for how long (milliseconds) this sender holds what it claimed; another takes over after that (default a minute, or long enough for some attempts) */
  leaseMs?: number;
  /** an endpoint at which every attempt has failed for so long (milliseconds) is disabled (default 5 days) */
  disableAfter?: number;
  /** sends under way at most, over all endpoints (default 128) */
  concurrency?: number;
  /** in [0, 1), for the jitter of retries */
  random?: () => number;
  /** for what a channel asks to be left between two messages */
  pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The channel on which instances tell each other that a message waits. */
const OUTBOX = 'pledgewatch_outbox';
/** A lease that is not renewed: it leaves time for some attempts, and another sender takes over from a dead one soon. */
const LEASE_MS = 60_000;
/** A lane gives way to others after that many messages. */
const PER_LANE = 10;
/** Held for each connection, so that none waits while the next lanes are claimed; and so many at least, since a claim costs much the same for few as for many. */
const HELD_PER_SEND = 6;
const HELD_AT_LEAST = 1000;
const RECORD_AT_ONCE = 1000;

export function createDelivery(options: DeliveryOptions): Delivery {
  const {
    database,
    clock,
    logger,
    sealing,
    timeoutMs = 15_000,
    disableAfter = 5 * 86_400_000,
    concurrency = 128,
    leaseMs = Math.max(LEASE_MS, 4 * timeoutMs),
    random = Math.random,
    pause = pauseFor,
  } = options;
  const channels = createChannels(options.sender, options.mailer);
  const sending = {
    channels,
    clock,
    logger,
    random,
    pause,
    ...createSealedCache(sealing, logger),
    stillWaits: createWaitingCheck(database),
    margin: timeoutMs + 5000,
  };
  const most = Math.max(HELD_AT_LEAST, concurrency * HELD_PER_SEND);
  const lanes = createHeldLanes(concurrency, ({ channel }) => channels[channel].gapMs);
  const batcher = createBatcher<LaneReport>(RECORD_AT_ONCE, record);
  const changes = createSignal();
  let counts = noCounts();
  let stopping = new AbortController();
  let current: Promise<DeliveryCounts> | null = null;
  let listener: () => void = () => undefined;

  function wake(): void {
    changes.set();
    listener();
  }

  async function run(): Promise<DeliveryCounts> {
    counts = noCounts();
    let failure: unknown = null;
    for (;;) {
      changes.clear();
      let claimed = 0;
      if (failure === null && !stopping.signal.aborted) {
        claimed = await claim().catch((error: unknown) => {
          failure = error;
          return 0;
        });
      }
      if (stopping.signal.aborted) for (const each of lanes.drop()) void sendOne(each);
      if (claimed === 0 && lanes.held() === 0 && !changes.isSet()) break;
      await changes.wait();
      // More is claimed only after a good part of what is held has gone, in few large statements.
      while (lanes.held() > most / 2 && !stopping.signal.aborted) {
        changes.clear();
        await changes.wait();
      }
    }
    if (failure !== null) throw failure;
    return counts;
  }

  async function claim(): Promise<number> {
    const now = clock.now();
    const request = { now, leaseUntil: now + leaseMs, token: randomUUID(), lanes: most - lanes.held(), perLane: PER_LANE };
    const claimed = await claimLanes(database, { ...request, room: lanes.unknownRoom, rooms: lanes.rooms() });
    if (claimed.length === 0) return 0;
    const targets = await targetsOf(database.prisma, [...new Set(claimed.map(({ endpointId }) => endpointId))], now);
    const byId = new Map(targets.map((target) => [target.id, target]));
    // Of an endpoint that was deleted since, the lanes are gone as well.
    lanes.add(
      claimed.flatMap((lane) => ({ lane, target: byId.get(lane.endpointId) })).flatMap(({ lane, target }) => (target ? [{ lane, target }] : [])),
    );
    start();
    return claimed.length;
  }

  function start(): void {
    for (let next = lanes.next(); next; next = lanes.next()) void sendOne(next);
  }

  async function sendOne(each: Held): Promise<void> {
    const recorded: Promise<void>[] = [];
    const endpointId = each.target.id;
    try {
      await sendLane(sending, each.lane, each.target, stopping.signal, (report, durationMs) => {
        if (report.result) lanes.observe(endpointId, durationMs);
        recorded.push(awaitedLater(batcher.add(report)));
      });
    } catch (error) {
      logger.error({ err: error, endpointId }, 'a lane could not be sent; it is tried again when its lease ends');
    }
    lanes.ran(each);
    start();
    // Why a batch was not recorded is logged once, where it happens.
    await Promise.allSettled(recorded);
    lanes.released(endpointId);
    changes.soon(lanes.held() === 0);
  }

  async function record(reports: readonly LaneReport[]): Promise<void> {
    const lost = await recordWhatCanBe(reports, recordOnce, (ms) => pause(ms, stopping.signal));
    if (lost)
      logger.error({ err: lost.error, reports: lost.reports }, 'results could not be recorded; the messages are sent again when their leases end');
  }

  async function recordOnce(reports: readonly LaneReport[]): Promise<void> {
    const recorded = await recordResults(database, reports, { now: clock.now(), disableAfter });
    for (const name of ['delivered', 'retried', 'failed', 'cancelled'] as const) counts[name] += recorded[name];
    if (recorded.refused > 0)
      logger.warn({ refused: recorded.refused }, 'results came after the end of a lease and were not recorded; the messages are sent again');
    for (const disabled of recorded.disabled) logger.warn(disabled, 'a webhook endpoint was disabled');
  }

  return {
    deliverDue(signal) {
      if (current !== null) changes.set();
      else {
        stopping = new AbortController();
        current = awaitedLater(
          run().finally(() => {
            current = null;
          }),
        );
      }
      const stop = () => {
        stopping.abort();
        changes.set();
      };
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      return current.finally(() => signal.removeEventListener('abort', stop));
    },
    nudge() {
      wake();
      database.notifications.notify(OUTBOX);
    },
    follow: () => database.notifications.listen(OUTBOX, wake, { own: false }),
    onNudge(next) {
      listener = next;
    },
    nextDueAt: () => nextLaneDueAt(database),
  };
}

const noCounts = (): DeliveryCounts => ({ delivered: 0, retried: 0, failed: 0, cancelled: 0 });
