import type { z } from 'zod';
import type { GoneView } from '../../app/changes/views.js';
import type { CommitmentView } from '../../app/commitments/views.js';
import { leadText } from '../../app/inputs/leads.js';
import type { StatusChangeView } from '../../app/status/views.js';
import type { Assessment } from '../../domain/assess.js';
import { ACTOR_KINDS } from '../../domain/vocabulary.js';
import { strongTag } from '../lib/preconditions.js';
import type { assessmentSchema } from '../schemas/assessment.js';
import type { goneSchema } from '../schemas/changes.js';
import type { commitmentSchema, statusChangeSchema } from '../schemas/commitments.js';
import { toInstant, toInstantOrNull } from './values.js';

type Wire<S extends z.ZodType> = z.output<S>;

/** Returns the assessment unchanged: it is JSON already, and only its read-only arrays need the schema's type. */
export function presentAssessment(assessment: Assessment): Wire<typeof assessmentSchema> {
  return assessment as Wire<typeof assessmentSchema>;
}

/** A commitment in a response. */
export type CommitmentAnswer = Wire<typeof commitmentSchema>;

export function presentCommitment(view: CommitmentView, baseUrl: string): CommitmentAnswer {
  const {
    id,
    title,
    kind,
    mode,
    laterality,
    form,
    conditionality,
    conditions,
    purpose,
    tags,
    visibility,
    reviewAfter,
    confirmWithin,
    assessment,
    links,
  } = view;
  if (!assessment) throw new Error(`Commitment ${id} has no stored assessment`);
  return {
    id,
    title,
    kind,
    mode,
    laterality,
    form,
    conditionality,
    conditions,
    purpose,
    tags,
    visibility,
    publishAt: toInstantOrNull(view.publishAt),
    unpublishedFor: view.unpublishedFor,
    reviewAfter,
    confirmWithin,
    expiringLeads: view.expiringLeads?.map(leadText) ?? null,
    parties: view.parties.map(({ actor, role, stance }) => ({
      actor: { ...actor, kind: ACTOR_KINDS.find((kind) => kind === actor.kind) ?? 'other' },
      role,
      stance,
    })),
    links: links.map(({ kind, outgoing, commitment }) => ({
      kind,
      outgoing,
      commitment: { id: commitment.id, title: commitment.title, status: commitment.status },
    })),
    status: view.status,
    assessment: presentAssessment(assessment),
    createdAt: toInstant(view.recordedAt),
    updatedAt: toInstant(view.updatedAt),
    url: `${baseUrl}/v1/commitments/${id}`,
  };
}

/**
 * Returns `"<edit>.<state>"`; `If-Match` compares only `edit`. A change by time that is not recorded yet adds its
 * instant.
 */
export const commitmentTag = ({ edit, state, unplannedSince }: { edit: number; state: number; unplannedSince?: number | null }): string =>
  strongTag(edit, state, ...(unplannedSince == null ? [] : [unplannedSince]));

export function presentStatusChange(change: StatusChangeView): Wire<typeof statusChangeSchema> {
  return {
    cursor: String(change.cursor),
    commitmentId: change.commitmentId,
    sequence: change.sequence,
    from: change.fromStatus,
    to: change.toStatus,
    cause: change.cause,
    facts: [...change.facts],
    events: [...change.events],
    validAt: toInstant(change.validAt),
    recordedAt: toInstant(change.recordedAt),
    late: change.late,
    assessment: presentAssessment(change.assessment),
  };
}

export const presentGone = ({ cursor, commitmentId, recordedAt }: GoneView): Wire<typeof goneSchema> => ({
  cursor: String(cursor),
  commitmentId,
  recordedAt: toInstant(recordedAt),
});
