import { type Assessment, assessCase } from './assess.js';
import type { Case } from './case.js';
import type { Instant } from './time.js';
import { materialPoints } from './turning-points.js';
import { type Cause, type ChangeEvent, COMPLIANCES, type Lifecycle } from './vocabulary.js';

/** The fact that made us look again: what it is, and from when a change by it holds. */
export interface Trigger {
  cause: Exclude<Cause, 'clock'>;
  facts: readonly string[];
  validAt: Instant;
  /** a review of what nobody had reviewed before: a violation that it lets count is news, and no correction of what was told */
  isFirstReview?: boolean;
}

export interface Change {
  before: Assessment | null;
  after: Assessment;
  cause: Cause;
  facts: readonly string[];
  validAt: Instant;
  events: readonly ChangeEvent[];
}

/** A change by a report holds from the later of its observed begin and its publication. */
export const validFrom = ({ observedFrom, publishedAt }: { observedFrom: Instant; publishedAt: Instant }): Instant =>
  Math.max(observedFrom, publishedAt);

/** What was written down last: the assessment, and the validAt of the last change (`-Infinity` if there is none). */
export interface Written {
  assessment: Assessment | null;
  lastValidAt: Instant;
}

/**
 * What has to be written down for a commitment, in the order in which it became true, and the assessment that holds at `now`.
 *
 * Without a trigger, only time has passed since `written`: each change stands at the instant of its bound, also after a long downtime. With one, the
 * change that it makes comes first; if nothing later has been written yet, it is told from the trigger's own time on (a pledge of last year that is
 * logged today is announced, active and expired at the times at which it was), else it is a late correction of the present answer.
 */
export function changesSince(opened: Case, written: Written, now: Instant, trigger: Trigger | null): { changes: Change[]; latest: Assessment } {
  const changes: Change[] = [];
  let latest = written.assessment;
  const step = (at: Instant, validAt: Instant, cause: Cause, facts: readonly string[]) => {
    const after = assessCase(opened, at);
    const change = changeOf(latest, after, { cause, facts, isFirstReview: trigger?.isFirstReview }, validAt);
    if (change) changes.push(change);
    latest = after;
    return after;
  };

  let current = latest;
  if (trigger || !current) {
    const validAt = Math.min(trigger?.validAt ?? now, now);
    current = step(validAt >= written.lastValidAt ? validAt : now, validAt, trigger?.cause ?? 'clock', trigger?.facts ?? []);
  }
  const due = dueAt(current);
  if (due > now) return { changes, latest: current };
  for (const point of materialPoints(opened)) {
    if (point < due || point > now) continue;
    // Reports may have been counted since the last step.
    if (dueAt(current) < point) latest = assessCase(opened, point - 1);
    current = step(point, point, 'clock', []);
  }
  return { changes, latest: step(now, now, 'clock', []) };
}

/** From when time alone makes another answer of this one; `Infinity` if never. */
export const dueAt = ({ nextChangeAt }: Assessment): Instant => (nextChangeAt === null ? Number.POSITIVE_INFINITY : Date.parse(nextChangeAt));

/** What is told of two answers that follow each other; null where nothing of substance has changed. Where time alone did it, the facts are those behind what moved. */
export function changeOf(
  before: Assessment | null,
  after: Assessment,
  { cause, facts, isFirstReview }: { cause: Cause; facts: readonly string[]; isFirstReview?: boolean | undefined },
  validAt: Instant,
): Change | null {
  if (!isMaterial(before, after)) return null;
  const behind = cause === 'clock' && before ? factsBehind(before, after) : facts;
  return { before, after, cause, facts: behind, validAt, events: eventsOf(before, after, cause, isFirstReview) };
}

/** The facts that the readings which moved rest on: what a change by the clock has to show for itself. */
function factsBehind(before: Assessment, after: Assessment): string[] {
  const was = new Map(before.readings.map((reading) => [reading.readingId, JSON.stringify(reading.because)]));
  const moved = after.readings.filter((reading) => was.get(reading.readingId) !== JSON.stringify(reading.because));
  return [...new Set([...moved, after].flatMap(({ because }) => because.flatMap(({ facts }) => facts)))];
}

