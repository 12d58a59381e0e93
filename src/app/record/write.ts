import type { Entry } from '../../db/bundle.js';
import { candidateSteps } from '../../db/candidates.js';
import { amend } from '../../db/commitments.js';
import { insertSteps } from '../../db/insert-rows.js';
import { insertMessages, isOneChunk, messageSteps, type OutboxEvent } from '../../db/outbox.js';
import { cancelAbout } from '../../db/outbox-results.js';
import { planSteps } from '../../db/planned-changes.js';
import { placeSteps } from '../../db/report-places.js';
import { matchSteps } from '../../db/reports.js';
import { itemSteps } from '../../db/review-items.js';
import { searchSteps } from '../../db/search-terms.js';
import { sql, writeTogether } from '../../db/sql.js';
import { changeSteps, findCorrectedMessages } from '../../db/status-changes.js';
import { uncomparedSteps } from '../../db/suggestions.js';
import type { Tx } from '../../db/transaction.js';
import type { Subscriber } from '../../db/webhook-endpoints.js';
import { SEARCH_VERSION } from '../../domain/search-terms.js';
import type { Instant } from '../../domain/time.js';
import { hasFilters, type Subject } from '../alerts/filters.js';
import type { Effects } from './effects.js';
import { messagesFor, type WebhookEvent } from './messages.js';
import type { Rules } from './rules.js';
import { subjectOf } from './subjects.js';

/** Who is told, and of what: the commitments as they were when the events came to be. */
export interface Audience {
  endpoints: readonly Subscriber[];
  entries: readonly Entry[];
}

/**
 * Writes down all effects of a decision by one statement; by more only where there are thousands of messages, or messages
 * to be corrected, or where an editor amends or takes down a commitment.
 *
 * @returns how many plans were made, or dropped
 */
export async function write(tx: Tx, rules: Rules, effects: Effects, audience: Audience, now: Instant): Promise<number> {
  for (const amendment of effects.amended) await amend(tx, amendment, now);
  for (const id of effects.silenced) await cancelAbout(tx, id, now);
  const events = await withCorrected(tx, effects.events);
  const { outbox, addressed } = messagesFor(events, audience.endpoints, subjectsOf(rules, events, audience));
  const { rows, uncompared, candidacies, refreshed, changes, assessments, plans, keys, terms, items, removedItems } = effects;
  const isWhole = isOneChunk(addressed);
  const steps = {
    ...insertSteps(rows),
    ...placeSteps(effects.places),
    ...uncomparedSteps(uncompared),
    ...matchSteps(withOverrides(candidacies, refreshed), refreshed, now),
    ...changeSteps(changes, assessments, now),
    ...planSteps([...plans.keys()], [...plans.values()].flat()),
    ...candidateSteps([...keys.keys()], [...keys.values()].flat()),
    ...searchSteps(
      [...terms].map(([commitmentId, own]) => ({ commitmentId, terms: own })),
      SEARCH_VERSION,
      rows.commitments !== undefined,
    ),
    ...itemSteps(items, removedItems, now),
    ...(isWhole && messageSteps(outbox, addressed, now)),
  };
  const count = plans.size > 0 ? sql`(SELECT count(*) FROM plans_gone)::int + (SELECT count(*) FROM plans_come)::int` : sql`0`;
  const cursors = changes.length > 0 && !isWhole ? sql`(SELECT json_agg(written) FROM written)` : sql`NULL`;
  const [answer] = await writeTogether<{ plans: number; cursors: Cursor[] | null }>(tx, steps, sql`SELECT ${count} AS plans, ${cursors} AS cursors`);
  if (!isWhole) await insertMessages(tx, withCursors(outbox, answer?.cursors ?? []), addressed, now);
  return answer?.plans ?? 0;
}

/** A new candidate may stand under an override from the start: that on an earlier reading. */
function withOverrides(candidacies: Effects['candidacies'], refreshed: Effects['refreshed']): Effects['candidacies'] {
  const reviews = new Map(refreshed.map(({ reportId, readingId, reviewId }) => [`${reportId} ${readingId}`, reviewId]));
  return candidacies.map((match) => ({ ...match, reviewId: reviews.get(`${match.reportId} ${match.readingId}`) ?? null }));
}

async function withCorrected(tx: Tx, events: readonly WebhookEvent[]): Promise<readonly WebhookEvent[]> {
  const corrections = events.flatMap((event) => ('correction' in event && event.correction ? [event.correction] : []));
  if (corrections.length === 0) return events;
  const found = new Map((await findCorrectedMessages(tx, corrections)).map((messages, index) => [corrections[index], messages]));
  return events.map((event) =>
    'correction' in event && event.correction ? { ...event, corrects: found.get(event.correction) ?? new Map() } : event,
  );
}

function subjectsOf(rules: Rules, events: readonly WebhookEvent[], { endpoints, entries }: Audience): Map<string, Subject> {
  if (events.length === 0 || !endpoints.some(({ filters }) => hasFilters(filters))) return new Map();
  const told = new Set(events.map(({ commitmentId }) => commitmentId));
  return new Map(entries.filter(({ stored }) => told.has(stored.id)).map((entry) => [entry.stored.id, subjectOf(entry, rules)]));
}

interface Cursor {
  commitment_id: string;
  sequence: number;
  cursor: number;
}

function withCursors(outbox: readonly OutboxEvent[], cursors: readonly Cursor[]): OutboxEvent[] {
  const cursorOf = new Map(cursors.map(({ commitment_id, sequence, cursor }) => [`${commitment_id} ${sequence}`, cursor]));
  return outbox.map(({ rest, ...event }) =>
    rest === undefined ? event : { ...event, body: `${event.body}${cursorOf.get(`${event.commitmentId} ${event.sequence}`)}${rest}` },
  );
}
