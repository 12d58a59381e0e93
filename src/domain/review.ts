import { type Answer, answerAt } from './assess.js';
import type { Case, CaseReading } from './case.js';
import { byIncident, complianceAt, sufficient } from './compliance.js';
import type { KnownReport } from './known.js';
import type { Instant } from './time.js';
import type { Compliance, Lifecycle, Status } from './vocabulary.js';

/** What a decision of a reviewer would change in the answer; everything else would stay as it is. */
export interface Effect {
  status: { from: Status; to: Status } | null;
  /** the current readings of which the answer would be another */
  readings: readonly ReadingEffect[];
}

export interface ReadingEffect {
  readingId: string;
  compliance: { from: Compliance; to: Compliance } | null;
  lifecycle: { from: Lifecycle; to: Lifecycle } | null;
}

/** What would change the most first: the status itself, what a reading says of violations and fulfilment, allegations, nothing. */
export type Rank = 0 | 1 | 2 | 3;

export function rankOf({ status, readings }: Effect): Rank {
  if (status !== null) return 0;
  const isWeighty = ({ compliance, lifecycle }: ReadingEffect) =>
    lifecycle !== null || compliance?.from === 'reportedly_violated' || compliance?.to === 'reportedly_violated';
  if (readings.some(isWeighty)) return 1;
  return readings.length > 0 ? 2 : 3;
}

/**
 * The reports that are only possibly in scope and would change the answer at `at` if they were let in, under every reading where they are possibly: by report, with
 * what would change. What would change nothing is left out. Grows linearly with the reports.
 */
export function openQuestions(opened: Case, at: Instant): Map<string, Effect> {
  const undecided = new Map<string, KnownReport>();
  for (const { possibly } of opened.readings) for (const report of possibly) if (report.observedFrom <= at) undecided.set(report.id, report);
  if (undecided.size === 0) return new Map();

  const answer = answerAt(opened, at);
  const ways = opened.readings.map((item) => raisedBy(opened, item, at));
  const effects = new Map<string, Effect>();
  for (const report of undecided.values()) {
    const effect = report.bearing === 'fulfils' ? effectOf(opened, letIn(opened, report), at) : raised(report, answer, ways);
    if (rankOf(effect) < 3) effects.set(report.id, effect);
  }
  return effects;
}

/** What would change at `at` if a report did not count. */
export function effectOfDropping(opened: Case, reportId: string, at: Instant): Effect {
  const without = <T>(list: readonly T[], idOf: (one: T) => string) => list.filter((one) => idOf(one) !== reportId);
  const readings = opened.readings.map((item) => ({
    ...item,
    matches: without(item.matches, ({ report }) => report.id),
    inScope: without(item.inScope, ({ id }) => id),
    possibly: without(item.possibly, ({ id }) => id),
  }));
  return effectOf(opened, withReadings(opened, readings), at);
}

/**
 * The same for one report after the other; null for those that count under no current reading. Only the incident of the report is looked at again, so that a hundred
 * tellings of one event do not cost a hundred times a hundred.
 */
export function effectsOfDropping(opened: Case, at: Instant): (reportId: string) => Effect | null {
  const counted = new Map(
    opened.readings.flatMap(({ inScope, possibly }) => [...inScope, ...possibly].map((report) => [report.id, report] as const)),
  );
  if (counted.size === 0) return () => null;
  const answer = answerAt(opened, at);
  const ways = opened.readings.map((item, place) => loweredBy(opened, item, at, answer.readings[place]?.compliance ?? 'no_reports'));
  return (reportId) => {
    const report = counted.get(reportId);
    if (!report) return null;
    if (report.bearing !== 'violates') return effectOfDropping(opened, reportId, at);
    const left = ways.map((lower) => lower(report));
    const readings = left.flatMap(({ readingId, from, to }) => (from === to ? [] : [{ readingId, compliance: { from, to }, lifecycle: null }]));
    const isViolated = left.some(({ to }) => to === 'reportedly_violated');
    const status = answer.lifecycle === 'active' && isViolated ? 'reportedly_violated' : answer.lifecycle;
    return { status: status === answer.status ? null : { from: answer.status, to: status }, readings };
  };
}

