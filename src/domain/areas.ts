/** How the place of a report stands to the area of a pledge, by ISO 3166 codes alone. */
export type AreaRelation = 'inside' | 'larger' | 'surroundings' | 'apart';

/** Areas that surround another without containing it: the region around a capital that is a region of its own. */
export const SURROUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['UA-32', ['UA-30']], // Kyiv oblast, the city of Kyiv
  ['UA-43', ['UA-40']], // Crimea, Sevastopol
  ['RU-MOS', ['RU-MOW']],
  ['RU-LEN', ['RU-SPE']],
  ['BY-MI', ['BY-HM']],
  ['DE-BB', ['DE-BE']],
  ['DE-NI', ['DE-HB']],
  ['AT-3', ['AT-9']],
  ['CZ-20', ['CZ-10']],
  ['HU-PE', ['HU-BU']],
  ['AU-NSW', ['AU-ACT']],
]);

/** Whether `code` is `container` or lies in it: `UA` contains `UA-30`. */
export function contains(container: string, code: string): boolean {
  return code === container || code.startsWith(`${container}-`);
}

/** An area and those that contain it: `UA-30` lies in `UA`. */
export function withContainers(code: string): string[] {
  const parts = code.split('-');
  return parts.map((_, length) => parts.slice(0, length + 1).join('-'));
}

/** How `place` (where a report says it happened) stands to `area` (what a pledge covers). */
export function relate(place: string, area: string): AreaRelation {
  if (contains(area, place)) return 'inside';
  if (contains(place, area)) return 'larger';
  if (SURROUNDS.get(place)?.some((enclave) => contains(enclave, area))) return 'surroundings';
  return 'apart';
}
