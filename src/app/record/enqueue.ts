import { insertMessages } from '../../db/outbox.js';
import type { Tx } from '../../db/transaction.js';
import { enabledEndpoints, type Subscriber } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';
import { hasFilters, type Subject } from '../alerts/filters.js';
import { loadSubjects } from './load-subjects.js';
import { messagesFor, type WebhookEvent } from './messages.js';

/**
 * Writes one message per event and endpoint that wants it, in the transaction of the change itself: both are committed, or neither.
 * After the commit, `context.delivery.nudge()` has them sent at once. Answers how many messages were written.
 * @param known the enabled endpoints, where they were read in this transaction already
 */
export async function enqueueEvents(tx: Tx, events: readonly WebhookEvent[], now: Instant, known?: readonly Subscriber[]): Promise<number> {
  if (events.length === 0) return 0;
  const endpoints = known ?? (await enabledEndpoints(tx));
  // What filters look at is loaded once for all of them, and only where there is a filter.
  const ids = endpoints.some(({ filters }) => hasFilters(filters)) ? events.flatMap(({ commitmentId }) => commitmentId ?? []) : [];
  const subjects = ids.length > 0 ? await loadSubjects(tx, ids) : new Map<string, Subject>();
  const { outbox, addressed } = messagesFor(events, endpoints, subjects);
  await insertMessages(tx, outbox, addressed, now);
  return addressed.length;
}
