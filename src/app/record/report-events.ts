import type { ToldReport } from '../../db/told-report.js';
import type { Instant } from '../../domain/time.js';
import type { ReportEventData } from '../alerts/payloads/payloads.js';
import { placesOf } from '../alerts/reading-data.js';
import type { Found } from './decide-report.js';
import type { WebhookEvent } from './messages.js';
import type { Rules } from './rules.js';

export type ReportTold = Omit<ToldReport, 'commitments'>;

/** Of what a report falls under, those of which others may learn, as they are told of it. */
export const toldOfFound = (found: readonly Found[]): ToldReport['commitments'] =>
  found
    .filter(({ entry }) => entry.stored.visibility === 'public')
    .map(({ entry: { stored }, result }) => ({ id: stored.id, title: stored.title, result }));

/**
 * Tells those who are alerted that a report came in or was taken back: once for each public commitment that it falls under, or possibly does. Nobody is told of
 * what happened too long ago.
 *
 * @param happenedAt when it came to be: of a report the later of its observed begin and its publication, of a retraction its publication
 */
export function reportEvents(
  { publicUrl, maxAlertAge }: Rules,
  type: 'report.received' | 'report.retracted',
  { commitments, ...told }: ToldReport,
  happenedAt: Instant,
  now: Instant,
): WebhookEvent[] {
  if (now - happenedAt > maxAlertAge) return [];
  const report = reportData(publicUrl, told);
  return commitments.map(({ id, title, result }) => ({
    commitmentId: id,
    sequence: null,
    type,
    timestamp: happenedAt,
    data: {
      report,
      commitments: [{ id, title, url: `${publicUrl}/v1/commitments/${id}`, result }],
      recordedAt: new Date(now).toISOString(),
    } satisfies ReportEventData,
  }));
}

function reportData(publicUrl: string, told: ReportTold): ReportEventData['report'] {
  const { id, act, summary, source, observedFrom, observedTo, areas, allegedActor, origin, bearing } = told;
  return {
    id,
    act,
    summary,
    url: `${publicUrl}/v1/reports/${id}`,
    source,
    observed: { from: new Date(observedFrom).toISOString(), to: new Date(observedTo).toISOString() },
    areas: placesOf(areas),
    allegedActor,
    origin,
    bearing,
  };
}
