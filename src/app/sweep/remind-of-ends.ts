import { loadBundle } from '../../db/bundle.js';
import { findNextReminder, findToRemind, loadReminding, markReminded, type Reminded, type Reminding } from '../../db/reminders.js';
import { lockCommitments, type StoredAssessment } from '../../db/status-changes.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import { enabledEndpoints, type Subscriber } from '../../db/webhook-endpoints.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { wants } from '../../webhooks/event-types.js';
import type { AppContext } from '../context.js';
import { dueAt, dueLead, leadFor } from '../endpoints/reminder-leads.js';
import { leadText } from '../inputs/leads.js';
import { eventData, toldOf } from '../record/alerts.js';
import { LATE } from '../record/decide-changes.js';
import { enqueueEvents } from '../record/enqueue.js';
import type { ReminderEvent } from '../record/messages.js';

const BATCH = 500;

/**
 * Reminds of ends that come nearer than a lead: once for each endpoint, commitment, end and lead, however often and by how many instances this is called. What was
 * missed is told late, while the end is still ahead. Answers how many commitments were.
 *
 * @param signal stops between two batches
 * @param since only what has come due or was changed since then is looked at: for those who look often
 */
export async function remindOfEnds(context: AppContext, signal?: AbortSignal, since: Instant | null = null): Promise<number> {
  const leads = await leadsAsked(context);
  if (leads === null) return 0;
  const skipped = new Set<string>();
  let reminded = 0;
  while (!signal?.aborted) {
    const ids = await findToRemind(context.database.prisma, { now: context.clock.now(), leads, since, except: [...skipped], limit: BATCH });
    if (ids.length === 0) break;
    const told = await withTransaction(context.database, (tx) => remindBatch(tx, context, ids));
    // What cannot be told of now is looked at again the next time: it has just changed, or is about to.
    for (const id of ids) if (!told.has(id)) skipped.add(id);
    reminded += told.size;
  }
  if (reminded > 0) context.delivery.nudge();
  return reminded;
}

/** When the next reminder will be due; null when none is in sight. */
export async function nextReminderAt(context: AppContext): Promise<Instant | null> {
  const leads = await leadsAsked(context);
  return leads && findNextReminder(context.database.prisma, context.clock.now(), leads);
}

/** The leads of all endpoints that want reminders, each once; null if there is no such endpoint. */
async function leadsAsked({ database }: AppContext): Promise<number[] | null> {
  const endpoints = (await enabledEndpoints(database.prisma)).filter(isReminded);
  return endpoints.length === 0 ? null : [...new Set(endpoints.flatMap(({ expiringLeads }) => expiringLeads))];
}

const isReminded = (endpoint: Subscriber): boolean => wants(endpoint, { type: 'commitment.expiring' }) && endpoint.expiringLeads.length > 0;

/** Answers which commitments are now done with. */
async function remindBatch(tx: Tx, context: AppContext, ids: readonly string[]): Promise<Set<string>> {
  await lockCommitments(tx, ids);
  const now = context.clock.now();
  const reminding = await loadReminding(tx, ids);
  const { entries, endpoints: all } = await loadBundle(tx, ids);
  const endpoints = all.filter(isReminded);
  const leads = endpoints.flatMap(({ expiringLeads }) => expiringLeads);
  const events: ReminderEvent[] = [];
  const done: Reminded[] = [];
  for (const { stored, facts } of entries) {
    const known = reminding.get(stored.id);
    const endsAt = Date.parse(stored.assessment?.mayEndAt ?? '');
    // Another instance, a statement or the clock may have been here since it was found.
    const isCurrent = stored.visibility === 'public' && (stored.nextChangeAt === null || stored.nextChangeAt > now);
    if (!known || !isCurrent || !(endsAt > now)) continue;
    const shortest = dueLead(known.ownLeads ?? leads, known, endsAt, now);
    if (shortest === undefined) continue;
    try {
      events.push(...remindersOf(context, stored, known, facts, { leads, endsAt, now }));
      done.push({ commitmentId: stored.id, endsAt, lead: shortest });
    } catch (error) {
      context.logger.error({ err: error, commitment: stored.id }, 'a commitment could not be reminded of; the others are');
    }
  }
  await markReminded(tx, done);
  await enqueueEvents(tx, events, now, endpoints);
  return new Set(done.map(({ commitmentId }) => commitmentId));
}

/** One event for each lead that has come; every endpoint takes the one that is its own. */
function remindersOf(
  context: AppContext,
  stored: StoredAssessment,
  known: Reminding,
  facts: CommitmentFacts,
  due: { leads: readonly number[]; endsAt: Instant; now: Instant },
): ReminderEvent[] {
  const { endsAt, now } = due;
  const { assessment, id, status, sequence } = stored;
  if (!assessment) return [];
  const told = toldOf(openCase(facts, context.policy, ALL), assessment);
  const come = new Set((known.ownLeads ?? due.leads).filter((lead) => dueLead([lead], known, endsAt, now) !== undefined));
  return [...come].map((lead) => {
    const validAt = dueAt(lead, known, endsAt);
    const change = {
      fromStatus: status,
      toStatus: status,
      cause: 'clock' as const,
      facts: [],
      validAt,
      recordedAt: now,
      late: now - validAt > LATE,
      sequence,
      cursor: known.cursor,
    };
    const data = eventData(context, stored, change, told);
    return {
      commitmentId: id,
      // It tells of no change, so no correction names it.
      sequence: null,
      type: 'commitment.expiring',
      timestamp: validAt,
      data: { ...data, end: new Date(endsAt).toISOString(), lead: leadText(lead) },
      isFor: (endpoint) => leadFor(endpoint, known, endsAt, now) === lead,
    };
  });
}
