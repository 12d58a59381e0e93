import { z } from 'zod';
import type { Entry } from '../../db/bundle.js';
import { findEmbargoed, type Publicity, selectPublishAt } from '../../db/commitments.js';
import { type LatestChange, selectLatestChange } from '../../db/status-changes.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { text } from '../inputs/text.js';
import { instant } from '../inputs/time.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { readableCommitment } from '../read/readable-commitment.js';
import { decidePublicity } from '../record/decide-publicity.js';
import { hold, record } from '../record/record-changes.js';
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
    await change(tx, context, id, ({ stored }) => {
      requireEdit(expected, stored.edit);
      const publishAt = input.visibility === 'draft' ? (input.publishAt ?? null) : null;
      return { visibility: input.visibility, publishAt, unpublishedFor: input.visibility === 'unpublished' ? input.reason : null };
    });
    return id;
  });
}

/** Publishes what is due to be: drafts whose embargo has ended. Answers how many. */
export async function liftEmbargoes(context: AppContext): Promise<number> {
  const ids = await findEmbargoed(context.database.prisma, context.clock.now(), 500);
  for (const id of ids) {
    await withTransaction(context.database, (tx) =>
      change(tx, context, id, ({ stored }, publishAt, now) =>
        // Another instance, or an editor, may have been here first.
        stored.visibility !== 'draft' || publishAt === null || publishAt > now
          ? null
          : { visibility: 'public', publishAt: null, unpublishedFor: null },
      ),
    );
  }
  if (ids.length > 0) context.delivery.nudge();
  return ids.length;
}

/** @param become what it becomes, as it is found under its lock; null: it stays */
async function change(
  tx: Tx,
  context: AppContext,
  id: string,
  become: (entry: Entry, publishAt: Instant | null, now: Instant) => Publicity | null,
): Promise<void> {
  const more = { latest: selectLatestChange(id), draft: selectPublishAt(id) };
  const held = await hold<{ latest: LatestChange; draft: { publishAt: Instant | null } }>(tx, context, [id], {}, more);
  const { now, more: read } = held;
  const [entry] = held.entries;
  const publicity = entry && become(entry, read.draft[0]?.publishAt ?? null, now);
  if (publicity) await record(tx, context, decidePublicity(entry, context, publicity, read.latest[0], now), held, now);
}
