import { z } from 'zod';
import { BEARINGS, CAUSES, CERTAINTIES, MATCH_RESULTS, MODES } from '../../../domain/vocabulary.js';
import { CHANNELS } from '../../../webhooks/channels/names.js';
import { COMMITMENT_EVENT_TYPES, type CommitmentEventType, type EventType } from '../../../webhooks/event-types.js';
import { actor, compliance, instant, lifecycle, place, reading } from './parts.js';

// The bodies of webhook messages. They are thin: they say what changed and where to read the rest, so a message that arrives late misleads nobody.

const commitment = z.object({
  id: z.string().meta({ example: 'commitment_01kgc9s8xye8a8rk9tkcd1mh6a' }),
  title: z.string().meta({ example: 'Week-long pause of strikes on Kyiv' }),
  kind: z.string().meta({ example: 'strike_moratorium' }),
  mode: z.enum(MODES).meta({ description: 'Whether it is kept by leaving something undone, or by doing it in time.' }),
  parties: z.array(actor.extend({ role: z.string().meta({ example: 'committer' }) })),
  url: z.string().meta({
    description: 'Where to read the commitment with its readings and reports.',
    example: 'https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a',
  }),
});

/** `data` of every `commitment.*` message. */
export const commitmentEventData = z
  .object({
    commitment,
    from: z.string().nullable().meta({ description: 'The status before; null when the commitment was first recorded.', example: 'active' }),
    to: z.string().meta({ description: 'The status after.', example: 'expired' }),
    validAt: instant.meta({ description: 'When it became true.' }),
    recordedAt: instant.meta({ description: 'When this service recorded it.' }),
    late: z.boolean().meta({ description: 'Recorded well after it became true.' }),
    cause: z.enum(CAUSES),
    facts: z.array(z.string()).meta({
      description: 'Ids of the readings, statements, reports or reviews that made the change; empty when the clock alone did.',
      example: [],
    }),
    possibly: lifecycle.nullable().meta({ description: 'The other status that may hold as well; null where none may.', example: null }),
    certainty: z.enum(CERTAINTIES),
    compliance,
    disputed: z.boolean().meta({ description: 'The parties’ own readings disagree.' }),
    disagreesOn: z.array(z.string()).meta({ description: 'existence, start, end, area, acts, targets, compliance', example: [] }),
    violatedUnder: z.array(actor).meta({ description: 'Whose readings say that it is reportedly violated.', example: [] }),
    reading: reading.nullable().meta({ description: 'The reading that the status is told by; null while nobody has one.' }),
    otherReadings: z
      .array(reading)
      .meta({ description: 'While the readings disagree, those of the others, at most eight; else empty.', example: [] }),
    sequence: z.int().min(1).meta({
      example: 3,
      description: 'Counts the changes of this commitment, without gaps: a receiver that has seen a higher one may ignore this.',
    }),
    cursor: z.string().meta({ description: 'The place in /v1/changes.', example: '1042' }),
    end: instant.optional().meta({ description: 'Of commitment.expiring: the earliest end by the reading that the status is told by.' }),
    lead: z
      .string()
      .optional()
      .meta({ description: 'Of commitment.expiring: how long before the end to be reminded was asked for.', example: 'P1D' }),
    corrects: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of commitment.status_corrected: the ids of the messages to this endpoint that are taken back by it.' }),
  })
  .meta({ id: 'CommitmentEvent', description: 'What has changed of a commitment' });
export type CommitmentEventData = z.infer<typeof commitmentEventData>;

