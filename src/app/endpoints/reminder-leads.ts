import type { Reminding } from '../../db/reminders.js';
import type { Subscriber } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';

/** Of leads (in seconds) that have come together, after a downtime or because an end moved, the shortest is told and stands for the others; undefined if none is to be told. */
export function dueLead(leads: readonly number[], { reminded }: Pick<Reminding, 'reminded'>, endsAt: Instant, now: Instant): number | undefined {
  const due = leads.filter((lead) => lead * 1000 >= endsAt - now && (reminded === null || lead < reminded));
  return due.length === 0 ? undefined : Math.min(...due);
}

/** When a reminder came due: a lead before the end, or when the commitment became such that it was. */
export const dueAt = (lead: number, { updatedAt }: Pick<Reminding, 'updatedAt'>, endsAt: Instant): Instant =>
  Math.max(endsAt - lead * 1000, updatedAt);

/** The lead for which an endpoint is now reminded: a commitment's own leads take the place of its; whoever came later is not told of what was due before. */
export function leadFor(
  { expiringLeads, leadsSince }: Pick<Subscriber, 'expiringLeads' | 'leadsSince'>,
  known: Pick<Reminding, 'ownLeads' | 'reminded' | 'updatedAt'>,
  endsAt: Instant,
  now: Instant,
): number | undefined {
  if (expiringLeads.length === 0) return undefined;
  const lead = dueLead(known.ownLeads ?? expiringLeads, known, endsAt, now);
  return lead === undefined || leadsSince > dueAt(lead, known, endsAt) ? undefined : lead;
}
