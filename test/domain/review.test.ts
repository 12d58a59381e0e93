import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/assess.js';
import type { CommitmentFacts } from '../../src/domain/facts.js';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { type Effect, effectOfDropping, effectsOfDropping, openQuestions, rankOf } from '../../src/domain/review.js';
import { world } from '../support/arbitrary-facts.js';
import { facts, feb, from, PARTIES, party, rating, report, statement } from '../support/facts.js';

const open = (own: CommitmentFacts) => openCase(own, DEFAULT_POLICY, ALL);
const READING = facts().statements[0]?.readingId ?? '';
const TRUSTED = { 'source of a': rating('A'), 'source of b': rating('A') };
/** Only possibly: whose it was is not told. */
const unsure = (id: string, at = feb(3), more = {}) => report(id, at, { allegedActorId: null, ...more });
const violated = (status: Effect['status']): Effect => ({
  status,
  readings: [{ readingId: READING, compliance: { from: 'no_reports', to: 'reportedly_violated' }, lifecycle: null }],
});
const FLIPS = { from: 'active', to: 'reportedly_violated' } as const;

describe('what would change if a report were let in', () => {
  const questions = (world: Parameters<typeof facts>[0], at = feb(4)) => Object.fromEntries(openQuestions(open(facts(world)), at));

  it.each([
    ['the status, where one report suffices', { reports: [unsure('a')], sources: TRUSTED }, feb(4), { a: violated(FLIPS) }],
    ['the compliance alone, once it is over', { reports: [unsure('a')], sources: TRUSTED }, feb(9), { a: violated(null) }],
    ['nothing, before it was observed', { reports: [unsure('a')], sources: TRUSTED }, feb(2), {}],
    ['nothing, where it is violated already', { reports: [unsure('a'), report('b', feb(2))], sources: TRUSTED }, feb(4), {}],
    ['nothing, where an allegation is there already', { reports: [unsure('a'), report('b', feb(2))] }, feb(4), {}],
    ['nothing, of what is in scope or out of it', { reports: [report('a', feb(3)), unsure('b', feb(20))], sources: TRUSTED }, feb(21), {}],
  ])('is %s', (_, given, at, expected) => {
    expect(questions(given, at)).toEqual(expected);
  });

  it('counts what its incident lacks', () => {
    const reports = [report('a', feb(3), {}, { incident: 'i' }), unsure('b', feb(3), {}), unsure('c', feb(3))].map((fact) =>
      fact.id === 'c' ? { ...fact, incidents: [{ incidentId: 'i', recordedAt: feb(3) }] } : fact,
    );
    const found = questions({ reports });
    expect(Object.keys(found)).toEqual(['c']);
    expect(found['c']?.readings).toMatchObject([{ compliance: { from: 'alleged', to: 'reportedly_violated' } }]);
  });

  it('is the fulfilment of what was to be done', () => {
    const given = {
      mode: 'perform' as const,
      parties: [...PARTIES, party('osce', 'monitor', { ordinal: 3 })],
      statements: [statement('russia', 'announces', feb(0), from(1, 8))],
      reports: [unsure('a', feb(3), { bearing: 'fulfils' })],
      sources: TRUSTED,
    };
    expect(questions(given, feb(4))['a']).toEqual({
      status: { from: 'active', to: 'fulfilled' },
      readings: [{ readingId: READING, compliance: null, lifecycle: { from: 'active', to: 'fulfilled' } }],
    });
  });

  it('is what the rules say once reviewers have let it in, in any world', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: -24, max: 400 }).map((hours) => feb(1, hours)),
        (own, at) => {
          const opened = open(own);
          const before = assess(own, DEFAULT_POLICY, at);
          const found = openQuestions(opened, at);
          for (const reportId of new Set(opened.readings.flatMap(({ possibly }) => possibly.map(({ id }) => id)))) {
            const readingIds = opened.readings.filter(({ possibly }) => possibly.some(({ id }) => id === reportId)).map(({ reading }) => reading.id);
            const reviews = readingIds.map((readingId) => ({ id: 'new', readingId, verdict: 'in_scope' as const, recordedAt: feb(60) }));
            const after = assess(
              { ...own, reports: own.reports.map((fact) => (fact.id === reportId ? { ...fact, reviews: [...fact.reviews, ...reviews] } : fact)) },
              DEFAULT_POLICY,
              at,
            );
            expectEffect(found.get(reportId), before, after);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what would change if a report did not count', () => {
  it('is what the rules say once a reviewer has rejected it, in any world', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: -24, max: 400 }).map((hours) => feb(1, hours)),
        (own, at) => {
          const before = assess(own, DEFAULT_POLICY, at);
          const dropping = effectsOfDropping(open(own), at);
          for (const { id } of own.reports) {
            const decisions = [{ verdict: 'rejected' as const, recordedAt: feb(60) }];
            const after = assess(
              { ...own, reports: own.reports.map((fact) => (fact.id === id ? { ...fact, decisions } : fact)) },
              DEFAULT_POLICY,
              at,
            );
            expectEffect(effectOfDropping(open(own), id, at), before, after);
            expectEffect(dropping(id) ?? { status: null, readings: [] }, before, after);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('comes first where it would change the most', () => {
    const alleged = { readingId: 'r', compliance: { from: 'no_reports', to: 'alleged' }, lifecycle: null } as const;
    const cleared = { ...alleged, compliance: { from: 'reportedly_violated', to: 'alleged' } } as const;
    expect([violated(FLIPS), violated(null), { status: null, readings: [cleared] }, { status: null, readings: [alleged] }].map(rankOf)).toEqual([
      0, 1, 1, 2,
    ]);
    expect(rankOf({ status: null, readings: [] })).toBe(3);
  });
});

/** Holds an effect against two answers. */
function expectEffect(effect: Effect | undefined, before: ReturnType<typeof assess>, after: ReturnType<typeof assess>): void {
  const isOther = (key: 'compliance' | 'lifecycle') => (reading: (typeof before.readings)[number], place: number) =>
    reading[key] !== after.readings[place]?.[key];
  const changed = before.readings.filter((reading, place) => isOther('compliance')(reading, place) || isOther('lifecycle')(reading, place));
  expect(effect?.status ?? null).toEqual(before.status === after.status ? null : { from: before.status, to: after.status });
  expect((effect?.readings ?? []).map(({ readingId }) => readingId)).toEqual(changed.map(({ readingId }) => readingId));
  for (const { readingId, compliance, lifecycle } of effect?.readings ?? []) {
    const [was, is] = [before, after].map(({ readings }) => readings.find((reading) => reading.readingId === readingId));
    expect(compliance).toEqual(was?.compliance === is?.compliance ? null : { from: was?.compliance, to: is?.compliance });
    expect(lifecycle).toEqual(was?.lifecycle === is?.lifecycle ? null : { from: was?.lifecycle, to: is?.lifecycle });
  }
}
