import { loadBundle } from '../../db/bundle.js';
import { findOutdatedReviews } from '../../db/review-items.js';
import { lockCommitments } from '../../db/status-changes.js';
import { withTransaction } from '../../db/transaction.js';
import type { AppContext } from '../context.js';
import { decideQuestions } from '../record/decide-changes.js';
import { effects } from '../record/effects.js';
import { write } from '../record/write.js';

const BATCH = 200;

/** Works out anew what decisions would change where time may have changed that: lists are right even if no job has run. */
export async function refreshOutdated(context: AppContext): Promise<void> {
  for (;;) {
    const ids = await findOutdatedReviews(context.database.prisma, context.clock.now(), BATCH);
    if (ids.length === 0) return;
    await withTransaction(context.database, async (tx) => {
      await lockCommitments(tx, ids);
      const bundle = await loadBundle(tx, ids);
      const now = context.clock.now();
      await write(tx, context, effects(decideQuestions(bundle.entries, context, bundle.items, now)), bundle, now);
    });
  }
}
