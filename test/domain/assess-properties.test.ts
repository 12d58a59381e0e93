import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, assessCase } from '../../src/domain/assess.js';
import type { CommitmentFacts, Published, Recorded, ReportFact } from '../../src/domain/facts.js';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { oneReport, world } from '../support/arbitrary-facts.js';
import { feb, retraction, statement } from '../support/facts.js';

const RUNS = { numRuns: 300 };
const FIRST = feb(-10);
const LAST = feb(60);
const answer = (facts: CommitmentFacts, at: number, knowledge = {}) => assess(facts, DEFAULT_POLICY, at, { ...ALL, ...knowledge });
const instant = fc.integer({ min: -48, max: 21 * 24 }).map((hours) => feb(1, hours));
/** Of two answers: without the instant of the next change, which says something of the future and not of now. */
const now = ({ nextChangeAt: _, ...rest }: Assessment) => rest;

/** Every instant that any fact names, with those around it, and more in between. */
function instants(facts: CommitmentFacts): number[] {
  const named =
    JSON.stringify(facts)
      .match(/\b1[67]\d{11}\b/g)
      ?.map(Number) ?? [];
  const { turningPoints } = openCase(facts, DEFAULT_POLICY, ALL);
  const days = Array.from({ length: 70 }, (_, day) => feb(day - 10));
  return [...new Set([...named, ...turningPoints, ...days].flatMap((at) => [at - 1, at, at + 1]))].sort((a, b) => a - b);
}

describe('the next change', () => {
  it('is the first instant at which the answer is another, wherever one looks from', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const opened = openCase(facts, DEFAULT_POLICY, ALL);
        const looks = instants(facts);
        let next: number | null = null;
        let before: Assessment | null = null;
        for (const at of looks) {
          const found = assessCase(opened, at);
          if (before !== null && next !== null) {
            if (at < next) expect(now(found)).toEqual(now(before));
            else expect(now(found)).not.toEqual(now(before));
          } else if (before !== null) expect(now(found)).toEqual(now(before));
          if (found.nextChangeAt !== null) {
            const change = Date.parse(found.nextChangeAt);
            expect(change).toBeGreaterThan(at);
            expect(now(assessCase(opened, change - 1))).toEqual(now(found));
            expect(now(assessCase(opened, change))).not.toEqual(now(found));
          }
          next = found.nextChangeAt === null ? null : Date.parse(found.nextChangeAt);
          before = found;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what was known', () => {
  const shift = <T extends Recorded>(fact: T, after: number): T => ({ ...fact, recordedAt: Math.max(fact.recordedAt, after + 1) });
  const shiftPublished = <T extends Published>(fact: T, after: number): T => ({ ...shift(fact, after), publishedAt: fact.publishedAt });
  /** The same world with further facts, all of them stored after T. */
  function later(facts: CommitmentFacts, more: CommitmentFacts, extra: readonly ReportFact[], after: number): CommitmentFacts {
    const retracted = shiftPublished(retraction(FIRST, { kind: 'entry_error' }), after);
    return {
      ...facts,
      parties: [
        ...facts.parties.map((party) => (party.removedAt === null ? { ...party, removedAt: after + 5 } : party)),
        ...more.parties.map((party) => shift(party, after)),
      ],
      statements: [
        ...facts.statements.map((fact) => ({ ...fact, retractions: [...fact.retractions, retracted] })),
        ...more.statements.map((fact, n) => ({ ...shiftPublished(fact, after), id: `more ${n}`, readingId: fact.claims && `more reading ${n}` })),
      ],
      reports: [
        ...facts.reports.map((fact) => ({
          ...fact,
          retractions: [...fact.retractions, retracted],
          revisions: [...fact.revisions, ...fact.revisions.map((revision) => ({ ...shiftPublished(revision, after), number: 9, act: null }))],
          incidents: [...fact.incidents, { incidentId: 'late', recordedAt: after + 1 }],
          decisions: [...fact.decisions, { verdict: 'rejected' as const, recordedAt: after + 1 }],
          reviews: [...fact.reviews, { id: 'late', readingId: 'reading 0', verdict: 'in_scope' as const, recordedAt: after + 1 }],
        })),
        ...extra.map((fact, n) => ({ ...shift(fact, after), id: `more ${n}` })),
      ],
      supersessions: [...facts.supersessions, ...more.supersessions.map((fact) => shift(fact, after))],
      actors: new Map(
        [...facts.actors].map(([id, actor]) => [id, { ...actor, parents: [...actor.parents, { parentId: 'usa', recordedAt: after + 1 }] }]),
      ),
      sources: new Map([...facts.sources].map(([id, ratings]) => [id, [...ratings, ...ratings.map((rated) => shift(rated, after))]])),
    };
  }

  it('is never changed by what is stored afterwards', () => {
    fc.assert(
      fc.property(world, world, fc.array(oneReport, { maxLength: 3 }), instant, instant, (facts, more, extra, at, recordedBy) => {
        const grown = later(facts, more, extra, recordedBy);
        expect(answer(grown, at, { recordedBy })).toEqual(answer(facts, at, { recordedBy }));
      }),
      RUNS,
    );
  });

  it('is never changed by what is published afterwards, but for the entry errors that were never said', () => {
    fc.assert(
      fc.property(world, world, instant, instant, (facts, more, at, knownBy) => {
        const statements = more.statements.map((fact, n) => ({
          ...fact,
          id: `more ${n}`,
          readingId: fact.claims && `more reading ${n}`,
          publishedAt: Math.max(fact.publishedAt, knownBy + 1),
        }));
        const grown = {
          ...facts,
          statements: [...facts.statements, ...statements],
          reports: facts.reports.map((fact) => ({ ...fact, retractions: [...fact.retractions, retraction(knownBy + 1)] })),
        };
        expect(answer(grown, at, { knownBy })).toEqual(answer(facts, at, { knownBy }));
      }),
      RUNS,
    );
  });
});

describe('an answer', () => {
  it('does not depend on the order in which facts are stored', () => {
    const turned = (facts: CommitmentFacts): CommitmentFacts => ({
      ...facts,
      parties: facts.parties.toReversed(),
      statements: facts.statements.toReversed(),
      reports: facts.reports
        .map((fact) => ({
          ...fact,
          revisions: fact.revisions.toReversed(),
          retractions: fact.retractions.toReversed(),
          incidents: fact.incidents.toReversed(),
          candidacies: fact.candidacies.toReversed(),
          reviews: fact.reviews.toReversed(),
          decisions: fact.decisions.toReversed(),
        }))
        .toReversed(),
      supersessions: facts.supersessions.toReversed(),
      actors: new Map([...facts.actors].toReversed()),
      sources: new Map([...facts.sources].toReversed().map(([id, ratings]) => [id, ratings.toReversed()])),
    });
    fc.assert(
      fc.property(world, instant, (facts, at) => {
        expect(answer(turned(facts), at)).toEqual(answer(facts, at));
      }),
      RUNS,
    );
  });

  it('is given for every world that the input lets through, and holds together', () => {
    fc.assert(
      fc.property(world, instant, instant, instant, (facts, at, knownBy, recordedBy) => {
        const found = answer(facts, at, { knownBy, recordedBy });
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(found.disputed).toBe(found.disagreesOn.length > 0);
        if (found.possibly !== undefined) expect(found.certainty).toBe('possible');
        expect(found.status).toBe(found.lifecycle === 'active' && found.violatedUnder.length > 0 ? 'reportedly_violated' : found.lifecycle);
        expect(found.violatedUnder.length > 0).toBe(found.compliance === 'reportedly_violated');
        for (const reading of found.readings) expect(reading.because.length).toBeGreaterThan(0);
        const ids = new Set([...facts.statements, ...facts.reports].map(({ id }) => id).concat('other', 'review'));
        for (const { facts: named } of found.readings.flatMap(({ because }) => because)) for (const id of named) expect(ids).toContain(id);
      }),
      RUNS,
    );
  });

  it('is given at the edges of time, too', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(FIRST, LAST, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER), (facts, at) => {
        expect(() => answer(facts, at)).not.toThrow();
      }),
      RUNS,
    );
  });
});

