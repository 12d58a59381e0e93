/** As much of a name as is compared, in characters: folding makes eighteen of some, and an index takes only so much. */
const LONGEST = 300;

/** A name as it is compared: compatibility-folded, without what cannot be seen, lower case, single spaces. Scripts are kept apart. */
export function nameKey(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return folded.length <= LONGEST ? folded : [...folded].slice(0, LONGEST).join('');
}
