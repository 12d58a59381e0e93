import { commitmentsReportedBy } from '../../db/affected-commitments.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import type { ResolvedSource } from '../names/resolve-source.js';
import { recordTriggered, requireAll } from './record-changes.js';

/**
 * Redoes what a rating bears on that was set in passing, with a statement or a report. To be called last in the transaction; what it bears on must be locked.
 * @param except commitments that are redone anyway
 */
export async function redoRated(tx: Tx, context: AppContext, source: ResolvedSource | null, except: readonly string[], now: Instant): Promise<void> {
  if (!source?.rating) return;
  const others = (await commitmentsReportedBy(tx, source.id)).filter((id) => !except.includes(id));
  if (others.length === 0) return;
  requireAll(others, source.bearsOn);
  await recordTriggered(tx, context, others, now, { cause: 'edit', facts: [source.id], validAt: now });
}
