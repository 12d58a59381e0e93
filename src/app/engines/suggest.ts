import {
  findGroupable,
  findNearby,
  findRefused,
  forgetPairs,
  lockOpenPairs,
  type NewSuggestion,
  type Pair,
  suggestPairs,
} from '../../db/suggestions.js';
import type { Tx } from '../../db/transaction.js';
import { type Likeness, suggestion } from '../../domain/grouping.js';
import type { Instant } from '../../domain/time.js';
import { breather } from '../../lib/breathe.js';
import { groupBy } from '../../lib/group-by.js';
import { newId } from '../../lib/ids.js';

/** So many other incidents at most are suggested for one report. */
const MOST = 5;

/**
 * Looks for reports under other incidents that may be about the same event as these, and suggests the likeliest: of each other incident one report, of all of them the
 * best few. Nothing is grouped by it. What was suggested of these reports before is told anew, or forgotten where they no longer give cause for it.
 */
export async function suggestGroups(tx: Tx, reportIds: readonly string[], now: Instant): Promise<void> {
  const reports = await findGroupable(tx, reportIds);
  const nearby = await findNearby(tx, reports);
  const open = await lockOpenPairs(tx, reportIds);
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

  const alike: Alike[] = [];
  const breathe = breather();
  for (const { id, otherId } of nearby) {
    await breathe();
    const [other, pair] = [known.get(otherId), pairOf(id, otherId)];
    const likeness = likenessOf(pair);
    if (other && likeness) alike.push({ id, incidentId: other.incidentId, pair, likeness });
  }
  const refused = new Set((await findRefused(tx, [...new Set(alike.map(({ id }) => id))])).map(({ id, incidentId }) => `${id} ${incidentId}`));
  const asked = alike.filter(({ id, incidentId }) => !refused.has(`${id} ${incidentId}`));
  for (const own of groupBy(asked, ({ id }) => id).values()) for (const { pair, likeness } of likeliest(own)) add(pair, likeness);
  const gone = open.filter((pair) => {
    const likeness = likenessOf(pair);
    if (likeness) add(pair, likeness);
    return likeness === null;
  });
  await forgetPairs(tx, gone);
  await suggestPairs(tx, [...found.values()], now);
}

const pairOf = (one: string, other: string): Pair => (one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one });

interface Alike {
  id: string;
  incidentId: string;
  pair: Pair;
  likeness: Likeness;
}

/** Of what one report is like: the likeliest report of each other incident, the likeliest incidents first. */
function likeliest(alike: readonly Alike[]): Alike[] {
  const best = new Map<string, Alike>();
  // In the order of the ids, so that of equal ones the same is chosen every time.
  for (const one of alike.toSorted((a, b) => (`${a.pair.firstId} ${a.pair.secondId}` < `${b.pair.firstId} ${b.pair.secondId}` ? -1 : 1))) {
    if (one.likeness.score > (best.get(one.incidentId)?.likeness.score ?? 0)) best.set(one.incidentId, one);
  }
  return [...best.values()].sort((a, b) => b.likeness.score - a.likeness.score).slice(0, MOST);
}
