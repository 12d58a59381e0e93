import { retractionRows } from '../../db/retractions.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { decideRestated } from '../record/decide-restated.js';
import { hold, record } from '../record/record-changes.js';
import { getStatement } from '../statements/list-statements.js';
import { inTransaction } from '../transact/in-transaction.js';
import { newRetraction, parseRetraction } from './new-retraction.js';

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
    const held = await hold(tx, context, [commitmentId], {}, {});
    const { now } = held;
    const [before] = held.entries;
    if (!before) throw new AppError('not_found', `There is no commitment ${commitmentId}.`);
    const earlier = before.facts.statements.find((statement) => statement.id === id)?.retractions ?? [];
    const retraction = newRetraction(earlier, input, now, recordedBy);
    const statements = before.facts.statements.map((statement) =>
      statement.id === id ? { ...statement, retractions: [...statement.retractions, retraction] } : statement,
    );
    const decision = await decideRestated(
      tx,
      context,
      before.facts,
      { ...before, facts: { ...before.facts, statements } },
      {
        now,
        trigger: { cause: 'retraction', facts: [retraction.id, id], validAt: now },
        items: held.items,
        own: { rows: retractionRows({ statementId: id }, retraction) },
      },
    );
    await record(tx, context, decision, { ...held, entries: decision.about }, now);
    return retraction.id;
  });
}
