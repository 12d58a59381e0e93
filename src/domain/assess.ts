import { type Case, type CaseReading, openCase } from './case.js';
import { type Compliance, sufficient } from './compliance.js';
import { type Disputable, disagreements } from './dispute.js';
import type { CommitmentFacts } from './facts.js';
import { fulfilment } from './fulfilment.js';
import { ALL, type Knowledge, type KnownReport, partiesWith } from './known.js';
import { type Closing, closings, deniers, firstAnnouncement, type Lifecycle, notEstablished, windowPhase } from './lifecycle.js';
import type { Policy } from './policy.js';
import type { Reading } from './reading.js';
import { type Instant, iso } from './time.js';
import type { Window } from './window.js';

/** The one word that people poll. */
export type Status = Lifecycle | 'reportedly_violated';
export type Certainty = 'certain' | 'possible';
export type Flag = 'timing_inconsistent' | 'stale' | 'late' | 'unmonitored';

/** A rule that made the answer, and the ids of the facts it rests on. */
export interface Reason {
  rule: string;
  facts: readonly string[];
}

export interface ActorRef {
  id: string;
  name: string;
}

export interface BoundAnswer {
  earliest: string | null;
  latest: string | null;
  basis: string;
  phrase?: string;
  inherited?: true;
}

export interface ReadingAssessment {
  readingId: string;
  principal: ActorRef;
  lifecycle: Lifecycle;
  /** the other lifecycle that may hold as well */
  possibly?: Lifecycle;
  compliance: Compliance;
  window: { start: BoundAnswer; end: BoundAnswer };
  because: readonly Reason[];
}

/**
 * The answer of the rules for one commitment at one instant. Safe for JSON as it is: instants are RFC 3339 in UTC, and null where a bound is not there.
 */
export interface Assessment {
  commitmentId: string;
  status: Status;
  lifecycle: Lifecycle;
  /** the other lifecycle that may hold as well, by the reading that sets the lifecycle */
  possibly?: Lifecycle;
  /** the worst of any current reading */
  compliance: Compliance;
  certainty: Certainty;
  disputed: boolean;
  disagreesOn: readonly Disputable[];
  flags: readonly Flag[];
  /** the principals whose readings are reportedly violated */
  violatedUnder: readonly ActorRef[];
  /** from when it is certainly in force, and from when it is certainly over, by the reading that sets the lifecycle */
  startsAt: string | null;
  endsAt: string | null;
  /** the next instant at which time alone changes this answer */
  nextChangeAt: string | null;
  ruleset: string;
  reports: { inScope: number; possibly: number };
  readings: readonly ReadingAssessment[];
  /** why the commitment as a whole has this lifecycle, where that does not follow from a reading alone */
  because: readonly Reason[];
}

/**
 * The assessment of a commitment at an instant, from what was known. Pure: the clock is handed in as `at`.
 * Grows linearly with the facts.
 */
export function assess(facts: CommitmentFacts, policy: Policy, at: Instant, knowledge: Knowledge = ALL): Assessment {
  return assessCase(openCase(facts, policy, knowledge), at);
}

/** The same for a case that is asked about several instants. */
export function assessCase(opened: Case, at: Instant): Assessment {
  const answer = answerAt(opened, at);
  return { ...answer, nextChangeAt: iso(nextChange(opened, answer, at)) };
}

/** The soonest of the instants at which a rule looks at the clock where the answer really is another. */
function nextChange(opened: Case, answer: Assessment, at: Instant): Instant {
  const now = JSON.stringify(answer);
  for (const instant of opened.turningPoints) {
    if (instant > at && JSON.stringify(answerAt(opened, instant)) !== now) return instant;
  }
  return Number.POSITIVE_INFINITY;
}

