import { deleteEndpoint as deleteRow, lockEndpoint } from '../../db/webhook-endpoints.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { inTransaction } from '../transact/in-transaction.js';
import { noEndpoint } from './read-endpoints.js';

/** Deletes an endpoint with its secrets, its messages and their attempts. Needs `webhooks`. */
export async function deleteEndpoint(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit): Promise<void> {
  requireScope(caller, 'webhooks');
  await inTransaction(context, caller, async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) throw noEndpoint(id);
    requireEdit(expected, endpoint.edit);
    await deleteRow(tx, id);
    return undefined;
  });
}
