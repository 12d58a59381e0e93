import { loadActorFacts } from '../../db/actors.js';
import { loadFacts } from '../../db/facts.js';
import { insertMatches, type NewMatch } from '../../db/reports.js';
import type { Tx } from '../../db/transaction.js';
import { descends, presentParents } from '../../domain/actors.js';
import { matchableReading, openCase } from '../../domain/case.js';
import { ALL } from '../../domain/known.js';
import { type Matchable, matchReport as matchByRules } from '../../domain/match.js';
import type { Instant } from '../../domain/time.js';
import { newId } from '../../lib/ids.js';
import type { AppContext } from '../context.js';

/** Records that a report is a candidate for these readings, and answers how it falls under each by the rules. */
export async function matchReport(
  tx: Tx,
  context: AppContext,
  report: Matchable & { id: string },
  candidates: readonly { readingId: string; commitmentId: string }[],
  now: Instant,
): Promise<NewMatch[]> {
  const facts = await loadFacts(tx, [...new Set(candidates.map(({ commitmentId }) => commitmentId))]);
  // The facts hold the actors that they name; whoever the report alleges may be new to them.
  const parentOf = presentParents(await loadActorFacts(tx, report.allegedActorId === null ? [] : [report.allegedActorId]));
  const isUnder = (actorId: string, ancestorId: string) => descends(actorId, ancestorId, parentOf);
  const matches: NewMatch[] = [];
  for (const [commitmentId, own] of facts) {
    const opened = openCase(own, context.policy, ALL);
    const wanted = new Set(candidates.filter((candidate) => candidate.commitmentId === commitmentId).map(({ readingId }) => readingId));
    for (const reading of opened.allReadings.filter(({ id }) => wanted.has(id))) {
      const match = matchByRules(report, matchableReading(opened.known, reading), isUnder);
      matches.push({ id: newId('match'), reportId: report.id, readingId: reading.id, commitmentId, ...match, ruleset: context.policy.ruleset });
    }
  }
  await insertMatches(tx, matches, now);
  return matches;
}
