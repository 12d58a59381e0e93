import { distance } from 'fastest-levenshtein';
import { isAreaCode } from './codes.js';
import { fold, wordingOf } from './fold.js';
import { areaCalled, type Named, nameIndex } from './names.js';

export type { Named } from './names.js';

const REPUBLIC = /\b(?:republic|respublika)\b/;

/**
 * What a name means, in whatever script and spelling; several where it is ambiguous, none where it is not known. A code means itself.
 * @param within a country: what lies outside of it is left aside
 */
export function findAreas(name: string, within?: string): readonly Named[] {
  const code = name.trim().toUpperCase();
  if (isAreaCode(code) && name.trim() === code) return [areaCalled(code)];
  const folded = fold(name);
  if (folded === '') return [];
  const { base, kind } = wordingOf(folded);
  const isMeant = (named: Named) =>
    (within === undefined || named.code === within || named.code.startsWith(`${within}-`)) &&
    (kind !== 'city' || named.kind === 'city' || named.kind === 'town');
  // A word for what it is decides; without one, the bare name, and at last a name that is told so only with such a word ("Tel Aviv District"). A republic is a
  // state before it is a region: Georgia, Niger and Mali are the names of regions elsewhere.
  const keys = [
    folded,
    ...(kind === 'region' && REPUBLIC.test(folded) ? [base] : []),
    ...(kind === null ? [base] : [`${base} #${kind}`]),
    ...(kind === 'city' ? [base] : []),
    `${kind === null ? base : folded} #weak`,
  ];
  for (const key of keys) {
    const named = (nameIndex().get(key) ?? []).filter(isMeant);
    const found = kind === 'region' && key === base ? named.filter((one) => one.kind === 'country') : named;
    if (found.length > 0) return found;
  }
  return [];
}

/** A region of a country by its name in a table that lists regions: what is called like its chief town is the region there. */
export function findRegion(name: string, country: string): string | undefined {
  const [found, ...others] = findAreas(`${name} region`, country).filter(({ kind }) => kind === 'region');
  if (found) return others.length === 0 ? found.code : undefined;
  const named = findAreas(name, country).filter(({ kind }) => kind === 'region' || kind === 'city');
  return named.length === 1 ? named[0]?.code : undefined;
}

/** A country by its name; what stands behind it in brackets (`Yemen (North Yemen)`) is left aside. */
export function findCountry(name: string): string | undefined {
  const countries = (called: string) => findAreas(called).filter(({ kind }) => kind === 'country');
  const found = countries(name);
  const [one, ...others] = found.length > 0 ? found : countries(withoutBrackets(name));
  return others.length === 0 ? one?.code : undefined;
}

/** Not by a pattern: of a name with very many blanks it would take a time that grows with their square. */
function withoutBrackets(name: string): string {
  const text = name.trimEnd();
  return text.endsWith(')') && text.includes('(') ? text.slice(0, text.indexOf('(')).trimEnd() : name;
}

export interface Similar extends Named {
  how: 'begins' | 'similar';
}

/** What begins like a name, then what is spelled much like it, for people who look for one. */
export function similarAreas(name: string, most: number): Similar[] {
  const folded = fold(name);
  if (folded.length < 2) return [];
  const far = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
  const begins: Similar[] = [];
  const near: Similar[] = [];
  for (const [key, named] of nameIndex()) {
    const [bare = ''] = key.split(' #');
    if (bare.startsWith(folded)) for (const one of named) begins.push({ ...one, how: 'begins' });
    else if (far > 0 && Math.abs(bare.length - folded.length) <= far && distance(bare, folded) <= far) {
      for (const one of named) near.push({ ...one, how: 'similar' });
    }
  }
  const order = (a: Named, b: Named) => a.name.length - b.name.length || (a.code < b.code ? -1 : 1);
  const each = [...begins.sort(order), ...near.sort(order)];
  const seen = new Set<string>();
  return each
    .filter(({ kind, code, name: called }) => {
      const key = `${kind} ${code} ${kind === 'town' ? called : ''}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}
