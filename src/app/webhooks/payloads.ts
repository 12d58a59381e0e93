import { z } from 'zod';
import { COMMITMENT_EVENT_TYPES } from '../../webhooks/event-types.js';

// The bodies of webhook messages. They are thin: they say what changed and where to read the rest, so a message that arrives late misleads nobody.

const instant = z.iso.datetime().meta({ description: 'RFC 3339, UTC', example: '2026-02-01T21:00:00.000Z' });
const actor = z.object({ id: z.string().meta({ example: 'actor_01kgc9s8xye8a8rk9tkcd1mh6a' }), name: z.string().meta({ example: 'Russia' }) });

const commitment = z.object({
  id: z.string().meta({ example: 'commitment_01kgc9s8xye8a8rk9tkcd1mh6a' }),
  title: z.string().meta({ example: 'Week-long pause of strikes on Kyiv' }),
  parties: z.array(actor.extend({ role: z.string().meta({ example: 'committer' }) })),
  url: z.string().meta({ description: 'Where to read the commitment with its readings and reports.' }),
});

/** `data` of every `commitment.*` message. */
export const commitmentEventData = z.object({
  commitment,
  from: z.string().nullable().meta({ description: 'The status before; null when the commitment was first recorded.', example: 'active' }),
  to: z.string().meta({ description: 'The status after.', example: 'expired' }),
  validAt: instant.meta({ description: 'When it became true.' }),
  recordedAt: instant.meta({ description: 'When this service recorded it.' }),
  late: z.boolean().meta({ description: 'Recorded well after it became true.' }),
  cause: z.enum(['clock', 'statement', 'report', 'revision', 'retraction', 'review', 'edit', 'rule_change', 'reconciliation']),
  facts: z
    .array(z.string())
    .meta({ description: 'Ids of the readings, statements, reports or reviews that made the change; empty when the clock alone did.' }),
  compliance: z.enum(['no_reports', 'alleged', 'reportedly_violated']),
  disputed: z.boolean().meta({ description: 'The parties’ own readings disagree.' }),
  disagreesOn: z.array(z.string()).meta({ example: ['start', 'end'] }),
  violatedUnder: z.array(actor).meta({ description: 'Whose readings say that it is reportedly violated.' }),
  sequence: z
    .int()
    .min(1)
    .meta({ description: 'Counts the changes of this commitment, without gaps: a receiver that has seen a higher one may ignore this.' }),
  cursor: z.string().meta({ description: 'The place in /v1/changes.', example: '1042' }),
  corrects: z
    .array(z.string())
    .optional()
    .meta({ description: 'Of commitment.status_corrected: the ids of the messages to this endpoint that are taken back by it.' }),
});
export type CommitmentEventData = z.infer<typeof commitmentEventData>;

/** `data` of `report.received` and `report.retracted`. */
export const reportEventData = z.object({
  report: z.object({ id: z.string(), act: z.string().nullable(), summary: z.string().nullable(), url: z.string() }),
  commitments: z.array(z.object({ id: z.string(), result: z.enum(['in_scope', 'possibly', 'out_of_scope']) })),
  recordedAt: instant,
});
export type ReportEventData = z.infer<typeof reportEventData>;

/** `data` of `endpoint.test`: it means nothing, and only shows that messages arrive and verify. */
export const testEventData = z.object({ endpointId: z.string(), message: z.string() });

export const DISABLED_REASONS = ['gone', 'failing', 'paused'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** `data` of `endpoint.disabled`, which goes to the other endpoints that asked for it. */
export const endpointDisabledData = z.object({
  endpointId: z.string(),
  host: z.string().meta({ example: 'hooks.example.org' }),
  reason: z.enum(DISABLED_REASONS).meta({ description: 'gone: it answered 410. failing: every attempt failed for days.' }),
  disabledAt: instant,
});

const payload = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), timestamp: instant, data });

/** Every message's body by type, for the reference. */
export const webhookPayloads = {
  ...(Object.fromEntries(COMMITMENT_EVENT_TYPES.map((type) => [type, payload(type, commitmentEventData)])) as Record<
    (typeof COMMITMENT_EVENT_TYPES)[number],
    z.ZodObject<{ type: z.ZodLiteral<string>; timestamp: typeof instant; data: typeof commitmentEventData }>
  >),
  'report.received': payload('report.received', reportEventData),
  'report.retracted': payload('report.retracted', reportEventData),
  'endpoint.test': payload('endpoint.test', testEventData),
  'endpoint.disabled': payload('endpoint.disabled', endpointDisabledData),
} as const;
