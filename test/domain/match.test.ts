import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/domain/claims.js';
import type { Claimed } from '../../src/domain/facts.js';
import { type MatchableReading, matchReport } from '../../src/domain/match.js';
import type { Scope } from '../../src/domain/scope.js';
import type { MatchDimension } from '../../src/domain/vocabulary.js';
import type { Bound } from '../../src/domain/window.js';
import { feb } from '../support/facts.js';

const bound = (earliest: number, latest = earliest): Bound => ({ earliest, latest, basis: 'stated' });
const TREE: Record<string, string> = { mod: 'russia', pilot: 'mod' };
const isUnder = (actorId: string, ancestorId: string): boolean =>
  actorId === ancestorId || (TREE[actorId] !== undefined && isUnder(TREE[actorId], ancestorId));

const REPORT: Claimed = {
  observedFrom: feb(3),
  observedTo: feb(3, 1),
  act: 'air_strike',
  target: 'energy',
  areas: [{ code: 'UA-30' }],
  point: null,
  allegedActorId: 'russia',
  bearing: 'violates',
};
const READING: MatchableReading = { window: { start: bound(feb(1)), end: bound(feb(8)) }, scope: {}, closings: [], committerIds: ['russia'] };

const match = (report: Partial<Claimed>, reading: Partial<MatchableReading>) =>
  matchReport({ ...REPORT, ...report }, { ...READING, ...reading }, isUnder);
const answerIn = (dimension: MatchDimension, report: Partial<Claimed>, reading: Partial<MatchableReading>) => {
  const reason = match(report, reading).reasons.find((candidate) => candidate.dimension === dimension);
  return [reason?.answer, reason?.rule.replace(`${dimension}.`, '')];
};

describe('whether a report falls into the time of a reading', () => {
  const vague = { window: { start: bound(feb(1), feb(2)), end: bound(feb(7), feb(8)) } };
  const never = Number.POSITIVE_INFINITY;
  const rows: [string, number, number, Partial<MatchableReading>, string, string][] = [
    ['what was observed within the window is inside', feb(3), feb(3, 1), {}, 'yes', 'inside'],
    ['what began with the window is inside', feb(1), feb(1, 1), {}, 'yes', 'inside'],
    ['what ended as the window ended is inside', feb(7, 23), feb(8), {}, 'yes', 'inside'],
    ['an instant at the start is inside', feb(1), feb(1), {}, 'yes', 'inside'],
    ['an instant at the end came after it, since windows are half open', feb(8), feb(8), {}, 'no', 'after'],
    ['what ended before the start came before', feb(0, 22), feb(0, 23), {}, 'no', 'before'],
    ['what ended exactly at the start straddles it', feb(0, 22), feb(1), {}, 'possibly', 'straddles'],
    ['a bulletin from 18:00 to 09:00 straddles the start', feb(0, 18), feb(1, 9), {}, 'possibly', 'straddles'],
    ['a bulletin from 18:00 to 09:00 straddles the end', feb(7, 18), feb(8, 9), {}, 'possibly', 'straddles'],
    ['what covers the whole window straddles it', feb(0), feb(9), {}, 'possibly', 'straddles'],
    ['within an uncertain start it is uncertain', feb(1, 12), feb(1, 13), vague, 'possibly', 'uncertain_edge'],
    ['an instant at the earliest start is uncertain', feb(1), feb(1), vague, 'possibly', 'uncertain_edge'],
    ['within an uncertain end it is uncertain', feb(7, 12), feb(7, 13), vague, 'possibly', 'uncertain_edge'],
    ['an instant at the earliest end is uncertain', feb(7), feb(7), vague, 'possibly', 'uncertain_edge'],
    ['from an uncertain start into the certain part is uncertain', feb(1, 12), feb(2, 12), vague, 'possibly', 'uncertain_edge'],
    ['between the uncertain edges it is inside', feb(2), feb(7), vague, 'yes', 'inside'],
    ['at the latest end it came after', feb(8), feb(8, 1), vague, 'no', 'after'],
    ['an open end leaves everything inside', feb(28), feb(28, 1), { window: { start: bound(feb(1)), end: bound(never) } }, 'yes', 'inside'],
    [
      'a start that nobody named is uncertain before the first word of it',
      feb(-5),
      feb(-5, 1),
      { window: { start: { ...bound(Number.NEGATIVE_INFINITY, feb(1)) }, end: bound(feb(8)) } },
      'possibly',
      'uncertain_edge',
    ],
    ['after the withdrawal nobody is bound', feb(4), feb(4, 1), { closings: [{ from: feb(4), until: never }] }, 'no', 'after_closing'],
    ['before the withdrawal they were', feb(3), feb(4), { closings: [{ from: feb(4), until: never }] }, 'yes', 'inside'],
    ['across the withdrawal it straddles', feb(3), feb(5), { closings: [{ from: feb(4), until: never }] }, 'possibly', 'straddles'],
    ['between withdrawal and renewal nobody is bound', feb(4), feb(4, 9), { closings: [{ from: feb(4), until: feb(5) }] }, 'no', 'after_closing'],
    ['from the renewal on they are again', feb(5), feb(5, 1), { closings: [{ from: feb(4), until: feb(5) }] }, 'yes', 'inside'],
    ['across the renewal it straddles', feb(4, 12), feb(5, 1), { closings: [{ from: feb(4), until: feb(5) }] }, 'possibly', 'straddles'],
  ];
  it.each(rows)('%s', (_sentence, observedFrom, observedTo, reading, answer, rule) => {
    expect(answerIn('time', { observedFrom, observedTo }, reading)).toEqual([answer, rule]);
  });

  it('lets a pledge be fulfilled after its deadline and after its closing, but not before its start', () => {
    const closed = { closings: [{ from: feb(4), until: never }] };
    expect(answerIn('time', { bearing: 'fulfils', observedFrom: feb(20), observedTo: feb(20) }, closed)).toEqual(['yes', 'fulfils']);
    expect(answerIn('time', { bearing: 'fulfils', observedFrom: feb(0), observedTo: feb(0) }, {})).toEqual(['no', 'before']);
  });
});

