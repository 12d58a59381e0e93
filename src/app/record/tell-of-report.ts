import { queryRows } from '../../db/sql.js';
import { selectTold, type ToldReport } from '../../db/told-report.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { enqueueEvents } from './enqueue.js';
import { reportEvents } from './report-events.js';

/**
 * Tells of a report as it is stored: see `reportEvents`.
 * @param known the commitments of which it has been told before
 */
export async function tellOfReport(
  tx: Tx,
  context: AppContext,
  type: 'report.received' | 'report.retracted',
  id: string,
  happenedAt: Instant,
  now: Instant,
  known: readonly string[] = [],
): Promise<void> {
  if (now - happenedAt > context.maxAlertAge) return;
  const [told] = await queryRows<ToldReport>(tx, selectTold([id]));
  if (!told) return;
  const commitments = told.commitments.filter((commitment) => !known.includes(commitment.id));
  await enqueueEvents(tx, reportEvents(context, type, { ...told, commitments }, happenedAt, now), now);
}
