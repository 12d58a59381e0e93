import type { Entry } from '../../db/bundle.js';
import { type OwnReportFact, selectNamedByReports, selectReportFacts } from '../../db/facts.js';
import { type NamedRow, toNamed } from '../../db/named-facts.js';
import { insertMatches, type NewMatch } from '../../db/reports.js';
import { type ReviewItemRow, selectItems } from '../../db/review-items.js';
import { readTogether } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import type { Case } from '../../domain/case.js';
import type { CommitmentFacts, ReportFact } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { groupBy } from '../../lib/group-by.js';
import type { AppContext } from '../context.js';
import { findMatches } from './match-readings.js';
import { openReadings } from './open-cases.js';

/** A commitment with new facts, and with the reports that fall under its readings as they are then. */
export interface Rematched {
  entry: Entry;
  candidacies: NewMatch[];
  /** what reviewers are asked about the reports that came */
  items: readonly ReviewItemRow[];
}

/**
 * Finds the reports that fall under the readings of a commitment as its new facts make them: a statement may change what the later ones of its principal
 * inherit, and other committers are bound by whatever names nobody. What was a candidate stays one, with every override. The commitment must be locked.
 *
 * @param before null: it is new
 * @param after with the new facts, which need not be stored yet
 */
export async function rematched(tx: Tx, context: AppContext, before: CommitmentFacts | null, after: Entry, now: Instant): Promise<Rematched> {
  const readings = (facts: CommitmentFacts) => openCase({ ...facts, reports: [] }, context.policy, ALL);
  const opened = readings(after.facts);
  const matches = await findMatches(tx, context, opened, changedReadings(before ? readings(before) : undefined, opened));
  const known = new Map(after.facts.reports.map((report) => [report.id, report]));
  const candidacies = matches.filter(
    ({ reportId, readingId }) => known.get(reportId)?.candidacies.every((candidacy) => candidacy.readingId !== readingId) ?? true,
  );
  if (candidacies.length === 0) return { entry: after, candidacies, items: [] };
  const byReport = groupBy(candidacies, ({ reportId }) => reportId);
  const came = await loadReports(
    tx,
    [...byReport.keys()].filter((id) => !known.has(id)),
  );
  const reports = [...after.facts.reports, ...came.reports].map((report): ReportFact => {
    const added = (byReport.get(report.id) ?? []).map(({ id, readingId }) => ({ matchId: id, readingId, recordedAt: now }));
    return { ...report, candidacies: [...report.candidacies, ...added] };
  });
  const { actors, sources } = after.facts;
  const named = { actors: new Map([...actors, ...came.named.actors]), sources: new Map([...sources, ...came.named.sources]) };
  return { entry: { ...after, facts: { ...after.facts, reports, ...named } }, candidacies, items: came.items };
}

async function loadReports(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return { reports: [], named: toNamed([]), items: [] };
  const { reports, named, items } = await readTogether<{ reports: { fact: OwnReportFact }; named: NamedRow; items: ReviewItemRow }>(tx, {
    reports: selectReportFacts(ids),
    named: selectNamedByReports(ids),
    items: selectItems([], ids),
  });
  return { reports: reports.map(({ fact }): ReportFact => ({ ...fact, candidacies: [], reviews: [] })), named: toNamed(named), items };
}

/** The same for facts that `write` stores; answers what it does. */
export async function withRematching<T>(tx: Tx, context: AppContext, commitmentId: string, now: Instant, write: () => Promise<T>): Promise<T> {
  const open = async () => (await openReadings(tx, context, [commitmentId])).get(commitmentId);
  const before = await open();
  const result = await write();
  const opened = await open();
  if (opened) await insertMatches(tx, await findMatches(tx, context, opened, changedReadings(before, opened)), now);
  return result;
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
