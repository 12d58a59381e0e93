import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assessCase } from '../../src/domain/assess.js';
import { type Change, changesSince, isMaterial, type Trigger } from '../../src/domain/changes.js';
import type { CommitmentFacts } from '../../src/domain/facts.js';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { world } from '../support/arbitrary-facts.js';
import { feb } from '../support/facts.js';

const open = (facts: CommitmentFacts) => openCase(facts, DEFAULT_POLICY, ALL);
const logged: Trigger = { cause: 'statement', facts: ['first'], validAt: feb(-5) };
const instant = fc.integer({ min: -48, max: 21 * 24 }).map((hours) => feb(1, hours));
const UNWRITTEN = { assessment: null, lastValidAt: Number.NEGATIVE_INFINITY };
const told = (changes: readonly Change[]) => changes.map(({ after, before, ...change }) => ({ ...change, status: [before?.status, after.status] }));

describe('a history that is told afterwards', () => {
  it('is what one would have written who looked at every change, however small', () => {
    fc.assert(
      fc.property(world, instant, (facts, now) => {
        const opened = open(facts);
        const { changes, latest } = changesSince(opened, UNWRITTEN, now, logged);
        const expected: [Assessment, number][] = [];
        let before: Assessment | null = null;
        for (let at = Math.min(logged.validAt, now); at <= now; ) {
          const after: Assessment = assessCase(opened, at);
          if (isMaterial(before, after)) expected.push([after, at]);
          before = after;
          at = after.nextChangeAt === null ? Number.POSITIVE_INFINITY : Date.parse(after.nextChangeAt);
        }
        expect(changes.map(({ after, validAt }) => [after, validAt])).toEqual(expected);
        expect(latest).toEqual(assessCase(opened, now));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in one go and in two', () => {
    fc.assert(
      fc.property(world, instant, instant, (facts, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        const opened = open(facts);
        const whole = changesSince(opened, UNWRITTEN, later, { ...logged, validAt: Math.min(logged.validAt, sooner) });
        const first = changesSince(opened, UNWRITTEN, sooner, { ...logged, validAt: Math.min(logged.validAt, sooner) });
        const lastValidAt = first.changes.at(-1)?.validAt ?? Number.NEGATIVE_INFINITY;
        const second = changesSince(opened, { assessment: first.latest, lastValidAt }, later, null);
        expect(told([...first.changes, ...second.changes])).toEqual(told(whole.changes));
        expect(second.latest).toEqual(whole.latest);
        expect(changesSince(opened, { assessment: whole.latest, lastValidAt }, later, null).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
