import { z } from 'zod';
import { SCOPES } from '../../app/lib/caller.js';
import { page } from './page.js';
import { instant } from './values.js';

export const apiKeySchema = z
  .object({
    id: z.string().meta({ examples: ['key_01k4wq1m3cf6yr2v1v0v6v0v6v'] }),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: instant,
    createdBy: z.string().meta({ description: 'The id of the key that created it, or `admin` for the key of the settings.' }),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable().meta({ description: 'To the minute.' }),
  })
  .meta({ id: 'ApiKey' });

export const newApiKeySchema = apiKeySchema
  .extend({
    secret: z
      .string()
      .nullable()
      .meta({ description: 'The key itself; only the first response shows it. Null in a response that repeats an `Idempotency-Key`.' }),
  })
  .meta({ id: 'NewApiKey' });

export const apiKeyPageSchema = page(apiKeySchema).meta({ id: 'ApiKeyPage' });
