import type { z } from 'zod';
import type { ApiKey } from '../../app/keys/api-key.js';
import { SCOPES } from '../../app/lib/caller.js';
import type { apiKeySchema } from '../schemas/api-keys.js';
import { toInstant, toInstantOrNull } from './values.js';

export function presentApiKey(key: ApiKey): z.output<typeof apiKeySchema> {
  return {
    id: key.id,
    name: key.name,
    scopes: SCOPES.filter((scope) => key.scopes.includes(scope)),
    createdAt: toInstant(key.recordedAt),
    createdBy: key.recordedBy,
    expiresAt: toInstantOrNull(key.expiresAt),
    revokedAt: toInstantOrNull(key.revokedAt),
    lastUsedAt: toInstantOrNull(key.lastUsedAt),
  };
}
