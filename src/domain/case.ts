import { UNSPECIFIED } from './claims.js';
import { addDuration } from './duration.js';
import type { CommitmentFacts, StatementFact } from './facts.js';
import { type Knowledge, type Known, type KnownReport, known as knownFacts, partiesWith } from './known.js';
import { closings, confirmationDue, effectiveAt, firstAnnouncement } from './lifecycle.js';
import { type Match, type MatchableReading, type MatchResult, matchReport } from './match.js';
import type { Policy } from './policy.js';
import { allReadings, currentReadings, type Reading } from './reading.js';
import type { Instant } from './time.js';

/** A current reading with what falls under it, whatever the instant that is asked about. */
export interface CaseReading {
  reading: Reading;
  /** when it was closed before its end; `Infinity` if it was not */
  closedAt: Instant;
  /** every candidate report, with the answer of the rules before any reviewer's override */
  matches: readonly { report: KnownReport; match: Match }[];
  inScope: readonly KnownReport[];
  possibly: readonly KnownReport[];
  /** statements in which a bound actor admits a violation of this reading */
  admissions: readonly StatementFact[];
}

/** A commitment as it was known, opened for questions about any number of instants. */
export interface Case {
  known: Known;
  policy: Policy;
  /** the current reading of each principal */
  readings: readonly CaseReading[];
  /** every reading, also those that a later one of the same principal took the place of */
  allReadings: readonly Reading[];
  /** every instant at which a rule looks at the clock, ascending and finite */
  turningPoints: readonly Instant[];
  /** who is bound according to a reading: the actors that its scope names, else the committers */
  boundIds(reading: Reading): readonly string[];
  /** from when it is stale, for an answer at `at`; `Infinity` if it has an end */
  staleFrom(at: Instant): Instant;
}

/** Picks what was known, derives the readings, and matches the candidate reports to them. */
export function openCase(facts: CommitmentFacts, policy: Policy, knowledge: Knowledge): Case {
  const known = knownFacts(facts, knowledge);
  const committerIds = partiesWith(known, 'committer');
  const boundIds = ({ scope: { boundActors } }: Reading) => (boundActors === undefined || boundActors === UNSPECIFIED ? committerIds : boundActors);
  const all = allReadings(known);
  const readings = currentReadings(all).map((reading) => openReading(known, reading, committerIds, boundIds(reading)));

  const isOpenEnded = readings.every(({ reading }) => reading.window.end.latest === Number.POSITIVE_INFINITY);
  const reviewAfter = known.reviewAfter ?? policy.reviewAfter;
  const lastWords = isOpenEnded ? [facts.recordedAt, ...known.statements.map(({ saidAt }) => saidAt)] : [];
  const staleTimes = [...lastWords].sort((a, b) => a - b).map((said) => ({ said, stale: addDuration(said, reviewAfter) }));
  return {
    known,
    policy,
    readings,
    allReadings: all,
    turningPoints: turningPoints(
      known,
      policy,
      readings,
      staleTimes.map(({ stale }) => stale),
    ),
    boundIds,
    staleFrom: (at) => staleTimes.findLast(({ said }) => said <= at)?.stale ?? Number.POSITIVE_INFINITY,
  };
}

function openReading(known: Known, reading: Reading, committerIds: readonly string[], boundIds: readonly string[]): CaseReading {
  const matchable = matchableReading(known, reading, committerIds);
  const matches = known.reports
    .filter((report) => report.candidateFor.has(reading.id))
    .map((report) => ({ report, match: matchReport(report, matchable, known.isUnder) }));
  const having = (wanted: MatchResult) =>
    matches.filter(({ report, match }) => (report.verdicts.get(reading.id)?.verdict ?? match.result) === wanted).map(({ report }) => report);
  const admissions = known.statements.filter(
    ({ act, principalId, saidAt }) =>
      act === 'admits_violation' && saidAt >= reading.window.start.earliest && boundIds.some((actorId) => known.isUnder(principalId, actorId)),
  );
  return { reading, closedAt: matchable.closedAt, matches, inScope: having('in_scope'), possibly: having('possibly'), admissions };
}

/** A reading with what matching needs beside it: when it was closed, and who is bound where it names nobody. */
export function matchableReading(
  known: Known,
  { principalId, window, scope }: Reading,
  committerIds: readonly string[] = partiesWith(known, 'committer'),
): MatchableReading {
  const closedAt = closings(known, principalId, window, Number.POSITIVE_INFINITY)[0]?.from ?? Number.POSITIVE_INFINITY;
  return { window, scope, closedAt, committerIds };
}

function turningPoints(known: Known, policy: Policy, readings: readonly CaseReading[], staleTimes: readonly Instant[]): Instant[] {
  const announcement = firstAnnouncement(known);
  const points = new Set<Instant>([
    ...readings.flatMap(({ reading: { window } }) => [window.start.earliest, window.start.latest, window.end.earliest, window.end.latest]),
    ...known.statements.flatMap((statement) => [statement.saidAt, effectiveAt(statement)]),
    ...known.reports.map((report) => report.observedFrom),
    ...(announcement ? [confirmationDue(announcement, known, policy)] : []),
    ...(known.superseded ? [known.superseded.from] : []),
    ...staleTimes,
  ]);
  return [...points].filter(Number.isFinite).sort((a, b) => a - b);
}
