import { nameOf } from '../../../gazetteer/names.js';
import type { PlaceData } from '../payloads/parts.js';
import { listed, plain } from './plain.js';

/** Places by name: the one that was logged, else the English one of the code; "an outlined area" where there is neither. */
export const placesText = (places: readonly PlaceData[]): string =>
  listed([
    ...new Set(places.map(({ code, label }) => (label === undefined ? (code === undefined ? 'an outlined area' : nameOf(code)) : plain(label)))),
  ]);
