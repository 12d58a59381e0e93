import { insertMessages } from '../../db/outbox.js';
import { lockEndpoint } from '../../db/webhook-endpoints.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { noEndpoint } from '../endpoints/read-endpoints.js';
import { requireSending } from '../endpoints/require-sending.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { bodyOf } from '../record/messages.js';
import { inTransaction } from '../transact/in-transaction.js';

/** Sends the endpoint a message that means nothing, by the way of all others; answers its id. Needs `webhooks`. */
export async function sendTest(context: AppContext, caller: Caller, id: string): Promise<string> {
  requireScope(caller, 'webhooks');
  return await inTransaction(context, caller, async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) throw noEndpoint(id);
    requireSending(endpoint);
    const now = context.clock.now();
    const data = { endpointId: id, message: 'This is a test. If you can verify it, alerts will reach you.' };
    const body = bodyOf({ type: 'endpoint.test', timestamp: now, data });
    const message = newId('msg');
    await insertMessages(tx, [{ commitmentId: null, sequence: null, type: 'endpoint.test', body }], [{ id: message, endpointId: id, event: 0 }], now);
    return message;
  });
}
