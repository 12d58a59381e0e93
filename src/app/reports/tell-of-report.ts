import { findTold, type ToldReport } from '../../db/told-report.js';
import type { Tx } from '../../db/transaction.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { enqueueEvents } from '../webhooks/enqueue.js';
import type { ReportEventData } from '../webhooks/payloads/payloads.js';
import { placesOf } from '../webhooks/reading-data.js';

/**
 * Tells those who are alerted that a report came in or was taken back: once for each public commitment that it falls under, or possibly does. Nobody is told of
 * what happened too long ago.
 *
 * @param happenedAt when it came to be: of a report the later of its observed begin and its publication, of a retraction its publication
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
  const told = await findTold(tx, id);
  if (!told) return;
  const report = reportData(context, told);
  const events = told.commitments
    .filter((commitment) => !known.includes(commitment.id))
    .map(({ id: commitmentId, title, result }) => ({
      commitmentId,
      sequence: null,
      type,
      timestamp: happenedAt,
      data: {
        report,
        commitments: [{ id: commitmentId, title, url: `${context.publicUrl}/v1/commitments/${commitmentId}`, result }],
        recordedAt: new Date(now).toISOString(),
      } satisfies ReportEventData,
    }));
  await enqueueEvents(tx, events, now);
}

function reportData(context: AppContext, told: ToldReport): ReportEventData['report'] {
  const { id, act, summary, source, observedFrom, observedTo, areas, allegedActor, origin, bearing } = told;
  return {
    id,
    act,
    summary,
    url: `${context.publicUrl}/v1/reports/${id}`,
    source,
    observed: { from: new Date(observedFrom).toISOString(), to: new Date(observedTo).toISOString() },
    areas: placesOf(areas),
    allegedActor,
    origin,
    bearing,
  };
}
