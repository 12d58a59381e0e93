import type { Case, CaseReading, Override } from './case.js';
import { UNSPECIFIED } from './claims.js';
import { type Closing, closings } from './closing.js';
import { addDuration } from './duration.js';
import { denialSteps, firstAnnouncement, unestablishedSteps } from './existence.js';
import type { CommitmentFacts, StatementFact } from './facts.js';
import { type Knowledge, type Known, type KnownReport, known as knownFacts, partiesWith } from './known.js';
import { type Match, type MatchableReading, matchReport } from './match.js';
import type { Policy } from './policy.js';
import { allReadings, currentReadings, type Reading } from './reading.js';
import { addStep, type Step } from './steps.js';
import { turningPoints } from './turning-points.js';
import type { MatchResult } from './vocabulary.js';

/** Picks what was known, derives the readings, and matches the candidate reports to them. Grows linearly with the facts, per principal. */
export function openCase(facts: CommitmentFacts, policy: Policy, knowledge: Knowledge): Case {
  const known = knownFacts(facts, knowledge);
  const committerIds = partiesWith(known, 'committer');
  const boundIds = ({ scope: { boundActors } }: Reading) => (boundActors === undefined || boundActors === UNSPECIFIED ? committerIds : boundActors);
  const all = allReadings(known);
  const admissions = known.statements.filter(({ act }) => act === 'admits_violation');
  const readings = currentReadings(all).map((reading) => openReading(known, all, reading, committerIds, boundIds(reading), admissions));
  const lead = leadOf(known, committerIds, readings);
  const isOpenEnded = lead === null || lead.reading.window.end.latest === Number.POSITIVE_INFINITY;
  const opened = {
    known,
    policy,
    committerIds,
    readings,
    allReadings: all,
    lead,
    closings: lead === null ? closings(known, null, null) : [],
    denied: denialSteps(known),
    unestablished: unestablishedSteps(known, policy),
    stale: isOpenEnded ? staleSteps(known, policy) : [],
    boundIds,
  };
  return { ...opened, turningPoints: turningPoints(opened) };
}

function openReading(
  known: Known,
  all: readonly Reading[],
  reading: Reading,
  committerIds: readonly string[],
  boundIds: readonly string[],
  admitted: readonly StatementFact[],
): CaseReading {
  const matchable = matchableReading(known, reading, committerIds);
  const matches = known.reports
    .filter((report) => report.candidateFor.has(reading.id))
    .map((report) => {
      const match = matchReport(report, matchable, known.isUnder);
      const override = overrideOf(known, all, report, reading, match, committerIds);
      return { report, match, override, result: override?.verdict ?? match.result };
    });
  const having = (wanted: MatchResult) => matches.filter(({ result }) => result === wanted).map(({ report }) => report);
  const admissions = admitted.filter(
    ({ principalId, saidAt }) => saidAt >= reading.window.start.earliest && boundIds.some((actorId) => known.isUnder(principalId, actorId)),
  );
  return { reading, closings: matchable.closings, matches, inScope: having('in_scope'), possibly: having('possibly'), admissions };
}

/**
 * The override of a match: the latest verdict on it, else that on the principal's latest earlier reading that has one, as long as the rules answer every
 * dimension as they do there. Where they do not, the new reading has put another question.
 */
function overrideOf(
  known: Known,
  all: readonly Reading[],
  report: KnownReport,
  reading: Reading,
  match: Match,
  committerIds: readonly string[],
): Override | null {
  if (report.verdicts.size === 0) return null;
  const judged = all
    .slice(0, all.indexOf(reading) + 1)
    .findLast(({ id, principalId }) => principalId === reading.principalId && report.verdicts.has(id));
  const verdict = judged && report.verdicts.get(judged.id);
  if (!verdict || verdict.verdict === 'rules') return null;
  if (judged !== reading && !isAlike(match, matchReport(report, matchableReading(known, judged, committerIds), known.isUnder))) return null;
  return { id: verdict.id, verdict: verdict.verdict };
}

const isAlike = (one: Match, other: Match): boolean => one.reasons.every(({ answer }, place) => answer === other.reasons[place]?.answer);

/** A reading with what matching needs beside it: when it was closed, and who is bound where it names nobody. */
export function matchableReading(
  known: Known,
  { principalId, window, scope }: Reading,
  committerIds: readonly string[] = partiesWith(known, 'committer'),
): MatchableReading & { closings: readonly Closing[] } {
  return { window, scope, closings: closings(known, principalId, window), committerIds };
}

/** The reading that sets the lifecycle: that of the first listed committer who has one, else of the principal who announced it first, else of whoever spoke first. */
function leadOf(known: Known, committerIds: readonly string[], readings: readonly CaseReading[]): CaseReading | null {
  const of = (actorId: string | undefined) => readings.find(({ reading }) => reading.principalId === actorId);
  const committer = committerIds.find((actorId) => of(actorId));
  return of(committer) ?? of(firstAnnouncement(known)?.principalId) ?? readings[0] ?? null;
}

/** Stale is what has heard no new statement for `reviewAfter`; a commitment that nobody has spoken of yet counts from when it was logged. */
function staleSteps(known: Known, policy: Policy): Step<boolean>[] {
  const reviewAfter = known.reviewAfter ?? policy.reviewAfter;
  const words = known.statements.length > 0 ? known.statements.map(({ saidAt }) => saidAt) : [known.recordedAt];
  const steps: Step<boolean>[] = [];
  for (const [place, said] of words.entries()) {
    const stale = addDuration(said, reviewAfter);
    const next = words[place + 1] ?? Number.POSITIVE_INFINITY;
    if (stale >= next) continue;
    addStep(steps, stale, true);
    if (Number.isFinite(next)) addStep(steps, next, false);
  }
  return steps;
}