/** `data` of `report.received` and `report.retracted`. */
export const reportEventData = z
  .object({
    report: z.object({
      id: z.string().meta({ example: 'report_01kgc9s8xye8a8rk9tkcd1mh6a' }),
      act: z.string().nullable().meta({ example: 'drone_strike' }),
      summary: z.string().nullable().meta({ example: 'Drones struck the Holosiivskyi district.' }),
      url: z.string().meta({
        description: 'Where to read the report.',
        example: 'https://pledges.example.org/v1/reports/report_01kgc9s8xye8a8rk9tkcd1mh6a',
      }),
      source: z.object({
        id: z.string().meta({ example: 'source_01kgc9s8xye8a8rk9tkcd1mh6a' }),
        name: z.string().meta({ example: 'Ukrainian Air Force' }),
      }),
      observed: z.object({ from: instant, to: instant }),
      areas: z.array(place).meta({ example: [{ code: 'UA-30' }] }),
      allegedActor: actor.nullable(),
      origin: actor.nullable().meta({ description: 'Whose claim it is that the source relays.', example: null }),
      bearing: z.enum(BEARINGS).meta({ description: 'What it would mean for a commitment that it falls under.' }),
    }),
    commitments: z.array(
      z.object({
        id: z.string().meta({ example: 'commitment_01kgc9s8xye8a8rk9tkcd1mh6a' }),
        title: z.string().meta({ example: 'Week-long pause of strikes on Kyiv' }),
        url: z.string().meta({ example: 'https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a' }),
        result: z.enum(MATCH_RESULTS),
      }),
    ),
    recordedAt: instant,
  })
  .meta({ id: 'ReportEvent', description: 'A report that came in or was taken back' });
export type ReportEventData = z.infer<typeof reportEventData>;

/** `data` of `endpoint.test`: it means nothing, and only shows that messages arrive and verify. */
export const testEventData = z
  .object({
    endpointId: z.string().meta({ example: 'endpoint_01kgc9s8xye8a8rk9tkcd1mh6a' }),
    message: z.string().meta({ example: 'This is a test. If you can verify it, alerts will reach you.' }),
  })
  .meta({ id: 'TestEvent', description: 'A test, sent on request' });

/** Why the service itself disables an endpoint. */
export const DISABLED_REASONS = ['gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** `data` of `endpoint.disabled`, which goes to the other endpoints that asked for it when the service disables one; who does so by hand knows. */
export const endpointDisabledData = z
  .object({
    endpointId: z.string().meta({ example: 'endpoint_01kgc9s8xye8a8rk9tkcd1mh6a' }),
    channel: z.enum(CHANNELS),
    host: z.string().meta({ description: 'Of an e-mail endpoint, the domain of its first address.', example: 'hooks.example.org' }),
    reason: z.enum(DISABLED_REASONS).meta({ description: 'gone: it answered 410. failing: every attempt failed for days.' }),
    disabledAt: instant,
  })
  .meta({ id: 'EndpointDisabledEvent', description: 'An endpoint that gets no more messages' });

const payload = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), timestamp: instant, data });

const commitmentPayloads = Object.fromEntries(COMMITMENT_EVENT_TYPES.map((type) => [type, payload(type, commitmentEventData)])) as {
  [Type in CommitmentEventType]: ReturnType<typeof payload<Type, typeof commitmentEventData>>;
};

/** Every message's body by type: what the reference shows, and what every message is held against by the tests. */
export const webhookPayloads = {
  ...commitmentPayloads,
  'report.received': payload('report.received', reportEventData),
  'report.retracted': payload('report.retracted', reportEventData),
  'endpoint.test': payload('endpoint.test', testEventData),
  'endpoint.disabled': payload('endpoint.disabled', endpointDisabledData),
} as const;

export type PayloadOf<Type extends EventType> = z.infer<(typeof webhookPayloads)[Type]>;

/** Reads any message's body. */
export const webhookPayload = z.discriminatedUnion('type', [
  z.object({ type: z.enum(COMMITMENT_EVENT_TYPES), timestamp: instant, data: commitmentEventData }),
  webhookPayloads['report.received'],
  webhookPayloads['report.retracted'],
  webhookPayloads['endpoint.test'],
  webhookPayloads['endpoint.disabled'],
]);
