import type { Case, CaseReading } from './case.js';
import { complianceAt } from './compliance.js';
import { disagreements } from './dispute.js';
import type { CommitmentFacts } from './facts.js';
import { fulfilment } from './fulfilment.js';
import { ALL, type Knowledge } from './known.js';
import { lifecycleAt, type Reason, type State } from './lifecycle.js';
import { openCase } from './open-case.js';
import type { Policy } from './policy.js';
import { valueAt } from './steps.js';
import { type Instant, iso } from './time.js';
import type { Certainty, Compliance, Disputable, Flag, Lifecycle, Status } from './vocabulary.js';
import type { Window } from './window.js';

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
  /** from when it may be over, by that reading; null once it is over, or where it has no end */
  mayEndAt: string | null;
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
  return present(opened, answer, nextChange(opened, answer, at));
}

/** All of an answer that time can change. */
export interface Answer {
  lifecycle: Lifecycle;
  possibly: Lifecycle | null;
  status: Status;
  compliance: Compliance;
  certainty: Certainty;
  disagreesOn: readonly Disputable[];
  flags: readonly Flag[];
  reports: { inScope: number; possibly: number };
  readings: readonly { state: State; compliance: Compliance; because: readonly Reason[] }[];
  because: readonly Reason[];
}

/** The soonest of the turning points after `at` from which on the answer is another. */
function nextChange(opened: Case, answer: Answer, at: Instant): Instant {
  let now: string | null = null;
  for (const instant of opened.turningPoints) {
    if (instant <= at) continue;
    now ??= JSON.stringify(answer);
    if (JSON.stringify(answerAt(opened, instant)) !== now) return instant;
  }
  return Number.POSITIVE_INFINITY;
}

/** The answer itself, without what is shown beside it. */
export function answerAt(opened: Case, at: Instant): Answer {
  const { known, lead } = opened;
  const unestablishedBy = valueAt(opened.unestablished, at)?.id ?? null;
  const stateOf = (item: CaseReading | null) =>
    lifecycleAt(
      {
        mode: known.mode,
        reading: item?.reading ?? null,
        closings: item?.closings ?? opened.closings,
        fulfilment: fulfilment(opened, item, at),
        unestablishedBy,
      },
      at,
    );
  const readings = opened.readings.map((item) => {
    const state = stateOf(item);
    const { compliance, because } = complianceAt(opened, item, at);
    return { reading: item.reading, state, compliance, because: [...state.because, ...because, ...reviewedAt(item, at)] };
  });
  const whole = lead === null ? stateOf(null) : (readings[opened.readings.indexOf(lead)]?.state ?? stateOf(lead));
  const { lifecycle, possibly = null } = whole;
  const isViolated = readings.some(({ compliance }) => compliance === 'reportedly_violated');
  const isAlleged = readings.some(({ compliance }) => compliance === 'alleged');
  const byOthers = lead !== null && !opened.committerIds.includes(lead.reading.principalId);
  return {
    lifecycle,
    possibly,
    status: lifecycle === 'active' && isViolated ? 'reportedly_violated' : lifecycle,
    compliance: isViolated ? 'reportedly_violated' : isAlleged ? 'alleged' : 'no_reports',
    certainty: possibly !== null || byOthers ? 'possible' : 'certain',
    disagreesOn: disagreements(readings, valueAt(opened.denied, at) ?? false),
    flags: flagsAt(opened, whole, at),
    reports: countReports(opened, at),
    readings: readings.map(({ state, compliance, because }) => ({ state, compliance, because })),
    because: lead === null ? whole.because : [],
  };
}

function flagsAt({ known, readings, stale }: Case, whole: State, at: Instant): Flag[] {
  const flags = new Set<Flag>(readings.flatMap(({ reading }) => reading.flags));
  const isRunning = whole.lifecycle === 'active' || whole.lifecycle === 'announced';
  if (isRunning && valueAt(stale, at)) flags.add('stale');
  if (whole.late) flags.add('late');
  // Only what was found for a reading that was known: a later reading must not change what an earlier answer says.
  const isMonitored = readings.some(({ matches }) => matches.length > 0) || known.parties.some(({ role }) => role === 'monitor');
  if (!isMonitored) flags.add('unmonitored');
  return [...flags];
}

/** The reviewers' overrides that the answer rests on. */
function reviewedAt({ matches }: CaseReading, at: Instant): Reason[] {
  const facts = matches.flatMap(({ report, override }) => (override && report.observedFrom <= at ? override.id : []));
  return facts.length > 0 ? [{ rule: 'match.reviewed', facts }] : [];
}

/** A report that is in scope of one reading and possibly of another counts as in scope. */
function countReports({ readings }: Case, at: Instant): { inScope: number; possibly: number } {
  const inScope = new Set<string>();
  const possibly = new Set<string>();
  for (const item of readings) for (const { id, observedFrom } of item.inScope) if (observedFrom <= at) inScope.add(id);
  for (const item of readings) for (const { id, observedFrom } of item.possibly) if (observedFrom <= at && !inScope.has(id)) possibly.add(id);
  return { inScope: inScope.size, possibly: possibly.size };
}

function present({ known, policy, lead, readings }: Case, answer: Answer, nextChangeAt: Instant): Assessment {
  const refTo = (id: string): ActorRef => ({ id, name: known.nameOf(id) });
  const shown = readings.flatMap(({ reading }, place) => {
    const own = answer.readings[place];
    return own ? [{ reading, ...own }] : [];
  });
  return {
    commitmentId: known.id,
    status: answer.status,
    lifecycle: answer.lifecycle,
    ...(answer.possibly && { possibly: answer.possibly }),
    compliance: answer.compliance,
    certainty: answer.certainty,
    disputed: answer.disagreesOn.length > 0,
    disagreesOn: answer.disagreesOn,
    flags: answer.flags,
    violatedUnder: shown.filter(({ compliance }) => compliance === 'reportedly_violated').map(({ reading }) => refTo(reading.principalId)),
    startsAt: lead && iso(lead.reading.window.start.latest),
    endsAt: lead && iso(lead.reading.window.end.latest),
    mayEndAt: lead && (answer.lifecycle === 'announced' || answer.lifecycle === 'active') ? iso(lead.reading.window.end.earliest) : null,
    nextChangeAt: iso(nextChangeAt),
    ruleset: policy.ruleset,
    reports: answer.reports,
    readings: shown.map(({ reading, state, compliance, because }) => ({
      readingId: reading.id,
      principal: refTo(reading.principalId),
      lifecycle: state.lifecycle,
      ...(state.possibly && { possibly: state.possibly }),
      compliance,
      window: windowAnswer(reading.window),
      because,
    })),
    because: answer.because,
  };
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
