/** So many texts are prepared on each connection; some vary with the length of lists, and what is prepared is kept by the server for as long as the connection. */
const MOST_PREPARED = 300;
const names = new Map<string, string>();

/** A statement is parsed and planned once per connection, not each time: for the small statements of a write that is most of their cost. Empty: not prepared. */
export function preparedName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_PREPARED) return '';
  const name = `text-${names.size}`;
  names.set(sql, name);
  return name;
}
