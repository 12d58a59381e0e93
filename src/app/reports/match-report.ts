import { insertMatches, type NewMatch } from '../../db/reports.js';
import type { Tx } from '../../db/transaction.js';
import { descends, type ParentOf } from '../../domain/actors.js';
import type { Claimed } from '../../domain/facts.js';
import { matchReport as matchByRules } from '../../domain/match.js';
import { matchableReading } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { breather } from '../../lib/breathe.js';
import { newId } from '../../lib/ids.js';
import { openReadings } from '../commitments/open-cases.js';
import type { AppContext } from '../context.js';
import type { Candidate } from './find-candidates.js';

/**
 * Records that a report is a candidate for these readings, and answers how it falls under each by the rules.
 * @param parentOf of whom the report alleges: the facts hold the actors that they name, and that one may be new to them
 */
export async function matchReport(
  tx: Tx,
  context: AppContext,
  report: Claimed & { id: string },
  candidates: readonly Candidate[],
  parentOf: ParentOf,
  now: Instant,
): Promise<NewMatch[]> {
  const cases = await openReadings(tx, context, [...new Set(candidates.map(({ commitmentId }) => commitmentId))]);
  const isUnder = (actorId: string, ancestorId: string) => descends(actorId, ancestorId, parentOf);
  const matches: NewMatch[] = [];
  const breathe = breather();
  const wanted = new Set(candidates.map(({ readingId }) => readingId));
  for (const [commitmentId, opened] of cases) {
    for (const reading of opened.allReadings.filter(({ id }) => wanted.has(id))) {
      await breathe();
      const match = matchByRules(report, matchableReading(opened.known, reading), isUnder);
      matches.push({ id: newId('match'), reportId: report.id, readingId: reading.id, commitmentId, ...match, ruleset: context.policy.ruleset });
    }
  }
  await insertMatches(tx, matches, now);
  return matches;
}
