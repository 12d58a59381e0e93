import type { Case, CaseReading } from './case.js';
import { type Known, type KnownReport, partiesWith } from './known.js';
import type { Reason } from './lifecycle.js';
import { claimantOf, countOrigins } from './origins.js';
import type { Policy } from './policy.js';
import type { Instant } from './time.js';
import { type Compliance, RELIABILITIES } from './vocabulary.js';

/** The compliance of one reading at an instant: by what was observed to begin, and admitted, until then. */
export function complianceAt(
  opened: Case,
  { reading, inScope, admissions }: CaseReading,
  at: Instant,
): { compliance: Compliance; because: Reason[] } {
  const answer = (compliance: Compliance, rule: string, facts: readonly { id: string }[]) => ({
    compliance,
    because: [{ rule: `compliance.${rule}`, facts: facts.map(({ id }) => id) }],
  });
  const admitted = admissions.filter(({ saidAt }) => saidAt <= at);
  if (admitted.length > 0) return answer('reportedly_violated', 'admission', admitted);
  const counted = inScope.filter(({ bearing, observedFrom }) => bearing === 'violates' && observedFrom <= at);
  if (counted.length === 0) return { compliance: 'no_reports', because: [] };
  const enough = sufficient(counted, opened.known, opened.boundIds(reading), opened.policy);
  return enough ? answer('reportedly_violated', enough.rule, enough.reports) : answer('alleged', 'alleged', counted);
}

/** Which of the threshold's alternatives one incident meets, with the reports that carry it; null when it meets none. */
export interface Sufficient {
  rule: 'independent_source' | 'independent_origins' | 'monitor' | 'admission' | 'acknowledged';
  reports: readonly KnownReport[];
}

/**
 * Whether the reports suffice for "reportedly" (docs/domain.md, "Compliance"): one incident with a reliable source that is no party's,
 * several independent origins, a monitor party's own word, or the word of a party against its own interest.
 *
 * @param reports of one bearing, in scope of one reading, observed by the instant in question
 */
export function sufficient(reports: readonly KnownReport[], known: Known, boundIds: readonly string[], policy: Policy): Sufficient | null {
  const monitorIds = partiesWith(known, 'monitor');
  const owedIds = [...partiesWith(known, 'beneficiary'), ...partiesWith(known, 'counterparty')];
  for (const incident of byIncident(reports).values()) {
    const independent = incident.filter((report) => report.voice === null && isTrusted(report, policy));
    if (independent.length > 0) return { rule: 'independent_source', reports: independent };

    const monitors = incident.filter((report) => speaksFor(report, known, monitorIds));
    if (monitors.length > 0) return { rule: 'monitor', reports: monitors };

    const bearing = incident[0]?.bearing;
    const againstInterest = bearing === 'violates' ? boundIds : owedIds;
    const admissions = incident.filter((report) => speaksFor(report, known, againstInterest));
    if (admissions.length > 0) return { rule: bearing === 'violates' ? 'admission' : 'acknowledged', reports: admissions };

    if (countOrigins(incident) >= policy.originsNeeded) return { rule: 'independent_origins', reports: incident };
  }
  return null;
}

/** Reports by their incident, in the order given. */
export function byIncident(reports: readonly KnownReport[]): Map<string, KnownReport[]> {
  const groups = new Map<string, KnownReport[]>();
  for (const report of reports) {
    const group = groups.get(report.incidentId);
    if (group) group.push(report);
    else groups.set(report.incidentId, [report]);
  }
  return groups;
}

function speaksFor(report: KnownReport, known: Known, actorIds: readonly string[]): boolean {
  const claimant = claimantOf(report);
  return claimant !== null && actorIds.some((actorId) => known.isUnder(claimant, actorId));
}

function isTrusted(report: KnownReport, policy: Policy): boolean {
  return (
    RELIABILITIES.indexOf(report.rating.reliability) <= RELIABILITIES.indexOf(policy.reliabilityNeeded) &&
    report.credibility <= policy.credibilityNeeded
  );
}
