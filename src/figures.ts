import { Gauge, type Registry } from 'prom-client';
import type { AppContext } from './app/context.js';
import { type Figures, readFigures } from './db/figures.js';
import { awaitedLater } from './lib/awaited-later.js';
import type { JobWatch } from './scheduler/late-jobs.js';

/** A scrape reads the database at most this often (milliseconds). */
const KEEP = 5_000;

/** Adds what an operator watches to /metrics: read when it is asked for, so that any instance tells the same. */
export function registerFigures(registry: Registry, { database, clock, tail }: AppContext): void {
  let kept: { at: number; figures: Promise<Figures> } | undefined;
  const figures = () => {
    const now = performance.now();
    if (!kept || now - kept.at > KEEP) kept = { at: now, figures: awaitedLater(readFigures(database, clock.now())) };
    return kept.figures;
  };
  const gauge = (name: string, help: string, labelNames: string[], fill: (gauge: Gauge, read: Figures) => void) =>
    new Gauge({
      name: `pledgewatch_${name}`,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset();
        fill(this, await figures());
      },
    });

  new Gauge({
    name: 'pledgewatch_stream_listeners',
    help: 'Listeners to the stream of changes at this instance.',
    registers: [registry],
    collect() {
      this.set(tail.listeners);
    },
  });
  gauge('commitments', 'Commitments by status as last written down.', ['status'], (g, { commitments }) => {
    for (const { status, count } of commitments) g.set({ status }, count);
  });
  gauge('sweep_lag_seconds', 'Age of the oldest change that is due and not written down.', [], (g, { sweepLag }) => g.set(sweepLag));
  gauge('webhook_lanes_waiting', 'Queues of an endpoint and a commitment in which messages wait.', [], (g, { lanesWaiting }) => g.set(lanesWaiting));
  gauge('webhook_delivery_lag_seconds', 'Age of the oldest message that is due.', [], (g, { deliveryLag }) => g.set(deliveryLag));
  gauge('webhook_endpoints', 'Webhook endpoints by state: working, failing, paused, disabled.', ['state'], (g, { endpoints }) => {
    for (const { state, count } of endpoints) g.set({ state }, count);
  });
  gauge('job_last_success_timestamp_seconds', 'When the job last succeeded, within a day.', ['job'], (g, { jobs }) => {
    for (const { job, lastSuccess } of jobs) if (lastSuccess !== null) g.set({ job }, lastSuccess);
  });
  gauge('job_failures', 'Failed runs of the job within a day.', ['job'], (g, { jobs }) => {
    for (const { job, failures } of jobs) g.set({ job }, failures);
  });
}

/** Adds which jobs are late, by this instance's schedules. */
export function registerJobWatch(registry: Registry, watch: JobWatch): void {
  new Gauge({
    name: 'pledgewatch_job_late',
    help: '1 where the job has not run for twice its period, on whatever instance; else 0.',
    labelNames: ['job'],
    registers: [registry],
    async collect() {
      const late = new Set((await watch.late()).map(({ name }) => name));
      for (const job of watch.jobs) this.set({ job }, late.has(job) ? 1 : 0);
    },
  });
}
