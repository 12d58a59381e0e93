import { iso31661, iso31662 } from 'iso-3166';
import type { PlaceData } from '../payload-parts.js';
import { listed, plain } from './plain.js';

const NAMES = new Map([...iso31661.map(({ alpha2, name }) => [alpha2, name] as const), ...iso31662.map(({ code, name }) => [code, name] as const)]);

/** Places by name: the one that was logged, else the one that ISO 3166 has for the code; "an outlined area" where there is neither. */
export const placesText = (places: readonly PlaceData[]): string =>
  listed([
    ...new Set(places.map(({ code, label }) => (label === undefined ? ((code && (NAMES.get(code) ?? code)) ?? 'an outlined area') : plain(label)))),
  ]);
