import { z } from 'zod';
import { AmendEndpointInput, amendEndpoint } from '../../app/endpoints/amend-endpoint.js';
import { CreateEndpointInput, createEndpoint } from '../../app/endpoints/create-endpoint.js';
import { deleteEndpoint } from '../../app/endpoints/delete-endpoint.js';
import { enableEndpoint } from '../../app/endpoints/enable-endpoint.js';
import type { EndpointView } from '../../app/endpoints/endpoint-view.js';
import { pauseEndpoint, resumeEndpoint } from '../../app/endpoints/pause-endpoint.js';
import { listEndpoints, readEndpoint } from '../../app/endpoints/read-endpoints.js';
import { RotateSecretInput, rotateSecret } from '../../app/endpoints/rotate-secret.js';
import { readMessage } from '../../app/messages/read-messages.js';
import { sendTest } from '../../app/messages/send-test.js';
import { type ApiResponse, type Headers, type Operation, operation } from '../lib/operation.js';
import { expectedEdit } from '../lib/preconditions.js';
import { TAGGED, taggedResponse } from '../lib/tagged-response.js';
import { pageResponse } from '../presenters/values.js';
import { presentEndpoint, presentMessage } from '../presenters/webhooks.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { endpointPageSchema, endpointSchema, endpointWithSecretSchema, messageSchema } from '../schemas/webhooks.js';
import { LINK } from './commitments.js';

export const endpointId = z.object({ id: idParameter('endpoint') });
const answer = (endpoint: EndpointView, how: Parameters<typeof taggedResponse>[2] = {}) =>
  taggedResponse(endpoint.edit, presentEndpoint(endpoint), how);

/** Returns the only response that shows the secret; a repeat of the request does not show it. */
function withSecret({ endpoint, secret }: { endpoint: EndpointView; secret: string | null }, status: number, headers: Headers = {}): ApiResponse {
  const shown = presentEndpoint(endpoint);
  const tagged = taggedResponse(endpoint.edit, shown, { status, headers: { ...headers, 'Cache-Control': 'no-store' } });
  return { ...tagged, body: { ...shown, secret }, bodyWhenRepeated: { ...shown, secret: null } };
}

export const endpointOperations: readonly Operation[] = [
  operation({
    id: 'createWebhookEndpoint',
    method: 'post',
    path: '/v1/webhook-endpoints',
    summary: 'Register a webhook endpoint',
    description:
      'Only this response shows the shared secret; Ed25519 signatures are verified with a public key. Messages are signed by the Standard Webhooks specification.',
    tags: ['Webhooks'],
    access: 'webhooks',
    body: CreateEndpointInput,
    responses: {
      201: { description: 'The endpoint with its secret', schema: endpointWithSecretSchema, headers: { Location: 'its address', ...TAGGED } },
    },
    errors: ['conflict', 'unavailable'],
    async handle({ context, caller, body }) {
      const made = await createEndpoint(context, caller, body);
      return withSecret(made, 201, { Location: `/v1/webhook-endpoints/${made.endpoint.id}` });
    },
  }),
  operation({
    id: 'listWebhookEndpoints',
    method: 'get',
    path: '/v1/webhook-endpoints',
    summary: 'List webhook endpoints, oldest first',
    tags: ['Webhooks'],
    access: 'webhooks',
    query: z.object({ limit: limitParameter, cursor: cursorParameter }),
    responses: { 200: { description: 'A page of endpoints', schema: endpointPageSchema, headers: LINK } },
    async handle(request) {
      return pageResponse(request, await listEndpoints(request.context, request.caller, request.query), presentEndpoint);
    },
  }),
  operation({
    id: 'readWebhookEndpoint',
    method: 'get',
    path: '/v1/webhook-endpoints/{id}',
    summary: 'Read a webhook endpoint, without its secret',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    responses: {
      200: { description: 'The endpoint', schema: endpointSchema, headers: TAGGED },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return answer(await readEndpoint(context, caller, params.id));
    },
  }),
  operation({
    id: 'amendWebhookEndpoint',
    method: 'patch',
    path: '/v1/webhook-endpoints/{id}',
    summary: 'Amend a webhook endpoint, disable or enable it',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    ifMatch: true,
    body: AmendEndpointInput,
    responses: { 200: { description: 'The amended endpoint', schema: endpointSchema, headers: TAGGED } },
    errors: ['not_found'],
    async handle({ context, caller, params, body, header }) {
      await amendEndpoint(context, caller, params.id, expectedEdit(header('if-match')), body);
      return answer(await readEndpoint(context, caller, params.id));
    },
  }),
  operation({
    id: 'deleteWebhookEndpoint',
    method: 'delete',
    path: '/v1/webhook-endpoints/{id}',
    summary: 'Delete a webhook endpoint with its messages',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    ifMatch: true,
    responses: { 204: { description: 'Deleted' } },
    errors: ['not_found'],
    async handle({ context, caller, params, header }) {
      await deleteEndpoint(context, caller, params.id, expectedEdit(header('if-match')));
      return { status: 204 };
    },
  }),
  operation({
    id: 'rotateWebhookSecret',
    method: 'post',
    path: '/v1/webhook-endpoints/{id}/rotate-secret',
    summary: 'Give a webhook endpoint a new secret',
    description: 'Both secrets sign for a while, so that the receiver can change over without losing a message.',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    body: RotateSecretInput,
    isBodyOptional: true,
    responses: { 200: { description: 'The endpoint with its new secret', schema: endpointWithSecretSchema, headers: TAGGED } },
    errors: ['not_found', 'conflict', 'unavailable'],
    async handle({ context, caller, params, body }) {
      return withSecret(await rotateSecret(context, caller, params.id, body), 200);
    },
  }),
  operation({
    id: 'testWebhookEndpoint',
    method: 'post',
    path: '/v1/webhook-endpoints/{id}/test',
    summary: 'Send a test message',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    responses: { 202: { description: 'The message, now waiting to be sent', schema: messageSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params }) {
      const id = await sendTest(context, caller, params.id);
      return { status: 202, body: presentMessage(await readMessage(context, caller, id)) };
    },
  }),
  settingOperation('enable', enableEndpoint, 'Enable a disabled webhook endpoint'),
  settingOperation(
    'pause',
    pauseEndpoint,
    'Pause a webhook endpoint',
    'New messages wait until the endpoint is resumed; a message that waits longer than the history is kept is cancelled. A running attempt may still arrive.',
  ),
  settingOperation('resume', resumeEndpoint, 'Resume a paused webhook endpoint', 'Waiting messages are sent in order.'),
];

/** Returns the row of a verb that takes only the endpoint and responds with it. */
function settingOperation(name: 'enable' | 'pause' | 'resume', verb: typeof enableEndpoint, summary: string, description?: string): Operation {
  return operation({
    id: `${name}WebhookEndpoint`,
    method: 'post',
    path: `/v1/webhook-endpoints/{id}/${name}`,
    summary,
    ...(description !== undefined && { description }),
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    responses: { 200: { description: 'The endpoint', schema: endpointSchema, headers: TAGGED } },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      await verb(context, caller, params.id);
      return answer(await readEndpoint(context, caller, params.id));
    },
  });
}
