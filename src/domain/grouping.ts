import { lineage } from './actors.js';
import { relate } from './areas.js';
import type { Area } from './claims.js';
import type { Claimed, Count } from './facts.js';
import { relateShapes, type Shape } from './geometry.js';
import { distanceKm, exactEnough, NEARBY_KM, placeName } from './places.js';
import { ACTS, isKindOf, TARGETS, type Taxonomy } from './taxonomy.js';
import type { Instant } from './time.js';
import type { GroupingDimension } from './vocabulary.js';

/** What one dimension says for two reports being about one event (more than 0) or against it, and the rule that says so. */
export interface GroupingReason {
  dimension: GroupingDimension;
  rule: string;
  points: number;
}

export interface Likeness {
  /** the sum of the points */
  score: number;
  /** only what speaks for or against it */
  reasons: readonly GroupingReason[];
}

/** What of a report is compared. */
export interface Groupable extends Omit<Claimed, 'allegedActorId'> {
  count: Count | null;
  /** who made the claim: its original claimant, else whose outlet it is */
  claimantId: string | null;
  sourceId: string;
}

/** So many points, and two reports are suggested to be about one event. Place and day alone do not suffice: what was done or struck, or who said so, has to agree as well. */
export const SUGGEST_FROM = 6;
/** Two points so close (kilometres) are one place. */
const SAME_KM = 5;
/** A report whose time is known no better than this (milliseconds) is about no event in particular. */
export const VAGUE = 72 * 3_600_000;

const HOUR = 3_600_000;
const POINTS = {
  time: { within_hours: 3, same_day: 2, overlaps: 1 },
  area: { same_place: 3, nearby: 2, inside: 2, same_region: 1, overlaps: 1, larger: 0, surroundings: 0, words: 0 },
  act: { same: 1, narrower: 1, related: 0, other: -1 },
  target: { same: 2, narrower: 2, related: -1, other: -2 },
  place: { same: 1, other: -1 },
  count: { same: 2, other: -1 },
  claimant: { same: 1 },
  // Who counts two events apart knows why.
  source: { same: -2 },
} as const satisfies Record<GroupingDimension, Record<string, number>>;

type Rules<D extends GroupingDimension> = keyof (typeof POINTS)[D] & string;
const because = <D extends GroupingDimension>(dimension: D, rule: Rules<D>): GroupingReason => {
  const points: Readonly<Record<string, number>> = POINTS[dimension];
  return { dimension, rule: `${dimension}.${rule}`, points: points[rule] ?? 0 };
};

/**
 * How much speaks for two reports being about one event; null where they cannot be, or where nothing says so: disjoint in time or in area, of different bearing,
 * or of acts that have nothing to do with each other. The same whichever of the two comes first.
 */
