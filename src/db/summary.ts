import type { Instant } from '../domain/time.js';
import type { CommitmentKind, Status } from '../domain/vocabulary.js';
import type { Database } from './client.js';

export interface Summary {
  counts: { status: Status; kind: CommitmentKind; count: number }[];
  /** those who are parties to most, most first */
  parties: { id: string; name: string; kind: string; commitments: number; asCommitter: number }[];
  endsNext: { id: string; title: string; status: Status; endsAt: Instant }[];
  changedLast: {
    cursor: string;
    commitmentId: string;
    title: string;
    from: Status | null;
    to: Status;
    validAt: Instant;
    recordedAt: Instant;
    late: boolean;
  }[];
}

const MOST_PARTIES = 20;
const MOST_SHOWN = 10;

export interface SummaryQuestion {
  publicOnly: boolean;
  now: Instant;
  /** what is due and not written down: these commitments are counted as what they are now */
  due: readonly { id: string; status: Status }[];
}

/** Read in one statement, so that its parts belong together. Instants in milliseconds. */
export async function readSummary({ pool }: Pick<Database, 'pool'>, { publicOnly, now, due }: SummaryQuestion): Promise<Summary> {
  const { rows } = await pool.query<{ summary: Summary }>({
    name: 'summary',
    text: `
      WITH due AS MATERIALIZED (
        SELECT c.id, c.title, c.kind, c.status AS stored, d.status, c.ends_at
        FROM json_to_recordset($3::json) AS d (id text, status "Status") JOIN commitments c ON c.id = d.id AND c.visibility = ANY($1::"Visibility"[])
      )
      SELECT json_build_object(
        'counts', (SELECT coalesce(json_agg(s), '[]') FROM (
          SELECT status, kind, sum(count)::int AS count FROM (
            SELECT status, kind, count(*) AS count FROM commitments WHERE visibility = ANY($1::"Visibility"[]) GROUP BY status, kind
            UNION ALL SELECT stored, kind, -1 FROM due
            UNION ALL SELECT status, kind, 1 FROM due
          ) counted GROUP BY status, kind HAVING sum(count) > 0 ORDER BY status, kind) s),
        'parties', (SELECT coalesce(json_agg(s), '[]') FROM (
          SELECT a.id, a.name, a.kind, p.commitments, p."asCommitter" FROM (
            SELECT actor_id, count(DISTINCT commitment_id)::int AS commitments, (count(DISTINCT commitment_id) FILTER (WHERE role = 'committer'))::int AS "asCommitter"
            FROM parties JOIN commitments c ON c.id = commitment_id
            WHERE removed_at IS NULL AND c.visibility = ANY($1::"Visibility"[]) GROUP BY actor_id ORDER BY commitments DESC, actor_id LIMIT ${MOST_PARTIES}
          ) p JOIN actors a ON a.id = p.actor_id ORDER BY p.commitments DESC, a.id) s),
        'endsNext', (SELECT coalesce(json_agg(s), '[]') FROM (
          SELECT id, title, status, (extract(epoch FROM ends_at) * 1000)::float8 AS "endsAt" FROM (
            (SELECT id, title, status, ends_at FROM commitments
              WHERE visibility = ANY($1::"Visibility"[]) AND status IN ('announced', 'active', 'reportedly_violated') AND ends_at > $2
                AND NOT EXISTS (SELECT FROM due WHERE due.id = commitments.id)
              ORDER BY ends_at, id LIMIT ${MOST_SHOWN})
            UNION ALL SELECT id, title, status, ends_at FROM due WHERE status IN ('announced', 'active', 'reportedly_violated') AND ends_at > $2
          ) ending ORDER BY ends_at, id LIMIT ${MOST_SHOWN}) s),
        'changedLast', (SELECT coalesce(json_agg(s), '[]') FROM (
          SELECT h.cursor::text, h.commitment_id AS "commitmentId", c.title, h.from_status AS "from", h.to_status AS "to",
            (extract(epoch FROM h.valid_at) * 1000)::float8 AS "validAt", (extract(epoch FROM h.recorded_at) * 1000)::float8 AS "recordedAt", h.late
          FROM status_changes h JOIN commitments c ON c.id = h.commitment_id
          WHERE c.visibility = ANY($1::"Visibility"[]) AND h.from_status IS DISTINCT FROM h.to_status ORDER BY h.cursor DESC LIMIT ${MOST_SHOWN}) s)
      ) AS summary`,
    values: [
      publicOnly ? ['public'] : ['public', 'draft', 'unpublished'],
      new Date(now),
      JSON.stringify(due.map(({ id, status }) => ({ id, status }))),
    ],
  });
  const summary = rows[0]?.summary;
  if (!summary) throw new Error('The database answered no summary');
  return summary;
}
