import type { Case, CaseReading } from './case.js';
import { sufficient } from './compliance.js';
import { doneAt } from './fulfilment.js';
import type { KnownReport } from './known.js';
import type { Instant } from './time.js';

type Pointed = Omit<Case, 'turningPoints'>;

/**
 * Every instant at which an answer may become another, down to its reasons and its counts of reports; ascending and finite. More than the answers really need, but
 * not many more: what can change nothing (a report out of scope, a statement that only repeats) is left out, so that the next change is found without looking at all.
 */
export function turningPoints(opened: Pointed): Instant[] {
  const points = pointsOfWords(opened);
  for (const { matches, inScope, possibly, admissions } of opened.readings) {
    for (const { observedFrom } of inScope) points.add(observedFrom);
    for (const { observedFrom } of possibly) points.add(observedFrom);
    for (const { report, override } of matches) if (override) points.add(report.observedFrom);
    for (const { saidAt } of admissions) points.add(saidAt);
  }
  return ascending(points);
}

/**
 * The turning points at which more than reasons and counts may change. Of the reports under a reading only those are left at which they begin to allege, or to
 * suffice: an answer about a pledge with thousands of reports is told in a few steps.
 */
export function materialPoints(opened: Pointed): Instant[] {
  const points = pointsOfWords(opened);
  for (const item of opened.readings) {
    const [admission] = item.admissions;
    if (admission) points.add(admission.saidAt);
    for (const bearing of ['violates', 'fulfils'] as const) {
      const reports = item.inScope.filter((report) => report.bearing === bearing);
      const [first] = reports;
      if (!first) continue;
      points.add(first.observedFrom);
      const last = firstToSuffice(opened, item, reports);
      if (last) points.add(last.observedFrom);
    }
  }
  return ascending(points);
}

/** What does not come from reports: windows, what is said of the commitment as a whole, and silence. */
function pointsOfWords({ known, readings, closings, denied, unestablished, stale }: Pointed): Set<Instant> {
  const points = new Set<Instant>();
  for (const { reading, closings: ownClosings } of readings) {
    for (const { earliest, latest } of [reading.window.start, reading.window.end]) points.add(earliest).add(latest);
    for (const { from, until } of ownClosings) points.add(from).add(until);
  }
  for (const { from, until } of closings) points.add(from).add(until);
  for (const steps of [denied, unestablished, stale]) for (const { from } of steps) points.add(from);
  if (known.mode === 'perform') for (const statement of known.statements) if (statement.act === 'fulfils') points.add(doneAt(statement));
  return points;
}

/** The first of the reports, in order of observation, that makes those up to it suffice. More reports never make less of a case, so it is found by halving. */
function firstToSuffice({ known, policy, boundIds }: Pointed, { reading }: CaseReading, reports: readonly KnownReport[]): KnownReport | undefined {
  const bound = boundIds(reading);
  let below = 0;
  let above = reports.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (sufficient(reports.slice(0, middle + 1), known, bound, policy)) above = middle;
    else below = middle + 1;
  }
  return reports[below];
}

const ascending = (points: ReadonlySet<Instant>): Instant[] => [...points].filter(Number.isFinite).sort((a, b) => a - b);
