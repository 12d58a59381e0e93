import type { AppContext } from '../context.js';
import type { DeliveryCounts } from './deliver.js';

/** Sends every message that is due, and answers what came of them. For jobs; it asks for no permission. */
export async function deliverDue(context: Pick<AppContext, 'delivery'>, { signal }: { signal: AbortSignal }): Promise<DeliveryCounts> {
  return await context.delivery.deliverDue(signal);
}
