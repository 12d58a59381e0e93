import { z } from 'zod';
import { insertIncident } from '../../db/incidents.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { groupingReason, incidentTitle, reportIds } from '../inputs/incidents.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { REDO_TIMEOUT } from '../record/redo-assessments.js';
import { inTransaction } from '../transact/in-transaction.js';
import { membershipsOf } from './named.js';
import { lockMembers, regroup } from './regroup.js';

export const GroupReportsInput = z
  .strictObject({ reportIds: reportIds(2), title: incidentTitle.optional(), reason: groupingReason.optional() })
  .meta({ id: 'GroupReports', description: 'Reports that are about one event, each of which stands alone so far' });

/**
 * Groups reports that each stand alone under a new incident, and redoes what they bear on. Needs `review`.
 *
 * @returns the id of the incident
 * @throws {AppError} `conflict` if one of them stands under an incident with others: that one is merged, or split first
 */
export async function groupReports(context: AppContext, caller: Caller, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'review');
  const input = parseInput(GroupReportsInput, body);

  return inTransaction(
    context,
    caller,
    async (tx) => {
      const named = await membershipsOf(tx, input.reportIds);
      const fromIds = [...new Set([...named.values()].map(({ incidentId }) => incidentId))];
      const members = await lockMembers(tx, fromIds);
      const alone = new Set(members.map(({ reportId }) => reportId));
      for (const [reportId, { incidentId }] of named) {
        const others = members.filter((member) => member.incidentId === incidentId && member.reportId !== reportId);
        if (alone.has(reportId) && others.length === 0) continue;
        throw new AppError('conflict', `${reportId} does not stand alone under ${incidentId}: merge that incident, or split the report off first.`);
      }
      const id = newId('incident');
      const { title = null, reason = null } = input;
      const prepare = (now: number) => insertIncident(tx, { id, title, recordedAt: now, recordedBy });
      await regroup(tx, context, { kind: 'grouped', incidentId: id, fromIds, reportIds: input.reportIds, reason, recordedBy, prepare });
      return id;
    },
    undefined,
    { timeout: REDO_TIMEOUT },
  );
}
