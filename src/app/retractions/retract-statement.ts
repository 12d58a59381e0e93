import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { lockForFacts, recordTriggered } from '../record/record-changes.js';
import { withRematching } from '../record/rematch.js';
import { getStatement } from '../statements/list-statements.js';
import { inTransaction } from '../transact/in-transaction.js';
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
    const retract = () => recordRetraction(tx, { statementId: id }, input, now, recordedBy);
    const retractionId = await withRematching(tx, context, commitmentId, now, retract);
    await recordTriggered(tx, context, [commitmentId], now, { cause: 'retraction', facts: [retractionId, id], validAt: now });
    return retractionId;
  });
}
