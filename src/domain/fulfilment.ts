import type { Case, CaseReading } from './case.js';
import { sufficient } from './compliance.js';
import type { StatementFact } from './facts.js';
import { partiesWith } from './known.js';
import type { Fulfilment } from './lifecycle.js';
import type { Instant } from './time.js';

/**
 * Whether a commitment to do something was done by `at`, by the same threshold as a violation: reports that bear as `fulfils`, or statements that say so by a
 * monitor, by somebody whom it was owed to, or by several independent principals. The committer's own word is not enough.
 */
export function fulfilment(opened: Case, item: CaseReading | null, at: Instant): Fulfilment | null {
  if (opened.known.mode !== 'perform') return null;
  const done = evidence(opened, item, at);
  if (!done) return null;
  const deadline = item?.reading.window.end.latest ?? Number.POSITIVE_INFINITY;
  // "Begun by t" is inclusive, so the last moment before the deadline is what still counts as in time.
  const late = at >= deadline && evidence(opened, item, deadline - 1) === null;
  return { ...done, late };
}

/** When it was done, by a statement that says so: at the time that it names, else when it was said. As with a report, it may be told later. */
export const doneAt = ({ saidAt, effectiveAt }: StatementFact): Instant => effectiveAt ?? saidAt;

function evidence(opened: Case, item: CaseReading | null, at: Instant): Omit<Fulfilment, 'late'> | null {
  const { known, policy } = opened;
  const reports = (item?.inScope ?? []).filter((report) => report.bearing === 'fulfils' && report.observedFrom <= at);
  const enough = item ? sufficient(reports, known, opened.boundIds(item.reading), policy) : null;
  if (enough) return { rule: `fulfilment.${enough.rule}`, facts: enough.reports.map(({ id }) => id) };

  const words = known.statements.filter((statement) => statement.act === 'fulfils' && doneAt(statement) <= at);
  const owed = new Set((['monitor', 'beneficiary', 'counterparty'] as const).flatMap((role) => partiesWith(known, role)));
  const acknowledged = words.filter(({ principalId }) => owed.has(principalId));
  if (acknowledged.length > 0) return { rule: 'fulfilment.acknowledged', facts: acknowledged.map(({ id }) => id) };
  const principals = new Set(words.map(({ principalId }) => principalId));
  return principals.size >= policy.originsNeeded ? { rule: 'fulfilment.independent_origins', facts: words.map(({ id }) => id) } : null;
}
