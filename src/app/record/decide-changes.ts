import type { Entry } from '../../db/bundle.js';
import type { RefreshedMatch } from '../../db/reports.js';
import type { NewAssessment, NewStatusChange } from '../../db/status-changes.js';
import { candidateKeys } from '../../domain/candidate-keys.js';
import type { Case } from '../../domain/case.js';
import { changesSince, dueAt, type Trigger } from '../../domain/changes.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import type { Cause } from '../../domain/vocabulary.js';
import { alertsOf, toldOf } from './alerts.js';
import { type Effects, effects } from './effects.js';
import type { CommitmentEvent } from './messages.js';
import { planAhead } from './plan-ahead.js';
import { type Asked, refreshQuestions } from './questions.js';
import type { Rules } from './rules.js';
import { termsOf } from './terms.js';

/** A change is marked late when it is written down so much later (milliseconds) than it became true: PT10M. */
export const LATE = 600_000;

/** What reports and reviews bring changes no reading, so neither what commitments are found by nor how other reports fall under them. */
const CHANGES_READINGS: Readonly<Record<Cause, boolean>> = {
  clock: false,
  statement: true,
  report: false,
  revision: false,
  retraction: true,
  review: false,
  grouping: false,
  edit: true,
  rule_change: true,
  reconciliation: true,
};

export interface Looking {
  /** when it is written down */
  now: Instant;
  /** how far time is followed; default `now` */
  until?: Instant;
  /** the fact that made us look; null: only time has passed, and commitments that are not due are left alone */
  trigger: Trigger | null;
  /** what reviewers are asked about the commitments and the reports under them; null: they are not to be asked now */
  items?: readonly Asked[] | null;
}

export interface Decision {
  effects: Effects;
  /** the commitments as they are afterwards, all that were given */
  entries: readonly Entry[];
  /** those whose start has moved: what they supersede is to be looked at again */
  moved: readonly string[];
}

/** What has to be written down about commitments, from their facts as they are now and what was written down before. Pure: reads no clock and no database. */
export function decideChanges(entries: readonly Entry[], rules: Rules, { now, until = now, trigger, items = [] }: Looking): Decision {
  const written: { change: NewStatusChange; entry: Entry; opened: Case }[] = [];
  const assessments: NewAssessment[] = [];
  const plans: [string, ReturnType<typeof planAhead>][] = [];
  const cases: { entry: Entry; opened: Case }[] = [];
  const moved: string[] = [];
  const after = entries.map((entry): Entry => {
    const { stored, facts } = entry;
    // Another writer may have been here while we waited for the lock.
    if (!trigger && (stored.nextChangeAt === null || stored.nextChangeAt > until)) return entry;
    const opened = openCase(facts, rules.policy, ALL);
    cases.push({ entry, opened });
    const before = { assessment: stored.assessment, lastValidAt: stored.lastValidAt ?? Number.NEGATIVE_INFINITY };
    const { changes, latest } = changesSince(opened, before, until, trigger);
    for (const [index, { before: from, after: to, cause, facts: behind, events, validAt }] of changes.entries()) {
      const change = {
        commitmentId: stored.id,
        sequence: stored.sequence + index + 1,
        fromStatus: from?.status ?? null,
        toStatus: to.status,
        assessment: to,
        cause,
        facts: behind,
        events,
        validAt,
        recordedAt: now,
        late: now - validAt > LATE,
        ruleset: to.ruleset,
      };
      written.push({ change, entry, opened });
    }
    const sequence = stored.sequence + changes.length;
    // Nothing told, and equal down to nextChangeAt: there is nothing to store.
    const isSame = changes.length === 0 && JSON.stringify(stored.assessment) === JSON.stringify(latest);
    const state = isSame ? stored.state : stored.state + 1;
    plans.push([stored.id, planAhead(opened, latest, { state, sequence })]);
    if (isSame) return entry;
    assessments.push({ id: stored.id, assessment: latest, state, sequence });
    if ((stored.assessment?.startsAt ?? null) !== latest.startsAt) moved.push(stored.id);
    const due = dueAt(latest);
    const { status, ruleset } = latest;
    const lastValidAt = Math.max(before.lastValidAt, ...changes.map(({ validAt }) => validAt));
    return {
      ...entry,
      stored: {
        ...stored,
        ...{ state, sequence, status, ruleset, assessment: latest },
        nextChangeAt: Number.isFinite(due) ? due : null,
        lastValidAt: Number.isFinite(lastValidAt) ? lastValidAt : null,
      },
    };
  });

  written.sort(({ change: a }, { change: b }) => a.validAt - b.validAt || compare(a.commitmentId, b.commitmentId) || a.sequence - b.sequence);
  const events = written.flatMap(({ change, entry, opened }) => {
    const told = alertsOf(rules, entry.stored, { ...change, cursor: null }, toldOf(opened, change.assessment));
    return told.map((event): CommitmentEvent => (event.type === 'commitment.status_corrected' ? correcting(event, trigger) : event));
  });
  const changesReadings = trigger !== null && CHANGES_READINGS[trigger.cause];
  // Where no report has ever been a candidate there is nothing to ask.
  const reported = trigger && items ? cases.filter(({ entry }) => entry.facts.reports.length > 0).map(({ opened }) => opened) : [];
  const reread = changesReadings ? cases : [];
  return {
    effects: effects({
      changes: written.map(({ change }) => change),
      assessments,
      plans: new Map(plans),
      refreshed: trigger ? cases.flatMap(({ opened }) => refreshedMatches(opened, rules, changesReadings ? null : new Set(trigger.facts))) : [],
      keys: new Map(reread.map(({ entry, opened }) => [entry.stored.id, candidateKeys(opened)])),
      terms: new Map(reread.map(({ entry, opened }) => [entry.stored.id, termsOf(entry.stored, entry.facts, opened)])),
      ...refreshQuestions(reported, items ?? [], now),
      events,
    }),
    entries: after,
    moved,
  };
}

/** What reviewers are to be asked about commitments as they are now. */
export function decideQuestions(
  entries: readonly Entry[],
  { policy }: Rules,
  items: readonly Asked[],
  now: Instant,
): Pick<Effects, 'items' | 'removedItems'> {
  const cases = entries.map(({ facts }) => openCase(facts, policy, ALL));
  return refreshQuestions(cases, items, now);
}

function correcting(event: CommitmentEvent, trigger: Trigger | null): CommitmentEvent {
  const { from, to } = event.data;
  const { commitmentId, sequence } = event;
  return { ...event, correction: { commitmentId, sequence, facts: trigger?.facts ?? [], takenBack: from === to ? null : from } };
}

/** How candidates fall under the current readings. @param only of these reports; null: of all */
function refreshedMatches({ readings }: Case, { policy: { ruleset } }: Rules, only: ReadonlySet<string> | null): RefreshedMatch[] {
  return readings.flatMap(({ reading, matches }) =>
    matches
      .filter(({ report }) => only === null || only.has(report.id))
      .map(({ report, match, override }) => ({ reportId: report.id, readingId: reading.id, ...match, ruleset, reviewId: override?.id ?? null })),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
