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
    publicKey: z.string().nullable().meta({ description: '`whpk_…`, to verify Ed25519 signatures; null for a shared secret' }),
    createdAt: instant,
    expiresAt: instant.nullable().meta({ description: 'when it stops signing, after a rotation' }),
  })
  .meta({ id: 'WebhookSecret', description: 'An active signing secret, without the secret itself' });

const endpointShape = {
  id: z.string(),
  channel: endpointChannel,
  url: z.string().meta({ description: 'with `***` in place of parameter values and of keys in the path' }),
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
    .meta({ description: 'which commitments to send messages about; omitted filters restrict nothing' }),
  headers: z.array(z.string()).meta({ description: 'names of extra headers of every message; values are never shown' }),
  expiringLeads: z.array(z.string()).meta({ description: 'how long before an end to send reminders, longest first' }),
  pausedAt: instant.nullable().meta({ description: 'since when it is paused; null if not' }),
  enabled: z.boolean().meta({ description: 'false: no messages are written for it' }),
  disabledFor: z
    .enum(DISABLED_FOR)
    .nullable()
    .meta({ description: 'gone: the receiver returned 410. failing: every attempt failed for days. by_hand: disabled through the API' }),
  disabledAt: instant.nullable(),
  failingSince: instant.nullable().meta({ description: 'since when every attempt has failed' }),
  failure: z.string().nullable().meta({ description: 'how the first of these attempts failed' }),
  secrets: z.array(secretSchema),
  createdAt: instant,
  createdBy: z.string(),
};

export const endpointSchema = z.object(endpointShape).meta({ id: 'WebhookEndpoint' });
export const endpointPageSchema = page(endpointSchema).meta({ id: 'WebhookEndpointPage' });

/** The only response that shows the secret. */
export const endpointWithSecretSchema = z
  .object({
    ...endpointShape,
    secret: z.string().nullable().meta({
      description:
        '`whsec_…`, shown only in this response. Null in a repeated response, for channels without signatures, and for Ed25519, which is verified with `publicKey` in `secrets`',
    }),
  })
  .meta({ id: 'WebhookEndpointWithSecret' });

export const messageSchema = z
  .object({
    id: z.string().meta({ description: 'the header `webhook-id` of every attempt' }),
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
      description: 'the exact text that is signed and sent; null if its commitment is not public and your key may not see it',
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
      status: z.int().nullable().meta({ description: 'the HTTP status; for e-mail, the reply code of the mail server' }),
      error: z.string().nullable(),
      responseStart: z.string().nullable().meta({ description: 'the first KiB of the response' }),
    })
    .meta({ id: 'WebhookAttempt' }),
).meta({ id: 'WebhookAttemptPage' });

export const replayedSchema = z
  .object({
    replayed: z.int().meta({ description: 'messages that are sent again' }),
    withheld: z.int().optional().meta({ description: 'messages that are not sent, since their commitments are not public now; omitted if 0' }),
    hasMore: z.boolean().meta({ description: 'true: there are more than one request sends; repeat the request for the rest' }),
  })
  .meta({ id: 'ReplayedMessages' });
