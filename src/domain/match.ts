import { type AreaRelation, relate } from './areas.js';
import { type Area, UNSPECIFIED } from './claims.js';
import type { Claimed } from './facts.js';
import { isInsideTogether, relateShapes, type Shape } from './geometry.js';
import type { ShapeRelation } from './outline.js';
import type { Point } from './precision.js';
import type { Scope } from './scope.js';
import { ACTS, isKindOf, TARGETS, type Taxonomy } from './taxonomy.js';
import type { Instant } from './time.js';
import type { MatchAnswer, MatchDimension, MatchResult } from './vocabulary.js';
import type { Window } from './window.js';

/** The answer in one dimension; `rule` names the rule that gave it (docs/domain.md). */
export interface DimensionAnswer {
  dimension: MatchDimension;
  answer: MatchAnswer;
  rule: string;
}

export interface Match {
  result: MatchResult;
  reasons: readonly DimensionAnswer[];
}

/** The reading that a report is tested against. */
export interface MatchableReading {
  window: Window;
  scope: Scope;
  /** the spans in which the reading was closed before its end (withdrawn, superseded, declared ended), half open */
  closings: readonly { from: Instant; until: Instant }[];
  /** the committers, who are bound where the scope names nobody */
  committerIds: readonly string[];
}

/**
 * How one report falls under one reading: five dimensions, each with its reason. The result is `out_of_scope` if any is no, else
 * `possibly` if any is possibly, else `in_scope`. A field that the reading leaves out does not restrict; one that the report leaves
 * out gives possibly where the reading restricts it.
 */
export function matchReport(report: Claimed, reading: MatchableReading, isUnder: (actorId: string, ancestorId: string) => boolean): Match {
  const reasons = [
    matchTime(report, reading),
    matchTerm('act', report.act, reading.scope.acts, ACTS),
    matchTerm('target', report.target, reading.scope.targets, TARGETS),
    matchAreas(report, reading.scope),
    matchActor(report.allegedActorId, reading, isUnder),
  ];
  const has = (answer: MatchAnswer) => reasons.some((reason) => reason.answer === answer);
  return { result: has('no') ? 'out_of_scope' : has('possibly') ? 'possibly' : 'in_scope', reasons };
}

const because = (dimension: MatchDimension, answer: MatchAnswer, rule: string): DimensionAnswer => ({
  dimension,
  answer,
  rule: `${dimension}.${rule}`,
});

function matchTime({ observedFrom, observedTo, bearing }: Claimed, { window: { start, end }, closings }: MatchableReading): DimensionAnswer {
  if (observedTo < start.earliest) return because('time', 'no', 'before');
  // A pledge can still be fulfilled after its deadline; it is then late.
  if (bearing === 'fulfils') return because('time', 'yes', 'fulfils');
  if (observedFrom >= end.latest) return because('time', 'no', 'after');
  if (closings.some(({ from, until }) => observedFrom >= from && observedTo < until)) return because('time', 'no', 'after_closing');
  const isClear = closings.every(({ from, until }) => observedTo <= from || observedFrom >= until);
  if (isClear && observedFrom >= start.latest && observedTo <= end.earliest && observedFrom < end.earliest) return because('time', 'yes', 'inside');
  const touchesUncertainty = (bound: { earliest: Instant; latest: Instant }) =>
    bound.earliest < bound.latest && observedFrom < bound.latest && observedTo >= bound.earliest;
  return because('time', 'possibly', touchesUncertainty(start) || touchesUncertainty(end) ? 'uncertain_edge' : 'straddles');
}

