import type { ReportArea } from './row.js';

/** Oblasts and cities with a region of their own, by their names in bulletins: ISO 3166-2:UA. */
const OBLASTS: Readonly<Record<string, string>> = {
  Vinnytsia: 'UA-05',
  Volyn: 'UA-07',
  Luhansk: 'UA-09',
  Dnipropetrovsk: 'UA-12',
  Donetsk: 'UA-14',
  Zhytomyr: 'UA-18',
  Zakarpattia: 'UA-21',
  Zaporizhzhia: 'UA-23',
  'Ivano-Frankivsk': 'UA-26',
  Kyiv: 'UA-32',
  Kirovohrad: 'UA-35',
  Lviv: 'UA-46',
  Mykolaiv: 'UA-48',
  Odesa: 'UA-51',
  Poltava: 'UA-53',
  Rivne: 'UA-56',
  Sumy: 'UA-59',
  Ternopil: 'UA-61',
  Kharkiv: 'UA-63',
  Kherson: 'UA-65',
  Khmelnytskyi: 'UA-68',
  Cherkasy: 'UA-71',
  Chernihiv: 'UA-74',
  Chernivtsi: 'UA-77',
  // Called after their chief towns.
  Dnipro: 'UA-12',
  Lutsk: 'UA-07',
  Kursk: 'RU-KRS',
};

/** Towns, by the oblast in which they lie; Kyiv and Sevastopol are regions of their own. */
const TOWNS: Readonly<Record<string, string>> = {
  Kyiv: 'UA-30',
  Sevastopol: 'UA-40',
  Crimea: 'UA-43',
  Dnipro: 'UA-12',
  'Kryvyi Rih': 'UA-12',
  Kremenchuk: 'UA-53',
  Kramatorsk: 'UA-14',
  Kolomyia: 'UA-26',
  Ochakiv: 'UA-48',
  Starokostiantyniv: 'UA-68',
  'Snake Island': 'UA-51',
  Lutsk: 'UA-07',
  Vinnytsia: 'UA-05',
  Zhytomyr: 'UA-18',
  Zaporizhzhia: 'UA-23',
  'Ivano-Frankivsk': 'UA-26',
  Lviv: 'UA-46',
  Mykolaiv: 'UA-48',
  Odesa: 'UA-51',
  Poltava: 'UA-53',
  Rivne: 'UA-56',
  Sumy: 'UA-59',
  Ternopil: 'UA-61',
  Kharkiv: 'UA-63',
  Kherson: 'UA-65',
  Khmelnytskyi: 'UA-68',
  Cherkasy: 'UA-71',
  Chernihiv: 'UA-74',
  Chernivtsi: 'UA-77',
};

/** A direction says no more than that it was somewhere in the country, so it is written as the country, with the word kept. */
const SOMEWHERE = /^(?:south|north|east|west|cent(?:er|re)|south-east|south-west|north-east|north-west|front line)$/i;

/** The place that a bulletin means by a name, or null. `Kyiv oblast (south)` and `Poltava oblast, Myrhorod Raion` are known by their oblast. */
export function placeOf(name: string): ReportArea | null {
  const text = name.trim();
  if (text === 'Ukraine') return { code: 'UA' };
  if (SOMEWHERE.test(text)) return { code: 'UA', label: text };
  const town = TOWNS[text];
  if (town !== undefined) return town === 'UA-30' ? { code: town } : { code: town, label: text };
  // One cell of the table has lost the last letter of "oblast".
  const [, oblast = '', rest = ''] = /^(.+?) oblast?\b(.*)$/.exec(text) ?? [];
  const code = OBLASTS[oblast];
  if (code === undefined) return null;
  return rest === '' ? { code } : { code, label: text };
}

/** The places of several cells, without doubles: those of one code become one, with their names side by side. */
export function mergePlaces(places: readonly ReportArea[]): ReportArea[] {
  const merged = new Map<string, ReportArea>();
  for (const place of places) {
    const key = place.code ?? `label:${place.label}`;
    const labels = [merged.get(key)?.label, place.label].flatMap((label) => label?.split('; ') ?? []);
    const label = [...new Set(labels)].join('; ');
    merged.set(key, { ...(place.code !== undefined && { code: place.code }), ...(label !== '' && { label }) });
  }
  return [...merged.values()];
}
