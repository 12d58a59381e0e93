import { findMatchedCommitments } from '../../db/reports.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { enqueueEvents } from '../webhooks/enqueue.js';
import type { ReportEventData } from '../webhooks/payloads.js';

/**
 * Tells those who are alerted that a report came in or was taken back: once for each public commitment that it falls under, or possibly does. Nobody is told of
 * what happened too long ago.
 *
 * @param happenedAt when it came to be: of a report the later of its observed begin and its publication, of a retraction its publication
 */
export async function tellOfReport(
  tx: Tx,
  context: AppContext,
  type: 'report.received' | 'report.retracted',
  { id, act, summary }: { id: string; act: string | null; summary: string | null },
  happenedAt: Instant,
  now: Instant,
): Promise<void> {
  if (now - happenedAt > context.maxAlertAge) return;
  const matched = await findMatchedCommitments(tx, id);
  const report = { id, act, summary, url: `${context.publicUrl}/v1/reports/${id}` };
  const events = matched
    .filter(({ visibility, result }) => visibility === 'public' && result !== 'out_of_scope')
    .map(({ commitmentId, result }) => ({
      commitmentId,
      sequence: null,
      type,
      timestamp: happenedAt,
      data: {
        report,
        commitments: [{ id: commitmentId, result }],
        recordedAt: new Date(now).toISOString(),
      } satisfies ReportEventData,
    }));
  await enqueueEvents(tx, events, now);
}
