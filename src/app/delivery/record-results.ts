import type { Database } from '../../db/client.js';
import { cancelMessages, type LaneKey, laneName, lockLeasedLanes, type MessageResult, releaseLanes, saveResults } from '../../db/outbox-results.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import { disableEndpoint, markFailing, markWorking } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';
import { hostOf } from '../../webhooks/channels/host.js';
import type { DisabledReason } from '../alerts/payloads/payloads.js';
import { enqueueEvents } from '../record/enqueue.js';

/** What a sender has to tell about a lane that it leased: a result, or that it lets go of the lane, or both. */
export interface LaneReport {
  lane: LaneKey;
  result: MessageResult | null;
  release: boolean;
  /** the receiver answered 410 */
  gone: boolean;
  /** what the endpoint's record said when the lane was claimed */
  failingSince: Instant | null;
}

export interface Recorded {
  delivered: number;
  retried: number;
  failed: number;
  cancelled: number;
  /** reports about lanes that had gone to another sender; nothing of them was written */
  refused: number;
  disabled: { endpointId: string; reason: DisabledReason }[];
}

export interface Judging {
  now: Instant;
  /** an endpoint at which every attempt has failed for so long (milliseconds) is disabled */
  disableAfter: number;
}

/** Writes results down and gives lanes back, in one transaction. Reports on a lane that is no longer leased with their token are refused. */
export function recordResults(database: Database, reports: readonly LaneReport[], judging: Judging): Promise<Recorded> {
  return withTransaction(database, async (tx) => {
    const held = await lockLeasedLanes(
      tx,
      reports.map(({ lane }) => lane),
    );
    const accepted = reports.filter(({ lane }) => held.has(laneName(lane)));
    const results = accepted.flatMap(({ result }) => result ?? []);
    await saveResults(tx, results);
    await releaseLanes(
      tx,
      accepted.filter(({ release }) => release).map(({ lane }) => lane),
    );
    const count = (state: MessageResult['state']) => results.filter((result) => result.state === state).length;
    const disabled = await judgeEndpoints(tx, accepted, judging);
    return {
      delivered: count('delivered'),
      retried: count('pending'),
      failed: count('failed'),
      cancelled: count('cancelled'),
      refused: reports.length - accepted.length,
      disabled,
    };
  });
}

/** Keeps `failingSince`, and disables endpoints that are gone or have failed for days. Of those that are gone, nothing is sent any more. */
async function judgeEndpoints(tx: Tx, reports: readonly LaneReport[], { now, disableAfter }: Judging): Promise<Recorded['disabled']> {
  const working = new Set(reports.filter(({ result }) => result?.state === 'delivered').map(({ lane }) => lane.endpointId));
  const failing = new Map<string, { since: Instant | null; failure: string }>();
  const gone = new Set<string>();
  for (const { lane, result, failingSince, gone: isGone } of reports) {
    if (isGone) gone.add(lane.endpointId);
    if (result && result.state !== 'delivered' && !working.has(lane.endpointId))
      failing.set(lane.endpointId, { since: failingSince, failure: result.error ?? `it answered ${result.status}` });
  }
  const recovered = reports.filter(({ lane, failingSince }) => failingSince !== null && working.has(lane.endpointId));
  await markWorking(tx, [...new Set(recovered.map(({ lane }) => lane.endpointId))].sort());
  for (const [id, { since, failure }] of [...failing].sort(byKey)) if (since === null) await markFailing(tx, id, now, failure);

  const reasons = new Map<string, DisabledReason>();
  for (const [id, { since }] of failing) if (since !== null && now - since >= disableAfter) reasons.set(id, 'failing');
  for (const id of gone) reasons.set(id, 'gone');
  const disabled: Recorded['disabled'] = [];
  for (const [endpointId, reason] of [...reasons].sort(byKey)) {
    const endpoint = await disableEndpoint(tx, endpointId, reason, now);
    if (!endpoint) continue;
    disabled.push({ endpointId, reason });
    if (reason === 'gone') await cancelMessages(tx, endpointId, now);
    const data = { endpointId, channel: endpoint.channel, host: hostOf(endpoint.url), reason, disabledAt: new Date(now).toISOString() };
    await enqueueEvents(tx, [{ commitmentId: null, sequence: null, type: 'endpoint.disabled', timestamp: now, data }], now);
  }
  return disabled;
}

/** Rows are locked in one order by everybody. */
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);
