import { z } from 'zod';
import { findMemberships } from '../../db/incidents.js';
import { dismiss, findSuggestion, lockSuggestion, type SuggestionRow } from '../../db/suggestions.js';
import type { AppContext } from '../context.js';
import { groupingReason } from '../inputs/incidents.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { REDO_TIMEOUT } from '../record/redo-assessments.js';
import { inTransaction } from '../transact/in-transaction.js';
import { getSuggestion } from './read-suggestions.js';
import { lockMembers, regroup } from './regroup.js';

export const AcceptSuggestionInput = z.strictObject({ reason: groupingReason.optional() }).meta({ id: 'AcceptSuggestion' });
export const DismissSuggestionInput = z.strictObject({ reason: groupingReason }).meta({ id: 'DismissSuggestion' });

/**
 * Puts the two reports under one incident, with all that stand with them: under the one with more reports, else the older one. What they bear on is redone. Needs
 * `review`.
 *
 * @returns the id of the incident
 * @throws {AppError} `conflict` if the suggestion was settled before
 */
export async function acceptSuggestion(context: AppContext, caller: Caller, id: string, body: unknown): Promise<string> {
  const recordedBy = requireScope(caller, 'review');
  await getSuggestion(context, caller, id);
  const { reason = `${id} was accepted.` } = parseInput(AcceptSuggestionInput, body === undefined ? {} : body);

  return inTransaction(
    context,
    caller,
    async (tx) => {
      const { firstId, secondId } = requireOpen(await findSuggestion(tx, id));
      const incidentIds = (await findMemberships(tx, [firstId, secondId])).map(({ incidentId }) => incidentId);
      const members = await lockMembers(tx, incidentIds);
      const size = (incidentId: string) => members.filter((member) => member.incidentId === incidentId).length;
      const [incidentId, from] = incidentIds.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
      const stand = [firstId, secondId].every((reportId) => members.some((member) => member.reportId === reportId));
      if (incidentId === undefined || from === undefined || incidentId === from || !stand)
        throw new AppError('conflict', 'These reports were grouped otherwise just now: read the suggestion again.');
      const reportIds = members.filter((member) => member.incidentId === from).map(({ reportId }) => reportId);
      // Suggestions are locked last, also by those who put the reports together by other means.
      const prepare = async () => {
        requireOpen(await lockSuggestion(tx, id));
      };
      await regroup(tx, context, { kind: 'merged', incidentId, fromIds: [from], reportIds, reason, recordedBy, prepare });
      return incidentId;
    },
    undefined,
    { timeout: REDO_TIMEOUT },
  );
}

/** Says that the two reports are about different events: that is never suggested again. Needs `review`. @throws {AppError} `conflict` if it was settled before */
export async function dismissSuggestion(context: AppContext, caller: Caller, id: string, body: unknown): Promise<void> {
  const settledBy = requireScope(caller, 'review');
  await getSuggestion(context, caller, id);
  const { reason } = parseInput(DismissSuggestionInput, body);

  await inTransaction(context, caller, async (tx) => {
    requireOpen(await lockSuggestion(tx, id));
    await dismiss(tx, id, reason, { settledAt: context.clock.now(), settledBy });
    return id;
  });
}

function requireOpen(found: SuggestionRow | null): SuggestionRow {
  if (found?.state === 'open') return found;
  throw new AppError('conflict', found ? `This suggestion is ${found.state} already.` : 'The reports give no cause for this suggestion any more.');
}
