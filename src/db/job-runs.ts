import type { Instant } from '../domain/time.js';
import type { Database } from './client.js';

/** Where runs are recorded. */
export type RunStore = Pick<Database, 'pool'>;

/** One execution of a job for the slot that it was meant for, as far as it concerns whoever runs it. */
export interface RunKey {
  job: string;
  slot: Instant;
  instance: string;
  /** 1, or 2 after the first instance died */
  attempt: number;
}

export interface StartRequest {
  job: string;
  slot: Instant;
  instance: string;
  now: Instant;
  leaseUntil: Instant;
}

export type Outcome = { counts: Record<string, number> } | { error: string };

/** A run whose instance died is taken over by one other, once: a job that kills its process must not kill them all in turn. */
const MOST_ATTEMPTS = 2;

/** What lies further ahead of now (milliseconds) was written when a clock was ahead. */
export const AHEAD = 5_000;
/** and so was a lease that is longer: no job asks for so much. */
const LONGEST_LEASE = 3_600_000;

/**
 * Takes the slot, or answers null: it was done, is being done, an earlier slot is still being done, or a later one was taken already.
 * Of several instances that ask at once, one gets it. What a clock that was ahead has left behind does not count: slots and starts after now, and leases without measure.
 */
export async function startRun(database: RunStore, request: StartRequest): Promise<RunKey | null> {
  const { job, slot, instance, now, leaseUntil } = request;
  const { rows } = await database.pool.query<{ attempt: number }>(
    `INSERT INTO job_runs AS r (job, slot, instance, started_at, lease_until)
     SELECT $1, $2, $3, $4, $5
     WHERE NOT EXISTS (SELECT FROM job_runs o WHERE o.job = $1 AND (
       (o.slot > $2 AND o.slot <= $7) OR (o.slot < $2 AND o.outcome = 'running' AND o.lease_until > $4 AND o.lease_until <= $8 AND o.started_at <= $7)))
     ON CONFLICT (job, slot) DO UPDATE SET instance = EXCLUDED.instance, started_at = EXCLUDED.started_at, lease_until = EXCLUDED.lease_until, attempt = r.attempt + 1
     WHERE r.outcome = 'running' AND (r.lease_until <= $4 OR r.lease_until > $8 OR r.started_at > $7) AND r.attempt < $6
     RETURNING r.attempt`,
    [job, new Date(slot), instance, new Date(now), new Date(leaseUntil), MOST_ATTEMPTS, new Date(now + AHEAD), new Date(now + LONGEST_LEASE)],
  );
  const [row] = rows;
  return row ? { job, slot, instance, attempt: row.attempt } : null;
}

/**
 * Removes the records of runs whose slots lie ahead of the database's clock, so that those slots are not taken for done when their time comes.
 * @returns how many
 */
export async function forgetRunsAhead(database: RunStore, jobs: readonly string[], now: Instant): Promise<number> {
  const { rowCount } = await database.pool.query('DELETE FROM job_runs WHERE job = ANY($1) AND slot > $2', [jobs, new Date(now + AHEAD)]);
  return rowCount ?? 0;
}

/** When the latest run of each job began, whatever came of it; jobs that have not run are left out. */
export async function latestStarts(database: RunStore, jobs: readonly string[], now: Instant): Promise<Map<string, Instant>> {
  const { rows } = await database.pool.query<{ job: string; at: Date }>(
    `SELECT job, LEAST(started_at, $2) AS at FROM unnest($1::text[]) AS job
     CROSS JOIN LATERAL (SELECT started_at FROM job_runs r WHERE r.job = job AND slot <= $3 ORDER BY slot DESC LIMIT 1) latest`,
    [jobs, new Date(now), new Date(now + AHEAD)],
  );
  return new Map(rows.map(({ job, at }) => [job, at.getTime()]));
}

/** Extends the lease; false if the run is no longer this instance's. */
export async function renewRun(database: RunStore, run: RunKey, leaseUntil: Instant): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `UPDATE job_runs SET lease_until = $5 WHERE job = $1 AND slot = $2 AND instance = $3 AND attempt = $4 AND outcome = 'running'`,
    [run.job, new Date(run.slot), run.instance, run.attempt, new Date(leaseUntil)],
  );
  return rowCount === 1;
}

/** Writes down how it ended; false if the run is no longer this instance's, and nothing was written. */
export async function finishRun(database: RunStore, run: RunKey, outcome: Outcome, now: Instant): Promise<boolean> {
  const failed = 'error' in outcome;
  const { rowCount } = await database.pool.query(
    `UPDATE job_runs SET outcome = $5::"RunOutcome", finished_at = $6, counts = $7::jsonb, error = $8
     WHERE job = $1 AND slot = $2 AND instance = $3 AND attempt = $4 AND outcome = 'running'`,
    [
      run.job,
      new Date(run.slot),
      run.instance,
      run.attempt,
      failed ? 'failed' : 'succeeded',
      new Date(now),
      failed ? null : JSON.stringify(outcome.counts),
      failed ? outcome.error : null,
    ],
  );
  return rowCount === 1;
}

/** Runs whose lease ran out: the newest slot of each job, if it may be taken over. */
export async function abandonedRuns(database: RunStore, now: Instant): Promise<{ job: string; slot: Instant }[]> {
  const { rows } = await database.pool.query<{ job: string; slot: Date }>(
    `SELECT job, slot FROM (SELECT DISTINCT ON (job) * FROM job_runs ORDER BY job, slot DESC) latest
     WHERE outcome = 'running' AND (lease_until <= $1 OR lease_until > $3) AND attempt < $2`,
    [new Date(now), MOST_ATTEMPTS, new Date(now + LONGEST_LEASE)],
  );
  return rows.map(({ job, slot }) => ({ job, slot: slot.getTime() }));
}

/** Marks runs that nobody will finish as failed: their lease ran out, and they were taken over before or a later slot was taken. */
export async function closeAbandonedRuns(database: RunStore, now: Instant): Promise<number> {
  const { rowCount } = await database.pool.query(
    `UPDATE job_runs r SET outcome = 'failed', finished_at = $1, error = 'The instance stopped before it finished.'
     WHERE outcome = 'running' AND (lease_until <= $1 OR lease_until > $3)
       AND (attempt >= $2 OR EXISTS (SELECT FROM job_runs o WHERE o.job = r.job AND o.slot > r.slot))`,
    [new Date(now), MOST_ATTEMPTS, new Date(now + LONGEST_LEASE)],
  );
  return rowCount ?? 0;
}

/** Deletes the history of runs that started before the instant. */
export async function pruneRuns(database: RunStore, before: Instant): Promise<number> {
  const { rowCount } = await database.pool.query(`DELETE FROM job_runs WHERE started_at < $1 AND outcome <> 'running'`, [new Date(before)]);
  return rowCount ?? 0;
}
