import type { Claimed, Count } from './facts.js';

/** What of two reports of one source is compared. */
export interface Comparable extends Omit<Claimed, 'observedTo' | 'point'> {
  summary: string | null;
  count: Count | null;
}

/** How far apart two tellings of one event may begin (milliseconds): a day. */
export const NEAR = 86_400_000;
/** How much of their words two tellings must share. */
const ALIKE = 0.8;

/** Whether two reports of the same source seem to be one claim that was taken down twice. The rest is for a person to say. */
export function isNearIdentical(one: Comparable, other: Comparable): boolean {
  return (
    one.act === other.act &&
    one.target === other.target &&
    one.bearing === other.bearing &&
    one.allegedActorId === other.allegedActorId &&
    Math.abs(one.observedFrom - other.observedFrom) <= NEAR &&
    placesOf(one) === placesOf(other) &&
    (one.count === null || other.count === null || (one.count.n === other.count.n && one.count.unit === other.count.unit)) &&
    (one.summary === null || other.summary === null || overlap(wordsOf(one.summary), wordsOf(other.summary)) >= ALIKE)
  );
}

const placesOf = ({ areas }: Comparable): string =>
  areas
    .map(({ code, label, geometry }) => code ?? label?.toLowerCase() ?? JSON.stringify(geometry))
    .sort()
    .join('|');

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The part of all their words that both have; two texts without words are the same. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 1 : [...one].filter((word) => other.has(word)).length / all.size;
}
