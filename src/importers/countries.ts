import { iso31661 } from 'iso-3166';

const BY_NUMBER = new Map(iso31661.map(({ numeric, alpha2 }) => [Number(numeric), alpha2]));
const BY_NAME = new Map(iso31661.map(({ name, alpha2 }) => [name.toLowerCase(), alpha2]));

/** Names of conflict data sets that ISO 3166-1 spells in another way. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  russia: 'RU',
  syria: 'SY',
  iran: 'IR',
  israel: 'IL',
  palestine: 'PS',
  'dr congo': 'CD',
  'democratic republic of congo': 'CD',
  'united states of america': 'US',
  'united states': 'US',
  'united kingdom': 'GB',
  turkey: 'TR',
  tanzania: 'TZ',
  venezuela: 'VE',
  bolivia: 'BO',
  'ivory coast': 'CI',
  'south korea': 'KR',
  'north korea': 'KP',
  vietnam: 'VN',
  laos: 'LA',
  moldova: 'MD',
  yemen: 'YE',
  'bosnia-herzegovina': 'BA',
};

/** ISO 3166-1 alpha-2, by the numeric code. */
export const countryByNumber = (code: number): string | undefined => BY_NUMBER.get(code);

/** ISO 3166-1 alpha-2, by name; what stands behind it in brackets (`Yemen (North Yemen)`) is left aside. */
export function countryByName(name: string): string | undefined {
  const key = name
    .replace(/\s*\(.*\)\s*$/, '')
    .trim()
    .toLowerCase();
  return BY_NAME.get(key) ?? OTHER_NAMES[key];
}
