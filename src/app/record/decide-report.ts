import type { Entry } from '../../db/bundle.js';
import type { ComparableReport } from '../../db/comparable-reports.js';
import type { OwnReportFact } from '../../db/facts.js';
import type { NewMatch } from '../../db/reports.js';
import type { ReviewItemRow } from '../../db/review-items.js';
import type { Trigger } from '../../domain/changes.js';
import type { ReportFact } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import { type Decision, decideChanges } from './decide-changes.js';
import { both, effects } from './effects.js';
import { flagged } from './flags.js';
import type { WebhookEvent } from './messages.js';
import { DOUBTS } from './review-kinds.js';
import type { Rules } from './rules.js';
import { withCandidates } from './with-candidates.js';

/** A report that is submitted or revised, and what it is held against. */
export interface NewReportFacts {
  /** the report with its new revision, as far as it is the same for every commitment */
  fact: OwnReportFact;
  /** how it falls under the readings that it may fall under */
  matches: readonly NewMatch[];
  /** the report as it is compared with others, and the others */
  comparable: ComparableReport;
  others: readonly ComparableReport[];
  /** what reviewers are asked so far */
  items: readonly ReviewItemRow[];
  trigger: Trigger;
  now: Instant;
  /** tells those who are alerted of it, where it falls under something; left out: nobody is told */
  tell?: (found: readonly Found[]) => WebhookEvent[];
}

/** What a report falls under: a commitment, and the most that it is for under any of its readings. */
export interface Found {
  entry: Entry;
  result: 'in_scope' | 'possibly';
}

/** What a report changes: how it falls under the readings, what reviewers are asked about it, and what all that makes of the commitments. */
export function decideReport(entries: readonly Entry[], rules: Rules, report: NewReportFacts): Decision {
  const { fact, matches, items, trigger, now } = report;
  const asked = flagged([report.comparable], report.others);
  const settled = items.filter(
    ({ kind, commitmentId, reportId, otherReportId }) =>
      commitmentId === null && (reportId === fact.id || otherReportId === fact.id) && DOUBTS.some((doubt) => doubt === kind),
  );
  const open = [...items.filter((item) => !settled.includes(item)), ...asked];
  const told = entries.map((entry) => withReport(entry, report));
  const decision = decideChanges(told, rules, { now, trigger, items: open });
  const known = new Set(entries.flatMap(({ facts }) => facts.reports.filter(({ id }) => id === fact.id).flatMap(candidaciesOf)));
  const own = effects({
    candidacies: matches.filter(({ readingId }) => !known.has(readingId)),
    refreshed: matches.filter(({ readingId }) => known.has(readingId)),
    items: asked,
    removedItems: settled.map(({ id }) => id),
    events: report.tell?.(entries.flatMap((entry) => foundIn(entry, matches))) ?? [],
  });
  return { ...decision, effects: both(own, decision.effects) };
}

const candidaciesOf = ({ candidacies }: ReportFact): string[] => candidacies.map(({ readingId }) => readingId);

/** The commitment with the report among its candidates, or with its new revision. */
function withReport(entry: Entry, { fact, matches, now }: NewReportFacts): Entry {
  const { facts, stored } = entry;
  const known = new Set(facts.reports.filter(({ id }) => id === fact.id).flatMap(candidaciesOf));
  const added = matches.filter(({ commitmentId, readingId }) => commitmentId === stored.id && !known.has(readingId));
  const reports = facts.reports.map((report) => (report.id === fact.id ? { ...report, ...fact } : report));
  return withCandidates({ ...entry, facts: { ...facts, reports } }, { reports: [fact] }, added, now);
}

/** Whether a report falls under a commitment, or possibly does. @param matches of the report */
export function foundIn(entry: Entry, matches: readonly NewMatch[]): Found[] {
  const results = new Set(matches.filter(({ commitmentId }) => commitmentId === entry.stored.id).map(({ result }) => result));
  const result = results.has('in_scope') ? 'in_scope' : results.has('possibly') ? 'possibly' : null;
  return result === null ? [] : [{ entry, result }];
}
