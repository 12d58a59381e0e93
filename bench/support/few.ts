import { request } from 'undici';
import type { Delivery } from '../../src/app/engines/delivery.js';
import type { Database } from '../../src/db/client.js';
import { insertMessages } from '../../src/db/outbox.js';
import { withTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/lib/ids.js';
import { quantile } from './quantile.js';

export interface Arrivals {
  again: number;
  arrivals: [id: string, at: number][];
}

const RATE = 20;
const IN_ALL = 200;
/** given up after so long, in milliseconds */
const PATIENCE = 30_000;

/** What `receiver.ts` at the address has received since it was told to forget. */
export async function arrivals(address: string): Promise<Arrivals> {
  return (await (await request(address)).body.json()) as Arrivals;
}

export async function forget(address: string): Promise<void> {
  await (await request(address, { method: 'DELETE' })).body.dump();
}

/** Commits 200 messages, 20 a second, to the endpoints in turn, and answers how long after its commit each arrived, in milliseconds. */
export async function fewMessages(options: {
  address: string;
  /** commits the messages */
  committing: Database;
  /** is told of each commit */
  told: Pick<Delivery, 'nudge'>;
  endpoints: readonly string[];
  commitments: readonly string[];
  body: string;
}): Promise<{ p50: number; p99: number }> {
  const { address, committing, told, endpoints, commitments, body } = options;
  await forget(address);
  const committed = new Map<string, number>();
  for (let n = 0; n < IN_ALL; n++) {
    const id = newId('msg');
    const event = { commitmentId: commitments[n % commitments.length] ?? null, sequence: n + 1, type: 'commitment.expired', body };
    const addressed = { id, endpointId: endpoints[n % endpoints.length] ?? '', event: 0 };
    await withTransaction(committing, (tx) => insertMessages(tx, [event], [addressed], Date.now()));
    committed.set(id, performance.timeOrigin + performance.now());
    told.nudge();
    await sleep(1_000 / RATE);
  }
  for (const began = performance.now(); ; await sleep(100)) {
    const waits = (await arrivals(address)).arrivals
      .flatMap(([id, at]) => at - (committed.get(id) ?? Number.NaN))
      .filter((wait) => !Number.isNaN(wait));
    if (waits.length === IN_ALL) return { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
    if (performance.now() - began > PATIENCE) throw new Error(`${waits.length} of ${IN_ALL} messages arrived`);
  }
}

/** Sends what is due, now and at every nudge. Answers how to end that. */
export function keepDelivering(delivery: Pick<Delivery, 'deliverDue' | 'onNudge'>): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> | undefined;
  const deliver = () => {
    if (stop.signal.aborted) return;
    running ??= delivery.deliverDue(stop.signal).finally(() => {
      running = undefined;
    });
  };
  delivery.onNudge(deliver);
  deliver();
  return async () => {
    stop.abort();
    await running;
  };
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
