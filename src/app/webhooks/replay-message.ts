import { findEndpoint } from '../../db/webhook-endpoints.js';
import { findMessage, type MessageRecord, requeueMessage } from '../../db/webhook-messages.js';
import { type Caller, requireScope } from '../caller.js';
import type { AppContext } from '../context.js';
import { AppError } from '../errors.js';
import { inTransaction } from '../idempotency/in-transaction.js';
import { noMessage, readMessage } from './read-messages.js';
import { requireEnabled } from './require-sending.js';

/** Sends a message again, with the same id and the same text, on a fresh schedule. Needs `webhooks`. @throws {AppError} `conflict` while it still waits */
export async function replayMessage(context: AppContext, caller: Caller, id: string): Promise<MessageRecord> {
  requireScope(caller, 'webhooks');
  await inTransaction(context, caller, async (tx) => {
    const message = await findMessage(tx, id);
    if (!message) throw noMessage(id);
    const endpoint = await findEndpoint(tx, message.endpointId);
    if (endpoint) requireEnabled(endpoint);
    if (!(await requeueMessage(tx, id, context.clock.now())))
      throw new AppError('conflict', 'The message still waits to be sent; it cannot be sent again yet.');
    return undefined;
  });
  return await readMessage(context, caller, id);
}
