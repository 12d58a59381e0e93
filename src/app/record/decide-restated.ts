import type { Entry } from '../../db/bundle.js';
import { type OwnReportFact, selectNamedBy, selectReportFacts } from '../../db/facts.js';
import { type NamedRow, toNamed } from '../../db/named-facts.js';
import { type ReviewItemRow, selectItems } from '../../db/review-items.js';
import { readTogether } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import type { Case } from '../../domain/case.js';
import type { Trigger } from '../../domain/changes.js';
import type { CommitmentFacts } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import type { AppContext } from '../context.js';
import { type Decision, decideChanges } from './decide-changes.js';
import { both, type Effects, effects } from './effects.js';
import { findMatches } from './match-readings.js';
import { withCandidates } from './with-candidates.js';

export interface Restating {
  now: Instant;
  trigger: Trigger;
  /** what reviewers are asked so far */
  items: readonly ReviewItemRow[];
  /** what is written with it: the facts themselves */
  own: Partial<Effects>;
}

/**
 * What new facts about what was promised, or by whom, make of a commitment: a statement may change what the later ones of its principal inherit, and other
 * committers are bound by whatever names nobody. The reports that fall under its readings as they are then are found and loaded first. What was a candidate
 * stays one, with every override. The commitment must be locked.
 *
 * @param before null: it is new
 * @param after with the new facts, which need not be stored yet
 * @returns the decision, and the commitment that it is about, with those reports
 */
export async function decideRestated(
  tx: Tx,
  context: AppContext,
  before: CommitmentFacts | null,
  after: Entry,
  { now, trigger, items, own }: Restating,
): Promise<Decision & { about: Entry[] }> {
  const readings = (facts: CommitmentFacts) => openCase({ ...facts, reports: [] }, context.policy, ALL);
  const opened = readings(after.facts);
  const matches = await findMatches(tx, context, opened, changedReadings(before ? readings(before) : undefined, opened));
  const known = new Map(after.facts.reports.map((report) => [report.id, report]));
  const candidacies = matches.filter(
    ({ reportId, readingId }) => known.get(reportId)?.candidacies.every((candidacy) => candidacy.readingId !== readingId) ?? true,
  );
  const came = await loadReports(
    tx,
    [...new Set(candidacies.map(({ reportId }) => reportId))].filter((id) => !known.has(id)),
  );
  const entry = withCandidates(after, came, candidacies, now);
  const asked = [...items, ...came.items.filter((item) => items.every(({ id }) => id !== item.id))];
  const decision = decideChanges([entry], context, { now, trigger, items: asked });
  return { ...decision, effects: both(effects({ ...own, candidacies }), decision.effects), about: [entry] };
}

async function loadReports(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return { reports: [], named: toNamed([]), items: [] };
  const { reports, named, items } = await readTogether<{ reports: { fact: OwnReportFact }; named: NamedRow; items: ReviewItemRow }>(tx, {
    reports: selectReportFacts(ids),
    named: selectNamedBy([], 'all', { reportIds: ids }),
    items: selectItems([], ids),
  });
  return { reports: reports.map(({ fact }) => fact), named: toNamed(named), items };
}

function changedReadings(before: Case | undefined, after: Case): string[] {
  const was = readingsOf(before);
  return [...readingsOf(after)].filter(([readingId, reading]) => was.get(readingId) !== reading).map(([readingId]) => readingId);
}

/** What each reading covers and whom it binds, as text to compare. */
function readingsOf(opened: Case | undefined): Map<string, string> {
  if (!opened) return new Map();
  return new Map(opened.allReadings.map((reading) => [reading.id, JSON.stringify([reading.window, reading.scope, opened.boundIds(reading)])]));
}
