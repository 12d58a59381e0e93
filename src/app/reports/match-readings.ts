import { findReportsFor, insertMatches, type NewMatch, shareReports } from '../../db/reports.js';
import type { Tx } from '../../db/transaction.js';
import { descends } from '../../domain/actors.js';
import type { Case } from '../../domain/case.js';
import { UNSPECIFIED } from '../../domain/claims.js';
import { type Match, matchReport } from '../../domain/match.js';
import { matchableReading } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { breather } from '../../lib/breathe.js';
import { newId } from '../../lib/ids.js';
import { loadParents } from '../actors/load-parents.js';
import type { AppContext } from '../context.js';

/**
 * Finds the reports that were there before a reading was: those that fall under it, and those that were matched to this commitment under another reading,
 * so that each report can be compared across readings. To be called in the transaction that adds the reading, before changes are recorded.
 *
 * @param opened the commitment with the readings
 * @returns whether there is a new candidate, so that the facts are others now
 */
export async function matchReadings(tx: Tx, context: AppContext, opened: Case, readingIds: readonly string[], now: Instant): Promise<boolean> {
  const matches = await findMatches(tx, context, opened, readingIds);
  await shareReports(tx, [...new Set(matches.map(({ reportId }) => reportId))]);
  await insertMatches(tx, matches, now);
  return matches.length > 0;
}

/** How the reports that are there fall under these readings, in so far as that is worth to be stored. */
export async function findMatches(tx: Tx, context: AppContext, opened: Case, readingIds: readonly string[]): Promise<NewMatch[]> {
  const { id: commitmentId, mode } = opened.known;
  const matches: NewMatch[] = [];
  for (const reading of opened.allReadings.filter(({ id }) => readingIds.includes(id))) {
    const boundIds = reading.scope.boundActors === UNSPECIFIED ? null : opened.boundIds(reading);
    const { start, end } = reading.window;
    const until = mode === 'perform' ? Number.POSITIVE_INFINITY : end.latest;
    const reports = await findReportsFor(tx, { boundIds, from: start.earliest, until, commitmentId });
    const matchable = matchableReading(opened.known, reading);
    // The facts hold the actors that they name; whoever the reports allege may be new to them.
    const parentOf = await loadParents(
      tx,
      reports.map(({ allegedActorId }) => allegedActorId),
    );
    const isUnder = (actorId: string, ancestorId: string) => descends(actorId, ancestorId, parentOf);
    const breathe = breather();
    for (const { reportId, isCandidate, ...report } of reports) {
      await breathe();
      const match = matchReport(report, matchable, isUnder);
      if (!isCandidate && isOutForGood(match)) continue;
      matches.push({ id: newId('match'), reportId, readingId: reading.id, commitmentId, ...match, ruleset: context.policy.ruleset });
    }
  }
  return matches;
}

/** Whatever is out of scope only since the reading is closed may be in it again: a withdrawal can be taken back. */
const isOutForGood = ({ reasons }: Match): boolean => reasons.some(({ answer, rule }) => answer === 'no' && rule !== 'time.after_closing');
