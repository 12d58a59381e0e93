import { describe, expect, it } from 'vitest';
import { decideChanges } from '../../../src/app/record/decide-changes.js';
import { decideMatches, type MatchedBatch, type Pending } from '../../../src/app/record/decide-matches.js';
import { matchCandidates } from '../../../src/app/record/match-candidates.js';
import type { Entry } from '../../../src/db/bundle.js';
import type { Instant } from '../../../src/domain/time.js';
import { entry, rules } from '../../support/entries.js';
import { feb, rating, report, type World } from '../../support/facts.js';

const READING = `reading of russia announces ${new Date(feb(0)).toISOString()}`;
const candidates = [{ readingId: READING, commitmentId: 'commitment' }];
const trusted = { 'source of first': rating('B'), 'source of second': rating('B') };

/** The pledge as it is known on 5 February, with these reports under it already. */
function given(world: World = {}, stored: Partial<Entry['stored']> = {}): Entry[] {
  const trigger = { cause: 'statement' as const, facts: [], validAt: feb(0) };
  return [...decideChanges([entry({ sources: trusted, ...world }, stored)], rules, { now: feb(5), trigger }).entries];
}

interface Left {
  id: string;
  observedFrom: Instant;
  allegedActorId?: string | null;
  matchedTo?: string[];
  isSubmitted?: boolean;
}

/** Reports that the job finds, each to be held against the pledge. */
async function decide(entries: readonly Entry[], left: readonly Left[], items: MatchedBatch['items'] = []) {
  const batch = left.map(({ id, observedFrom, allegedActorId = 'russia', matchedTo = [], isSubmitted = false }) => {
    const { candidacies: _c, reviews: _r, ...fact } = report(id, observedFrom, { allegedActorId });
    const [content] = fact.revisions;
    if (!content) throw new Error('A report has a revision');
    const pending: Pending = { id, observedFrom, publishedAt: content.publishedAt, matchedTo, isSubmitted };
    const told = { ...content, id, summary: null, source: { id: 's', name: 'S' }, allegedActor: null, origin: null, commitments: [] };
    return { fact, pending, told, matching: { reportId: id, content, candidates } };
  });
  const matches = await matchCandidates(
    entries,
    rules,
    batch.map(({ matching }) => matching),
    () => null,
  );
  const decision = await decideMatches(entries, rules, {
    reports: batch.map(({ pending }) => pending),
    facts: batch.map(({ fact }) => fact),
    told: batch.map(({ told }) => told),
    ...{ matches, items, now: feb(5) },
  });
  return decision.effects;
}

const first = { id: 'first', observedFrom: feb(3) };
const second = { id: 'second', observedFrom: feb(4) };
const elsewhen = { id: 'elsewhen', observedFrom: feb(20) };

describe('given an active pledge, and reports that were left for the job', () => {
  it('when two of them count, the change is that of the one that became known first', async () => {
    const effects = await decide(given(), [second, first]);
    expect(effects.changes.map(({ facts, sequence, toStatus }) => [facts, sequence, toStatus])).toEqual([[['first'], 3, 'reportedly_violated']]);
    expect(effects.candidacies.map(({ reportId, result }) => [reportId, result])).toEqual([
      ['first', 'in_scope'],
      ['second', 'in_scope'],
    ]);
  });

  it('when each of them changes the answer, both changes are told, and it is stored once, with the plans of the last', async () => {
    const effects = await decide(given({ sources: { 'source of second': rating('B') } }), [first, second]);
    expect(effects.changes.map(({ facts, sequence }) => [facts, sequence])).toEqual([
      [['first'], 3],
      [['second'], 4],
    ]);
    expect(effects.assessments).toMatchObject([{ id: 'commitment', state: 3, sequence: 4 }]);
    expect([...effects.plans.keys()]).toEqual(['commitment']);
    expect(effects.plans.get('commitment')?.[0]).toMatchObject({ state: 4 });
  });

  it('when one does not fall under it, it is kept as a candidate after those that do', async () => {
    const effects = await decide(given(), [elsewhen, first]);
    expect(effects.candidacies.map(({ reportId, result }) => [reportId, result])).toEqual([
      ['first', 'in_scope'],
      ['elsewhen', 'out_of_scope'],
    ]);
  });

  it('when it was a candidate before, it stays the one that it was, and how it falls under the reading is refreshed', async () => {
    const effects = await decide(given({ reports: [report('first', feb(3))] }), [{ ...first, matchedTo: ['commitment'] }]);
    expect(effects.candidacies).toEqual([]);
    expect(effects.refreshed).toMatchObject([{ reportId: 'first', readingId: READING, result: 'in_scope' }]);
  });

  it.each<[when: string, left: Left, stored: Partial<Entry['stored']>, told: string[]]>([
    ['it was submitted by itself', { ...first, isSubmitted: true }, {}, ['report.received']],
    ['it came with a file', first, {}, []],
    ['it was told of before', { ...first, isSubmitted: true, matchedTo: ['commitment'] }, {}, []],
    ['it falls under nothing', { ...elsewhen, isSubmitted: true }, {}, []],
    ['the pledge is a draft', { ...first, isSubmitted: true }, { visibility: 'draft' }, []],
  ])('when %s, those are told of the report who have not been told', async (_, left, stored, told) => {
    const effects = await decide(given({}, stored), [left]);
    expect(effects.events.map(({ type }) => type).filter((type) => type === 'report.received')).toEqual(told);
  });

  it('when it is told of, what filters ask of the status is what it was after the reports before', async () => {
    const effects = await decide(given(), [first, { ...second, isSubmitted: true }]);
    expect(effects.events.find(({ type }) => type === 'report.received')).toMatchObject({ status: 'reportedly_violated' });
  });

  it('when nobody in particular is alleged, reviewers are asked once, with all reports known', async () => {
    const effects = await decide(given(), [{ ...first, allegedActorId: null }, elsewhen]);
    expect(effects.items).toMatchObject([{ kind: 'scope', reportId: 'first', commitmentId: 'commitment' }]);
  });

  it('when a question is settled by what came, it is taken back', async () => {
    const asked = { id: 'item', kind: 'scope' as const, reportId: 'gone', otherReportId: null, commitmentId: 'commitment' };
    const effects = await decide(given(), [first], [{ ...asked, rank: 0, effects: [], recordedAt: feb(2) }]);
    expect(effects.removedItems).toEqual(['item']);
  });

  it('when none is left, there is nothing to write', async () => {
    const effects = await decide(given(), []);
    expect([effects.changes, effects.assessments, effects.items, effects.events, effects.plans.size]).toEqual([[], [], [], [], 0]);
  });
});
