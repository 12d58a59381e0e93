import { findAreas } from '../gazetteer/find-areas.js';
import type { ReportArea } from './row.js';

/** A direction says no more than that it was somewhere in the country, so it is written as the country, with the word kept. */
const SOMEWHERE = /^(?:south|north|east|west|cent(?:er|re)|south-east|south-west|north-east|north-west|front line)$/i;

/** The place that a bulletin means by a name, or null. `Kyiv oblast (south)` and `Poltava oblast, Myrhorod Raion` are known by their oblast. */
export function placeOf(name: string): ReportArea | null {
  const text = name.trim();
  if (SOMEWHERE.test(text)) return { code: 'UA', label: text };
  // One cell of the table has lost the last letter of "oblast".
  const [, oblast, rest = ''] = /^(.+?) oblast?\b(.*)$/.exec(text) ?? [];
  const [found, ...others] = oblast === undefined ? findAreas(text, 'UA') : findAreas(`${oblast} oblast`);
  if (!found || others.length > 0) return null;
  return rest === '' && found.kind !== 'town' ? { code: found.code } : { code: found.code, label: text };
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
