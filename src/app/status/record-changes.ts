import { replaceCandidateIndex } from '../../db/candidates.js';
import { findSuperseded } from '../../db/commitments.js';
import { loadFacts } from '../../db/facts.js';
import { type PlannedChange, replacePlans } from '../../db/planned-changes.js';
import { updateMatches } from '../../db/reports.js';
import {
  findCorrectedMessages,
  lockAssessments,
  type NewAssessment,
  type NewStatusChange,
  type StoredAssessment,
  storeChanges,
} from '../../db/status-changes.js';
import type { Tx } from '../../db/transaction.js';
import { candidateKeys } from '../../domain/candidate-keys.js';
import type { Case } from '../../domain/case.js';
import { changesSince, type Trigger } from '../../domain/changes.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { changesSearch, type OpenedCommitment, refreshSearch } from '../commitments/refresh-search.js';
import type { AppContext } from '../context.js';
import { refreshQuestions } from '../reviews/refresh-questions.js';
import { enqueueEvents } from '../webhooks/enqueue.js';
import { alertsOf, toldOf } from './alerts.js';
import { planAhead } from './plan-ahead.js';

/** A change is marked late when it is written down so much later (milliseconds) than it became true: PT10M. */
export const LATE = 600_000;

export interface RecordOptions {
  /** when it is written down */
  now: Instant;
  /** how far time is followed; default `now` */
  until?: Instant;
  /** the fact that made us look; null: only time has passed, and commitments that are not due are left alone */
  trigger: Trigger | null;
  /** what is stored about them, where the caller has just loaded it under the lock; default: it is loaded */
  facts?: ReadonlyMap<string, CommitmentFacts> | undefined;
}

export interface Written {
  /** in the order in which they became true */
  changes: readonly NewStatusChange[];
  /** how many plans were made, or dropped */
  plans: number;
}

const NOTHING: Written = { changes: [], plans: 0 };

interface Assessed extends NewStatusChange {
  stored: StoredAssessment;
  opened: Case;
}

/**
 * The one writer of assessments: locks the commitments, assesses them in memory, appends what has changed in the order in which it became true, stores the new
 * answers with what time alone will make of them, and puts the alerts into the outbox, all in the caller's transaction. A fixed number of statements, however many commitments there are.
 *
 * @returns what was written
 */
export async function recordChanges(tx: Tx, context: AppContext, ids: readonly string[], options: RecordOptions): Promise<Written> {
  const { now, until = now, trigger } = options;
  const locked = await lockAssessments(tx, ids);
  // Another writer may have been here while we waited for the lock.
  const stored = trigger ? locked : locked.filter(({ nextChangeAt }) => nextChangeAt !== null && nextChangeAt <= until);
  if (stored.length === 0) return NOTHING;
  const facts =
    options.facts ??
    (await loadFacts(
      tx,
      stored.map(({ id }) => id),
    ));

  const written: Assessed[] = [];
  const answers: NewAssessment[] = [];
  const plans: PlannedChange[] = [];
  const cases: Case[] = [];
  const commitments: (OpenedCommitment & { opened: Case })[] = [];
  for (const row of stored) {
    const own = facts.get(row.id);
    if (!own) continue;
    const opened = openCase(own, context.policy, ALL);
    cases.push(opened);
    commitments.push({ stored: row, facts: own, opened });
    const { changes, latest } = changesSince(opened, { assessment: row.assessment, lastValidAt: row.lastValidAt }, until, trigger);
    for (const [place, change] of changes.entries()) {
      written.push({
        commitmentId: row.id,
        sequence: row.sequence + place + 1,
        fromStatus: change.before?.status ?? null,
        toStatus: change.after.status,
        assessment: change.after,
        cause: change.cause,
        facts: change.facts,
        events: change.events,
        validAt: change.validAt,
        recordedAt: now,
        late: now - change.validAt > LATE,
        ruleset: change.after.ruleset,
        stored: row,
        opened,
      });
    }
    const sequence = row.sequence + changes.length;
    // Nothing told, and equal down to nextChangeAt: there is nothing to store.
    const isSame = changes.length === 0 && JSON.stringify(row.assessment) === JSON.stringify(latest);
    if (!isSame) answers.push({ id: row.id, assessment: latest, sequence });
    plans.push(...planAhead(opened, latest, { state: isSame ? row.state : row.state + 1, sequence }));
  }

  written.sort(
    (a, b) => a.validAt - b.validAt || (a.commitmentId < b.commitmentId ? -1 : a.commitmentId > b.commitmentId ? 1 : a.sequence - b.sequence),
  );
  const cursors = await storeChanges(tx, written, answers, now);
  const replaced = await replacePlans(
    tx,
    cases.map(({ known }) => known.id),
    plans,
  );
  if (trigger) {
    await refreshMatches(tx, context, cases);
    // Where no report has ever been a candidate there is nothing to ask.
    const reported = commitments.filter(({ facts: { reports } }) => reports.length > 0);
    await refreshQuestions(
      tx,
      reported.map(({ opened }) => opened),
      now,
    );
    if (changesSearch(trigger.cause)) await refreshSearch(tx, commitments);
  }
  const alerts = written.flatMap((change, place) => {
    const { stored: commitment, opened, assessment } = change;
    return alertsOf(context, commitment, { ...change, cursor: cursors[place] ?? 0n }, toldOf(opened, assessment));
  });
  for (const alert of alerts) {
    if (alert.type === 'commitment.status_corrected') {
      const { from, to } = alert.data;
      alert.corrects = await findCorrectedMessages(tx, alert.commitmentId, trigger?.facts ?? [], alert.sequence, from === to ? null : from);
    }
  }
  await enqueueEvents(tx, alerts, now);
  // What another commitment supersedes ends when that one starts: where a start has moved, those commitments are looked at again.
  const before = new Map(stored.map(({ id, assessment }) => [id, assessment?.startsAt ?? null]));
  const moved = answers.filter(({ id, assessment }) => before.get(id) !== assessment.startsAt).map(({ id }) => id);
  const superseded = await redoSuperseded(tx, context, moved, now);
  return { changes: [...written, ...superseded.changes], plans: replaced + superseded.plans };
}

/** Looks again at what these commitments supersede, after they have changed in what that rests on. */
export async function redoSuperseded(tx: Tx, context: AppContext, by: readonly string[], now: Instant): Promise<Written> {
  const superseded = by.length === 0 ? [] : await findSuperseded(tx, by);
  if (superseded.length === 0) return NOTHING;
  return recordChanges(tx, context, superseded, { now, trigger: { cause: 'edit', facts: by, validAt: now } });
}

/** What is derived from the readings and kept only to find and to show it. */
async function refreshMatches(tx: Tx, context: AppContext, cases: readonly Case[]): Promise<void> {
  await replaceCandidateIndex(
    tx,
    cases.map(({ known }) => known.id),
    cases.flatMap(candidateKeys),
  );
  await updateMatches(
    tx,
    cases.flatMap(({ readings }) =>
      readings.flatMap(({ reading, matches }) =>
        matches.map(({ report, match, override }) => ({
          reportId: report.id,
          readingId: reading.id,
          ...match,
          ruleset: context.policy.ruleset,
          reviewId: override?.id ?? null,
        })),
      ),
    ),
  );
}
