/** What a commitment's change can mean to those who are alerted. `expired` is a pledge of abstaining that ran out; `lapsed` is a missed deadline. */
export const COMMITMENT_EVENT_TYPES = [
  'commitment.recorded',
  'commitment.activated',
  'commitment.reportedly_violated',
  'commitment.expiring',
  'commitment.expired',
  'commitment.lapsed',
  'commitment.fulfilled',
  'commitment.withdrawn',
  'commitment.superseded',
  'commitment.not_established',
  'commitment.extended',
  'commitment.certainty_changed',
  'commitment.disputed',
  'commitment.stale',
  'commitment.status_corrected',
] as const;

export const REPORT_EVENT_TYPES = ['report.received', 'report.retracted'] as const;

/** About the delivery itself. `endpoint.test` is sent on request, to one endpoint alone. */
export const ENDPOINT_EVENT_TYPES = ['endpoint.test', 'endpoint.disabled'] as const;

/** The closed list: a message of any other type is never sent. */
export const EVENT_TYPES = [...COMMITMENT_EVENT_TYPES, ...REPORT_EVENT_TYPES, ...ENDPOINT_EVENT_TYPES] as const;

export type CommitmentEventType = (typeof COMMITMENT_EVENT_TYPES)[number];
export type EventType = (typeof EVENT_TYPES)[number];

/** The type that tells of a recorded event (`expired`); undefined for what is none. */
export const commitmentEventType = (event: string | undefined): CommitmentEventType | undefined =>
  COMMITMENT_EVENT_TYPES.find((type) => type === `commitment.${event}`);

/** The body of every message, as the Standard Webhooks specification shapes it. `timestamp` is when it happened, not when it is sent. */
export interface WebhookPayload<Data = unknown> {
  type: EventType;
  /** RFC 3339, UTC */
  timestamp: string;
  data: Data;
}

/** What an endpoint asked for. */
export interface Wishes {
  /** empty means every type */
  types: readonly string[];
}

/** Whether an endpoint that asked for these types is to be told of the event. A test goes only where it was asked for, so never by subscription. */
export function wants(endpoint: Wishes, event: { type: EventType }): boolean {
  if (event.type === 'endpoint.test') return false;
  return endpoint.types.length === 0 || endpoint.types.includes(event.type);
}
