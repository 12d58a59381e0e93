import {
  findGroupable,
  findNearby,
  findOpenPairs,
  findRefused,
  forgetPairs,
  type GroupableReport,
  lockPlaces,
  type NewSuggestion,
  type Pair,
  suggestPairs,
} from '../../db/suggestions.js';
import type { Tx } from '../../db/transaction.js';
import { type Likeness, suggestion } from '../../domain/grouping.js';
import type { Instant } from '../../domain/time.js';
import { groupBy } from '../../lib/group-by.js';
import { newId } from '../../lib/ids.js';

/** So many other incidents at most are suggested for one report. */
const MOST = 5;

/**
 * Looks for reports under other incidents that may be about the same event as these, and suggests the likeliest: of each other incident one report, of all of them the
 * best few. Nothing is grouped by it. What was suggested of these reports before is told anew, or forgotten where they no longer give cause for it. To be called last in the transaction.
 */
export async function suggestGroups(tx: Tx, reportIds: readonly string[], now: Instant): Promise<void> {
  const reports = await findGroupable(tx, reportIds);
  await lockPlaces(tx, reports);
  const nearby = await findNearby(tx, reports);
  const open = await findOpenPairs(tx, reportIds);
  const others = new Set([...nearby.map(({ otherId }) => otherId), ...open.flatMap(({ firstId, secondId }) => [firstId, secondId])]);
  if (others.size === 0) return;
  const known = new Map([...reports, ...(await findGroupable(tx, [...others]))].map((report) => [report.id, report]));
  const likenessOf = ({ firstId, secondId }: Pair): Likeness | null => {
    const [first, second] = [known.get(firstId), known.get(secondId)];
    return first && second && first.incidentId !== second.incidentId ? suggestion(first, second) : null;
  };
  const found = new Map<string, NewSuggestion>();
  const add = (pair: Pair, { score, reasons }: Likeness) =>
    found.set(`${pair.firstId} ${pair.secondId}`, { ...pair, id: newId('suggestion'), score, reasons });

  const refused = new Set((await findRefused(tx, reportIds)).map(({ id, incidentId }) => `${id} ${incidentId}`));
  const nearbyOf = groupBy(nearby, ({ id }) => id);
  for (const report of reports) {
    const candidates = (nearbyOf.get(report.id) ?? []).flatMap(({ otherId }) => known.get(otherId) ?? []);
    for (const [pair, likeness] of likeliest(
      report,
      candidates.filter(({ incidentId }) => !refused.has(`${report.id} ${incidentId}`)),
      likenessOf,
    ))
      add(pair, likeness);
  }
  const gone = open.filter((pair) => {
    const likeness = likenessOf(pair);
    if (likeness) add(pair, likeness);
    return likeness === null;
  });
  await forgetPairs(tx, gone);
  await suggestPairs(tx, [...found.values()], now);
}

const pairOf = (one: string, other: string): Pair => (one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one });

/** The likeliest report of each other incident, the likeliest incidents first. */
function likeliest(report: GroupableReport, candidates: readonly GroupableReport[], likenessOf: (pair: Pair) => Likeness | null): [Pair, Likeness][] {
  const best = new Map<string, [Pair, Likeness]>();
  for (const { id, incidentId } of candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const pair = pairOf(report.id, id);
    const likeness = likenessOf(pair);
    if (likeness && likeness.score > (best.get(incidentId)?.[1].score ?? 0)) best.set(incidentId, [pair, likeness]);
  }
  return [...best.values()].sort(([, a], [, b]) => b.score - a.score).slice(0, MOST);
}
