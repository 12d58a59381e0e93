import { z } from 'zod';
import { findIncidents, findWhereTheyWent } from '../../db/incidents.js';
import type { Tx } from '../../db/transaction.js';
import type { AppContext } from '../context.js';
import { groupingReason, incidentIds } from '../inputs/incidents.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError, invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { REDO_TIMEOUT } from '../record/redo-assessments.js';
import { inTransaction } from '../transact/in-transaction.js';
import { existingIncident, refuseUnknown } from './named.js';
import { lockMembers, regroup } from './regroup.js';

export const MergeIncidentsInput = z
  .strictObject({
    incidentIds: incidentIds.meta({ description: 'The incidents whose reports are put under the one in the path' }),
    reason: groupingReason,
  })
  .meta({ id: 'MergeIncidents' });

/**
 * Puts the reports of other incidents under this one, and redoes what they bear on. The others stay, without reports, and say where these went; a split takes it
 * back. Needs `review`.
 *
 * @throws {AppError} `conflict` if one of the incidents has no reports any more
 */
export async function mergeIncidents(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'review');
  await existingIncident(context.database.prisma, id);
  const { incidentIds: fromIds, reason } = parseInput(MergeIncidentsInput, body);
  const known = new Set((await findIncidents(context.database.prisma, fromIds)).map((incident) => incident.id));
  refuseUnknown(fromIds, (one) => known.has(one), 'incidentIds');
  if (fromIds.includes(id))
    throw invalidInput([{ path: `incidentIds[${fromIds.indexOf(id)}]`, message: 'is the incident that the others are merged into' }]);

  return inTransaction(
    context,
    caller,
    async (tx) => {
      const members = await lockMembers(tx, [id, ...fromIds]);
      const moved = members.filter(({ incidentId }) => incidentId !== id);
      for (const one of [id, ...fromIds]) if (!members.some(({ incidentId }) => incidentId === one)) throw await emptied(tx, one);
      const reportIds = moved.map(({ reportId }) => reportId);
      await regroup(tx, context, { kind: 'merged', incidentId: id, fromIds, reportIds, reason, recordedBy });
      return id;
    },
    undefined,
    { timeout: REDO_TIMEOUT },
  );
}

/** What is said of an incident whose reports were all put under others. */
export async function emptied(tx: Tx, id: string): Promise<AppError> {
  return new AppError('conflict', `${id} has no reports any more: they stand under ${(await findWhereTheyWent(tx, id)).join(', ')}.`);
}
