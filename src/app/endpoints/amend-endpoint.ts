import { z } from 'zod';
import { type EndpointChange, findEndpoint } from '../../db/webhook-endpoints.js';
import { compact } from '../../lib/compact.js';
import { MASK, maskUrl } from '../../lib/mask-urls.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { invalidInput } from '../lib/errors.js';
import type { ExpectedEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { changeEndpoint } from './change-endpoint.js';
import { enabling } from './enable-endpoint.js';
import { amendedHeaders, mergeHeaders, withoutHeaderValues } from './endpoint-headers.js';
import { endpointDescription, endpointFilters, endpointLeads, endpointTypes, endpointUrl, inputFaults, storedUrl } from './endpoint-input.js';
import { noEndpoint } from './read-endpoints.js';

export const AmendEndpointInput = z
  .strictObject({
    url: endpointUrl.optional(),
    description: endpointDescription.nullable().optional(),
    types: endpointTypes.optional(),
    filters: endpointFilters.optional(),
    headers: amendedHeaders.optional(),
    expiringLeads: endpointLeads.optional(),
    enabled: z.boolean().optional().meta({
      description: 'false: nothing new is written for it, and what waits is kept, until it is enabled again. To let new messages wait, pause it.',
    }),
  })
  .meta({ id: 'AmendWebhookEndpoint' });

/** Amends an endpoint, disables or enables it. Needs `webhooks`. @throws {AppError} `precondition_failed` if somebody else has changed it since it was read */
export async function amendEndpoint(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  requireScope(caller, 'webhooks');
  const stored = await findEndpoint(context.database.prisma, id);
  if (!stored) throw noEndpoint(id);
  const { channel } = stored;
  const sent = withStoredUrl(body, stored.url);
  const input = parseInput(AmendEndpointInput, sent, await inputFaults(context, caller, channel, sent));
  if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'amends nothing; send at least one field' }]);
  const { headers, enabled, url, ...fields } = input;
  await changeEndpoint(context, withoutHeaderValues(caller), id, expected, (endpoint) => ({
    ...compact<EndpointChange>(fields),
    ...(url !== undefined && { url: storedUrl(channel, url) }),
    ...(fields.expiringLeads && String(fields.expiringLeads) !== String(endpoint.expiringLeads) && { leadsSince: context.clock.now() }),
    ...(headers && { headers: mergeHeaders(context.sealing, endpoint, headers) }),
    ...(enabled !== undefined && enabling(endpoint, enabled, context.clock.now())),
  }));
}

/** Who sends back the masked address that they have read changes nothing of it. */
function withStoredUrl(body: unknown, stored: string): unknown {
  const masked = maskUrl(stored);
  const isSentBack = typeof body === 'object' && body !== null && 'url' in body && body.url === masked && masked.includes(MASK);
  return isSentBack ? { ...body, url: stored } : body;
}
