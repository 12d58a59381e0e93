import type { Pool } from 'pg';

/** What is stored of a commitment on which nothing was reported. */
const TABLES = ['commitments', 'commitment_search', 'parties', 'statements', 'readings', 'candidate_index', 'status_changes', 'planned_changes'];
/** So many characters of the suffix of an id count the copies. */
const DIGITS = 12;

/**
 * Copies a commitment with all that is stored of it, many times: by SQL alone, so that a million take minutes. Its rows have ids of the same suffix, which is replaced.
 *
 * @returns what makes the copies from `first` to `end`
 */
export async function cloning(pool: Pool, suffix: string): Promise<(first: number, end: number) => Promise<void>> {
  const statements: string[] = [];
  for (const table of TABLES) {
    const { rows } = await pool.query<{ name: string; type: string }>(
      'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
      [table],
    );
    const owner = table === 'commitments' ? 'id' : 'commitment_id';
    statements.push(`
      INSERT INTO ${table} (${rows.map(({ name }) => name).join(', ')})
      SELECT ${rows.map((column) => copied(column)).join(', ')}
      FROM ${table} t CROSS JOIN (SELECT n, '${suffix.slice(0, -DIGITS)}' || lpad(n::text, ${DIGITS}, '0') AS suffix FROM generate_series($1::int, $2::int - 1) n) copy
      WHERE t.${owner} = 'commitment_${suffix}'`);
  }
  return async (first, end) => {
    for (const statement of statements) await pool.query(statement, [first, end]);
  };

  function copied({ name, type }: { name: string; type: string }): string {
    if (name === 'cursor') return "nextval('status_changes_cursor_seq')";
    if (name === 'title') return "'Pledge ' || copy.n";
    if (type === 'text') return `replace(t.${name}, '${suffix}', copy.suffix)`;
    if (type === 'json' || type === 'jsonb') return `replace(t.${name}::text, '${suffix}', copy.suffix)::${type}`;
    return `t.${name}`;
  }
}
