import { z } from 'zod';
import { EVENT_TYPES, type EventType } from '../../../webhooks/event-types.js';
import {
  type CommitmentEventData,
  commitmentEventData,
  endpointDisabledData,
  type PayloadOf,
  reportEventData,
  testEventData,
  webhookPayloads,
} from './payloads.js';

// Examples for the reference: what the schemas themselves name as examples, and per type what makes it that type.

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A message's body of the type, as the reference shows it. */
export function examplePayload<Type extends EventType>(type: Type): PayloadOf<Type> {
  const example = { type, timestamp: TIMESTAMP, data: DATA[type]() };
  // Read by the schema, so that no example can go its own way; the cast is what a generic index costs.
  return webhookPayloads[type].parse(example) as PayloadOf<Type>;
}

export const examplePayloads = (): { [Type in EventType]: PayloadOf<Type> } =>
  Object.fromEntries(EVENT_TYPES.map((type) => [type, examplePayload(type)])) as { [Type in EventType]: PayloadOf<Type> };

const TIMESTAMP = '2026-02-01T21:00:00.000Z';
const ukraine = { id: 'actor_01kgc9s8xye8a8rk9tkcd1mh6b', name: 'Ukraine' };

type Telling = Partial<Omit<CommitmentEventData, 'reading'>>;

function change(more: Telling = {}, mode: 'abstain' | 'perform' = 'abstain'): CommitmentEventData {
  const base = exampleOf<CommitmentEventData>(commitmentEventData);
  const to = more.to ?? base.to;
  const state = to === 'reportedly_violated' ? 'active' : to;
  const status = commitmentEventData.shape.reading.unwrap().shape.lifecycle.parse(state);
  const { reading } = base;
  const { possibly = null, compliance = 'no_reports' } = more;
  return {
    ...base,
    compliance,
    ...more,
    commitment: { ...base.commitment, mode },
    reading: reading && { ...reading, lifecycle: status, possibly, compliance },
  };
}

/** Ukraine's reading, beside Russia's. */
function disputed(base: CommitmentEventData): CommitmentEventData {
  const { reading } = base;
  if (!reading) return base;
  const end = {
    ...reading.window.end,
    earliest: '2026-02-05T22:00:00.000Z',
    latest: '2026-02-05T22:00:00.000Z',
    zone: 'Europe/Kyiv',
    phrase: 'for a week',
  };
  const other = { ...reading, principal: ukraine, lifecycle: 'active' as const, window: { ...reading.window, end } };
  return { ...base, disputed: true, disagreesOn: ['end'], otherReadings: [other] };
}

const statement = { cause: 'statement' as const, facts: ['statement_01kgc9s8xye8a8rk9tkcd1mh6a'] };
const report = { cause: 'report' as const, facts: ['report_01kgc9s8xye8a8rk9tkcd1mh6a'] };

const DATA: { [Type in EventType]: () => unknown } = {
  'commitment.recorded': () => change({ from: null, to: 'announced', sequence: 1, ...statement }),
  'commitment.activated': () => change({ from: 'announced', to: 'active', sequence: 2 }),
  'commitment.reportedly_violated': () =>
    change({
      from: 'active',
      to: 'reportedly_violated',
      compliance: 'reportedly_violated',
      violatedUnder: [exampleOf(commitmentEventData.shape.violatedUnder.element)],
      ...report,
    }),
  'commitment.expiring': () => ({ ...change({ from: 'active', to: 'active' }), end: TIMESTAMP, lead: 'P1D' }),
  'commitment.expired': () => change({ from: 'active', to: 'expired' }),
  'commitment.lapsed': () => change({ from: 'active', to: 'lapsed' }, 'perform'),
  'commitment.fulfilled': () => change({ from: 'active', to: 'fulfilled', ...report }, 'perform'),
  'commitment.withdrawn': () => change({ from: 'active', to: 'withdrawn', ...statement }),
  'commitment.superseded': () => change({ from: 'active', to: 'superseded' }),
  'commitment.not_established': () => change({ from: 'announced', to: 'not_established', ...statement }),
  'commitment.extended': () => change({ from: 'active', to: 'active', ...statement }),
  'commitment.certainty_changed': () => change({ from: 'active', to: 'active', possibly: 'expired', certainty: 'possible' }),
  'commitment.disputed': () => disputed(change({ from: 'active', to: 'active', ...statement })),
  'commitment.stale': () => change({ from: 'active', to: 'active' }),
  'commitment.status_corrected': () =>
    change({
      from: 'reportedly_violated',
      to: 'active',
      cause: 'retraction',
      facts: ['retraction_01kgc9s8xye8a8rk9tkcd1mh6a', ...report.facts],
      corrects: ['msg_01kgc9s8xye8a8rk9tkcd1mh6a'],
    }),
  'report.received': () => exampleOf(reportEventData),
  'report.retracted': () => exampleOf(reportEventData),
  'endpoint.test': () => exampleOf(testEventData),
  'endpoint.disabled': () => ({ ...exampleOf<z.infer<typeof endpointDisabledData>>(endpointDisabledData), reason: 'failing' }),
};

/** By schema, since most types have theirs in common; they are never changed. */
const MADE = new Map<z.ZodType, unknown>();

/** What a schema's own examples make. */
function exampleOf<T>(schema: z.ZodType<T>): T {
  if (!MADE.has(schema)) {
    const json = z.toJSONSchema(schema, { io: 'output', reused: 'inline' });
    MADE.set(schema, fromJson(json, json.$defs ?? {}));
  }
  return schema.parse(MADE.get(schema));
}

function fromJson(schema: JsonSchema | boolean | undefined, definitions: Record<string, JsonSchema>): unknown {
  if (typeof schema !== 'object') return null;
  if ('example' in schema) return schema['example'];
  if (schema.$ref !== undefined) return fromJson(definitions[schema.$ref.split('/').at(-1) ?? ''], definitions);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const option = schema.anyOf?.find((one) => typeof one === 'object' && one.type !== 'null');
  if (option !== undefined) return fromJson(option, definitions);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, fromJson(schema.properties?.[name], definitions)]));
    case 'array':
      return Array.isArray(schema.items) ? [] : [fromJson(schema.items, definitions)];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    default:
      return '';
  }
}