function matchTerm(dimension: 'act' | 'target', term: string | null, covered: Scope['acts'], taxonomy: Taxonomy): DimensionAnswer {
  if (covered === undefined) return because(dimension, 'yes', 'unrestricted');
  if (covered === UNSPECIFIED) return because(dimension, 'possibly', 'unspecified');
  if (term === null) return because(dimension, 'possibly', 'not_stated');
  if (covered.some((broader) => isKindOf(term, broader, taxonomy))) return because(dimension, 'yes', 'covered');
  // The report says only "an attack" where the pledge covers one kind of attack.
  if (covered.some((narrower) => isKindOf(narrower, term, taxonomy))) return because(dimension, 'possibly', 'broader');
  return because(dimension, 'no', 'other');
}

function matchActor(
  allegedId: string | null,
  { scope, committerIds }: MatchableReading,
  isUnder: (actorId: string, ancestorId: string) => boolean,
): DimensionAnswer {
  const bound = scope.boundActors ?? committerIds;
  if (bound === UNSPECIFIED) return because('actor', 'possibly', 'unspecified');
  if (allegedId === null) return because('actor', 'possibly', 'not_stated');
  return bound.some((actorId) => isUnder(allegedId, actorId)) ? because('actor', 'yes', 'bound') : because('actor', 'no', 'other');
}

const RANK: Record<MatchAnswer, number> = { no: 0, possibly: 1, yes: 2 };

/** The best answer of any place that the report names. */
function matchAreas({ areas, point }: Claimed, scope: Scope): DimensionAnswer {
  const excluded = scope.exceptAreas ?? [];
  if (scope.areas === undefined && excluded.length === 0) return because('area', 'yes', 'unrestricted');
  const places = areas.length === 0 && point !== null ? [{}] : areas;
  if (places.length === 0) return because('area', 'possibly', 'not_stated');
  const answers = places.map((place) => matchPlace({ ...place, point }, scope.areas, excluded));
  return answers.reduce((best, answer) => (RANK[answer.answer] > RANK[best.answer] ? answer : best));
}

type Place = Area & { point: Point | null };

function matchPlace(place: Place, covered: Scope['areas'], excluded: readonly Area[]): DimensionAnswer {
  const relations = excluded.map((area) => relatePlace(place, area));
  if (relations.includes('inside')) return because('area', 'no', 'excluded');
  const answer = matchCovered(place, covered);
  const mayBeExcluded = relations.some((relation) => relation !== 'apart');
  return answer.answer === 'yes' && mayBeExcluded ? because('area', 'possibly', 'partly_excluded') : answer;
}

function matchCovered(place: Place, covered: Scope['areas']): DimensionAnswer {
  if (covered === undefined) return because('area', 'yes', 'unrestricted');
  if (covered === UNSPECIFIED) return because('area', 'possibly', 'unspecified');
  const relations = covered.map((area) => relatePlace(place, area));
  if (relations.includes('inside')) return because('area', 'yes', 'inside');
  if (relations.filter((relation) => relation === 'partly').length > 1 && isInsideAll(place, covered)) return because('area', 'yes', 'inside');
  for (const unsure of ['larger', 'partly', 'surroundings', 'words'] as const) {
    if (relations.includes(unsure)) return because('area', 'possibly', unsure);
  }
  return because('area', 'no', 'outside');
}

/** A point is the finer of the two, so it decides where a report has both. */
const shapeOf = ({ point, geometry }: Place): Shape | undefined => point ?? geometry;

/** A shape is told from an outline, a code from a code; `words` where neither can be, as of a place that is known only by its name. */
function relatePlace(place: Place, area: Area): AreaRelation | ShapeRelation | 'words' {
  const shape = shapeOf(place);
  const relation = shape && area.geometry ? relateShapes(shape, area.geometry) : null;
  if (relation !== null) return relation;
  return place.code !== undefined && area.code !== undefined ? relate(place.code, area.code) : 'words';
}

function isInsideAll(place: Place, covered: readonly Area[]): boolean {
  const shape = shapeOf(place);
  return (
    shape !== undefined &&
    isInsideTogether(
      shape,
      covered.flatMap(({ geometry }) => geometry ?? []),
    )
  );
}
