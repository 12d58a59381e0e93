import { z } from 'zod';
import { findEndpoint } from '../../db/webhook-endpoints.js';
import { requeueFailed } from '../../db/webhook-messages.js';
import { EVENT_TYPES } from '../../webhooks/event-types.js';
import type { AppContext } from '../context.js';
import { noEndpoint } from '../endpoints/read-endpoints.js';
import { requireEnabled } from '../endpoints/require-sending.js';
import { instant } from '../inputs/time.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';
import { inTransaction } from '../transact/in-transaction.js';

/** How many messages are put back in one transaction. */
const MOST = 10_000;

export const ReplayInput = z
  .strictObject({
    since: instant.meta({ description: 'Messages that were written from then on.' }),
    until: instant.optional().meta({ description: 'And before then.' }),
    types: z.array(z.enum(EVENT_TYPES)).max(EVENT_TYPES.length).default([]).meta({ description: 'Of these types alone; empty: of all.' }),
  })
  .refine(({ since, until }) => until === undefined || since < until, { path: ['until'], message: 'is not after "since"' })
  .meta({ id: 'ReplayMessages' });

export type Replayed = {
  replayed: number;
  /** tell of commitments that are not public today, so they are not sent again; left out where there are none */
  withheld?: number;
  /** there were more than are taken at once: ask again for the rest */
  hasMore: boolean;
};

/**
 * Sends an endpoint again what has failed, or was given up, since a time: in its order, with the same ids and texts, each on a fresh schedule. What waits or has
 * arrived is left alone, so asking twice sends nothing twice; what tells of a commitment that is not public is withheld. Needs `webhooks`. @throws {AppError} `not_found`, `conflict` while it is disabled, and
 * where all of it is withheld
 */
export async function replayFailed(context: AppContext, caller: Caller, id: string, body: unknown): Promise<Replayed> {
  requireScope(caller, 'webhooks');
  const { since, until = Number.POSITIVE_INFINITY, types } = parseInput(ReplayInput, body);
  return inTransaction<Replayed>(context, caller, async (tx) => {
    const endpoint = await findEndpoint(tx, id);
    if (!endpoint) throw noEndpoint(id);
    requireEnabled(endpoint);
    const sent = await requeueFailed(tx, { endpointId: id, since, until, types }, context.clock.now(), MOST);
    if (sent.replayed === 0 && sent.withheld !== undefined)
      throw new AppError('conflict', 'What these messages tell of is not public any more, so none of them is sent again.');
    return sent;
  });
}
