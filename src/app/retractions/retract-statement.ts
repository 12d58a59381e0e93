import { loadFacts } from '../../db/facts.js';
import type { Tx } from '../../db/transaction.js';
import { openCase } from '../../domain/case.js';
import { ALL } from '../../domain/known.js';
import { type Caller, requireScope } from '../caller.js';
import { lockForFacts, recordTriggered } from '../commitments/write-commitment.js';
import type { AppContext } from '../context.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { matchReadings } from '../reports/match-readings.js';
import { getStatement } from '../statements/list-statements.js';
import { parseRetraction, recordRetraction } from './record-retraction.js';

/**
 * Takes a statement back: nothing is deleted, and the principal's earlier reading is current again. Readings that inherited from it inherit from the one before.
 * Needs `log`.
 *
 * @returns the id of the retraction
 */
export async function retractStatement(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'log');
  const { commitmentId, publishedAt } = await getStatement(context, caller, id);
  const input = parseRetraction(body, publishedAt, context.clock.now());

  return inTransaction(context, caller, async (tx) => {
    const now = await lockForFacts(tx, context, [commitmentId]);
    const before = await readingsOf(tx, context, commitmentId);
    const retractionId = await recordRetraction(tx, { statementId: id }, input, now, recordedBy);
    const after = await readingsOf(tx, context, commitmentId);
    const changed = [...after].filter(([readingId, reading]) => before.get(readingId) !== reading).map(([readingId]) => readingId);
    if (changed.length > 0) await matchReadings(tx, context, commitmentId, changed, now);
    await recordTriggered(tx, context, [commitmentId], now, { cause: 'retraction', facts: [retractionId, id], validAt: now });
    return retractionId;
  });
}

/** What each reading says, as text to compare. */
async function readingsOf(tx: Tx, context: AppContext, commitmentId: string): Promise<Map<string, string>> {
  const facts = (await loadFacts(tx, [commitmentId])).get(commitmentId);
  if (!facts) return new Map();
  return new Map(openCase(facts, context.policy, ALL).allReadings.map(({ id, window, scope }) => [id, JSON.stringify([window, scope])]));
}