export function likeness(a: Groupable, b: Groupable): Likeness | null {
  const time = likeTime(a, b);
  const area = likeArea(a, b);
  const act = likeTerm(a.act, b.act, ACTS);
  if (time === null || area === null || act === 'unrelated' || a.bearing !== b.bearing) return null;
  const target = likeTerm(a.target, b.target, TARGETS);
  const place = likePlace(a, b, area);
  const count = likeCount(a.count, b.count);
  const reasons = [
    because('time', time),
    because('area', area),
    ...(act === null ? [] : [because('act', act)]),
    ...(target === null ? [] : [because('target', target === 'unrelated' ? 'other' : target)]),
    ...(place === null ? [] : [because('place', place)]),
    ...(count === null ? [] : [because('count', count)]),
    ...(a.claimantId !== null && a.claimantId === b.claimantId ? [because('claimant', 'same')] : []),
    ...(a.sourceId === b.sourceId ? [because('source', 'same')] : []),
  ];
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/** The same, where it is enough to suggest it. */
export function suggestion(a: Groupable, b: Groupable): Likeness | null {
  const found = likeness(a, b);
  return found !== null && found.score >= SUGGEST_FROM ? found : null;
}

/** An instant is meant no more exactly than to the half hour. Times that only touch, such as two days in a row, do not overlap. */
function likeTime(a: Groupable, b: Groupable): Rules<'time'> | null {
  if (a.observedTo - a.observedFrom > VAGUE || b.observedTo - b.observedFrom > VAGUE) return null;
  const [from, to] = [widened(a), widened(b)];
  if (from.start >= to.end || to.start >= from.end) return null;
  const hull = Math.max(a.observedTo, b.observedTo) - Math.min(a.observedFrom, b.observedFrom);
  return hull <= 3 * HOUR ? 'within_hours' : hull <= 36 * HOUR ? 'same_day' : 'overlaps';
}

function widened({ observedFrom, observedTo }: Groupable): { start: Instant; end: Instant } {
  const missing = Math.max(0, HOUR - (observedTo - observedFrom)) / 2;
  return { start: observedFrom - missing, end: observedTo + missing };
}

/** Two points by their distance, a point and an outline by where it lies; else the best answer of any two places that the reports name. */
function likeArea(a: Groupable, b: Groupable): Rules<'area'> | null {
  const [point, other] = [exactEnough(a.point), exactEnough(b.point)];
  if (point && other) {
    const km = distanceKm(point, other);
    const isExact = Math.max(point.precisionKm ?? 0, other.precisionKm ?? 0) <= SAME_KM;
    return km <= SAME_KM && isExact ? 'same_place' : km <= NEARBY_KM ? 'nearby' : null;
  }
  const shaped = [...(point ? relations(point, b.areas) : []), ...(other ? relations(other, a.areas) : [])];
  if (shaped.includes('inside')) return 'inside';
  const found = new Set(a.areas.flatMap((one) => b.areas.map((two) => likeAreas(one, two))));
  return AREA_ORDER.find((rule) => found.has(rule)) ?? null;
}

/** The answers for two places that a report names, the best first. */
const AREA_ORDER = ['same_region', 'overlaps', 'larger', 'surroundings', 'words'] as const;

const relations = (shape: Shape, areas: readonly Area[]) => areas.flatMap(({ geometry }) => (geometry ? (relateShapes(shape, geometry) ?? []) : []));

function likeAreas(one: Area, other: Area): (typeof AREA_ORDER)[number] | null {
  if (one.geometry && other.geometry) return relations(one.geometry, [other]).some((relation) => relation !== 'apart') ? 'overlaps' : null;
  if (one.code !== undefined && other.code !== undefined) {
    // A whole country is no region: nearly everything happens in one.
    if (one.code === other.code) return one.code.includes('-') ? 'same_region' : 'larger';
    const found = [relate(one.code, other.code), relate(other.code, one.code)];
    if (found.includes('larger')) return 'larger';
    return found.includes('surroundings') ? 'surroundings' : null;
  }
  const isNamed = one.label !== undefined && other.label !== undefined && placeName(one.label) === placeName(other.label);
  return isNamed ? 'words' : null;
}

/** Places in words: the same name speaks for it. Other names speak against it only where nothing better is known than the region: one place has many spellings. */
function likePlace(a: Groupable, b: Groupable, area: Rules<'area'>): Rules<'place'> | null {
  const [names, others] = [a, b].map(({ areas }) => areas.flatMap(({ label }) => (label === undefined ? [] : [placeName(label)])));
  if (!names?.length || !others?.length) return null;
  if (names.some((name) => others.includes(name))) return 'same';
  return area === 'same_place' || area === 'nearby' || area === 'inside' ? null : 'other';
}

type TermLikeness = 'same' | 'narrower' | 'related' | 'other' | 'unrelated';

/** `related`: two kinds of one thing below the root, such as a drone and a missile strike; `other`: only the root is above both; `unrelated`: nothing is. */
function likeTerm(one: string | null, other: string | null, taxonomy: Taxonomy): TermLikeness | null {
  if (one === null || other === null) return null;
  if (one === other) return 'same';
  if (isKindOf(one, other, taxonomy) || isKindOf(other, one, taxonomy)) return 'narrower';
  const line = lineage(other, (term) => taxonomy.get(term) ?? null);
  const shared = lineage(one, (term) => taxonomy.get(term) ?? null).find((term) => line.includes(term));
  if (shared === undefined) return 'unrelated';
  return taxonomy.get(shared) === null ? 'other' : 'related';
}

/** Figures of one event differ between outlets; by more than a half they are hardly of one. That nobody was killed in either says nothing: so it is of most. */
function likeCount(a: Groupable['count'], b: Groupable['count']): Rules<'count'> | null {
  if (!a || !b || a.unit !== b.unit) return null;
  const [less, more] = [Math.min(a.n, b.n), Math.max(a.n, b.n)];
  if (more === 0) return null;
  if (less >= more * 0.9) return 'same';
  return less < more / 2 ? 'other' : null;
}
