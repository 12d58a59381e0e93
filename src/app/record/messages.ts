import { randomUUID } from 'node:crypto';
import type { Addressed, OutboxEvent } from '../../db/outbox.js';
import type { Correction } from '../../db/status-changes.js';
import type { Subscriber } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';
import type { Status } from '../../domain/vocabulary.js';
import { newId } from '../../lib/ids.js';
import { type CommitmentEventType, type EventType, type WebhookPayload, wants } from '../../webhooks/event-types.js';
import { fits, type Subject } from '../alerts/filters.js';
import type { CommitmentEventData, PayloadOf } from '../alerts/payloads/payloads.js';

/** What a recorded status change means to those who are alerted. One change can make several. */
export interface CommitmentEvent {
  commitmentId: string;
  /** of the status change in its commitment */
  sequence: number;
  type: CommitmentEventType;
  /** when it became true */
  timestamp: Instant;
  data: CommitmentEventData;
  /** of a correction: what it takes back, by which the messages are found that it corrects */
  correction?: Correction;
  /** of a correction: per endpoint the ids of the messages that it corrects */
  corrects?: ReadonlyMap<string, readonly string[]>;
}

/** Anything that is told, in the order of its commitment if it has one. */
export type WebhookEvent = CommitmentEvent | ReminderEvent | OtherEvent;

/** That an end comes near. Which endpoints it is for depends on the leads that they asked for. */
export interface ReminderEvent extends Omit<CommitmentEvent, 'sequence' | 'type' | 'corrects' | 'correction'> {
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
    /** of the commitment then; left out: as it was before all that is written with the message */
    status?: Status | undefined;
    corrects?: undefined;
  };
}[Exclude<EventType, CommitmentEventType>];

/** Stands in a message for the cursor of a change that is written by the same statement. Nobody can guess it, so that no text of theirs is taken for it. */
export const UNWRITTEN_CURSOR = randomUUID();

/**
 * One message per event and endpoint that wants it.
 * @param subjects what filters look at, by commitment; where it is not there, filters let the event pass
 */
export function messagesFor(
  events: readonly WebhookEvent[],
  endpoints: readonly Subscriber[],
  subjects: ReadonlyMap<string, Subject>,
): { outbox: OutboxEvent[]; addressed: Addressed[] } {
  const outbox: OutboxEvent[] = [];
  const addressed: Addressed[] = [];
  for (const event of events) {
    const takers = endpoints.filter((endpoint) => takes(endpoint, event, subjects));
    if (takers.length === 0) continue;
    const { commitmentId, sequence, type, corrects } = event;
    const add = (told: WebhookEvent, ids: readonly string[]) => {
      for (const endpointId of ids) addressed.push({ id: newId('msg'), endpointId, event: outbox.length });
      const [body = '', rest] = bodyOf(told).split(UNWRITTEN_CURSOR);
      outbox.push({ commitmentId, sequence, type, body, rest });
    };
    // Every endpoint knows the messages that are corrected by ids of its own.
    if (corrects) for (const { id } of takers) add({ ...event, data: { ...event.data, corrects: [...(corrects.get(id) ?? [])] } }, [id]);
    else
      add(
        event,
        takers.map(({ id }) => id),
      );
  }
  return { outbox, addressed };
}

function takes(endpoint: Subscriber, event: WebhookEvent, subjects: ReadonlyMap<string, Subject>): boolean {
  if (!wants(endpoint, event) || ('isFor' in event && !event.isFor(endpoint))) return false;
  const subject = event.commitmentId === null ? undefined : subjects.get(event.commitmentId);
  if (!subject) return true;
  const told = { ...subject, status: 'to' in event.data ? event.data.to : (('status' in event ? event.status : undefined) ?? subject.status) };
  // Whoever was told what is now corrected is told of the correction, whatever the commitment has become.
  return fits(endpoint.filters, told) || event.corrects?.has(endpoint.id) === true;
}

/** The exact text that will be signed and sent. */
export function bodyOf(event: { type: EventType; timestamp: Instant; data: object }): string {
  const payload: WebhookPayload = { type: event.type, timestamp: new Date(event.timestamp).toISOString(), data: event.data };
  return JSON.stringify(payload);
}