describe('what one principal says', () => {
  it('changes no other principal’s reading: neither its window nor its scope nor, unless committers withdraw or confirm, its lifecycle', () => {
    const speaker = fc.constantFrom('usa', 'osce');
    fc.assert(
      fc.property(world, world, speaker, instant, (facts, more, who, at) => {
        const isCommitter = facts.parties.some(({ actorId, role }) => actorId === who && role === 'committer');
        const established = statement('russia', 'announces', feb(-5), null, { id: 'first' });
        const before = { ...facts, statements: [established, ...facts.statements], mode: 'abstain' as const };
        const words = more.statements.map((fact, n) => ({
          ...fact,
          id: `more ${n}`,
          readingId: fact.claims && `more reading ${n}`,
          principalId: who,
        }));
        const after = { ...before, statements: [...before.statements, ...words] };
        const others = (found: Assessment) =>
          found.readings
            .filter(({ principal }) => principal.id !== who)
            .map(({ readingId, window, lifecycle, possibly }) => [readingId, window, isCommitter ? null : [lifecycle, possibly]])
            .sort();
        expect(others(answer(after, at))).toEqual(others(answer(before, at)));
        const scopes = (world: CommitmentFacts) =>
          openCase(world, DEFAULT_POLICY, ALL)
            .allReadings.filter(({ principalId }) => principalId !== who)
            .map(({ id, scope }) => [id, scope]);
        expect(scopes(after)).toEqual(scopes(before));
      }),
      RUNS,
    );
  });
});

describe('what reports do to compliance', () => {
  const rank = { no_reports: 0, alleged: 1, reportedly_violated: 2 };
  it('is never to lower it: one more report leaves each reading where it is, or higher', () => {
    fc.assert(
      fc.property(world, oneReport, instant, (facts, more, at) => {
        const added = { ...more, id: 'more', candidacies: facts.reports[0]?.candidacies ?? [] };
        const before = answer(facts, at);
        const after = answer({ ...facts, reports: [...facts.reports, added] }, at);
        for (const [place, reading] of after.readings.entries()) {
          expect(rank[reading.compliance]).toBeGreaterThanOrEqual(rank[before.readings[place]?.compliance ?? 'no_reports']);
        }
      }),
      RUNS,
    );
  });
  it('is gone when all of them are retracted, unless somebody bound admitted it', () => {
    fc.assert(
      fc.property(world, instant, (facts, at) => {
        const statements = facts.statements.filter(({ act }) => act !== 'admits_violation');
        const reports = facts.reports.map((fact) => ({ ...fact, retractions: [retraction(feb(0))] }));
        expect(answer({ ...facts, statements, reports }, at)).toMatchObject({ compliance: 'no_reports', reports: { inScope: 0, possibly: 0 } });
      }),
      RUNS,
    );
  });
});
