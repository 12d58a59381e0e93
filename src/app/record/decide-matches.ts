import type { Entry } from '../../db/bundle.js';
import type { OwnReportFact } from '../../db/facts.js';
import type { NewMatch } from '../../db/reports.js';
import type { ReviewItemRow } from '../../db/review-items.js';
import type { ToldReport } from '../../db/told-report.js';
import { validFrom } from '../../domain/changes.js';
import type { Claimed } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import { breather } from '../../lib/breathe.js';
import { type Decision, decideChanges, decideQuestions } from './decide-changes.js';
import { foundIn } from './decide-report.js';
import { both, type Effects, effects, NO_EFFECTS } from './effects.js';
import type { WebhookEvent } from './messages.js';
import { reportEvents, toldOfFound } from './report-events.js';
import type { Rules } from './rules.js';
import { withCandidates } from './with-candidates.js';

/** A report that was left for later. */
export interface Pending extends Pick<Claimed, 'observedFrom'> {
  id: string;
  publishedAt: Instant;
  /** the commitments that it has been matched to before */
  matchedTo: readonly string[];
  /** by itself: those are told of it who have not been told yet; an import or a correction is no news of its own */
  isSubmitted: boolean;
}

export interface MatchedBatch {
  reports: readonly Pending[];
  /** how they fall under the readings that they may fall under */
  matches: readonly NewMatch[];
  /** the reports as facts, and as they are told */
  facts: readonly OwnReportFact[];
  told: readonly ToldReport[];
  /** what reviewers are asked so far */
  items: readonly ReviewItemRow[];
  now: Instant;
}

/** What reports make of commitments that were left for later, step by step, so that the history names the report that made a change. Others have a turn in between. */
export async function decideMatches(entries: readonly Entry[], rules: Rules, batch: MatchedBatch): Promise<Decision> {
  const { reports, matches, facts, told, items, now } = batch;
  const known = new Map(entries.map((entry) => [entry.stored.id, entry]));
  const moved = new Set<string>();
  const affected = new Set<string>();
  let all: Effects = NO_EFFECTS;
  const breathe = breather();
  for (const step of stepsOf(reports, matches)) {
    await breathe();
    const ids = new Set(step.reports.map(({ id }) => id));
    const own = matches.filter(({ reportId }) => ids.has(reportId));
    const touched = new Set([...own.map(({ commitmentId }) => commitmentId), ...step.reports.flatMap(({ matchedTo }) => matchedTo)]);
    const came = facts.filter(({ id }) => ids.has(id));
    const candidacies: NewMatch[] = [];
    const given = [...known.values()]
      .filter(({ stored }) => touched.has(stored.id))
      .map((entry) => {
        const added = own.filter((match) => match.commitmentId === entry.stored.id && !isCandidate(entry, match));
        candidacies.push(...added);
        return withCandidates(entry, { reports: came }, added, now);
      });
    const events = step.reports.flatMap((report) => received(report, given, own, told, rules, now));
    const decision = decideChanges(given, rules, { now, trigger: { cause: 'report', facts: [...ids], validAt: step.validAt }, items: null });
    all = both(all, both(effects({ candidacies, events }), decision.effects));
    for (const entry of decision.entries) known.set(entry.stored.id, entry);
    for (const id of decision.moved) moved.add(id);
    for (const id of touched) affected.add(id);
  }
  const after = [...known.values()];
  const asked = decideQuestions(
    after.filter(({ stored }) => affected.has(stored.id)),
    rules,
    items,
    now,
  );
  return { effects: { ...all, ...asked }, entries: after, moved: [...moved] };
}

const isCandidate = ({ facts }: Entry, { reportId, readingId }: NewMatch): boolean =>
  facts.reports.some(({ id, candidacies }) => id === reportId && candidacies.some((candidacy) => candidacy.readingId === readingId));

function received(
  report: Pending,
  entries: readonly Entry[],
  matches: readonly NewMatch[],
  told: readonly ToldReport[],
  rules: Rules,
  now: Instant,
): WebhookEvent[] {
  const known = told.find(({ id }) => id === report.id);
  if (!report.isSubmitted || !known) return [];
  const own = matches.filter(({ reportId }) => reportId === report.id);
  const found = entries.filter(({ stored }) => !report.matchedTo.includes(stored.id)).flatMap((entry) => foundIn(entry, own));
  const events = reportEvents(rules, 'report.received', { ...known, commitments: toldOfFound(found) }, validFrom(report), now);
  const statusOf = new Map(entries.map(({ stored }) => [stored.id, stored.status]));
  return events.map((event) => ({ ...event, status: statusOf.get(event.commitmentId ?? '') }));
}

/** In how many steps at most the in-scope reports of one batch are told in the history. */
const STEPS = 20;

interface Step {
  reports: Pending[];
  /** from when a change by them holds */
  validAt: Instant;
}

/**
 * Those that count for something, in the order in which they became known, so that the history names the report that made the change; the others at once, after
 * them. Only so many steps a batch: then reports of neighbouring times are told as one.
 */
function stepsOf(reports: readonly Pending[], matches: readonly NewMatch[]): Step[] {
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
