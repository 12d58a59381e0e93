import type { Database } from './client.js';

/** What transactions have changed of what answers show, as became visible between two looks. */
export interface TouchedSince {
  /** how far this look saw; to be handed to the next one */
  snapshot: string;
  /** whether anything at all was changed: a list may be other than before */
  isAny: boolean;
  /** the commitments whose own answers may be other than before */
  ids: string[];
  /** nobody knows which they are */
  isAll: boolean;
}

interface Row {
  snapshot: string;
  ids: string[] | null;
  isAll: boolean | null;
}

/**
 * Transactions become visible in another order than they began in, so no number says how far one has read. Two snapshots do: what was invisible to the one and is
 * visible to the other is new, each once and at once, also where an older transaction is still open. What seems to be of a transaction that is yet to come was
 * restored from another server.
 */
const SINCE = {
  name: 'touches-since',
  text: `
    SELECT pg_current_snapshot()::text AS snapshot, t.ids, t.is_all AS "isAll"
    FROM (SELECT 1) AS look LEFT JOIN touches t
      ON t.xid >= pg_snapshot_xmin($1::pg_snapshot)::text::bigint AND t.xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      AND NOT pg_visible_in_snapshot(t.xid::text::xid8, $1::pg_snapshot)`,
};

/** @param snapshot of the last look; null: there was none, and nothing is found */
export async function touchedSince({ pool }: Pick<Database, 'pool'>, snapshot: string | null): Promise<TouchedSince> {
  const { rows } = await pool.query<Row>({ ...SINCE, values: [snapshot] });
  const [first] = rows;
  if (!first) throw new Error('The database did not say how far it has come');
  const touches = rows.filter(({ ids }) => ids !== null);
  return {
    snapshot: first.snapshot,
    isAny: touches.length > 0,
    ids: touches.flatMap(({ ids }) => ids ?? []),
    isAll: touches.some(({ isAll }) => isAll === true),
  };
}

/** Removes what every instance has seen long ago, by the database's clock; answers how many. */
export async function pruneTouches({ pool }: Pick<Database, 'pool'>): Promise<number> {
  const { rowCount } = await pool.query(`DELETE FROM touches WHERE recorded_at < now() - interval '1 hour'`);
  return rowCount ?? 0;
}

/** A look back over more than this many milliseconds may miss what was removed meanwhile: half of what `pruneTouches` leaves. */
export const TOUCHES_KEPT = 30 * 60_000;