describe('whether a report is of an act or a target that a reading covers', () => {
  const rows: [string, 'act' | 'target', string | null, Scope['acts'], string, string][] = [
    ['the act itself is covered', 'act', 'air_strike', ['air_strike'], 'yes', 'covered'],
    ['a narrower kind of act is covered', 'act', 'drone_strike', ['air_strike'], 'yes', 'covered'],
    ['every attack is covered by "any attack"', 'act', 'ground_assault', ['any_attack'], 'yes', 'covered'],
    ['reconnaissance is not an attack', 'act', 'reconnaissance', ['any_attack'], 'no', 'other'],
    ['a sister act is another', 'act', 'shelling', ['air_strike'], 'no', 'other'],
    ['a broader act may have been of the covered kind', 'act', 'any_attack', ['drone_strike'], 'possibly', 'broader'],
    ['one of several acts suffices', 'act', 'shelling', ['air_strike', 'shelling'], 'yes', 'covered'],
    ['a report that names no act may be of a covered one', 'act', null, ['air_strike'], 'possibly', 'not_stated'],
    ['a reading that leaves acts out does not restrict', 'act', 'looting', undefined, 'yes', 'unrestricted'],
    ['a reading that leaves acts out does not restrict a report that names none', 'act', null, undefined, 'yes', 'unrestricted'],
    ['a speaker who declined to name acts leaves it open', 'act', 'looting', 'unspecified', 'possibly', 'unspecified'],
    ['a term that the tree does not know is another', 'act', 'sorcery', ['air_strike'], 'no', 'other'],
    ['a power grid is energy', 'target', 'power_grid', ['energy'], 'yes', 'covered'],
    ['everything is a kind of "any" target', 'target', 'military', ['any'], 'yes', 'covered'],
    ['infrastructure may have been energy', 'target', 'infrastructure', ['energy'], 'possibly', 'broader'],
    ['a hospital is not energy', 'target', 'medical', ['energy'], 'no', 'other'],
    ['a report without a target may be of a covered one', 'target', null, ['energy'], 'possibly', 'not_stated'],
    ['a speaker who declined to name targets leaves it open', 'target', 'medical', 'unspecified', 'possibly', 'unspecified'],
    ['a reading that leaves targets out does not restrict', 'target', 'medical', undefined, 'yes', 'unrestricted'],
  ];
  it.each(rows)('%s', (_sentence, dimension, term, covered, answer, rule) => {
    const scope: Scope = covered === undefined ? {} : { [dimension === 'act' ? 'acts' : 'targets']: covered };
    expect(answerIn(dimension, { [dimension]: term }, { scope })).toEqual([answer, rule]);
  });
});

