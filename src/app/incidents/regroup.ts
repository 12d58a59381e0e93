import { commitmentsMatchedBy } from '../../db/affected-commitments.js';
import { findMembers, lockIncidents, type Member, moveReports } from '../../db/incidents.js';
import { lockReports } from '../../db/reports.js';
import { settleMoved } from '../../db/suggestions.js';
import type { Tx } from '../../db/transaction.js';
import type { IncidentChangeKind } from '../../domain/vocabulary.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { redoAssessments } from '../record/redo-assessments.js';
import { needTurn } from '../transact/in-turn.js';

export interface Regrouping {
  kind: IncidentChangeKind;
  /** where the reports are put; made by `prepare` where it is new */
  incidentId: string;
  fromIds: readonly string[];
  reportIds: readonly string[];
  reason: string | null;
  recordedBy: string;
  /** what has to be there, or be checked, before they are moved; everything is locked then */
  prepare?: (now: number) => Promise<void>;
}

/** Locks incidents against other regroupings, and answers the reports that stand under them. To be called first in the transaction, and once. */
export async function lockMembers(tx: Tx, incidentIds: readonly string[]): Promise<Member[]> {
  needTurn(tx, incidentIds);
  await lockIncidents(tx, incidentIds);
  return findMembers(tx, incidentIds);
}

/**
 * Puts reports under another incident, and redoes in the same transaction the assessments of all commitments that they may fall under: what counts there may be
 * more or less than before. The incidents must be locked.
 */
export async function regroup(
  tx: Tx,
  context: AppContext,
  { kind, incidentId, fromIds, reportIds, reason, recordedBy, prepare }: Regrouping,
): Promise<void> {
  const id = newId('grouping');
  const ids = [...new Set(reportIds)].sort();
  await redoAssessments(tx, context, {
    cause: 'grouping',
    facts: [id, ...ids],
    affected: () => commitmentsMatchedBy(tx, ids),
    lock: async () => {
      needTurn(tx, ids);
      await lockReports(tx, ids);
    },
    write: async (now) => {
      await prepare?.(now);
      await moveReports(tx, { id, kind, incidentId, fromIds: [...new Set(fromIds)].sort(), reportIds: ids, reason, recordedAt: now, recordedBy });
      await settleMoved(tx, ids, reason, { settledAt: now, settledBy: recordedBy });
    },
  });
}