function answerAt(opened: Case, at: Instant): Assessment {
  const { known, policy } = opened;
  const unestablished = notEstablished(known, policy, at);
  const assessed = opened.readings.map((item) => assessReading(opened, item, unestablished?.id ?? null, at));
  const lead = leadOf(opened, assessed);
  const whole = lead?.state ?? lifecycleOf(opened, null, unestablished?.id ?? null, at);
  const { lifecycle, possibly } = whole;

  const violated = assessed.filter(({ compliance }) => compliance === 'reportedly_violated');
  const compliance: Compliance =
    violated.length > 0 ? 'reportedly_violated' : assessed.some((reading) => reading.compliance === 'alleged') ? 'alleged' : 'no_reports';
  const disagreesOn = disagreements(assessed, deniers(known, at).length > 0);
  const window = lead?.reading.window;
  const byCommitter = lead !== null && isCommitter(opened, lead.reading.principalId);
  return {
    commitmentId: known.id,
    status: lifecycle === 'active' && violated.length > 0 ? 'reportedly_violated' : lifecycle,
    lifecycle,
    ...(possibly && { possibly }),
    compliance,
    certainty: possibly || (lead !== null && !byCommitter) ? 'possible' : 'certain',
    disputed: disagreesOn.length > 0,
    disagreesOn,
    flags: flagsOf(opened, assessed, whole, at),
    violatedUnder: violated.map(({ reading }) => refTo(opened, reading.principalId)),
    startsAt: window ? iso(window.start.latest) : null,
    endsAt: window ? iso(window.end.latest) : null,
    nextChangeAt: null,
    ruleset: policy.ruleset,
    reports: countReports(opened, at),
    readings: assessed.map((item) => ({
      readingId: item.reading.id,
      principal: refTo(opened, item.reading.principalId),
      lifecycle: item.state.lifecycle,
      ...(item.state.possibly && { possibly: item.state.possibly }),
      compliance: item.compliance,
      window: windowAnswer(item.reading.window),
      because: item.because,
    })),
    because: lead ? [] : whole.because,
  };
}

interface State {
  lifecycle: Lifecycle;
  possibly?: Lifecycle;
  because: Reason[];
  late?: boolean;
}

interface AssessedReading {
  reading: Reading;
  state: State;
  compliance: Compliance;
  because: readonly Reason[];
}

const isCommitter = (opened: Case, actorId: string) => partiesWith(opened.known, 'committer').includes(actorId);
const refTo = (opened: Case, actorId: string): ActorRef => ({ id: actorId, name: opened.known.nameOf(actorId) });

/** The reading that sets the lifecycle: that of the first listed committer who has one, else of the principal who announced it first, else of whoever spoke first. */
function leadOf(opened: Case, assessed: readonly AssessedReading[]): AssessedReading | null {
  const of = (actorId: string | undefined) => assessed.find(({ reading }) => reading.principalId === actorId);
  const committer = partiesWith(opened.known, 'committer').find((actorId) => of(actorId));
  return of(committer) ?? of(firstAnnouncement(opened.known)?.principalId) ?? assessed[0] ?? null;
}

function assessReading(opened: Case, item: CaseReading, unestablishedBy: string | null, at: Instant): AssessedReading {
  const state = lifecycleOf(opened, item, unestablishedBy, at);
  const { compliance, because } = complianceOf(opened, item, at);
  return { reading: item.reading, state, compliance, because: [...state.because, ...because] };
}

