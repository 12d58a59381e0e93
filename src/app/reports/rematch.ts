import { loadFacts } from '../../db/facts.js';
import type { Tx } from '../../db/transaction.js';
import { openCase } from '../../domain/case.js';
import { ALL } from '../../domain/known.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { matchReadings } from './match-readings.js';

/**
 * Writes facts about a commitment, and finds the reports that fall under its readings as they are then: a statement may change what the later ones of its principal
 * inherit, and other committers are bound by whatever names nobody. What was a candidate stays one, with every override. The commitment must be locked.
 *
 * @returns what `write` answers
 */
export async function withRematching<T>(tx: Tx, context: AppContext, commitmentId: string, now: Instant, write: () => Promise<T>): Promise<T> {
  const before = await readingsOf(tx, context, commitmentId);
  const result = await write();
  const after = await readingsOf(tx, context, commitmentId);
  const changed = [...after].filter(([readingId, reading]) => before.get(readingId) !== reading).map(([readingId]) => readingId);
  if (changed.length > 0) await matchReadings(tx, context, commitmentId, changed, now);
  return result;
}

/** What each reading covers and whom it binds, as text to compare. */
async function readingsOf(tx: Tx, context: AppContext, commitmentId: string): Promise<Map<string, string>> {
  const facts = (await loadFacts(tx, [commitmentId])).get(commitmentId);
  if (!facts) return new Map();
  const { allReadings, boundIds } = openCase(facts, context.policy, ALL);
  return new Map(allReadings.map((reading) => [reading.id, JSON.stringify([reading.window, reading.scope, boundIds(reading)])]));
}
