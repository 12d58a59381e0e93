import { z } from 'zod';
import { type CommitmentView, findCommitment } from '../../db/commitment-views.js';
import { findEmbargoed, updateVisibility } from '../../db/commitments.js';
import { cancelAbout } from '../../db/outbox-results.js';
import { findLatestChange } from '../../db/status-changes.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { text } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { eventData, toldOf } from '../record/alerts.js';
import { enqueueEvents } from '../record/enqueue.js';
import { openCases } from '../record/open-cases.js';
import { lockForFacts, redoSuperseded } from '../record/record-changes.js';
import { inTransaction } from '../transact/in-transaction.js';

export const SetVisibilityInput = z
  .discriminatedUnion('visibility', [
    z.strictObject({ visibility: z.literal('public') }),
    z.strictObject({ visibility: z.literal('draft'), publishAt: instant.optional().meta({ description: 'lifts the embargo by itself' }) }),
    z.strictObject({ visibility: z.literal('unpublished'), reason: text(1_000).meta({ description: 'is told to whoever asks for it (410)' }) }),
  ])
  .meta({ id: 'SetVisibility' });

/**
 * Publishes a commitment, makes it a draft (until `publishAt`, if told), or takes it down with a reason. Nothing is deleted. Publishing tells
 * those who are alerted that it was recorded; of what is not public any more no message is sent that still waits. Needs `log`.
 */
export async function setVisibility(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  requireScope(caller, 'log');
  await readableCommitment(context, caller, id);
  const input = parseInput(SetVisibilityInput, body);
  await inTransaction(context, caller, async (tx) => {
    const now = await lockForFacts(tx, context, [id]);
    const before = await findCommitment(tx, id);
    requireEdit(expected, before?.edit ?? 0);
    const publishAt = input.visibility === 'draft' ? (input.publishAt ?? null) : null;
    const unpublishedFor = input.visibility === 'unpublished' ? input.reason : null;
    const isTold = before && (input.visibility === 'public') !== (before.visibility === 'public');
    // What is not public supersedes nothing.
    const superseded = isTold ? supersededOf(before) : [];
    await lockForFacts(tx, context, superseded);
    await updateVisibility(tx, id, { visibility: input.visibility, publishAt, unpublishedFor }, now);
    if (before && input.visibility === 'public' && before.visibility !== 'public') await announce(tx, context, before, now);
    if (before?.visibility === 'public' && input.visibility !== 'public') await cancelAbout(tx, id, now);
    await redoSuperseded(tx, context, superseded, [id], now);
    return id;
  });
}

/** Publishes what is due to be: drafts whose embargo has ended. Answers how many. */
export async function liftEmbargoes(context: AppContext): Promise<number> {
  const ids = await findEmbargoed(context.database.prisma, context.clock.now(), 500);
  for (const id of ids) {
    await withTransaction(context.database, async (tx) => {
      const now = await lockForFacts(tx, context, [id]);
      const draft = await findCommitment(tx, id);
      // Another instance, or an editor, may have been here first.
      if (draft?.visibility !== 'draft' || draft.publishAt === null || draft.publishAt > now) return;
      await lockForFacts(tx, context, supersededOf(draft));
      await updateVisibility(tx, id, { visibility: 'public', publishAt: null, unpublishedFor: null }, now);
      await announce(tx, context, draft, now);
      await redoSuperseded(tx, context, supersededOf(draft), [id], now);
    });
  }
  if (ids.length > 0) context.delivery.nudge();
  return ids.length;
}

/** Drafts make no messages, so on the day of publication the commitment is told of as newly recorded, with the status that it has. */
async function announce(tx: Tx, context: AppContext, commitment: CommitmentView, now: Instant): Promise<void> {
  const latest = await findLatestChange(tx, commitment.id);
  const opened = (await openCases(tx, context, [commitment.id])).get(commitment.id);
  if (!latest || !opened) return;
  const change = { ...latest, fromStatus: null, recordedAt: now, late: false, cause: 'edit' as const, facts: [commitment.id] };
  const data = eventData(context, commitment, change, toldOf(opened, latest.assessment));
  await enqueueEvents(tx, [{ commitmentId: commitment.id, sequence: latest.sequence, type: 'commitment.recorded', timestamp: now, data }], now);
}

const supersededOf = ({ links }: CommitmentView): string[] =>
  links.filter(({ kind, outgoing }) => kind === 'supersedes' && outgoing).map(({ commitment }) => commitment.id);
