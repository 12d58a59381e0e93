import { type Addressed, insertMessages, type OutboxEvent } from '../../db/outbox.js';
import type { Tx } from '../../db/transaction.js';
import { enabledEndpoints, type Subscriber } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';
import { newId } from '../../lib/ids.js';
import { type CommitmentEventType, type EventType, type WebhookPayload, wants } from '../../webhooks/event-types.js';
import { fits, hasFilters, type Subject } from './filters.js';
import type { CommitmentEventData, PayloadOf } from './payloads/payloads.js';
import { loadSubjects } from './subjects.js';

/** What a recorded status change means to those who are alerted. One change can make several. */
export interface CommitmentEvent {
  commitmentId: string;
  /** of the status change in its commitment */
  sequence: number;
  type: CommitmentEventType;
  /** when it became true */
  timestamp: Instant;
  data: CommitmentEventData;
  /** of a correction: per endpoint the ids of the messages that it corrects */
  corrects?: ReadonlyMap<string, readonly string[]>;
}

/** Anything that is told, in the order of its commitment if it has one. */
export type WebhookEvent = CommitmentEvent | ReminderEvent | OtherEvent;

/** That an end comes near. Which endpoints it is for depends on the leads that they asked for. */
export interface ReminderEvent extends Omit<CommitmentEvent, 'sequence' | 'type' | 'corrects'> {
  sequence: null;
  type: 'commitment.expiring';
  isFor: (endpoint: Subscriber) => boolean;
  corrects?: undefined;
}

type OtherEvent = {
  [Type in Exclude<EventType, CommitmentEventType>]: {
    commitmentId: string | null;
    sequence: number | null;
    type: Type;
    timestamp: Instant;
    data: PayloadOf<Type>['data'];
    corrects?: undefined;
  };
}[Exclude<EventType, CommitmentEventType>];

/**
 * Writes one message per event and endpoint that wants it, in the transaction of the change itself: both are committed, or neither.
 * After the commit, `context.delivery.nudge()` has them sent at once. Answers how many messages were written.
 * @param known the enabled endpoints, where they were read in this transaction already
 */
export async function enqueueEvents(tx: Tx, events: readonly WebhookEvent[], now: Instant, known?: readonly Subscriber[]): Promise<number> {
  if (events.length === 0) return 0;
  const takersOf = await chooseTakers(tx, events, known ?? (await enabledEndpoints(tx)));
  const outbox: OutboxEvent[] = [];
  const addressed: Addressed[] = [];
  for (const event of events) {
    const takers = takersOf(event);
    if (takers.length === 0) continue;
    const { commitmentId, sequence, type, corrects } = event;
    if (!corrects) {
      for (const { id: endpointId } of takers) addressed.push({ id: newId('msg'), endpointId, event: outbox.length });
      outbox.push({ commitmentId, sequence, type, body: bodyOf(event) });
      continue;
    }
    // Every endpoint knows the messages that are corrected by ids of its own.
    for (const { id: endpointId } of takers) {
      addressed.push({ id: newId('msg'), endpointId, event: outbox.length });
      const data = { ...event.data, corrects: corrects.get(endpointId) ?? [] };
      outbox.push({ commitmentId, sequence, type, body: bodyOf({ ...event, data }) });
    }
  }
  await insertMessages(tx, outbox, addressed, now);
  return addressed.length;
}

/** Who is to be told of each event. What filters look at is loaded once for all of them, and only where there is a filter. */
async function chooseTakers(
  tx: Tx,
  events: readonly WebhookEvent[],
  endpoints: readonly Subscriber[],
): Promise<(event: WebhookEvent) => readonly Subscriber[]> {
  const ids = endpoints.some(({ filters }) => hasFilters(filters)) ? events.flatMap(({ commitmentId }) => commitmentId ?? []) : [];
  const subjects = ids.length > 0 ? await loadSubjects(tx, ids) : new Map<string, Subject>();
  return (event) => {
    const subject = event.commitmentId === null ? undefined : subjects.get(event.commitmentId);
    const told = subject && { ...subject, status: 'to' in event.data ? event.data.to : subject.status };
    return endpoints.filter(
      (endpoint) =>
        wants(endpoint, event) &&
        (!('isFor' in event) || event.isFor(endpoint)) &&
        // Whoever was told what is now corrected is told of the correction, whatever the commitment has become.
        (!told || fits(endpoint.filters, told) || event.corrects?.has(endpoint.id)),
    );
  };
}

/** The exact text that will be signed and sent. */
export function bodyOf(event: { type: EventType; timestamp: Instant; data: object }): string {
  const payload: WebhookPayload = { type: event.type, timestamp: new Date(event.timestamp).toISOString(), data: event.data };
  return JSON.stringify(payload);
}
