import { findEndpoint, listEndpoints as listRows, liveSecrets } from '../../db/webhook-endpoints.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { type EndpointView, viewOf } from './endpoint-view.js';

/** Without its secrets. Needs `webhooks`. @throws {AppError} `not_found` */
export async function readEndpoint(context: AppContext, caller: Caller, id: string): Promise<EndpointView> {
  requireScope(caller, 'webhooks');
  const db = context.database.prisma;
  const endpoint = await findEndpoint(db, id);
  if (!endpoint) throw noEndpoint(id);
  return viewOf(context.sealing, endpoint, await liveSecrets(db, [id], context.clock.now()));
}

/** A page of endpoints, the oldest first. Needs `webhooks`. */
export async function listEndpoints(context: AppContext, caller: Caller, page: PageRequest): Promise<Page<EndpointView>> {
  requireScope(caller, 'webhooks');
  const db = context.database.prisma;
  const { items, nextCursor } = await readPage(
    page,
    ['string'],
    (endpoint: { id: string }) => [endpoint.id],
    (after, limit) => listRows(db, { after: after && String(after[0]), limit }),
  );
  const secrets = await liveSecrets(
    db,
    items.map(({ id }) => id),
    context.clock.now(),
  );
  const views = items.map((endpoint) =>
    viewOf(
      context.sealing,
      endpoint,
      secrets.filter(({ endpointId }) => endpointId === endpoint.id),
    ),
  );
  return { items: views, nextCursor };
}

export const noEndpoint = (id: string): AppError => new AppError('not_found', `There is no webhook endpoint ${id}.`);
