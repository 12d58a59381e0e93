import { type EndpointChange, type EndpointRecord, lockEndpoint, updateEndpoint } from '../../db/webhook-endpoints.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { inTransaction } from '../transact/in-transaction.js';
import { noEndpoint } from './read-endpoints.js';

/** The one transaction in which an endpoint changes; what changes nothing is no edit. @throws {AppError} `not_found`, `precondition_failed` */
export async function changeEndpoint(
  context: AppContext,
  caller: Caller,
  id: string,
  expected: ExpectedEdit,
  changeOf: (endpoint: EndpointRecord) => EndpointChange,
): Promise<void> {
  await inTransaction(context, caller, async (tx) => {
    const endpoint = await lockEndpoint(tx, id);
    if (!endpoint) throw noEndpoint(id);
    requireEdit(expected, endpoint.edit);
    const change = changeOf(endpoint);
    const changes = Object.entries(change).some(([key, value]) => JSON.stringify(Reflect.get(endpoint, key)) !== JSON.stringify(value));
    if (changes) await updateEndpoint(tx, id, change);
    return undefined;
  });
}
