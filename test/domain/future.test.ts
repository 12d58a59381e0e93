import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCase } from '../../src/domain/assess.js';
import { changesSince, dueAt } from '../../src/domain/changes.js';
import { futureOf } from '../../src/domain/future.js';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { world } from '../support/arbitrary-facts.js';
import { facts, feb, from, statement } from '../support/facts.js';

const instant = fc.integer({ min: -48, max: 21 * 24 }).map((hours) => feb(1, hours));

describe('what time will make of an answer, worked out in advance', () => {
  it('is what is written down by whoever follows the clock', () => {
    fc.assert(
      fc.property(world, instant, fc.array(instant, { maxLength: 4 }), (given, planned, others) => {
        const opened = openCase(given, DEFAULT_POLICY, ALL);
        const future = [...futureOf(opened, assessCase(opened, planned))];
        const looks = others.filter((at) => at >= planned).sort((a, b) => a - b);

        let written = assessCase(opened, planned);
        let since = planned;
        for (const now of looks) {
          const { changes, latest } = changesSince(opened, { assessment: written, lastValidAt: Number.NEGATIVE_INFINITY }, now, null);
          const come = future.filter(({ at }) => at > since && at <= now);
          expect(come.flatMap(({ change }) => change ?? [])).toEqual(changes);
          // Also where nothing is told: reasons, counts and the next change are those of the last answer that has come.
          expect(JSON.stringify(come.at(-1)?.answer ?? written)).toBe(JSON.stringify(latest));
          [written, since] = [latest, now];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends where nothing is to come, and each answer names the next', () => {
    const opened = openCase(facts({ statements: [statement('russia', 'announces', feb(0), from(1, 8))] }), DEFAULT_POLICY, ALL);
    const future = [...futureOf(opened, assessCase(opened, feb(0)))];
    expect(future.map(({ at, answer }) => [at, answer.status])).toEqual([
      [feb(1), 'active'],
      [feb(8), 'expired'],
    ]);
    expect(future.map(({ answer }) => dueAt(answer))).toEqual([feb(8), Number.POSITIVE_INFINITY]);
    expect([...futureOf(opened, assessCase(opened, feb(9)))]).toEqual([]);
  });
});
