import type { Tx } from '../../db/transaction.js';
import type { Case } from '../../domain/case.js';
import type { Instant } from '../../domain/time.js';
import { openReadings } from '../commitments/open-cases.js';
import type { AppContext } from '../context.js';
import { matchReadings } from './match-readings.js';

/**
 * Writes facts about a commitment, and finds the reports that fall under its readings as they are then: a statement may change what the later ones of its principal
 * inherit, and other committers are bound by whatever names nobody. What was a candidate stays one, with every override. The commitment must be locked.
 *
 * @returns what `write` answers
 */
export async function withRematching<T>(tx: Tx, context: AppContext, commitmentId: string, now: Instant, write: () => Promise<T>): Promise<T> {
  const open = async () => (await openReadings(tx, context, [commitmentId])).get(commitmentId);
  const before = readingsOf(await open());
  const result = await write();
  const opened = await open();
  const changed = [...readingsOf(opened)].filter(([readingId, reading]) => before.get(readingId) !== reading).map(([readingId]) => readingId);
  if (opened && changed.length > 0) await matchReadings(tx, context, opened, changed, now);
  return result;
}

/** What each reading covers and whom it binds, as text to compare. */
function readingsOf(opened: Case | undefined): Map<string, string> {
  if (!opened) return new Map();
  return new Map(opened.allReadings.map((reading) => [reading.id, JSON.stringify([reading.window, reading.scope, opened.boundIds(reading)])]));
}
