import { describe, expect, it } from 'vitest';
import { decideAboutReport, type SaidOfReport } from '../../../src/app/record/decide-about-report.js';
import { decideChanges } from '../../../src/app/record/decide-changes.js';
import type { Entry } from '../../../src/db/bundle.js';
import type { ComparableReport } from '../../../src/db/comparable-reports.js';
import type { ReviewItemRow } from '../../../src/db/review-items.js';
import { entry, rules } from '../../support/entries.js';
import { feb, rating, report, retraction, type World } from '../../support/facts.js';

const READING = `reading of russia announces ${new Date(feb(0)).toISOString()}`;
const STRIKE = report('strike', feb(3));
const violated: World = { reports: [STRIKE], sources: { 'source of strike': rating('B') } };
const unclear: World = { reports: [report('strike', feb(3), { allegedActorId: null })], sources: { 'source of strike': rating('B') } };

/** The pledge with a report under it, as it was written down on 3 February. */
function given(world: World): Entry[] {
  const trigger = { cause: 'report' as const, facts: ['strike'], validAt: feb(3, 1) };
  return [...decideChanges([entry(world)], rules, { now: feb(3, 2), trigger }).entries];
}

const verdict = (said: 'accepted' | 'rejected' | 'duplicate' | 'undecided', replaces: string | null = null): SaidOfReport => ({
  verdict: { id: 'review', verdict: said, recordedAt: feb(4) },
  replaces,
});
const override = (said: 'in_scope' | 'out_of_scope' | 'rules', replaces: string | null = null): SaidOfReport => ({
  override: { id: 'review', readingId: READING, verdict: said, recordedAt: feb(4) },
  replaces,
});
const takenBack: SaidOfReport = { retraction: retraction(feb(4), { id: 'retraction' }) };

const item = (id: string, more: Partial<ReviewItemRow> = {}): ReviewItemRow => ({
  ...{ id, kind: 'implausible', reportId: 'strike', otherReportId: null, commitmentId: null, rank: 3, effects: [], recordedAt: feb(3) },
  ...more,
});
const doubted = item('its own doubt');
const repeats = item('it repeats another', { kind: 'suspected_duplicate', otherReportId: 'earlier' });
const repeated = item('another repeats it', { kind: 'suspected_duplicate', reportId: 'later', otherReportId: 'strike' });
const others = item('about another', { reportId: 'later' });
const items = [doubted, repeats, repeated, others];

const decide = (world: World, said: SaidOfReport, asked: readonly ReviewItemRow[] = []) =>
  decideAboutReport(given(world), rules, { reportId: 'strike', said, items: asked, now: feb(4) }).effects;
const told = ({ changes }: ReturnType<typeof decide>) => changes.map(({ cause, fromStatus, toStatus }) => `${cause}: ${fromStatus} → ${toStatus}`);

describe('given a pledge that a report says was violated', () => {
  const cases: { when: string; world: World; said: SaidOfReport; changes: string[]; facts: string[]; messages: string[] }[] = [
    {
      when: 'the report is taken back',
      world: violated,
      said: takenBack,
      changes: ['retraction: reportedly_violated → active'],
      facts: ['retraction', 'strike'],
      messages: ['commitment.status_corrected'],
    },
    {
      when: 'a reviewer rejects it',
      world: violated,
      said: verdict('rejected'),
      changes: ['review: reportedly_violated → active'],
      facts: ['review', 'strike'],
      messages: ['commitment.status_corrected'],
    },
    {
      when: 'it is said to repeat another, in place of an earlier verdict: that one is named as well',
      world: violated,
      said: verdict('duplicate', 'earlier review'),
      changes: ['review: reportedly_violated → active'],
      facts: ['review', 'strike', 'earlier review'],
      messages: ['commitment.status_corrected'],
    },
    { when: 'it is accepted: it counted before', world: violated, said: verdict('accepted'), changes: [], facts: [], messages: [] },
    {
      when: 'it is said to fall outside',
      world: violated,
      said: override('out_of_scope'),
      changes: ['review: reportedly_violated → active'],
      facts: ['review', 'strike'],
      messages: ['commitment.status_corrected'],
    },
    {
      when: 'nobody in particular was alleged, and a reviewer first says that it falls under it: that is news',
      world: unclear,
      said: override('in_scope'),
      changes: ['review: active → reportedly_violated'],
      facts: ['review', 'strike'],
      messages: ['commitment.reportedly_violated'],
    },
    {
      when: 'a reviewer says so in place of another verdict: that corrects what was told, too',
      world: unclear,
      said: override('in_scope', 'earlier review'),
      changes: ['review: active → reportedly_violated'],
      facts: ['review', 'strike', 'earlier review'],
      messages: ['commitment.status_corrected', 'commitment.reportedly_violated'],
    },
  ];
  it.each(cases)('when $when', ({ world, said, changes, facts, messages }) => {
    const effects = decide(world, said);
    expect(told(effects)).toEqual(changes);
    expect(effects.changes.flatMap((change) => change.facts)).toEqual(facts);
    expect(effects.events.map(({ type }) => type)).toEqual(messages);
  });

  it.each([
    ['it is taken back', takenBack, [doubted, repeats, repeated]],
    ['it is rejected', verdict('rejected'), [doubted, repeats, repeated]],
    ['it is a duplicate', verdict('duplicate'), [doubted, repeats, repeated]],
    ['it is accepted: another may repeat it still', verdict('accepted'), [doubted, repeats]],
    ['a verdict is taken back: what is doubted is looked at anew', verdict('undecided', 'earlier'), [doubted, repeats, repeated]],
    ['only how it falls under a reading is decided', override('in_scope'), []],
  ])('when %s, reviewers are no longer asked about what that settles', (_, said, settled) => {
    expect(decide(violated, said, items).removedItems).toEqual(settled.map(({ id }) => id));
  });

  it('when a verdict is taken back, reviewers are asked again what is doubtful about it', () => {
    const comparable: ComparableReport = {
      ...{ reportId: 'strike', sourceId: 'source of strike', externalId: null, commitmentId: null, summary: null, count: null },
      ...{ observedFrom: feb(3), act: 'air_strike', target: null, areas: [{ code: 'UA-30' }], allegedActorId: 'russia', bearing: 'violates' },
      ...{ doubts: ['it is odd'], revisedAt: feb(3), verdict: { verdict: 'undecided', recordedAt: feb(4) } },
    };
    const compared = { report: comparable, others: [{ ...comparable, reportId: 'earlier', doubts: [] }] };
    const rejected = { ...violated, reports: [{ ...STRIKE, decisions: [{ verdict: 'rejected' as const, recordedAt: feb(3, 2) }] }] };
    const effects = decide(rejected, {
      verdict: { id: 'review', verdict: 'undecided', recordedAt: feb(4) },
      replaces: 'earlier review',
      compared,
    });
    expect(told(effects)).toEqual(['review: active → reportedly_violated']);
    expect(effects.items).toMatchObject([
      { kind: 'implausible', reportId: 'strike', rank: 0 },
      { kind: 'suspected_duplicate', reportId: 'strike', otherReportId: 'earlier', rank: 0 },
    ]);
  });

  it('when it falls under nothing, what it settles is written all the same', () => {
    const { effects } = decideAboutReport([], rules, { reportId: 'strike', said: takenBack, items, now: feb(4) });
    expect([effects.removedItems.length, effects.changes, effects.events]).toEqual([3, [], []]);
  });
});
