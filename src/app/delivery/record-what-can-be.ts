import { isUnavailable } from '../../db/lib/errors.js';
import type { LaneReport } from './record-results.js';

/** How long to wait before it is tried again, each time (milliseconds): in all well below what a lease leaves. */
const PAUSES = [1_000, 4_000];

/**
 * Has results recorded in spite of faults: again after a pause, where the database cannot be reached just now; in halves, where it refuses something in them, so that
 * one result that cannot be stored is not in the way of others. Tried twice, a result is recorded once: the second time its lane is no longer leased.
 * @returns what was not recorded, with the reason
 */
export async function recordWhatCanBe(
  reports: readonly LaneReport[],
  record: (reports: readonly LaneReport[]) => Promise<void>,
  pause: (ms: number) => Promise<void>,
): Promise<{ reports: number; error: unknown } | null> {
  const failure = await untilItAnswers(() => record(reports), pause);
  if (failure === null) return null;
  if (reports.length === 1 || isUnavailable(failure.error)) return { reports: reports.length, error: failure.error };
  const middle = Math.ceil(reports.length / 2);
  const left = await recordWhatCanBe(reports.slice(0, middle), record, pause);
  const right = await recordWhatCanBe(reports.slice(middle), record, pause);
  return left && right ? { reports: left.reports + right.reports, error: right.error } : (left ?? right);
}

async function untilItAnswers(work: () => Promise<void>, pause: (ms: number) => Promise<void>): Promise<{ error: unknown } | null> {
  for (let tries = 0; ; tries++) {
    try {
      await work();
      return null;
    } catch (error) {
      const wait = PAUSES[tries];
      if (wait === undefined || !isUnavailable(error)) return { error };
      await pause(wait);
    }
  }
}
