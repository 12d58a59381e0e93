import { describe, expect, it } from 'vitest';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { spansOf, timelineOf } from '../../src/domain/timeline.js';
import type { Bound } from '../../src/domain/window.js';
import { facts, feb, from, report, statement, type World } from '../support/facts.js';

const bound = (earliest: number, latest = earliest): Bound => ({ earliest, latest, basis: 'stated' });
const day = (n: number) => new Date(feb(n)).toISOString();
const never = Number.POSITIVE_INFINITY;
const timeline = (world: World) => timelineOf(openCase(facts(world), DEFAULT_POLICY, ALL));

describe('the spans of a reading', () => {
  const certain = { start: bound(feb(1)), end: bound(feb(8)) };
  const vague = { start: bound(feb(1), feb(2)), end: bound(feb(7), feb(8)) };
  it('are one certain span where both bounds are certain', () => {
    expect(spansOf(certain, [])).toEqual([{ from: day(1), to: day(8), certainty: 'certain' }]);
  });
  it('are a certain span between two possible ones where they are not', () => {
    expect(spansOf(vague, []).map(({ certainty }) => certainty)).toEqual(['possible', 'certain', 'possible']);
  });
  it('are all possible where it may have ended before it began', () => {
    expect(spansOf({ start: bound(feb(1), feb(6)), end: bound(feb(4), feb(8)) }, [])).toEqual([{ from: day(1), to: day(8), certainty: 'possible' }]);
  });
  it('end where it was closed', () => {
    expect(spansOf(vague, [{ from: feb(4), until: never }])).toEqual([
      { from: day(1), to: day(2), certainty: 'possible' },
      { from: day(2), to: day(4), certainty: 'certain' },
    ]);
  });
  it('leave out what lies between closing and renewal', () => {
    expect(spansOf(certain, [{ from: feb(3), until: feb(5) }])).toEqual([
      { from: day(1), to: day(3), certainty: 'certain' },
      { from: day(5), to: day(8), certainty: 'certain' },
    ]);
  });
  it('have no end where it is open', () => {
    expect(spansOf({ start: bound(feb(1)), end: bound(never) }, [])).toEqual([{ from: day(1), to: null, certainty: 'certain' }]);
  });
});

it('tells what was said, what was reported and when a reading was closed for good', () => {
  const made = statement('russia', 'announces', feb(0), from(1, 8));
  const world = {
    statements: [made, statement('russia', 'withdraws', feb(4))],
    reports: [report('r1', feb(3), {}, { incident: 'i' }), report('r2', feb(2), { allegedActorId: null }, { incident: 'i' })],
  };
  expect(timeline(world)).toMatchObject({
    readings: [{ principal: { id: 'russia', name: 'RUSSIA' }, closedAt: day(4) }],
    statements: [
      { act: 'announces', readingId: made.readingId },
      { act: 'withdraws', readingId: null },
    ],
    incidents: [{ id: 'i', from: day(2), reports: ['r2', 'r1'], results: [{ readingId: made.readingId, result: 'in_scope' }] }],
  });
});
