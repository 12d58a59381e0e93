import { type Assessment, assessCase } from './assess.js';
import type { Case } from './case.js';
import { type Change, changeOf, dueAt } from './changes.js';
import type { Instant } from './time.js';

/** What a commitment's answer will be from an instant on. */
export interface FutureAnswer {
  at: Instant;
  answer: Assessment;
  /** what is then written into the history; null where only reasons or counts are others */
  change: Change | null;
}

const BY_THE_CLOCK = { cause: 'clock', facts: [] } as const;

/**
 * What time alone will make of an answer, soonest first: the rules know no clock, so without a new fact it is decided now. Each answer is the one that `assess`
 * gives from its instant until the next, and the changes are those that `changesSince` tells of. Worked out only as far as it is asked for.
 */
export function* futureOf(opened: Case, answer: Assessment): Generator<FutureAnswer> {
  let before = answer;
  for (let at = dueAt(before); Number.isFinite(at); at = dueAt(before)) {
    const after = assessCase(opened, at);
    yield { at, answer: after, change: changeOf(before, after, BY_THE_CLOCK, at) };
    before = after;
  }
}
