import type { Area } from './claims.js';
import type { Bearing } from './facts.js';
import type { Instant } from './time.js';

/** What of two reports of one source is compared. */
export interface Comparable {
  observedFrom: Instant;
  act: string | null;
  target: string | null;
  areas: readonly Area[];
  allegedActorId: string | null;
  bearing: Bearing;
  summary: string | null;
  countN: number | null;
  countUnit: string | null;
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
    (one.countN === null || other.countN === null || (one.countN === other.countN && one.countUnit === other.countUnit)) &&
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
