import { createRequire } from 'node:module';
import { countryCodes, isoName, subdivisionCodes } from './codes.js';
import { fold, officialWordingOf, wordingOf } from './fold.js';
import { ALONE, CHIEF_TOWNS, CITIES, CRIMEA, OBLASTS, TOWNS } from './ukraine.js';

/** What a name means: an area with a code, or a town that lies in one and has none of its own. */
export interface Named {
  kind: 'country' | 'region' | 'city' | 'town';
  /** of a town, that of the region in which it lies */
  code: string;
  /** how it is called in English */
  name: string;
}

/** By the folded name; `base #region`, `base #city` and `base #weak` stand for what is left of it without a word for what it is. */
export type NameIndex = ReadonlyMap<string, readonly Named[]>;

/** Cities that are regions of their own: their bare name means them, and with "oblast" what is around them. */
const CITY_CODES = new Set(['UA-30', 'UA-40', 'RU-MOW', 'RU-SPE', 'BY-HM', 'DE-BE', 'DE-HB', 'DE-HH', 'AT-9', 'CZ-10', 'HU-BU', 'SY-DI']);

/** Languages whose names of countries are known. */
const LANGUAGES = ['en', 'uk', 'ru', 'be', 'pl', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'tr', 'ar', 'fa', 'he', 'zh', 'ja', 'ka', 'hy', 'ro', 'cs'];

/** Names of conflict data sets and of the press that the tables spell in another way. */
const OTHER_COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  RU: ['Russian Federation'],
  PS: ['Palestine', 'State of Palestine', 'Occupied Palestinian Territory'],
  IL: ['State of Israel'],
  CD: ['Congo', 'DR Congo', 'DRC', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  US: ['United States of America', 'USA', 'U.S.', 'US'],
  GB: ['UK', 'Great Britain', 'Britain'],
  TR: ['Turkey', 'Türkiye'],
  CI: ['Ivory Coast'],
  KR: ['Republic of Korea'],
  KP: ['DPRK'],
  MM: ['Burma'],
  MK: ['Macedonia', 'Macedonia, FYR'],
  BA: ['Bosnia-Herzegovina', 'Bosnia and Herzegovina'],
  CZ: ['Czech Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  CV: ['Cape Verde'],
  AE: ['UAE'],
  TW: ['Republic of China'],
};

/** Areas that are meant at least as often by a name that the tables give to another one alone: such a name is ambiguous. */
const OTHER_REGIONS: Readonly<Record<string, readonly string[]>> = {
  'RS-KM': ['Kosovo'],
  'YE-SA': ['Sana’a'],
};

const require = createRequire(import.meta.url);
let english: ReadonlyMap<string, string> | undefined;
let index: NameIndex | undefined;

/** The English names of CLDR by ISO code; those of Ukraine are no longer in use. Read when they are first needed. */
function englishNames(): ReadonlyMap<string, string> {
  if (english) return english;
  const file: {
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
  } = require('cldr-subdivisions-full/subdivisions/en/en.json');
  const { subdivisions } = file.subdivisions.localeDisplayNames;
  english = new Map(
    Object.entries(subdivisions).map(([key, name]) => [`${key.slice(0, 2)}-${key.slice(2)}`.toUpperCase(), name.replace(/[¹²³]/g, '')]),
  );
  return english;
}

/** How an area is called in English, else as ISO has it. */
export function nameOf(code: string): string {
  if (!code.includes('-')) return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  const oblast = OBLASTS[code];
  if (oblast) return `${oblast[0]} oblast`;
  return (code === 'UA-43' ? CRIMEA : CITIES[code])?.[0] ?? englishNames().get(code) ?? isoName(code) ?? code;
}

/** What a code stands for. */
export const areaCalled = (code: string): Named & { kind: Exclude<Named['kind'], 'town'> } => ({
  kind: code.includes('-') ? (CITY_CODES.has(code) ? 'city' : 'region') : 'country',
  code,
  name: nameOf(code),
});

/** Every name that is known, made when it is first asked for: some 30 ms and a few MB. */
export function nameIndex(): NameIndex {
  index ??= build();
  return index;
}

function build(): NameIndex {
  const names = new Map<string, Named[]>();
  const add = (key: string, named: Named) => {
    const known = names.get(key);
    if (!known) names.set(key, [named]);
    else if (!known.some(({ code, kind }) => code === named.code && kind === named.kind)) known.push(named);
  };
  addCountries(add);
  addSubdivisions(add);
  addUkraine(add);
  return names;
}

type Add = (key: string, named: Named) => void;

function addCountries(add: Add): void {
  const languages = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
  for (const code of countryCodes()) {
    const named = areaCalled(code);
    const known = [isoName(code), ...languages.map((language) => language.of(code)), ...(OTHER_COUNTRIES[code] ?? [])];
    for (const name of known) if (name !== undefined) add(fold(name), named);
  }
}

function addSubdivisions(add: Add): void {
  for (const code of subdivisionCodes()) {
    const named = areaCalled(code);
    for (const name of [isoName(code), cldrName(code)]) {
      if (name === undefined) continue;
      const folded = fold(name);
      const { base, kind } = officialWordingOf(folded);
      add(folded, named);
      add(`${base} #${named.kind}`, named);
      if (kind !== null) add(`${base} #weak`, named);
    }
    for (const name of OTHER_REGIONS[code] ?? []) add(fold(name), named);
  }
}

/** Of Ukraine's, only the names that mean an oblast by themselves ("Kyivshchyna"): the others are those of towns as well. */
function cldrName(code: string): string | undefined {
  const name = englishNames().get(code);
  return code.startsWith('UA-') && !name?.endsWith('yna') ? undefined : name;
}

function addUkraine(add: Add): void {
  for (const [code, names] of Object.entries(OBLASTS)) {
    const oblast: Named = { kind: 'region', code, name: nameOf(code) };
    for (const name of [...names, isoName(code) ?? '']) {
      for (const folded of spellings(name)) {
        add(`${wordingOf(folded).base} #region`, oblast);
        const adjective = /(?:ska|skaia|tska|zka|oblast)$/.test(folded);
        if (ALONE.has(name)) add(folded, oblast);
        else if (!adjective && code !== 'UA-32') add(folded, { kind: 'town', code, name: CHIEF_TOWNS[code] ?? names[0] });
      }
    }
  }
  for (const [code, names] of Object.entries(CITIES)) {
    for (const name of names) for (const key of [fold(name), `${fold(name)} #city`]) add(key, { kind: 'city', code, name: names[0] });
  }
  for (const name of CRIMEA) {
    add(fold(name), { kind: 'region', code: 'UA-43', name: CRIMEA[0] });
    add(`${wordingOf(fold(name)).base} #region`, { kind: 'region', code: 'UA-43', name: CRIMEA[0] });
  }
  for (const [code, towns] of Object.entries(TOWNS)) {
    for (const name of towns) for (const folded of spellings(name)) add(folded, { kind: 'town', code, name });
  }
}

/** Ukrainian writes with one letter what is `h` in English and `g` in other transliterations; as a part of `kh`, `zh` and the like it is another. */
function spellings(name: string): string[] {
  const folded = fold(name);
  return [...new Set([folded, folded.replace(/(?<![kzcstg])h/g, 'g')])];
}
