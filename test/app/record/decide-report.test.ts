import { describe, expect, it } from 'vitest';
import { decideChanges } from '../../../src/app/record/decide-changes.js';
import { decideReport, type NewReportFacts } from '../../../src/app/record/decide-report.js';
import { matchCandidates } from '../../../src/app/record/match-candidates.js';
import type { Entry } from '../../../src/db/bundle.js';
import type { ComparableReport } from '../../../src/db/comparable-reports.js';
import type { RevisionFact } from '../../../src/domain/facts.js';
import { entry, rules } from '../../support/entries.js';
import { feb, rating, report } from '../../support/facts.js';

const READING = `reading of russia announces ${new Date(feb(0)).toISOString()}`;
const candidates = [{ readingId: READING, commitmentId: 'commitment' }];

function active(): Entry {
  const given = entry({ sources: { 'source of strike': rating('B') } });
  const { entries } = decideChanges([given], rules, { now: feb(3, 2), trigger: { cause: 'statement', facts: [], validAt: feb(0) } });
  return entries[0] ?? given;
}

/** How a report falls under the pledge is worked out with it. */
const decide = async (entries: readonly Entry[], given: Strike) =>
  decideReport(entries, rules, {
    ...given,
    matches: await matchCandidates(entries, rules, [{ reportId: 'strike', content: given.content, candidates }], () => null),
  });

type Strike = Omit<NewReportFacts, 'matches'> & { content: RevisionFact };

/** A strike on Kyiv by russia on 3 February, told on the same day. */
function strike(revision: Partial<RevisionFact> = {}, more: Partial<Strike> = {}): Strike {
  const { candidacies: _c, reviews: _r, ...fact } = report('strike', feb(3), revision);
  const [content] = fact.revisions;
  if (!content) throw new Error('A report has a revision');
  const comparable: ComparableReport = {
    ...content,
    ...{ reportId: 'strike', sourceId: fact.sourceId, externalId: null, commitmentId: null, summary: null, count: null },
    ...{ doubts: [], revisedAt: feb(3, 2), verdict: null },
  };
  return {
    ...{ fact, content, comparable, others: [], items: [], now: feb(3, 2) },
    trigger: { cause: 'report', facts: ['strike'], validAt: feb(3, 1) },
    ...more,
  };
}

describe('given an active pledge of russia not to strike', () => {
  it('when a strike is reported by a source that suffices, it falls under the reading and the pledge is reportedly violated', async () => {
    const { effects } = await decide([active()], strike());
    expect(effects.candidacies).toMatchObject([{ reportId: 'strike', readingId: READING, result: 'in_scope' }]);
    expect(effects.changes).toMatchObject([{ cause: 'report', toStatus: 'reportedly_violated', facts: ['strike'] }]);
    expect(effects.items).toEqual([]);
  });

  it('when it happened after the end, it is kept as a candidate, the status stays and nobody is told', async () => {
    const { effects } = await decide([active()], strike({ observedFrom: feb(20), observedTo: feb(20, 1) }));
    expect(effects.candidacies).toMatchObject([{ result: 'out_of_scope' }]);
    // That it is no longer unmonitored is written down.
    expect(effects.changes.map(({ fromStatus, toStatus }) => [fromStatus, toStatus])).toEqual([['active', 'active']]);
    expect(effects.events).toEqual([]);
  });

  it('when it is nobody’s in particular, reviewers are asked whether it falls under it', async () => {
    const { effects } = await decide([active()], strike({ allegedActorId: null }));
    expect(effects.candidacies).toMatchObject([{ result: 'possibly' }]);
    expect(effects.items).toMatchObject([{ kind: 'scope', reportId: 'strike', commitmentId: 'commitment', rank: 0 }]);
  });

  it('when it is doubtful, reviewers are asked, and told what rejecting it would change', async () => {
    const { comparable, ...rest } = strike();
    const { effects } = await decide([active()], { ...rest, comparable: { ...comparable, doubts: ['it is odd'] } });
    expect(effects.items).toMatchObject([
      { kind: 'implausible', reportId: 'strike', rank: 0, effects: [{ status: { from: 'reportedly_violated', to: 'active' } }] },
    ]);
  });

  it('when it seems to repeat another of its source, reviewers are asked about the two', async () => {
    const { comparable, ...rest } = strike();
    const { effects } = await decide([active()], { ...rest, comparable, others: [{ ...comparable, reportId: 'earlier' }] });
    expect(effects.items).toMatchObject([{ kind: 'suspected_duplicate', reportId: 'strike', otherReportId: 'earlier' }]);
  });

  it('when it is revised away, it stays a candidate, what was asked of it is settled, and the status is corrected', async () => {
    const first = await decide([active()], strike());
    const item = {
      id: 'item',
      kind: 'implausible' as const,
      reportId: 'strike',
      otherReportId: null,
      commitmentId: null,
      rank: 3 as const,
      effects: [],
    };
    const before = strike();
    const [original] = before.fact.revisions;
    if (!original) throw new Error('A report has a revision');
    const elsewhere = {
      ...original,
      number: 2,
      areas: [{ code: 'UA-46' }],
      observedFrom: feb(20),
      observedTo: feb(20, 1),
      recordedAt: feb(4),
      publishedAt: feb(4),
    };
    const revised = strike(
      {},
      {
        ...{ fact: { ...before.fact, revisions: [original, elsewhere] }, content: elsewhere, now: feb(4), items: [{ ...item, recordedAt: feb(3) }] },
        trigger: { cause: 'revision', facts: ['strike'], validAt: feb(4) },
      },
    );
    const { effects } = await decide(first.entries, revised);
    expect(effects.candidacies).toEqual([]);
    expect(effects.refreshed).toMatchObject([{ reportId: 'strike', readingId: READING, result: 'out_of_scope' }]);
    expect(effects.removedItems).toEqual(['item']);
    expect(effects.events.map(({ type }) => type)).toContain('commitment.status_corrected');
  });
});
