/** A name as it is compared: compatibility-folded, without marks that only decorate, lower case, single spaces. Scripts are kept apart. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
