import type { Load } from './load.js';

/** What was measured, what it was held against in the same run, and how often that it should be. */
export interface Result {
  rate: number;
  p50?: number;
  p99?: number;
  'core-ms'?: string;
  /** its rate as a multiple of the reference's */
  ratio?: string;
  target?: string;
}
export type Results = Record<string, Result>;

/** Adds a reference and what is measured beside it, with the ratio of their rates. */
export async function against(
  results: Results,
  name: string,
  { by, reference, own, target }: { by: string; reference: () => Promise<Load>; own: () => Promise<Load>; target?: number },
): Promise<void> {
  const first = await reference();
  const second = await own();
  results[`${name}: ${by}`] = first;
  results[name] = { ...second, ratio: (second.rate / first.rate).toFixed(2), ...(target !== undefined && { target: `≥ ${target}` }) };
}
