import type { Database } from './client.js';

/** What an operator watches, as numbers. */
export interface Figures {
  commitments: { status: string; count: number }[];
  /** seconds since the oldest change that is due and not yet written down; 0 when none is */
  sweepLag: number;
  /** queues (an endpoint and a commitment) with messages that wait, and how many seconds the oldest has been due */
  lanesWaiting: number;
  deliveryLag: number;
  endpoints: { state: string; count: number }[];
  jobs: { job: string; lastSuccess: number | null; failures: number }[];
}

/** Read in one statement, so that the figures belong together. `now` in milliseconds. */
export async function readFigures(database: Pick<Database, 'pool'>, now: number): Promise<Figures> {
  const { rows } = await database.pool.query<{ figures: Figures }>(
    `SELECT json_build_object(
       'commitments', (SELECT coalesce(json_agg(s), '[]') FROM (SELECT status, count(*)::int AS count FROM commitments GROUP BY status ORDER BY status) s),
       'sweepLag', (SELECT greatest(0, coalesce(extract(epoch FROM $1::timestamptz - min(next_change_at)), 0)) FROM commitments WHERE next_change_at <= $1),
       'lanesWaiting', (SELECT count(*)::int FROM webhook_lanes),
       'deliveryLag', (SELECT greatest(0, coalesce(extract(epoch FROM $1::timestamptz - min(due_at)), 0)) FROM webhook_lanes WHERE due_at <= $1),
       'endpoints', (SELECT json_agg(s) FROM (
          SELECT state, (SELECT count(*)::int FROM webhook_endpoints WHERE state = CASE
            WHEN NOT enabled THEN 'disabled' WHEN paused_at IS NOT NULL THEN 'paused' WHEN failing_since IS NOT NULL THEN 'failing' ELSE 'working' END) AS count
          FROM unnest('{working,failing,paused,disabled}'::text[]) state) s),
       'jobs', (SELECT coalesce(json_agg(j), '[]') FROM (
          SELECT job, extract(epoch FROM max(finished_at) FILTER (WHERE outcome = 'succeeded')) AS "lastSuccess",
                 count(*) FILTER (WHERE outcome = 'failed')::int AS failures
          FROM job_runs WHERE started_at > $1::timestamptz - interval '1 day' GROUP BY job ORDER BY job) j)
     ) AS figures`,
    [new Date(now)],
  );
  const figures = rows[0]?.figures;
  if (!figures) throw new Error('The database answered no figures');
  return figures;
}
