import type { z } from 'zod';
import { SUBSCRIBABLE_TYPES } from '../../app/endpoints/endpoint-input.js';
import { DISABLED_FOR, type EndpointView } from '../../app/endpoints/endpoint-view.js';
import { leadText } from '../../app/inputs/leads.js';
import type { AttemptView, MessageView } from '../../app/messages/views.js';
import { maskUrl } from '../../lib/mask-urls.js';
import type { attemptListSchema, endpointSchema, messageSchema } from '../schemas/webhooks.js';
import { toInstant, toInstantOrNull } from './values.js';

export function presentEndpoint(view: EndpointView): z.output<typeof endpointSchema> {
  return {
    id: view.id,
    channel: view.channel,
    url: maskUrl(view.url),
    description: view.description,
    types: SUBSCRIBABLE_TYPES.filter((type) => view.types.includes(type)),
    filters: view.filters as z.output<typeof endpointSchema>['filters'],
    headers: Object.keys(view.headers).sort(),
    expiringLeads: view.expiringLeads.map(leadText),
    pausedAt: toInstantOrNull(view.pausedAt),
    enabled: view.enabled,
    disabledFor: DISABLED_FOR.find((reason) => reason === view.disabledFor) ?? null,
    disabledAt: toInstantOrNull(view.disabledAt),
    failingSince: toInstantOrNull(view.failingSince),
    failure: view.failure,
    secrets: view.secrets.map(({ id, publicKey, recordedAt, expiresAt }) => ({
      id,
      publicKey,
      createdAt: toInstant(recordedAt),
      expiresAt: toInstantOrNull(expiresAt),
    })),
    createdAt: toInstant(view.recordedAt),
    createdBy: view.recordedBy,
  };
}

export function presentMessage(view: MessageView): z.output<typeof messageSchema> {
  const { recordedAt, nextAttemptAt, settledAt, ...rest } = view;
  return { ...rest, nextAttemptAt: toInstantOrNull(nextAttemptAt), createdAt: toInstant(recordedAt), settledAt: toInstantOrNull(settledAt) };
}

export const presentAttempt = (view: AttemptView): z.output<typeof attemptListSchema>['items'][number] => ({
  ...view,
  startedAt: toInstant(view.startedAt),
});
