import type { Instant } from './time.js';

/** A value that holds from an instant until the next step. */
export interface Step<T> {
  from: Instant;
  value: T;
}

/** Adds a step at the end of steps that stand in order of time. One at the same instant is taken over, one that changes nothing is left out. */
export function addStep<T>(steps: Step<T>[], from: Instant, value: T): void {
  if (steps.at(-1)?.from === from) steps.pop();
  if (steps.length === 0 || steps.at(-1)?.value !== value) steps.push({ from, value });
}

/** What holds at an instant, of steps that stand in order of time; undefined before the first. */
export function valueAt<T>(steps: readonly Step<T>[], at: Instant): T | undefined {
  let below = 0;
  let above = steps.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((steps[middle]?.from ?? Number.POSITIVE_INFINITY) <= at) below = middle + 1;
    else above = middle;
  }
  return steps[below - 1]?.value;
}
