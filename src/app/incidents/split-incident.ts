import { z } from 'zod';
import { findEarlierIncidents, insertIncident, retitle } from '../../db/incidents.js';
import { LockedTooLittle } from '../../db/lib/errors.js';
import type { Tx } from '../../db/transaction.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { groupingReason, incidentTitle, reportIds } from '../inputs/incidents.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { REDO_TIMEOUT } from '../record/redo-assessments.js';
import { inTransaction } from '../transact/in-transaction.js';
import { emptied } from './merge-incidents.js';
import { existingIncident, membershipsOf } from './named.js';
import { lockMembers, regroup } from './regroup.js';

export const SplitIncidentInput = z
  .strictObject({
    reportIds: reportIds(1).meta({ description: 'The reports that are about another event; not all that stand here' }),
    reason: groupingReason,
    title: incidentTitle.optional().meta({ description: 'Of the incident that they are put under' }),
  })
  .meta({ id: 'SplitIncident' });

/**
 * Takes reports out of an incident and redoes what they bear on. They are put under the incident that they all came from, if it has no other reports today, so that a
 * split takes a merge back; else under a new one. Needs `review`.
 *
 * @returns the id of the incident that they stand under now
 * @throws {AppError} `conflict` if they do not stand there, or would leave nothing behind
 */
export async function splitIncident(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'review');
  await existingIncident(context.database.prisma, id);
  const input = parseInput(SplitIncidentInput, body);
  await membershipsOf(context.database.prisma, input.reportIds);

  return inTransaction(
    context,
    caller,
    async (tx) => {
      const wanted = await earlierIncident(tx, input.reportIds);
      const all = await lockMembers(tx, wanted === null ? [id] : [id, wanted]);
      if ((await earlierIncident(tx, input.reportIds)) !== wanted) throw new LockedTooLittle();
      const members = all.filter(({ incidentId }) => incidentId === id);
      if (members.length === 0) throw await emptied(tx, id);
      const elsewhere = input.reportIds.filter((reportId) => !members.some((member) => member.reportId === reportId));
      if (elsewhere.length > 0) throw new AppError('conflict', `Not under ${id}: ${elsewhere.join(', ')}.`);
      if (input.reportIds.length === members.length)
        throw new AppError('conflict', 'That would leave nothing behind: leave at least one report out.');
      const origin = all.some(({ incidentId }) => incidentId === wanted) ? null : wanted;
      const incidentId = origin ?? newId('incident');
      const { title, reason } = input;
      const prepare = async (now: number) => {
        if (origin === null) await insertIncident(tx, { id: incidentId, title: title ?? null, recordedAt: now, recordedBy });
        else if (title !== undefined) await retitle(tx, origin, title);
      };
      await regroup(tx, context, { kind: 'split', incidentId, fromIds: [id], reportIds: input.reportIds, reason, recordedBy, prepare });
      return incidentId;
    },
    undefined,
    { timeout: REDO_TIMEOUT },
  );
}

/** The incident that all of these reports came from; null where there is none. */
async function earlierIncident(tx: Tx, ids: readonly string[]): Promise<string | null> {
  const earlier = await findEarlierIncidents(tx, ids);
  const [origin, ...others] = new Set(ids.map((id) => earlier.get(id)));
  return origin === undefined || others.length > 0 ? null : origin;
}
