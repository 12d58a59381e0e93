import { type NewMatch, type ReportAtHand, selectReportsFor, shareReports } from '../../db/reports.js';
import { readTogether } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { descends } from '../../domain/actors.js';
import type { Case } from '../../domain/case.js';
import { UNSPECIFIED } from '../../domain/claims.js';
import { type Match, matchReport } from '../../domain/match.js';
import { matchableReading } from '../../domain/open-case.js';
import { breather } from '../../lib/breathe.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';
import { loadParents } from '../names/load-parents.js';

/**
 * How the reports that are there fall under these readings, in so far as that is worth to be stored: those that fall under one, and those that were matched to the
 * commitment under another, so that each report can be compared across readings. Nobody else writes about these reports until the transaction ends.
 */
export async function findMatches(tx: Tx, context: AppContext, opened: Case, readingIds: readonly string[]): Promise<NewMatch[]> {
  const { id: commitmentId, mode } = opened.known;
  const readings = opened.allReadings.filter(({ id }) => readingIds.includes(id));
  if (readings.length === 0) return [];
  const selects = readings.map((reading) => {
    const { start, end } = reading.window;
    const boundIds = reading.scope.boundActors === UNSPECIFIED ? null : opened.boundIds(reading);
    const until = mode === 'perform' ? Number.POSITIVE_INFINITY : end.latest;
    return [reading.id, selectReportsFor({ boundIds, from: start.earliest, until, commitmentId })] as const;
  });
  const found = await readTogether<Record<string, ReportAtHand>>(tx, Object.fromEntries(selects));
  // The facts hold the actors that they name; whoever the reports allege may be new to them.
  const alleged = Object.values(found).flatMap((reports) => reports.flatMap(({ allegedActorId }) => allegedActorId ?? []));
  const parentOf = alleged.length > 0 ? await loadParents(tx, alleged) : () => null;
  const isUnder = (actorId: string, ancestorId: string) => descends(actorId, ancestorId, parentOf);
  const matches: NewMatch[] = [];
  const breathe = breather();
  for (const reading of readings) {
    const matchable = matchableReading(opened.known, reading);
    for (const { reportId, isCandidate, ...report } of found[reading.id] ?? []) {
      await breathe();
      const match = matchReport(report, matchable, isUnder);
      if (!isCandidate && isOutForGood(match)) continue;
      matches.push({ id: newId('match'), reportId, readingId: reading.id, commitmentId, ...match, ruleset: context.policy.ruleset });
    }
  }
  await shareReports(tx, [...new Set(matches.map(({ reportId }) => reportId))]);
  return matches;
}

/** Whatever is out of scope only since the reading is closed may be in it again: a withdrawal can be taken back. */
const isOutForGood = ({ reasons }: Match): boolean => reasons.some(({ answer, rule }) => answer === 'no' && rule !== 'time.after_closing');