describe('whether a report is of a place that a reading covers', () => {
  const kyiv = { areas: [{ code: 'UA-30' }] };
  const ukraine = { areas: [{ code: 'UA' }] };
  const rows: [string, Area[], Scope, string, string][] = [
    ['the place itself is inside', [{ code: 'UA-30' }], kyiv, 'yes', 'inside'],
    ['a region is inside its country', [{ code: 'UA-63' }], ukraine, 'yes', 'inside'],
    ['a report of the country may be of the region', [{ code: 'UA' }], kyiv, 'possibly', 'larger'],
    ['the oblast around Kyiv surrounds the city', [{ code: 'UA-32' }], kyiv, 'possibly', 'surroundings'],
    ['the city is not in the oblast that surrounds it', [{ code: 'UA-30' }], { areas: [{ code: 'UA-32' }] }, 'no', 'outside'],
    ['another region is outside', [{ code: 'UA-63' }], kyiv, 'no', 'outside'],
    ['another country is outside', [{ code: 'US' }], ukraine, 'no', 'outside'],
    ['codes are compared whole: UA-3 is not above UA-30', [{ code: 'UA-30' }], { areas: [{ code: 'UA-3' }] }, 'no', 'outside'],
    ['of several places the best counts', [{ code: 'UA-63' }, { code: 'UA' }, { code: 'UA-30' }], kyiv, 'yes', 'inside'],
    ['of several places the best counts, also where none is inside', [{ code: 'UA-63' }, { code: 'UA-32' }], kyiv, 'possibly', 'surroundings'],
    ['one of several covered areas suffices', [{ code: 'UA-63' }], { areas: [{ code: 'UA-30' }, { code: 'UA-63' }] }, 'yes', 'inside'],
    ['a place in words may be anywhere', [{ label: 'a village' }], kyiv, 'possibly', 'words'],
    ['an area in words may be anywhere', [{ code: 'UA-63' }], { areas: [{ label: 'various towns' }] }, 'possibly', 'words'],
    ['a coded area beside words decides where it can', [{ code: 'UA-30' }], { areas: [{ label: 'towns' }, { code: 'UA-30' }] }, 'yes', 'inside'],
    ['a report without a place may be of a covered one', [], kyiv, 'possibly', 'not_stated'],
    ['a reading that leaves areas out does not restrict', [], {}, 'yes', 'unrestricted'],
    ['a speaker who declined to name areas leaves it open', [{ code: 'UA-30' }], { areas: 'unspecified' }, 'possibly', 'unspecified'],
    ['inside an excluded area is outside', [{ code: 'UA-43' }], { ...ukraine, exceptAreas: [{ code: 'UA-43' }] }, 'no', 'excluded'],
    ['beside an excluded area is inside', [{ code: 'UA-30' }], { ...ukraine, exceptAreas: [{ code: 'UA-43' }] }, 'yes', 'inside'],
    [
      'larger than an excluded area is partly excluded',
      [{ code: 'UA' }],
      { ...ukraine, exceptAreas: [{ code: 'UA-43' }] },
      'possibly',
      'partly_excluded',
    ],
    [
      'around an excluded city is partly excluded',
      [{ code: 'UA-32' }],
      { ...ukraine, exceptAreas: [{ code: 'UA-30' }] },
      'possibly',
      'partly_excluded',
    ],
    ['an excluded area alone restricts, too', [{ code: 'UA-43' }], { exceptAreas: [{ code: 'UA-43' }] }, 'no', 'excluded'],
    ['outside of an excluded area alone is covered', [{ code: 'UA-30' }], { exceptAreas: [{ code: 'UA-43' }] }, 'yes', 'unrestricted'],
    ['a report without a place may be of an excluded one', [], { exceptAreas: [{ code: 'UA-43' }] }, 'possibly', 'not_stated'],
    ['a place in words may be excluded', [{ label: 'the front' }], { exceptAreas: [{ code: 'UA-43' }] }, 'possibly', 'partly_excluded'],
    [
      'an excluded place does not spoil another that is inside',
      [{ code: 'UA-43' }, { code: 'UA-30' }],
      { ...ukraine, exceptAreas: [{ code: 'UA-43' }] },
      'yes',
      'inside',
    ],
    [
      'excluded from what the speaker declined to name is excluded',
      [{ code: 'UA-43' }],
      { areas: 'unspecified', exceptAreas: [{ code: 'UA-43' }] },
      'no',
      'excluded',
    ],
  ];
  it.each(rows)('%s', (_sentence, areas, scope, answer, rule) => {
    expect(answerIn('area', { areas }, { scope })).toEqual([answer, rule]);
  });
});

