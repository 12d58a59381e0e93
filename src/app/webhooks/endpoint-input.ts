import { z } from 'zod';
import { CHANNELS } from '../../webhooks/channels/names.js';
import { COMMITMENT_EVENT_TYPES, ENDPOINT_EVENT_TYPES, REPORT_EVENT_TYPES } from '../../webhooks/event-types.js';
import type { UrlGuard } from '../../webhooks/url-guard.js';
import type { Fault } from '../errors.js';
import { text } from '../inputs/text.js';

/** What an endpoint can ask for: a test message is sent on request alone. */
export const SUBSCRIBABLE_TYPES = [
  ...COMMITMENT_EVENT_TYPES,
  ...REPORT_EVENT_TYPES,
  ...ENDPOINT_EVENT_TYPES.filter((type) => type !== 'endpoint.test'),
] as const;

export const endpointChannel = z.enum(CHANNELS).meta({ description: 'How messages reach the endpoint. It stays as it was made.' });
export const endpointUrl = text(2_000).meta({
  description: 'Where messages are posted. https, a public address, and no user name, password or fragment; operators can allow more.',
  examples: ['https://example.org/hooks/pledges'],
});
export const endpointTypes = z
  .array(z.enum(SUBSCRIBABLE_TYPES))
  .max(SUBSCRIBABLE_TYPES.length)
  .transform((types) => [...new Set(types)])
  .meta({ description: 'Which messages to send; empty means all. For every kind of end, ask for `commitment.expired` and `commitment.lapsed`.' });
export const endpointDescription = text(500);

/** What is wrong with the place that the input names, as far as its text tells. */
export function urlFaults(guard: UrlGuard, input: unknown): Fault[] {
  const url = typeof input === 'object' && input !== null ? Reflect.get(input, 'url') : undefined;
  const fault = typeof url === 'string' ? guard.fault(url) : null;
  return fault === null ? [] : [{ path: 'url', message: fault }];
}
