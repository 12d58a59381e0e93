import { z } from 'zod';
import { listAttempts, listMessages, MESSAGE_STATES } from '../../app/messages/read-messages.js';
import { ReplayInput, replayFailed } from '../../app/messages/replay-failed.js';
import { replayMessage } from '../../app/messages/replay-message.js';
import { type Operation, operation } from '../lib/operation.js';
import { pageResponse } from '../presenters/values.js';
import { presentAttempt, presentMessage } from '../presenters/webhooks.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { attemptListSchema, messagePageSchema, messageSchema, replayedSchema } from '../schemas/webhooks.js';
import { LINK } from './commitments.js';
import { endpointId } from './webhooks.js';

const messageId = z.object({ id: idParameter('msg') });

export const messageOperations: readonly Operation[] = [
  operation({
    id: 'listWebhookMessages',
    method: 'get',
    path: '/v1/webhook-endpoints/{id}/messages',
    summary: 'List the sent and waiting messages of an endpoint, newest first',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    query: z.object({ state: z.enum(MESSAGE_STATES).optional(), limit: limitParameter, cursor: cursorParameter }),
    responses: { 200: { description: 'A page of messages', schema: messagePageSchema, headers: LINK } },
    errors: ['not_found'],
    async handle(request) {
      const { state, ...page } = request.query;
      return pageResponse(
        request,
        await listMessages(request.context, request.caller, { endpointId: request.params.id, state }, page),
        presentMessage,
      );
    },
  }),
  operation({
    id: 'listWebhookAttempts',
    method: 'get',
    path: '/v1/webhook-messages/{id}/attempts',
    summary: 'List the attempts of a message, oldest first',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: messageId,
    responses: { 200: { description: 'The attempts', schema: attemptListSchema } },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return { status: 200, body: { items: (await listAttempts(context, caller, params.id)).map(presentAttempt), nextCursor: null } };
    },
  }),
  operation({
    id: 'replayWebhookMessages',
    method: 'post',
    path: '/v1/webhook-endpoints/{id}/replay',
    summary: 'Send messages again that failed since a time',
    description:
      'Sends failed and cancelled messages again, in order, with the same ids and bodies and a new schedule; at most 10,000 per request, oldest first. Waiting and delivered messages are not sent again.',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: endpointId,
    body: ReplayInput,
    responses: { 202: { description: 'How many messages are sent again', schema: replayedSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      return { status: 202, body: await replayFailed(context, caller, params.id, body) };
    },
  }),
  operation({
    id: 'replayWebhookMessage',
    method: 'post',
    path: '/v1/webhook-messages/{id}/replay',
    summary: 'Send a message again',
    description: 'With the same id and body, and a new schedule.',
    tags: ['Webhooks'],
    access: 'webhooks',
    params: messageId,
    responses: { 202: { description: 'The message, now waiting to be sent', schema: messageSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params }) {
      return { status: 202, body: presentMessage(await replayMessage(context, caller, params.id)) };
    },
  }),
];
