import { z } from 'zod';
import { endpointChannel, SUBSCRIBABLE_TYPES } from '../../app/endpoints/endpoint-input.js';
import { DISABLED_FOR } from '../../app/endpoints/endpoint-view.js';
import { MESSAGE_STATES } from '../../app/messages/read-messages.js';
import { COMMITMENT_KINDS, STATUSES } from '../../domain/vocabulary.js';
import { page } from './page.js';
import { instant } from './values.js';

const secretSchema = z
  .object({
    id: z.string(),
    publicKey: z.string().nullable().meta({ description: '`whpk_…`, what Ed25519 signatures are verified with; null for a shared secret' }),
    createdAt: instant,
    expiresAt: instant.nullable().meta({ description: 'when it stops signing, after a rotation' }),
  })
  .meta({ id: 'WebhookSecret', description: 'A live secret, without what must stay secret' });

const endpointShape = {
  id: z.string(),
  channel: endpointChannel,
  url: z.string().meta({ description: 'with `***` in place of what may be secret in it: the values of its parameters, and keys in its path' }),
  description: z.string().nullable(),
  types: z.array(z.enum(SUBSCRIBABLE_TYPES)).meta({ description: 'empty: all' }),
  filters: z
    .object({
      commitments: z.array(z.string()).optional(),
      actors: z.array(z.string()).optional(),
      kinds: z.array(z.enum(COMMITMENT_KINDS)).optional(),
      areas: z.array(z.string()).optional(),
      tags: z.array(z.string()).optional(),
      statuses: z.array(z.enum(STATUSES)).optional(),
    })
    .meta({ description: 'which commitments to be told of; those that are left out restrict nothing' }),
  headers: z.array(z.string()).meta({ description: 'names of the further headers that every message carries; their values are never shown' }),
  expiringLeads: z.array(z.string()).meta({ description: 'how long before an end to be reminded of it, the longest first' }),
  pausedAt: instant.nullable().meta({ description: 'since when its messages wait' }),
  enabled: z.boolean().meta({ description: 'false: no messages are written for it' }),
  disabledFor: z
    .enum(DISABLED_FOR)
    .nullable()
    .meta({ description: 'gone: it answered 410. failing: every attempt failed for days. by_hand: through the API' }),
  disabledAt: instant.nullable(),
  failingSince: instant.nullable().meta({ description: 'since when every attempt has failed' }),
  failure: z.string().nullable().meta({ description: 'how the first of them failed' }),
  secrets: z.array(secretSchema),
  createdAt: instant,
  createdBy: z.string(),
};

export const endpointSchema = z.object(endpointShape).meta({ id: 'WebhookEndpoint' });
export const endpointPageSchema = page(endpointSchema).meta({ id: 'WebhookEndpointPage' });

/** The one answer that shows the secret. */
export const endpointWithSecretSchema = z
  .object({
    ...endpointShape,
    secret: z.string().nullable().meta({
      description:
        '`whsec_…`, shown in this answer alone; null when a request is repeated, of channels that sign nothing, and of Ed25519, which is verified with `publicKey` in `secrets`',
    }),
  })
  .meta({ id: 'WebhookEndpointWithSecret' });

export const messageSchema = z
  .object({
    id: z.string().meta({ description: 'what the header `webhook-id` holds, at every attempt' }),
    endpointId: z.string(),
    commitmentId: z.string().nullable(),
    sequence: z.int().nullable(),
    type: z.string(),
    state: z.enum(MESSAGE_STATES),
    attempts: z.int(),
    nextAttemptAt: instant.nullable(),
    createdAt: instant,
    settledAt: instant.nullable(),
    body: z.string().nullable().meta({
      description: 'the exact text that is signed and sent; null while its commitment is not public, for keys that may not see that',
    }),
  })
  .meta({ id: 'WebhookMessage' });
export const messagePageSchema = page(messageSchema).meta({ id: 'WebhookMessagePage' });

export const attemptListSchema = page(
  z
    .object({
      number: z.int(),
      startedAt: instant,
      durationMs: z.int(),
      status: z.int().nullable().meta({ description: 'the HTTP status, or of e-mail the reply code of the mail server' }),
      error: z.string().nullable(),
      responseStart: z.string().nullable().meta({ description: 'the first KiB of the answer' }),
    })
    .meta({ id: 'WebhookAttempt' }),
).meta({ id: 'WebhookAttemptPage' });

export const replayedSchema = z
  .object({
    replayed: z.int().meta({ description: 'how many messages are sent again' }),
    withheld: z
      .int()
      .optional()
      .meta({ description: 'how many are not, since their commitments are not public today; left out where there are none' }),
    hasMore: z.boolean().meta({ description: 'there were more than are taken at once: ask again for the rest' }),
  })
  .meta({ id: 'ReplayedMessages' });
