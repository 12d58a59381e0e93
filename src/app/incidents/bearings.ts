import { findBornOn, type IncidentReport, type ReportBearing } from '../../db/incident-views.js';
import type { Queryable } from '../../db/transaction.js';
import { lineage } from '../../domain/actors.js';
import { type Claim, countOrigins, highestParty, voiceOf } from '../../domain/origins.js';
import type { MatchResult } from '../../domain/vocabulary.js';
import { groupBy } from '../../lib/group-by.js';
import { loadParents } from '../names/load-parents.js';
import type { IncidentBearing } from './views.js';

const ORDER: readonly MatchResult[] = ['in_scope', 'possibly', 'out_of_scope'];

/** How many independent origins the reports have that count, without regard to who is a party to what. */
export const originsOf = (reports: readonly IncidentReport[]): number =>
  countOrigins(standing(reports).map((report) => ({ ...claimOf(report), voice: null })));

/** What reports bear on: each commitment and current reading that they were matched to. Those that were taken back or rejected bear on nothing. */
export async function bearingsOf(db: Queryable, reports: readonly IncidentReport[], seesDrafts: boolean): Promise<IncidentBearing[]> {
  const counted = new Map(standing(reports).map((report) => [report.id, report]));
  const { bearings, commitments } = await findBornOn(db, [...counted.keys()]);
  const claimants = [...counted.values()].flatMap(({ origin, affiliatedWith, relayed }) =>
    [origin?.id, affiliatedWith?.id, relayed?.rating.affiliatedWithId].map((id) => id ?? null),
  );
  const parentOf = await loadParents(db, claimants);
  return [...groupBy(bearings, ({ commitmentId }) => commitmentId)].flatMap(([id, own]) => {
    const commitment = commitments.get(id);
    if (!commitment || (commitment.visibility !== 'public' && !seesDrafts)) return [];
    const partyIds = new Set(commitment.partyIds);
    const partyOver = (actorId: string | null) => (actorId === null ? null : highestParty(lineage(actorId, parentOf), partyIds));
    const inScope = new Set(own.filter(({ result }) => result === 'in_scope').map(({ reportId }) => reportId));
    const claims = [...inScope].flatMap((reportId) => {
      const report = counted.get(reportId);
      return report ? [{ ...claimOf(report), voice: voiceOf(claimOf(report), partyOver) }] : [];
    });
    return { commitment: { id, title: commitment.title }, originCount: countOrigins(claims), readings: byReading(own) };
  });
}

const standing = (reports: readonly IncidentReport[]): IncidentReport[] =>
  reports.filter(({ isRetracted, verdict }) => !isRetracted && verdict !== 'rejected' && verdict !== 'duplicate');
const claimOf = ({ source, origin, rating, relayed }: IncidentReport): Claim => ({
  sourceId: source.id,
  originId: origin?.id ?? null,
  rating,
  relayed,
});

function byReading(bearings: readonly ReportBearing[]): IncidentBearing['readings'] {
  return [...groupBy(bearings, ({ readingId }) => readingId)].flatMap(([readingId, own]) => {
    const [first] = own;
    const result = ORDER.find((one) => own.some((bearing) => bearing.result === one));
    if (!first || !result) return [];
    return { readingId, principal: first.principal, result, reports: own.map((bearing) => ({ id: bearing.reportId, result: bearing.result })) };
  });
}
