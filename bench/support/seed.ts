import type { AppContext } from '../../src/app/context.js';
import { recordChanges } from '../../src/app/record/record-changes.js';
import type { Database } from '../../src/db/client.js';
import { withTransaction } from '../../src/db/transaction.js';
import { newId } from '../../src/lib/ids.js';
import { cloning } from './clone.js';

/** So many commitments are assessed at once; fewer where others lie between those that are due. */
const CHUNK = 2_000;
const SCATTERED = 10;
/** So many copies are made at once. */
const COPIES = 50_000;

export interface SeedOptions {
  commitments: number;
  /** how many of them end at `dueAt`, scattered over the table; the others end far later */
  due: number;
  startsAt: Date;
  dueAt: Date;
  endsAt: Date;
}

/**
 * Fills an empty database with pledges of one actor: facts in bulk, and their assessments by the service's own writer. Those that are not due are copies of one that was
 * written so.
 */
export async function seed(context: AppContext, { commitments, due, startsAt, dueAt, endsAt }: SeedOptions): Promise<void> {
  const { database } = context;
  const committer = newId('actor');
  const saidAt = startsAt.toISOString();
  await database.pool.query(
    `INSERT INTO actors (id, name, name_key, kind, aliases, alias_keys, recorded_at) VALUES ($1, 'Somewhere', 'somewhere', 'state', '{}', '{}', $2)`,
    [committer, saidAt],
  );
  const write = async (suffixes: readonly string[], end: Date) => {
    const claims = {
      start: { value: startsAt.toISOString() },
      end: { value: end.toISOString() },
      scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] },
    };
    const rows = suffixes.map((suffix) => ({
      id: `commitment_${suffix}`,
      party: `party_${suffix}`,
      statement: `statement_${suffix}`,
      reading: `reading_${suffix}`,
      claims,
      title: `Pledge ${suffix}`,
    }));
    await insertFacts(database, committer, saidAt, rows);
    const ids = rows.map(({ id }) => id);
    const validAt = startsAt.getTime();
    await withTransaction(database, (tx) =>
      recordChanges(tx, context, ids, { now: context.clock.now(), trigger: { cause: 'statement', facts: [], validAt } }),
    );
  };

  const others = commitments - due;
  const model = newSuffix();
  if (others > 0) await write([model], endsAt);
  const copy = await cloning(database.pool, model);
  const chunk = others > due ? SCATTERED : CHUNK;
  let copied = 1;
  for (let from = 0; from < due; from += chunk) {
    // Without statistics, which not every server gathers by itself, whole tables would be read for each few.
    if (from === chunk * 10) await database.pool.query('ANALYZE');
    const size = Math.min(chunk, due - from);
    await write(Array.from({ length: size }, newSuffix), dueAt);
    const end = Math.floor((others * (from + size)) / due);
    if (end > copied) await copy(copied, end);
    copied = Math.max(copied, end);
  }
  for (; copied < others; copied += COPIES) await copy(copied, Math.min(copied + COPIES, others));
}

const newSuffix = (): string => newId('commitment').slice('commitment_'.length);

type Row = Record<'id' | 'party' | 'statement' | 'reading' | 'title', string> & { claims: object };

async function insertFacts(database: Database, committer: string, at: string, rows: readonly Row[]): Promise<void> {
  const list = JSON.stringify(rows);
  const from = 'json_to_recordset($1::json) AS r(id text, party text, statement text, reading text, claims json, title text)';
  await database.pool.query(
    `INSERT INTO commitments (id, title, kind, tags, recorded_at, recorded_by, updated_at) SELECT id, title, 'strike_moratorium', '{}', $2, 'bench', $2 FROM ${from}`,
    [list, at],
  );
  await database.pool.query(
    `INSERT INTO parties (id, commitment_id, actor_id, role, ordinal, recorded_at) SELECT party, id, $3, 'committer', 0, $2 FROM ${from}`,
    [list, at, committer],
  );
  await database.pool.query(
    `INSERT INTO statements (id, commitment_id, principal_id, act, said_at, published_at, recorded_at, recorded_by, claims)
     SELECT statement, id, $3, 'announces', $2, $2, $2, 'bench', claims FROM ${from}`,
    [list, at, committer],
  );
  await database.pool.query(`INSERT INTO readings (id, statement_id, commitment_id, principal_id) SELECT reading, statement, id, $2 FROM ${from}`, [
    list,
    committer,
  ]);
}
