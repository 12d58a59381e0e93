import { iso31661, iso31662 } from 'iso-3166';

const COUNTRIES = new Map(iso31661.map((row) => [row.alpha2, row]));
const SUBDIVISIONS = new Map(iso31662.map((row) => [row.code, row]));
const BY_NUMBER = new Map(iso31661.map(({ numeric, alpha2 }) => [Number(numeric), alpha2]));

/** Whether ISO 3166-1 (alpha-2) or 3166-2 has this code. */
export const isAreaCode = (code: string): boolean => COUNTRIES.has(code) || SUBDIVISIONS.has(code);

/** ISO 3166-1 alpha-2, by the numeric code. */
export const countryByNumber = (code: number): string | undefined => BY_NUMBER.get(code);

export const countryCodes = (): string[] => [...COUNTRIES.keys()].sort();

export const subdivisionCodes = (): string[] => [...SUBDIVISIONS.keys()];

/** The name that ISO gives, in Latin letters: that of a subdivision is in its own language. */
export const isoName = (code: string): string | undefined => COUNTRIES.get(code)?.name ?? SUBDIVISIONS.get(code)?.name;

/** What ISO puts a subdivision under: another one, or its country. */
export const parentOf = (code: string): string | null => SUBDIVISIONS.get(code)?.parent ?? null;

/** What ISO puts right under an area, in the order of the codes. */
export function childrenOf(code: string): string[] {
  const children = iso31662.filter(({ parent }) => parent === code);
  return children.map((row) => row.code).sort();
}
