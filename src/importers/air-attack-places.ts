/** A place as a report names it: by ISO 3166-2 code where the name has one, with the words themselves where the code says less. */
export interface Place {
  code?: string;
  label?: string;
}

const OBLASTS: Readonly<Record<string, string>> = {
  vinnytsia: 'UA-05',
  volyn: 'UA-07',
  lutsk: 'UA-07',
  luhansk: 'UA-09',
  dnipropetrovsk: 'UA-12',
  dnipro: 'UA-12',
  donetsk: 'UA-14',
  zhytomyr: 'UA-18',
  zakarpattia: 'UA-21',
  zaporizhzhia: 'UA-23',
  'ivano-frankivsk': 'UA-26',
  kyiv: 'UA-32',
  kirovohrad: 'UA-35',
  lviv: 'UA-46',
  mykolaiv: 'UA-48',
  odesa: 'UA-51',
  poltava: 'UA-53',
  rivne: 'UA-56',
  sumy: 'UA-59',
  ternopil: 'UA-61',
  kharkiv: 'UA-63',
  kherson: 'UA-65',
  khmelnytskyi: 'UA-68',
  cherkasy: 'UA-71',
  chernihiv: 'UA-74',
  chernivtsi: 'UA-77',
};

/** Towns by the oblast that they lie in; the city of Kyiv is a region of its own. */
const TOWNS: Readonly<Record<string, string>> = {
  kyiv: 'UA-30',
  dnipro: 'UA-12',
  'kryvyi rih': 'UA-12',
  kharkiv: 'UA-63',
  kherson: 'UA-65',
  kolomyia: 'UA-26',
  kramatorsk: 'UA-14',
  ochakiv: 'UA-48',
  odesa: 'UA-51',
  'snake island': 'UA-51',
  starokostiantyniv: 'UA-68',
  sumy: 'UA-59',
  zaporizhzhia: 'UA-23',
};

const ABROAD: Readonly<Record<string, string>> = { 'kursk oblast': 'RU-KRS', 'belgorod oblast': 'RU-BEL', crimea: 'UA-43' };

/** The place that a bulletin names. "south" or "front line" is somewhere in Ukraine, and can be matched only as that. */
export function placeOf(name: string): Place {
  const text = name.trim();
  const key = text.toLowerCase();
  if (key === 'ukraine' || key === '') return { code: 'UA' };
  const abroad = ABROAD[key];
  if (abroad !== undefined) return { code: abroad };
  const oblast = /^(.+?) oblast\b/.exec(key)?.[1];
  const code = oblast === undefined ? TOWNS[key] : OBLASTS[oblast];
  if (code === undefined) return { code: 'UA', label: text };
  const isWholeOblast = oblast !== undefined && key === `${oblast} oblast`;
  return isWholeOblast || key === 'kyiv' ? { code } : { code, label: text };
}

/** The places in a list such as "Rivne oblast and Volyn oblast"; a comma narrows a place ("Odesa oblast, Black Sea"). */
export const placesOf = (list: string): Place[] => unique(list.split(' and ').map(placeOf));

/** The names in what a Python program printed as a list or a dictionary: `['Kyiv oblast']`, `{'south': 61, 'east': NaN}`. A name whose figure is NaN was not meant. */
export function affectedRegions(cell: string): Place[] {
  const names = [...cell.matchAll(/'([^']+)'(?:\s*:\s*([^,}]+))?/g)].filter(([, , figure]) => figure?.trim() !== 'NaN').map(([, name = '']) => name);
  return unique(names.map(placeOf));
}

const unique = (places: readonly Place[]): Place[] => [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
