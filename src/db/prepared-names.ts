/** So many texts are prepared on each connection; what is prepared is kept by the server for as long as the connection. */
const MOST_PREPARED = 400;
/** So many texts that came once are remembered. */
const MOST_SEEN = 1_000;

/**
 * Names statements to be prepared: then one is parsed and planned once per connection, not each time, and for the small statements of a write that is most of their
 * cost. Only what comes again is prepared: some texts vary with the length of lists, and would take the place of those that do not. Empty: not prepared.
 */
export function createPreparedNames(): (sql: string) => string {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_PREPARED) return '';
    if (!seen.delete(sql)) {
      if (seen.size >= MOST_SEEN) seen.clear();
      seen.add(sql);
      return '';
    }
    const name = `text-${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** The same names on all connections of the process. */
export const preparedName = createPreparedNames();
