import type { Entry } from '../../db/bundle.js';
import type { NewMatch } from '../../db/reports.js';
import { descends, type ParentOf } from '../../domain/actors.js';
import type { Claimed } from '../../domain/facts.js';
import { ALL } from '../../domain/known.js';
import { type MatchableReading, matchReport } from '../../domain/match.js';
import { matchableReading, openCase } from '../../domain/open-case.js';
import { breather } from '../../lib/breathe.js';
import { newId } from '../../lib/ids.js';
import type { Rules } from './rules.js';

/** What is held against the readings: a report as its latest revision claims it. */
export interface Matching {
  reportId: string;
  content: Claimed;
  /** the readings that it may fall under */
  candidates: readonly { readingId: string; commitmentId: string }[];
  /** whether its matches are to be listed in that order; else they are in that of the readings */
  isSorted?: boolean;
}

/** How reports fall under each reading that they may fall under. Others have a turn in between: outlines take their time. @param parentOf of whom they allege */
export async function matchCandidates(
  entries: readonly Entry[],
  { policy }: Rules,
  reports: readonly Matching[],
  parentOf: ParentOf,
): Promise<NewMatch[]> {
  const isUnder = (actorId: string, ancestorId: string) => descends(actorId, ancestorId, parentOf);
  const readings = readingsOf(entries, policy);
  const breathe = breather();
  const matches: NewMatch[] = [];
  for (const { reportId, content, candidates, isSorted } of reports) {
    const found = candidates.flatMap(({ readingId, commitmentId }) => {
      const known = readings.get(readingId);
      return known ? [{ readingId, commitmentId, ...known }] : [];
    });
    for (const { readingId, commitmentId, reading } of isSorted ? found : found.sort((a, b) => a.place - b.place)) {
      await breathe();
      const match = matchReport(content, reading, isUnder);
      matches.push({ id: newId('match'), reportId, readingId, commitmentId, ...match, ruleset: policy.ruleset });
    }
  }
  return matches;
}

/** All readings of the commitments, each with its place among them. */
function readingsOf(entries: readonly Entry[], policy: Rules['policy']): Map<string, { place: number; reading: MatchableReading }> {
  const all = entries.flatMap(({ facts }) => {
    const { known, allReadings } = openCase({ ...facts, reports: [] }, policy, ALL);
    return allReadings.map((reading) => [reading.id, matchableReading(known, reading)] as const);
  });
  return new Map(all.map(([id, reading], place) => [id, { place, reading }]));
}
