import { findNextPublication } from '../../db/commitments.js';
import { findNextChange } from '../../db/status-changes.js';
import type { Instant } from '../../domain/time.js';
import { liftEmbargoes } from '../commitments/set-visibility.js';
import type { AppContext } from '../context.js';
import { type Recorded, recordDueChanges } from '../record/record-due-changes.js';
import { nextReminderAt, remindOfEnds } from './remind-of-ends.js';

export interface Swept extends Recorded, Record<string, number> {
  /** drafts whose embargo has ended */
  published: number;
  /** commitments of whose end somebody was reminded */
  reminded: number;
}

/**
 * Does what time alone brings: writes down what has become of commitments, publishes drafts whose embargo has ended, and reminds of ends. Safe to run twice,
 * and side by side.
 * @param signal stops between two batches
 * @param since of reminders, only what has come due or was changed since then is looked at: for those who look often
 */
export async function sweep(context: AppContext, signal?: AbortSignal, since: Instant | null = null): Promise<Swept> {
  const recorded = await recordDueChanges(context, signal);
  return { ...recorded, published: await liftEmbargoes(context), reminded: await remindOfEnds(context, signal, since) };
}

/** When there will be something to do for it; null when nothing is in sight. */
export async function nextSweepAt(context: AppContext): Promise<Instant | null> {
  const db = context.database.prisma;
  const instants = [await findNextChange(db), await findNextPublication(db), await nextReminderAt(context)].filter((instant) => instant !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}
