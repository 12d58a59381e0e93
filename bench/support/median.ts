import { timed } from './context.js';

/** Rounds before those that count: by then a statement has its plan for good, and the code is compiled. */
const WARM_UP = 10;

/** How long `work` takes, in milliseconds: the median of so many rounds. It is told which one; those before that do not count have numbers of their own. */
export async function medianTime(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < WARM_UP; round++) await work(rounds + round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(() => work(round)));
  return median(times);
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
