import type { Pool } from 'pg';

/** So many rows per statement. */
const CHUNK = 50_000;

/** How many commitments have each rare value, at every size; common values have a share of all. */
export const RARE = 20;

/** When the commitments were last changed and end: at random within these. */
export const SPAN = { from: Date.parse('2021-01-01T00:00:00Z'), until: Date.parse('2026-01-01T00:00:00Z') };

/**
 * Adds commitments `from` to `until` with all that lists read: their own rows, two parties and their terms, set by SQL alone. Values come in three sorts:
 * common ones (a tenth to a third of all), middling ones (one in two hundred), and rare ones (`RARE` in all, among the first ten thousand).
 */
export async function seedLists(pool: Pool, from: number, until: number): Promise<void> {
  await pool.query(
    `INSERT INTO actors (id, name, name_key, kind, aliases, alias_keys, recorded_at)
     SELECT 'actor_' || n, 'Actor ' || n, 'actor ' || n, 'state', '{}', '{}', now() FROM generate_series(0, 1000) n ON CONFLICT DO NOTHING`,
  );
  for (let first = from; first < until; first += CHUNK) await seedChunk(pool, first, Math.min(first + CHUNK, until));
  await pool.query('VACUUM (ANALYZE) commitments');
  await pool.query('VACUUM (ANALYZE) commitment_search');
  await pool.query('VACUUM (ANALYZE) parties');
}

async function seedChunk(pool: Pool, first: number, end: number): Promise<void> {
  await pool.query(
    `CREATE TEMPORARY TABLE seeded AS
     SELECT n, 'commitment_01k' || lpad(n::text, 23, '0') AS id,
       $3::timestamptz + random() * ($4::timestamptz - $3::timestamptz) AS updated_at,
       $3::timestamptz + random() * ($4::timestamptz - $3::timestamptz) AS ends_at,
       CASE WHEN n < 10000 AND n % (10000 / ${RARE}) = 7 THEN 'withdrawn' WHEN n % 200 = 3 THEN 'superseded' WHEN n % 10 < 3 THEN 'active' ELSE 'expired' END AS status,
       CASE WHEN n % 5 < 3 THEN 'ceasefire' WHEN n % 5 = 3 THEN 'release' ELSE 'corporate_pledge' END AS kind,
       -- the middling and the rare actor, the common one, and any other
       CASE WHEN n < 10000 AND n % (10000 / ${RARE}) = 11 THEN 2 WHEN n % 200 = 5 THEN 1 WHEN n % 5 = 0 THEN 0 ELSE 3 + n % 998 END AS committer,
       3 + (n * 7) % 998 AS beneficiary
     FROM generate_series($1::int, $2::int - 1) n`
      .replaceAll('$3', literal(SPAN.from))
      .replaceAll('$4', literal(SPAN.until))
      .replaceAll('$1', String(first))
      .replaceAll('$2', String(end)),
  );
  await pool.query(
    `INSERT INTO commitments (id, title, kind, mode, tags, visibility, recorded_at, recorded_by, updated_at, status, disputed, ends_at, assessment)
     SELECT id, 'Pledge ' || n, kind::"CommitmentKind", (CASE kind WHEN 'release' THEN 'perform' ELSE 'abstain' END)::"CommitmentMode", '{}', 'public',
       updated_at - interval '1 day', 'bench', updated_at, status::"Status", n % 100 = 9, CASE WHEN n % 4 > 0 THEN ends_at END,
       json_build_object('status', status, 'endsAt', ends_at, 'because', repeat(md5(n::text), 40))
     FROM seeded`,
  );
  await pool.query(
    `INSERT INTO parties (id, commitment_id, actor_id, role, ordinal, recorded_at)
     SELECT id || role, id, 'actor_' || actor, role::"PartyRole", ordinal, now()
     FROM seeded CROSS JOIN LATERAL (VALUES (committer, 'committer', 0), (beneficiary, 'beneficiary', 1)) p (actor, role, ordinal)`,
  );
  await pool.query(
    `INSERT INTO commitment_search (commitment_id, visibility, status, kind, mode, disputed, ends_at, updated_at, recorded_at, terms, version)
     SELECT id, c.visibility, c.status, c.kind, c.mode, c.disputed, c.ends_at, c.updated_at, c.recorded_at, array_to_tsvector(array_remove(ARRAY[
         'party:actor_' || committer, 'party:actor_' || beneficiary, 'actor:actor_' || committer, 'actor:actor_' || beneficiary, 'actor:actor_' || (committer % 10),
         'at:UA-' || 10 + n % 26, 'within:UA-' || 10 + n % 26, 'within:UA',
         CASE WHEN n % 10 = 1 THEN 'tag:common' END, CASE WHEN n % 200 = 13 THEN 'tag:middling' END,
         CASE WHEN n < 10000 AND n % (10000 / ${RARE}) = 17 THEN 'tag:rare' END,
         CASE WHEN n % 3 = 0 THEN 'word:ceasefire' END, CASE WHEN n % 200 = 19 THEN 'word:energy' END,
         CASE WHEN n < 10000 AND n % (10000 / ${RARE}) = 23 THEN 'word:zaporizhzhia' END,
         -- told of the commonest status alone, and so never of another
         CASE WHEN n % 10 = 5 THEN 'tag:settled' END,
         'word:pledge', 'word:' || n, 'word:' || substr(md5(n::text), 1, 6), 'word:' || substr(md5((n % 5000)::text), 1, 7), 'word:' || substr(md5((n % 300)::text), 1, 5)
       ], NULL)), 1
     FROM seeded JOIN commitments c USING (id)`,
  );
  await pool.query('DROP TABLE seeded');
}

const literal = (instant: number): string => `'${new Date(instant).toISOString()}'`;
