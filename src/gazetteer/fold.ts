import anyAscii from 'any-ascii';

/**
 * A name as names are compared: in Latin letters whatever its script, without marks and apostrophes, lower case, and with what transliterations differ in made
 * alike: `y`, `j` and `i`, and doubled letters. "Київ", "Kyiv" and "Kyyiv" are one.
 */
export function fold(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['’`"]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/[yj]/g, 'i')
    .replace(/([a-z])\1+/g, '$1')
    .trim();
}

/** Words for a region, as they stand in a question. `District` is none: in many countries it is a part of a region. */
const REGION = words(
  'oblast oblasti oblasty obl region province provincia governorate krai kray kraj territory republic respublika okrug state canton voivodeship prefecture',
);
/** Words for a region as they stand in the name of one; there a district is one too. */
const OFFICIAL = new Set([...REGION, ...words('district county department division municipality sheng shi avtonomnaya avtonomnyy')]);
const CITY = words('city misto gorod town stadt');
const FILLERS = words('the of');

export interface Wording {
  /** what is left of the folded name without the word for what it is */
  base: string;
  kind: 'region' | 'city' | null;
}

/** "Kyiv oblast", "oblast of Kyiv" and "Київська область" say that they mean a region, "Kyiv" does not. */
export const wordingOf = (folded: string): Wording => worded(folded, REGION);

export const officialWordingOf = (folded: string): Wording => worded(folded, OFFICIAL);

function worded(folded: string, regions: ReadonlySet<string>): Wording {
  const parts = folded.split(' ').filter((part) => !FILLERS.has(part));
  const kept = parts.filter((part) => !regions.has(part));
  if (kept.length > 0 && kept.length < parts.length) return { base: kept.join(' '), kind: 'region' };
  const bare = parts.filter((part) => !CITY.has(part));
  if (bare.length > 0 && bare.length < parts.length) return { base: bare.join(' '), kind: 'city' };
  return { base: parts.join(' '), kind: null };
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(fold));
}
