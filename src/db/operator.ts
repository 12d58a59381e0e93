import type { Instant } from '../domain/time.js';
import type { Database } from './client.js';
import { fromDateOrNull } from './time.js';

type Pool = Pick<Database, 'pool'>;

/** An endpoint that is not simply sent to, or that has a backlog. */
export interface TroubledEndpoint {
  id: string;
  channel: string;
  url: string;
  description: string | null;
  enabled: boolean;
  disabledFor: string | null;
  disabledAt: Instant | null;
  pausedAt: Instant | null;
  failingSince: Instant | null;
  failure: string | null;
  /** queues (of a commitment) with messages that wait */
  lanes: number;
  /** when the first of them is, or was, to be sent */
  dueAt: Instant | null;
}

/** Endpoints that are disabled, failing or paused, and those for which something has been due for so long (milliseconds); the worst first, `limit` at most. */
export async function findTroubledEndpoints({ pool }: Pool, now: Instant, overdue: number, limit: number): Promise<TroubledEndpoint[]> {
  const { rows } = await pool.query<Dated<TroubledEndpoint, 'disabledAt' | 'pausedAt' | 'failingSince' | 'dueAt'>>(
    `SELECT e.id, e.channel::text, e.url, e.description, e.enabled, e.disabled_for AS "disabledFor", e.disabled_at AS "disabledAt", e.paused_at AS "pausedAt",
       e.failing_since AS "failingSince", e.failure, l.lanes, l.due_at AS "dueAt"
     FROM webhook_endpoints e CROSS JOIN LATERAL (SELECT count(*)::int AS lanes, min(due_at) AS due_at FROM webhook_lanes WHERE endpoint_id = e.id) l
     WHERE NOT e.enabled OR e.paused_at IS NOT NULL OR e.failing_since IS NOT NULL OR l.due_at < $1
     ORDER BY e.enabled, e.failing_since NULLS LAST, e.paused_at NULLS LAST, e.id LIMIT $2`,
    [new Date(now - overdue), limit],
  );
  return rows.map((row) => ({
    ...row,
    disabledAt: fromDateOrNull(row.disabledAt),
    pausedAt: fromDateOrNull(row.pausedAt),
    failingSince: fromDateOrNull(row.failingSince),
    dueAt: fromDateOrNull(row.dueAt),
  }));
}

export interface RunView {
  job: string;
  slot: Instant;
  outcome: 'running' | 'succeeded' | 'failed';
  startedAt: Instant;
  finishedAt: Instant | null;
  counts: Record<string, number> | null;
  error: string | null;
}

const RUN = `job, slot, outcome::text, started_at AS "startedAt", finished_at AS "finishedAt", counts, error`;

/** The latest run of each job that has run since, in the order of their names. */
export async function findLatestRuns({ pool }: Pool, since: Instant): Promise<RunView[]> {
  const { rows } = await pool.query<RunRow>(
    `SELECT r.* FROM (SELECT DISTINCT job FROM job_runs WHERE started_at > $1) j
     CROSS JOIN LATERAL (SELECT ${RUN} FROM job_runs WHERE job = j.job ORDER BY slot DESC LIMIT 1) r ORDER BY r.job`,
    [new Date(since)],
  );
  return rows.map(toRun);
}

/** Runs that failed, or whose instance died, since; the latest first. */
export async function findFailedRuns({ pool }: Pool, since: Instant, now: Instant, limit: number): Promise<RunView[]> {
  const { rows } = await pool.query<RunRow>(
    `SELECT ${RUN} FROM job_runs WHERE started_at > $1 AND (outcome = 'failed' OR (outcome = 'running' AND lease_until < $2)) ORDER BY started_at DESC LIMIT $3`,
    [new Date(since), new Date(now), limit],
  );
  return rows.map(toRun);
}

type Dated<T, K extends keyof T> = Omit<T, K> & { [Key in K]: Date | null };
type RunRow = Omit<RunView, 'slot' | 'startedAt' | 'finishedAt'> & { slot: Date; startedAt: Date; finishedAt: Date | null };

const toRun = (row: RunRow): RunView => ({
  ...row,
  slot: row.slot.getTime(),
  startedAt: row.startedAt.getTime(),
  finishedAt: fromDateOrNull(row.finishedAt),
});