/** Whether two assessments differ in more than their reasons and their counts of reports. */
export function isMaterial(before: Assessment | null, after: Assessment): boolean {
  return before === null || JSON.stringify(essence(before)) !== JSON.stringify(essence(after));
}

function essence({
  status,
  lifecycle,
  possibly,
  compliance,
  certainty,
  disagreesOn,
  flags,
  violatedUnder,
  startsAt,
  endsAt,
  readings,
}: Assessment): unknown {
  return [
    [status, lifecycle, possibly ?? null, compliance, certainty, disagreesOn, flags, violatedUnder.map(({ id }) => id), startsAt, endsAt],
    readings.map((reading) => [reading.readingId, reading.lifecycle, reading.possibly ?? null, reading.compliance, reading.window]),
  ];
}

const ENTERING: Record<Lifecycle, ChangeEvent | null> = {
  announced: null,
  active: 'activated',
  expired: 'expired',
  lapsed: 'lapsed',
  fulfilled: 'fulfilled',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  not_established: 'not_established',
};
/** Whether a change for this reason may say that what was told before is not so. */
const CORRECTS: Readonly<Record<Cause, boolean>> = {
  clock: false,
  statement: false,
  report: false,
  revision: true,
  retraction: true,
  review: true,
  grouping: true,
  edit: false,
  rule_change: true,
  reconciliation: true,
};

/** The events of one change, the most telling first. */
export function eventsOf(before: Assessment | null, after: Assessment, cause: Cause, isFirstReview = false): ChangeEvent[] {
  const events: (ChangeEvent | null)[] = [];
  const was = before?.lifecycle ?? 'announced';
  const isPast = was === 'expired' || was === 'lapsed';
  if (before && isCorrected(before, after, cause, isFirstReview)) events.push('status_corrected');
  if (!before) events.push('recorded');
  if (after.lifecycle !== was) events.push(isPast && after.lifecycle === 'active' ? null : ENTERING[after.lifecycle]);
  if (after.compliance === 'reportedly_violated' && before?.compliance !== 'reportedly_violated') events.push('reportedly_violated');
  if (before && cause === 'statement' && isExtended(before, after)) events.push('extended');
  if (before && after.lifecycle === was && (before.certainty !== after.certainty || before.possibly !== after.possibly))
    events.push('certainty_changed');
  if (after.disagreesOn.some((what) => !before?.disagreesOn.includes(what))) events.push('disputed');
  if (after.flags.includes('stale') && !before?.flags.includes('stale')) events.push('stale');
  return events.flatMap((event) => event ?? []);
}

/** Whether a change says that what was told before is not so. A first review and a grouping may also add to it. */
function isCorrected(before: Assessment, after: Assessment, cause: Cause, isFirstReview: boolean): boolean {
  const mayAdd = isFirstReview || cause === 'grouping';
  return CORRECTS[cause] && isOther(before, after) && !(mayAdd && isMore(before, after));
}

const isOther = (before: Assessment, after: Assessment): boolean => before.status !== after.status || before.compliance !== after.compliance;

/** Whether more is reported than before: of what was promised not to be done, or of what was promised to be done. */
function isMore(before: Assessment, after: Assessment): boolean {
  const rank = ({ compliance }: Assessment) => COMPLIANCES.indexOf(compliance);
  return rank(after) > rank(before) || (after.lifecycle === 'fulfilled' && before.lifecycle !== 'fulfilled');
}

/** Whether the reading that sets the lifecycle now ends later. Another principal's reading that takes the lead, with a later end, extends nothing. */
function isExtended(before: Assessment, after: Assessment): boolean {
  if (after.lifecycle !== 'active' && after.lifecycle !== 'announced') return false;
  const [endsAt, endedAt] = [instantOf(after.endsAt), instantOf(before.endsAt)];
  if (endsAt <= endedAt) return false;
  const principals = (answer: Assessment, end: Instant) =>
    answer.readings.filter(({ window }) => instantOf(window.end.latest) === end).map(({ principal }) => principal.id);
  const led = new Set(principals(before, endedAt));
  return principals(after, endsAt).some((id) => led.has(id));
}

const instantOf = (bound: string | null): Instant => (bound === null ? Number.POSITIVE_INFINITY : Date.parse(bound));
