import { iso31662 } from 'iso-3166';

/** How the place of a report stands to the area of a pledge, by ISO 3166 codes alone. */
export type AreaRelation = 'inside' | 'larger' | 'surroundings' | 'apart';

/** Areas that surround another without containing it: the region around a city that is a region of its own. */
export const SURROUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['UA-32', ['UA-30']], // Kyiv oblast, the city of Kyiv
  ['UA-43', ['UA-40']], // Crimea, Sevastopol
  ['RU-MOS', ['RU-MOW']],
  ['RU-LEN', ['RU-SPE']],
  ['BY-MI', ['BY-HM']],
  ['SY-RD', ['SY-DI']], // Rif Dimashq, Damascus
  ['YE-SN', ['YE-SA']], // Sana’a, its capital
  ['ET-OR', ['ET-AA']], // Oromia, Addis Ababa
  ['CN-HE', ['CN-BJ', 'CN-TJ']],
  ['KR-41', ['KR-11']],
  ['CO-CUN', ['CO-DC']],
  ['BG-23', ['BG-22']],
  ['RO-IF', ['RO-B']],
  ['BE-VBR', ['BE-BRU']],
  ['DE-BB', ['DE-BE']],
  ['DE-NI', ['DE-HB']],
  ['AT-3', ['AT-9']],
  ['CZ-20', ['CZ-10']],
  ['HU-PE', ['HU-BU']],
  ['AU-NSW', ['AU-ACT']],
]);

// Most subdivisions lie right in their country, which their code says; some, such as the departments of France, in another subdivision.
const NESTED = new Map(iso31662.filter(({ code, parent }) => parent !== countryOf(code)).map(({ code, parent }) => [code, parent]));
const PARTS = new Map<string, string[]>();
for (const { code } of iso31662) {
  for (const container of withContainers(code).slice(1)) {
    const parts = PARTS.get(container);
    if (parts) parts.push(code);
    else PARTS.set(container, [code]);
  }
}

function countryOf(code: string): string {
  return code.slice(0, 2);
}

/** A code and those of the areas in which it lies, up to the country: `FR-75C` lies in `FR-IDF`, and that in `FR`. */
export function withContainers(code: string): string[] {
  const country = countryOf(code);
  if (code === country) return [code];
  const parent = NESTED.get(code);
  return [code, ...(parent === undefined || parent === code ? [country] : withContainers(parent))];
}

/** The codes of all that lies in an area. */
export const partsOf = (code: string): readonly string[] => PARTS.get(code) ?? [];

/** Whether `code` is `container` or lies in it: `UA` contains `UA-30`. */
export function contains(container: string, code: string): boolean {
  return code === container || (code.startsWith(`${countryOf(container)}-`) && withContainers(code).includes(container));
}

/** How `place` (where a report says it happened) stands to `area` (what a pledge covers). */
export function relate(place: string, area: string): AreaRelation {
  if (contains(area, place)) return 'inside';
  if (contains(place, area)) return 'larger';
  if (SURROUNDS.get(place)?.some((enclave) => contains(enclave, area))) return 'surroundings';
  return 'apart';
}
