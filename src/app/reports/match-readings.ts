import { descendantIds } from '../../db/actors.js';
import { loadFacts } from '../../db/facts.js';
import { candidateReportIds, findReportsFor, insertMatches, type NewMatch } from '../../db/reports.js';
import type { Tx } from '../../db/transaction.js';
import { matchableReading, openCase } from '../../domain/case.js';
import { UNSPECIFIED } from '../../domain/claims.js';
import { ALL } from '../../domain/known.js';
import { matchReport } from '../../domain/match.js';
import type { Instant } from '../../domain/time.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';

/**
 * Finds the reports that were there before a reading was: those that fall under it, and those that were matched to this commitment under another reading,
 * so that each report can be compared across readings. To be called in the transaction that adds the reading, before changes are recorded.
 */
export async function matchReadings(tx: Tx, context: AppContext, commitmentId: string, readingIds: readonly string[], now: Instant): Promise<void> {
  const facts = (await loadFacts(tx, [commitmentId])).get(commitmentId);
  if (!facts) return;
  const opened = openCase(facts, context.policy, ALL);
  const known = await candidateReportIds(tx, commitmentId);
  const matches: NewMatch[] = [];
  for (const reading of opened.allReadings.filter(({ id }) => readingIds.includes(id))) {
    const bound = reading.scope.boundActors === UNSPECIFIED ? null : await descendantIds(tx, opened.boundIds(reading));
    const { start, end } = reading.window;
    const until = facts.mode === 'perform' ? Number.POSITIVE_INFINITY : end.latest;
    const reports = await findReportsFor(tx, { allegedActorIds: bound, from: start.earliest, until, matchedTo: commitmentId });
    const matchable = matchableReading(opened.known, reading);
    for (const { reportId, ...report } of reports) {
      const match = matchReport(report, matchable, opened.known.isUnder);
      if (match.result === 'out_of_scope' && !known.has(reportId)) continue;
      matches.push({ id: newId('match'), reportId, readingId: reading.id, commitmentId, ...match, ruleset: context.policy.ruleset });
    }
  }
  await insertMatches(tx, matches, now);
}
