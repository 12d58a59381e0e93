import type { NewStatusChange } from '../../db/status-changes.js';
import type { Assessment } from '../../domain/assess.js';
import type { Case } from '../../domain/case.js';
import type { ChangeEvent, Visibility } from '../../domain/vocabulary.js';

import type { CommitmentEventData } from '../alerts/payloads/payloads.js';
import { readingData } from '../alerts/reading-data.js';
import { type CommitmentEvent, UNWRITTEN_CURSOR } from './messages.js';
import type { Rules } from './rules.js';

/** What messages say of a commitment as it was assessed, beside the change itself and what editors may set. */
export type Told = Pick<CommitmentEventData['commitment'], 'mode' | 'parties'> &
  Omit<CommitmentEventData, 'commitment' | 'corrects' | 'from' | 'to' | keyof Omit<ToldChange, 'fromStatus' | 'toStatus'>>;

export function toldOf(opened: Case, assessment: Assessment): Told {
  const { known } = opened;
  return {
    mode: known.mode,
    parties: known.parties.map(({ actorId, role }) => ({ id: actorId, name: known.nameOf(actorId), role })),
    possibly: assessment.possibly ?? null,
    certainty: assessment.certainty,
    compliance: assessment.compliance,
    disputed: assessment.disputed,
    disagreesOn: [...assessment.disagreesOn],
    violatedUnder: [...assessment.violatedUnder],
    ...readingData(opened, assessment),
  };
}

/** A commitment by what editors may set of it, as messages show it. */
type Shown = Pick<CommitmentEventData['commitment'], 'id' | 'title' | 'kind'>;

/** A change as it was written down. */
export type ToldChange = Pick<NewStatusChange, 'fromStatus' | 'toStatus' | 'validAt' | 'recordedAt' | 'late' | 'cause' | 'facts' | 'sequence'> & {
  /** null: it is written by the same statement as the message, which puts it in then */
  cursor: bigint | null;
};

/**
 * The events of one status change, as those who are alerted get them: thin, with the place to read more. Nobody is told of a commitment that is not
 * public, nor of a change that became true too long ago (nobody wants an alarm for last year's backlog after an import).
 */
export function alertsOf(
  rules: Rules,
  commitment: Shown & { visibility: Visibility },
  change: ToldChange & { events: readonly ChangeEvent[] },
  told: Told,
): CommitmentEvent[] {
  const { validAt, recordedAt, events, sequence } = change;
  if (commitment.visibility !== 'public' || recordedAt - validAt > rules.maxAlertAge) return [];
  const data = eventData(rules, commitment, change, told);
  return events.map((event) => ({ commitmentId: commitment.id, sequence, type: `commitment.${event}` as const, timestamp: validAt, data }));
}

/** What a message says of a commitment's change: enough to act on, and where to read the rest. */
export function eventData(rules: Rules, { id, title, kind }: Shown, change: ToldChange, { mode, parties, ...told }: Told): CommitmentEventData {
  return {
    commitment: { id, title, kind, mode, parties, url: `${rules.publicUrl}/v1/commitments/${id}` },
    from: change.fromStatus,
    to: change.toStatus,
    validAt: new Date(change.validAt).toISOString(),
    recordedAt: new Date(change.recordedAt).toISOString(),
    late: change.late,
    cause: change.cause,
    facts: [...change.facts],
    ...told,
    sequence: change.sequence,
    cursor: change.cursor === null ? UNWRITTEN_CURSOR : String(change.cursor),
  };
}
