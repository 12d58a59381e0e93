import { isUnavailable, type Trouble, troubleOf } from '../../db/lib/errors.js';
import type { LaneReport } from './record-results.js';

/** How long to wait before it is tried again, each time (milliseconds): in all well below what a lease leaves. */
const PAUSES = [1_000, 4_000];

/** Troubles in which the database takes nothing from anybody: to try parts of it would be refused as well. */
const OF_ALL: ReadonlySet<Trouble> = new Set([
  ...(['read-only', 'too many connections', 'refuses the service', 'shutting down or starting', 'connection lost', 'unreachable'] as const),
]);

/**
 * Has results recorded in spite of faults: again after a pause, where the database cannot do it just now; then in halves, where it refuses something in them, so that
 * one result that cannot be stored is not in the way of others. Tried twice, a result is recorded once: the second time its lane is no longer leased.
 * @returns what was not recorded, with the reason
 */
export async function recordWhatCanBe(
  reports: readonly LaneReport[],
  record: (reports: readonly LaneReport[]) => Promise<void>,
  pause: (ms: number) => Promise<void>,
): Promise<{ reports: number; error: unknown } | null> {
  const failure = await untilItAnswers(() => record(reports), pause);
  return failure === null ? null : inHalves(reports, record, failure.error);
}

/** Records the halves of what was refused, and of those that are refused again. */
async function inHalves(
  reports: readonly LaneReport[],
  record: (reports: readonly LaneReport[]) => Promise<void>,
  error: unknown,
): Promise<{ reports: number; error: unknown } | null> {
  const trouble = troubleOf(error);
  if (reports.length === 1 || (trouble !== undefined && OF_ALL.has(trouble))) return { reports: reports.length, error };
  const middle = Math.ceil(reports.length / 2);
  const left = await again(reports.slice(0, middle), record);
  const right = await again(reports.slice(middle), record);
  return left && right ? { reports: left.reports + right.reports, error: right.error } : (left ?? right);
}

async function again(reports: readonly LaneReport[], record: (reports: readonly LaneReport[]) => Promise<void>): ReturnType<typeof inHalves> {
  try {
    await record(reports);
    return null;
  } catch (error) {
    return inHalves(reports, record, error);
  }
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