/** The compliance that a reading would have without each report of a violation. */
function loweredBy(opened: Case, item: CaseReading, at: Instant, from: Compliance) {
  const bound = opened.boundIds(item.reading);
  const suffice = (reports: readonly KnownReport[]) => sufficient(reports, opened.known, bound, opened.policy) !== null;
  const isAdmitted = item.admissions.some(({ saidAt }) => saidAt <= at);
  const reports = item.inScope.filter(({ bearing, observedFrom }) => bearing === 'violates' && observedFrom <= at);
  const incidents = byIncident(reports);
  const enough = new Set([...incidents].filter(([, own]) => suffice(own)).map(([id]) => id));
  const ids = new Set(reports.map(({ id }) => id));
  const without = ({ id, incidentId }: KnownReport): Compliance => {
    if (isAdmitted || !ids.has(id)) return from;
    if (enough.size > (enough.has(incidentId) ? 1 : 0)) return from;
    if (suffice((incidents.get(incidentId) ?? []).filter((other) => other.id !== id))) return from;
    return reports.length > 1 ? 'alleged' : 'no_reports';
  };
  return (report: KnownReport) => ({ readingId: item.reading.id, from, to: without(report) });
}

/** The compliance that each undecided report would raise a reading to. Only the incident of the report matters, so the others are not looked at again. */
function raisedBy(opened: Case, item: CaseReading, at: Instant): (report: KnownReport) => ReadingEffect | null {
  const { compliance: from } = complianceAt(opened, item, at);
  const undecided = new Set(item.possibly.map(({ id }) => id));
  const bound = opened.boundIds(item.reading);
  const counted = byIncident(item.inScope.filter(({ bearing, observedFrom }) => bearing === 'violates' && observedFrom <= at));
  return (report) => {
    if (from === 'reportedly_violated' || !undecided.has(report.id)) return null;
    const incident = [...(counted.get(report.incidentId) ?? []), report];
    const to = sufficient(incident, opened.known, bound, opened.policy) ? 'reportedly_violated' : 'alleged';
    return to === from ? null : { readingId: item.reading.id, compliance: { from, to }, lifecycle: null };
  };
}

function raised(report: KnownReport, answer: Answer, ways: readonly ReturnType<typeof raisedBy>[]): Effect {
  const readings = ways.flatMap((raise) => raise(report) ?? []);
  const isViolated = readings.some(({ compliance }) => compliance?.to === 'reportedly_violated');
  return { status: isViolated && answer.status === 'active' ? { from: 'active', to: 'reportedly_violated' } : null, readings };
}

/** The case as it would be with the report in scope wherever it is possibly. */
function letIn(opened: Case, report: KnownReport): Case {
  const readings = opened.readings.map((item) => {
    if (!item.possibly.includes(report)) return item;
    const inScope = [...item.inScope, report].sort((a, b) => a.observedFrom - b.observedFrom);
    return { ...item, inScope, possibly: item.possibly.filter((other) => other !== report) };
  });
  return withReadings(opened, readings);
}

function withReadings(opened: Case, readings: readonly CaseReading[]): Case {
  const lead = opened.lead === null ? null : (readings[opened.readings.indexOf(opened.lead)] ?? null);
  return { ...opened, readings, lead };
}

function effectOf(opened: Case, other: Case, at: Instant): Effect {
  const [before, after] = [answerAt(opened, at), answerAt(other, at)];
  const change = <T>(from: T, to: T) => (from === to ? null : { from, to });
  const readings = before.readings.flatMap((was, place): ReadingEffect[] => {
    const is = after.readings[place];
    const readingId = opened.readings[place]?.reading.id;
    if (!is || readingId === undefined) return [];
    const compliance = change(was.compliance, is.compliance);
    const lifecycle = change(was.state.lifecycle, is.state.lifecycle);
    return compliance || lifecycle ? [{ readingId, compliance, lifecycle }] : [];
  });
  return { status: change(before.status, after.status), readings };
}
