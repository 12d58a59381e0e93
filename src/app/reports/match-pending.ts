import { findCandidateReadings } from '../../db/candidates.js';
import { type OwnReportFact, selectReportFacts } from '../../db/facts.js';
import { findReadings } from '../../db/statements.js';
import { leaveToCompare } from '../../db/suggestions.js';
import { selectTold, type ToldReport } from '../../db/told-report.js';
import { type Tx, withTransaction } from '../../db/transaction.js';
import { findUnmatched, lockUnmatched, markAllMatched, type Unmatched } from '../../db/unmatched.js';
import type { ParentOf } from '../../domain/actors.js';
import { mayFallUnderMany, reportKeys } from '../../domain/candidate-keys.js';
import { groupBy } from '../../lib/group-by.js';
import type { AppContext } from '../context.js';
import { loadParents } from '../names/load-parents.js';
import { decideMatches } from '../record/decide-matches.js';
import { matchCandidates } from '../record/match-candidates.js';
import { hold, record } from '../record/record-changes.js';
import { type Candidate, together } from './find-candidates.js';
import { leaveMissed } from './leave-missed.js';

/** Reports a transaction. */
const BATCH = 200;

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
  let reports: Unmatched[] = [];
  const reportIds = found.map(({ id }) => id);
  const held = await hold<{ fact: { fact: OwnReportFact }; told: ToldReport }>(
    tx,
    context,
    [...commitmentIds],
    {
      reportIds,
      async first() {
        reports = await lockUnmatched(tx, found);
      },
    },
    { fact: selectReportFacts(reportIds), told: selectTold(reportIds) },
  );
  const { now, entries, items, more } = held;
  const matching = reports.map((content) => ({ reportId: content.id, content, candidates: candidates.get(content.id) ?? [], isSorted: true }));
  const matches = await matchCandidates(entries, context, matching, parentOf);
  const facts = more.fact.map(({ fact }) => fact);
  await record(tx, context, await decideMatches(entries, context, { reports, matches, facts, told: more.told, items, now }), held, now);
  const matched = reports.map(({ id }) => id);
  await markAllMatched(tx, matched, now);
  await leaveToCompare(tx, matched);
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
