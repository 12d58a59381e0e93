import type { NewStatusChange, StatusChangeRow, StoredAssessment } from '../../db/status-changes.js';
import type { Case } from '../../domain/case.js';
import type { AppContext } from '../context.js';
import type { CommitmentEvent } from '../webhooks/enqueue.js';
import type { CommitmentEventData } from '../webhooks/payloads.js';
import { readingData } from '../webhooks/reading-data.js';

/**
 * The events of one status change, as those who are alerted get them: thin, with the place to read more. Nobody is told of a commitment that is not
 * public, nor of a change that became true too long ago (nobody wants an alarm for last year's backlog after an import).
 */
export function alertOf(
  context: AppContext,
  change: NewStatusChange & { stored: StoredAssessment; opened: Case },
  cursor: bigint,
): CommitmentEvent[] {
  const { stored, opened, validAt, recordedAt } = change;
  if (stored.visibility !== 'public' || recordedAt - validAt > context.maxAlertAge) return [];
  const data = eventData(context, stored, opened, { ...change, cursor });
  return change.events.map((event) => ({
    commitmentId: stored.id,
    sequence: change.sequence,
    type: `commitment.${event}` as const,
    timestamp: validAt,
    data,
  }));
}

/** What a message says of a commitment's change: enough to act on, and where to read the rest. */
export function eventData(
  context: AppContext,
  { id, title, kind }: { id: string; title: string; kind: string },
  opened: Case,
  change: Omit<StatusChangeRow, 'commitmentId' | 'events' | 'facts'> & { facts: readonly string[] },
): CommitmentEventData {
  const { assessment, validAt, recordedAt, late, cause, facts, sequence, cursor } = change;
  return {
    commitment: {
      id,
      title,
      kind,
      mode: opened.known.mode,
      parties: opened.known.parties.map(({ actorId, role }) => ({ id: actorId, name: opened.known.nameOf(actorId), role })),
      url: `${context.publicUrl}/v1/commitments/${id}`,
    },
    from: change.fromStatus,
    to: change.toStatus,
    validAt: new Date(validAt).toISOString(),
    recordedAt: new Date(recordedAt).toISOString(),
    late,
    cause,
    facts: [...facts],
    possibly: assessment.possibly ?? null,
    certainty: assessment.certainty,
    compliance: assessment.compliance,
    disputed: assessment.disputed,
    disagreesOn: [...assessment.disagreesOn],
    violatedUnder: [...assessment.violatedUnder],
    ...readingData(opened, assessment),
    sequence,
    cursor: String(cursor),
  };
}
