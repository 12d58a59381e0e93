import { findEndpoint } from '../../db/webhook-endpoints.js';
import { findMessage, holdPublic, requeueMessage } from '../../db/webhook-messages.js';
import type { AppContext } from '../context.js';
import { requireEnabled } from '../endpoints/require-sending.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { inTransaction } from '../transact/in-transaction.js';
import { type MessageView, noMessage, readMessage } from './read-messages.js';

/** Sends a message again, with the same id and the same text, on a fresh schedule. Needs `webhooks`. @throws {AppError} `conflict` while it still waits, and while its commitment is not public */
export async function replayMessage(context: AppContext, caller: Caller, id: string): Promise<MessageView> {
  requireScope(caller, 'webhooks');
  await inTransaction(context, caller, async (tx) => {
    const message = await findMessage(tx, id);
    if (!message) throw noMessage(id);
    const endpoint = await findEndpoint(tx, message.endpointId);
    if (endpoint) requireEnabled(endpoint);
    const { commitmentId } = message;
    if (commitmentId !== null && !(await holdPublic(tx, [commitmentId])).has(commitmentId))
      throw new AppError('conflict', 'The commitment that the message tells of is not public any more, so it is not sent again.');
    if (!(await requeueMessage(tx, id, context.clock.now())))
      throw new AppError('conflict', 'The message still waits to be sent; it cannot be sent again yet.');
    return undefined;
  });
  return await readMessage(context, caller, id);
}
