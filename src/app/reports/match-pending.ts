import { findCandidateReadings } from '../../db/candidates.js';
import { insertMatches, type NewMatch } from '../../db/reports.js';
import { findReadings } from '../../db/statements.js';
import { leaveToCompare } from '../../db/suggestions.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import { findUnmatched, lockUnmatched, markAllMatched, type Unmatched } from '../../db/unmatched.js';
import { descends, type ParentOf } from '../../domain/actors.js';
import { mayFallUnderMany, reportKeys } from '../../domain/candidate-keys.js';
import type { Case } from '../../domain/case.js';
import { validFrom } from '../../domain/changes.js';
import { matchReport } from '../../domain/match.js';
import { matchableReading } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { breather } from '../../lib/breathe.js';
import { groupBy } from '../../lib/group-by.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { loadParents } from '../names/load-parents.js';
import { openReadings } from '../record/open-cases.js';
import { lockForFacts, recordTriggered } from '../record/record-changes.js';
import { tellOfReport } from '../record/tell-of-report.js';
import { type Candidate, together } from './find-candidates.js';
import { leaveMissed } from './leave-missed.js';

/** Reports a transaction. */
const BATCH = 200;
/** In how many steps at most the in-scope reports of one batch are told in the history. */
const STEPS = 20;

/**
 * Matches the reports that were left for later: by an import, because they may fall under very many readings, or because actors or rules have changed. The oldest
 * first, until none is left or `signal` says stop. Safe to run twice and beside itself: each batch is locked and committed as a whole.
 *
 * @returns how many reports were matched, and how many candidates they turned out to be
 */
export async function matchPending(context: AppContext, signal?: AbortSignal): Promise<{ reports: number; matches: number }> {
  const total = { reports: 0, matches: 0 };
  await leaveMissed(context);
  while (signal?.aborted !== true) {
    const done = await withTransaction(context.database, (tx) => matchBatch(tx, context));
    if (done.reports === 0) break;
    total.reports += done.reports;
    total.matches += done.matches;
  }
  await context.comparing.idle(signal);
  if (total.matches > 0) context.delivery.nudge();
  return total;
}

async function matchBatch(tx: Tx, context: AppContext): Promise<{ reports: number; matches: number }> {
  const found = await findUnmatched(tx, BATCH);
  if (found.length === 0) return { reports: 0, matches: 0 };
  const parentOf = await loadParents(
    tx,
    found.map(({ allegedActorId }) => allegedActorId),
  );
  const candidates = await candidatesOf(tx, found, parentOf);
  const commitmentIds = new Set(
    found.flatMap((report) => [...report.matchedTo, ...(candidates.get(report.id) ?? []).map((one) => one.commitmentId)]),
  );
  const now = await lockForFacts(tx, context, [...commitmentIds]);
  const reports = await lockUnmatched(tx, found);
  const cases = await openReadings(tx, context, [...commitmentIds]);
  const matches = await matchAll(context, cases.values(), reports, candidates, parentOf);
  for (const step of stepsOf(reports, matches)) {
    const ids = new Set(step.reports.map(({ id }) => id));
    const own = matches.filter(({ reportId }) => ids.has(reportId));
    await insertMatches(tx, own, now);
    await tellOfFound(tx, context, step.reports, now);
    const affected = [...new Set([...own.map(({ commitmentId }) => commitmentId), ...step.reports.flatMap(({ matchedTo }) => matchedTo)])];
    await recordTriggered(tx, context, affected, now, { cause: 'report', facts: [...ids], validAt: step.validAt });
  }
  const reportIds = reports.map(({ id }) => id);
  await markAllMatched(tx, reportIds, now);
  await leaveToCompare(tx, reportIds);
  return { reports: reports.length, matches: matches.length };
}

/** By report. Rows of one bulletin share their time and their places, so each look-up is made once. */
async function candidatesOf(tx: Tx, reports: readonly Unmatched[], parentOf: ParentOf): Promise<Map<string, Candidate[]>> {
  // A commitment without a reading has nothing that a report could fall under; once it has one, its reading is matched to the reports that are there.
  const own = groupBy(
    await findReadings(tx, [...new Set(reports.flatMap(({ commitmentId }) => commitmentId ?? []))]),
    ({ commitmentId }) => commitmentId,
  );
  const looked = new Map<string, Candidate[]>();
  const lookUp = async (report: Unmatched): Promise<Candidate[]> => {
    if (!mayFallUnderMany(report)) return [];
    const keys = reportKeys(report, parentOf);
    const key = JSON.stringify(keys);
    const found = looked.get(key) ?? (await findCandidateReadings(tx, keys));
    looked.set(key, found);
    return found;
  };
  const candidates = new Map<string, Candidate[]>();
  for (const report of reports) {
    const submittedFor = report.commitmentId === null ? [] : (own.get(report.commitmentId) ?? []);
    candidates.set(report.id, together(submittedFor, await lookUp(report)));
  }
  return candidates;
}

async function matchAll(
  context: AppContext,
  cases: Iterable<Case>,
  reports: readonly Unmatched[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  parentOf: ParentOf,
): Promise<NewMatch[]> {
  const isUnder = (actorId: string, ancestorId: string) => descends(actorId, ancestorId, parentOf);
  const { ruleset } = context.policy;
  const readings = new Map(
    [...cases].flatMap(({ known, allReadings }) => allReadings.map((reading) => [reading.id, matchableReading(known, reading)] as const)),
  );
  const matches: NewMatch[] = [];
  const breathe = breather();
  for (const report of reports) {
    for (const { readingId, commitmentId } of candidates.get(report.id) ?? []) {
      const reading = readings.get(readingId);
      if (!reading) continue;
      await breathe();
      matches.push({ id: newId('match'), reportId: report.id, readingId, commitmentId, ...matchReport(report, reading, isUnder), ruleset });
    }
  }
  return matches;
}

/** Of what was submitted by itself, those are told who have not been told yet; an import or a correction is no news of its own. */
async function tellOfFound(tx: Tx, context: AppContext, reports: readonly Unmatched[], now: Instant): Promise<void> {
  for (const report of reports) {
    if (report.isSubmitted) await tellOfReport(tx, context, 'report.received', report.id, validFrom(report), now, report.matchedTo);
  }
}

interface Step {
  reports: Unmatched[];
  /** from when a change by them holds */
  validAt: Instant;
}

/**
 * Those that count for something, in the order in which they became known, so that the history names the report that made the change; the others at once, after
 * them. Only so many steps a batch: then reports of neighbouring times are told as one.
 */
function stepsOf(reports: readonly Unmatched[], matches: readonly NewMatch[]): Step[] {
  const counting = new Set(matches.filter(({ result }) => result === 'in_scope').map(({ reportId }) => reportId));
  const ordered = reports.filter(({ id }) => counting.has(id)).sort((a, b) => validFrom(a) - validFrom(b));
  const others = reports.filter(({ id }) => !counting.has(id));
  const size = Math.max(1, Math.ceil(ordered.length / STEPS));
  const steps: Step[] = [];
  for (const report of ordered) {
    const last = steps.at(-1);
    if (last && (last.validAt === validFrom(report) || last.reports.length < size)) {
      last.reports.push(report);
      last.validAt = validFrom(report);
    } else steps.push({ reports: [report], validAt: validFrom(report) });
  }
  if (others.length > 0) steps.push({ reports: others, validAt: Math.max(...others.map(validFrom)) });
  return steps;
}