/** The first that holds of superseded, withdrawn, fulfilled, expired or lapsed, not established, active, announced. */
function lifecycleOf(opened: Case, item: CaseReading | null, unestablishedBy: string | null, at: Instant): State {
  const { known } = opened;
  const reading = item?.reading ?? null;
  const closed = closings(known, reading?.principalId ?? null, reading?.window ?? null, at).filter(({ from }) => from <= at);
  const closedAs = (lifecycle: Closing['lifecycle']) => closed.find((closing) => closing.lifecycle === lifecycle);
  const settled = (lifecycle: Lifecycle, rule: string, facts: readonly string[]): State => ({ lifecycle, because: [{ rule, facts }] });
  const over: Lifecycle = known.mode === 'perform' ? 'lapsed' : 'expired';

  const superseded = closedAs('superseded');
  if (superseded) return settled('superseded', 'lifecycle.superseded', [superseded.factId]);
  const withdrawn = closedAs('withdrawn');
  if (withdrawn) return settled('withdrawn', 'lifecycle.withdrawn', [withdrawn.factId]);
  const fulfilled = fulfilment(opened, item, at);
  if (fulfilled) return { lifecycle: 'fulfilled', because: [{ rule: fulfilled.rule, facts: fulfilled.facts }], late: fulfilled.late };
  const ended = closedAs('expired');
  if (ended) return settled(over, 'lifecycle.declared_ended', [ended.factId]);

  const facts = reading ? [reading.statementId] : [];
  const { phase, possibly } = reading ? windowPhase(reading.window, at) : { phase: 'announced' as const, possibly: null };
  if (phase === 'over') return settled(over, `window.${over}`, facts);
  if (unestablishedBy !== null) return settled('not_established', 'lifecycle.not_established', [unestablishedBy]);
  return {
    lifecycle: phase,
    ...(possibly && { possibly: possibly === 'over' ? over : possibly }),
    because: [{ rule: reading ? `window.${phase}` : 'lifecycle.no_reading', facts }],
  };
}

function complianceOf(opened: Case, { reading, inScope, admissions }: CaseReading, at: Instant): { compliance: Compliance; because: Reason[] } {
  const admitted = admissions.filter((statement) => statement.saidAt <= at);
  if (admitted.length > 0)
    return { compliance: 'reportedly_violated', because: [{ rule: 'compliance.admission', facts: admitted.map(({ id }) => id) }] };
  const counted = inScope.filter((report) => report.bearing === 'violates' && report.observedFrom <= at);
  if (counted.length === 0) return { compliance: 'no_reports', because: [] };
  const enough = sufficient(counted, opened.known, opened.boundIds(reading), opened.policy);
  return enough
    ? { compliance: 'reportedly_violated', because: [{ rule: `compliance.${enough.rule}`, facts: enough.reports.map(({ id }) => id) }] }
    : { compliance: 'alleged', because: [{ rule: 'compliance.alleged', facts: counted.map(({ id }) => id) }] };
}

function flagsOf(opened: Case, assessed: readonly AssessedReading[], whole: State, at: Instant): Flag[] {
  const flags = new Set<Flag>(assessed.flatMap(({ reading }) => reading.flags));
  const stillOpen = whole.lifecycle === 'active' || whole.lifecycle === 'announced';
  if (stillOpen && opened.staleFrom(at) <= at) flags.add('stale');
  if (whole.late) flags.add('late');
  const monitored = opened.known.reports.length > 0 || opened.known.parties.some(({ role }) => role === 'monitor');
  if (!monitored) flags.add('unmonitored');
  return [...flags];
}

function countReports(opened: Case, at: Instant): { inScope: number; possibly: number } {
  const seen = (reports: (item: CaseReading) => readonly KnownReport[]) =>
    new Set(opened.readings.flatMap((item) => reports(item).filter(({ observedFrom }) => observedFrom <= at)));
  const inScope = seen((item) => item.inScope);
  return { inScope: inScope.size, possibly: [...seen((item) => item.possibly)].filter((report) => !inScope.has(report)).length };
}

function windowAnswer(window: Window): ReadingAssessment['window'] {
  const bound = ({ earliest, latest, basis, phrase, inherited }: Window['start']): BoundAnswer => ({
    earliest: iso(earliest),
    latest: iso(latest),
    basis,
    ...(phrase !== undefined && { phrase }),
    ...(inherited && { inherited }),
  });
  return { start: bound(window.start), end: bound(window.end) };
}
