import type { Entry } from '../../db/bundle.js';
import type { ComparableReport } from '../../db/comparable-reports.js';
import type { ReviewItemRow } from '../../db/review-items.js';
import type { Trigger } from '../../domain/changes.js';
import type { DecisionFact, ReportFact, RetractionFact, ReviewFact } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import { type Decision, decideChanges } from './decide-changes.js';
import { both, effects } from './effects.js';
import { flagged } from './flags.js';
import { DOUBTS } from './review-kinds.js';
import type { Rules } from './rules.js';

/** What is said about a report that is there: that it is taken back, a verdict on it, or one on how it falls under a reading. */
export type SaidOfReport =
  | { retraction: RetractionFact }
  /** @param replaces the verdict that it takes the place of */
  | { verdict: DecisionFact & { id: string }; replaces: string | null; compared?: Compared | undefined }
  | { override: ReviewFact; replaces: string | null };

/** The report with what it may repeat: for whom the question is open again. */
interface Compared {
  report: ComparableReport;
  others: readonly ComparableReport[];
}

/** What that changes: what reviewers are asked about the report, and what it makes of the commitments, which are all that it falls under, or some. */
export function decideAboutReport(
  entries: readonly Entry[],
  rules: Rules,
  { reportId, said, items, now }: { reportId: string; said: SaidOfReport; items: readonly ReviewItemRow[]; now: Instant },
): Decision {
  const settled = items.filter((item) => isSettled(item, reportId, said));
  const asked = 'verdict' in said && said.compared ? flagged([said.compared.report], said.compared.others) : [];
  const told = entries.map((entry): Entry => {
    const reports = entry.facts.reports.map((report) => (report.id === reportId ? withFact(report, said) : report));
    return { ...entry, facts: { ...entry.facts, reports } };
  });
  const open = [...items.filter((item) => !settled.includes(item)), ...asked];
  const decision = decideChanges(told, rules, { now, trigger: triggerOf(reportId, said, now), items: open });
  const own = effects({ items: asked, removedItems: settled.map(({ id }) => id) });
  return { ...decision, effects: both(own, decision.effects) };
}

/** What does not count is not what another could repeat, either. */
function isSettled({ kind, commitmentId, ...item }: ReviewItemRow, reportId: string, said: SaidOfReport): boolean {
  if (commitmentId !== null || 'override' in said) return false;
  const isOwn = item.reportId === reportId;
  const isAny = isOwn || item.otherReportId === reportId;
  if ('retraction' in said) return isAny;
  const isDoubt = DOUBTS.some((doubt) => doubt === kind);
  const settles: Record<DecisionFact['verdict'], boolean> = {
    accepted: isOwn && isDoubt,
    rejected: isAny,
    duplicate: isAny,
    undecided: isAny && isDoubt,
  };
  return settles[said.verdict.verdict];
}

function withFact(report: ReportFact, said: SaidOfReport): ReportFact {
  if ('retraction' in said) return { ...report, retractions: [...report.retractions, said.retraction] };
  if ('verdict' in said) return { ...report, decisions: [...report.decisions, said.verdict] };
  return { ...report, reviews: [...report.reviews, said.override] };
}

function triggerOf(reportId: string, said: SaidOfReport, now: Instant): Trigger {
  if ('retraction' in said) return { cause: 'retraction', facts: [said.retraction.id, reportId], validAt: now };
  const { id } = 'verdict' in said ? said.verdict : said.override;
  const before = said.replaces === null ? [] : [said.replaces];
  return { cause: 'review', facts: [id, reportId, ...before], validAt: now, isFirstReview: said.replaces === null };
}
