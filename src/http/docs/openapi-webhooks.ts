import { examplePayload } from '../../app/alerts/payloads/examples.js';
import { PAYLOAD_MEANINGS } from '../../app/alerts/payloads/meanings.js';
import { webhookPayloads } from '../../app/alerts/payloads/payloads.js';
import type { JsonSchema, JsonSchemas } from './json-schemas.js';

/** A webhook in OpenAPI 3.1: the request that the service sends, and what the receiver's response means. */
export interface OpenApiWebhook {
  post: {
    operationId: string;
    summary: string;
    tags: readonly string[];
    security: [];
    parameters: { name: string; in: 'header'; required: true; description: string; schema: JsonSchema }[];
    requestBody: { required: true; content: { 'application/json': { schema: JsonSchema; example: unknown } } };
    responses: Record<string, { description: string }>;
  };
}

const header = (name: string, description: string) => ({
  name,
  in: 'header' as const,
  required: true as const,
  description,
  schema: { type: 'string' as const },
});

const HEADERS = [
  header('webhook-id', 'Id of the message; the same at every attempt.'),
  header('webhook-timestamp', 'Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off.'),
  header(
    'webhook-signature',
    'One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64.',
  ),
];

const RESPONSES = {
  '2XX': { description: 'Received. The rest of the response is ignored.' },
  '410': { description: 'The receiver wants no more messages: the endpoint is disabled.' },
  default: {
    description: 'Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour.',
  },
};

/** Returns the webhooks by message type, from the schemas that the sent messages are checked against. */
export function describeWebhooks(schemas: JsonSchemas): Record<string, OpenApiWebhook> {
  const types = Object.keys(webhookPayloads) as (keyof typeof webhookPayloads)[];
  return Object.fromEntries(
    types.map((type) => [
      type,
      {
        post: {
          operationId: `on_${type.replace('.', '_')}`,
          summary: PAYLOAD_MEANINGS[type],
          tags: ['Webhook messages'],
          security: [],
          parameters: HEADERS,
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.add(webhookPayloads[type], 'output'), example: examplePayload(type) } },
          },
          responses: RESPONSES,
        },
      },
    ]),
  );
}
