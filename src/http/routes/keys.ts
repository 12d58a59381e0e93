import { z } from 'zod';
import { createApiKey, createApiKeyInput } from '../../app/keys/create-api-key.js';
import { listApiKeys, readApiKey } from '../../app/keys/read-api-keys.js';
import { revokeApiKey } from '../../app/keys/revoke-api-key.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentApiKey } from '../presenters/api-keys.js';
import { pageResponse } from '../presenters/values.js';
import { apiKeyPageSchema, apiKeySchema, newApiKeySchema } from '../schemas/api-keys.js';
import { idParameter, limitParameter } from '../schemas/parameters.js';

const keyId = z.object({ id: idParameter('key') });

export const keyOperations: readonly Operation[] = [
  operation({
    id: 'createApiKey',
    method: 'post',
    path: '/v1/api-keys',
    summary: 'Create an API key',
    description: 'Only this response shows the key; the service stores its hash.',
    tags: ['API keys'],
    access: 'admin',
    body: createApiKeyInput,
    responses: { 201: { description: 'The new key with its secret', schema: newApiKeySchema, headers: { Location: 'its address' } } },
    async handle({ context, caller, body }) {
      const { apiKey, secret } = await createApiKey(context, caller, body);
      const shown = presentApiKey(apiKey);
      return {
        status: 201,
        headers: { Location: `/v1/api-keys/${apiKey.id}`, 'Cache-Control': 'no-store' },
        body: { ...shown, secret },
        bodyWhenRepeated: { ...shown, secret: null },
      };
    },
  }),
  operation({
    id: 'listApiKeys',
    method: 'get',
    path: '/v1/api-keys',
    summary: 'List the API keys, oldest first',
    tags: ['API keys'],
    access: 'admin',
    query: z.object({ limit: limitParameter, cursor: idParameter('key').optional() }),
    responses: { 200: { description: 'A page of keys', schema: apiKeyPageSchema, headers: { Link: 'the next page, as `rel="next"`' } } },
    async handle(request) {
      const { limit, cursor } = request.query;
      return pageResponse(request, await listApiKeys(request.context, request.caller, { limit, after: cursor }), presentApiKey);
    },
  }),
  operation({
    id: 'readApiKey',
    method: 'get',
    path: '/v1/api-keys/{id}',
    summary: 'Read an API key, without its secret',
    tags: ['API keys'],
    access: 'admin',
    params: keyId,
    responses: { 200: { description: 'The key', schema: apiKeySchema } },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return { status: 200, body: presentApiKey(await readApiKey(context, caller, params.id)) };
    },
  }),
  operation({
    id: 'revokeApiKey',
    method: 'post',
    path: '/v1/api-keys/{id}/revocation',
    summary: 'Revoke an API key',
    description:
      'Takes effect at once in this process and within a second in others. Open streams and downloads of the key end. Revoking a revoked key changes nothing.',
    tags: ['API keys'],
    access: 'admin',
    params: keyId,
    responses: { 200: { description: 'The revoked key', schema: apiKeySchema } },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return { status: 200, body: presentApiKey(await revokeApiKey(context, caller, params.id)) };
    },
  }),
];