describe('whether a report alleges somebody whom a reading binds', () => {
  const rows: [string, string | null, Scope, readonly string[], string, string][] = [
    ['the committer is bound where nobody is named', 'russia', {}, ['russia'], 'yes', 'bound'],
    ['a body of the committer is bound, however far below', 'pilot', {}, ['russia'], 'yes', 'bound'],
    ['somebody else is not', 'ukraine', {}, ['russia'], 'no', 'other'],
    ['one of several committers is bound', 'ukraine', {}, ['russia', 'ukraine'], 'yes', 'bound'],
    ['only those named are bound where somebody is named', 'russia', { boundActors: ['mod'] }, ['russia'], 'no', 'other'],
    ['a body of those named is bound', 'pilot', { boundActors: ['mod'] }, ['russia'], 'yes', 'bound'],
    ['a report that alleges nobody may be of somebody bound', null, {}, ['russia'], 'possibly', 'not_stated'],
    ['a speaker who declined to say who is bound leaves it open', 'ukraine', { boundActors: 'unspecified' }, ['russia'], 'possibly', 'unspecified'],
  ];
  it.each(rows)('%s', (_sentence, allegedActorId, scope, committerIds, answer, rule) => {
    expect(answerIn('actor', { allegedActorId }, { scope, committerIds })).toEqual([answer, rule]);
  });
});

describe('the match of all five dimensions', () => {
  const whole: Scope = { acts: ['air_strike'], targets: ['energy'], areas: [{ code: 'UA-30' }], boundActors: ['russia'] };
  it('is in scope when every dimension is', () => {
    const { result, reasons } = match({}, { scope: whole });
    expect(result).toBe('in_scope');
    expect(reasons.map(({ dimension }) => dimension)).toEqual(['time', 'act', 'target', 'area', 'actor']);
  });
  it.each([
    ['time', { observedFrom: feb(0), observedTo: feb(2) }, { observedFrom: feb(9), observedTo: feb(9) }],
    ['act', { act: null }, { act: 'shelling' }],
    ['target', { target: null }, { target: 'medical' }],
    ['area', { areas: [] }, { areas: [{ code: 'US' }] }],
    ['actor', { allegedActorId: null }, { allegedActorId: 'ukraine' }],
  ] satisfies [MatchDimension, Partial<Claimed>, Partial<Claimed>][])(
    'is possible when only the %s is, and out of scope when it is another',
    (_dimension, unsure, other) => {
      expect(match(unsure, { scope: whole }).result).toBe('possibly');
      expect(match(other, { scope: whole }).result).toBe('out_of_scope');
    },
  );
  it('is out of scope as soon as one dimension is, however unsure the others are', () => {
    expect(match({ act: null, target: null, areas: [], allegedActorId: 'ukraine' }, { scope: whole }).result).toBe('out_of_scope');
  });
});
