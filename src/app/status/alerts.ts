import type { NewStatusChange, StoredAssessment } from '../../db/status-changes.js';
import type { Case } from '../../domain/case.js';
import { iso } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import type { CommitmentEvent } from '../webhooks/enqueue.js';

/**
 * The events of one status change, as those who are alerted get them: thin, with the place to read more. Nobody is told of a commitment that is not
 * public, nor of a change that became true too long ago (nobody wants an alarm for last year's backlog after an import).
 */
export function alertOf(
  context: AppContext,
  change: NewStatusChange & { stored: StoredAssessment; opened: Case },
  cursor: bigint,
): CommitmentEvent[] {
  const { stored, opened, assessment, validAt, recordedAt } = change;
  if (stored.visibility !== 'public' || recordedAt - validAt > context.maxAlertAge) return [];
  const data = {
    commitment: {
      id: stored.id,
      title: stored.title,
      parties: opened.known.parties.map(({ actorId, role }) => ({ id: actorId, name: opened.known.nameOf(actorId), role })),
      url: `${context.publicUrl}/v1/commitments/${stored.id}`,
    },
    from: change.fromStatus,
    to: change.toStatus,
    validAt: iso(validAt) ?? '',
    recordedAt: iso(recordedAt) ?? '',
    late: change.late,
    cause: change.cause,
    facts: [...change.facts],
    compliance: assessment.compliance,
    disputed: assessment.disputed,
    disagreesOn: [...assessment.disagreesOn],
    violatedUnder: [...assessment.violatedUnder],
    sequence: change.sequence,
    cursor: String(cursor),
  };
  return change.events.map((event) => ({
    commitmentId: stored.id,
    sequence: change.sequence,
    type: `commitment.${event}` as const,
    timestamp: validAt,
    data,
  }));
}
