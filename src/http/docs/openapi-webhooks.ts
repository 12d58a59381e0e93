import { examplePayload } from '../../app/alerts/payloads/examples.js';
import { PAYLOAD_MEANINGS } from '../../app/alerts/payloads/meanings.js';
import { webhookPayloads } from '../../app/alerts/payloads/payloads.js';
import type { JsonSchema, JsonSchemas } from './json-schemas.js';

/** A message that the service sends, as OpenAPI 3.1 describes it: the request that a receiver gets, and what its answer means. */
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
  header('webhook-id', 'Names the message: the same at every attempt.'),
  header('webhook-timestamp', 'Of this attempt, in seconds since 1970. Refuse what is more than five minutes off.'),
  header(
    'webhook-signature',
    'One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64.',
  ),
];

const ANSWERS = {
  '2XX': { description: 'Received. Whatever else the answer holds is ignored.' },
  '410': { description: 'Nothing more is wanted: the endpoint is disabled.' },
  default: {
    description: 'Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most.',
  },
};

/** The messages by type, from the schemas that the service's own messages are held against. */
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
          responses: ANSWERS,
        },
      },
    ]),
  );
}
