import { describe, expect, it } from 'vitest';
import { ask, feb, from, PARTIES, party, rating, readingOf, report, statement, type World } from '../support/facts.js';

const made = statement('russia', 'announces', feb(0), from(1, 8));
const perform = (more: World): World => ({ ...more, mode: 'perform', statements: [made, ...(more.statements ?? [])] });
const done = (at: number, revision = {}, more = {}) => report(`done ${at}`, at, { bearing: 'fulfils', ...revision }, { sourceId: 's1', ...more });
const sources = { s1: rating('A') };

describe('a pledge to do something', () => {
  const word = (who: string, at: number, more = {}) => statement(who, 'fulfils', at, null, more);
  const rows: [string, World, number, string, boolean][] = [
    ['is open until its deadline', {}, feb(8) - 1, 'active', false],
    ['lapses at the deadline', {}, feb(8), 'lapsed', false],
    ['is fulfilled by a reliable report', { reports: [done(feb(3))], sources }, feb(3), 'fulfilled', false],
    ['not before what it reports', { reports: [done(feb(3))], sources }, feb(3) - 1, 'active', false],
    ['stays fulfilled after the deadline', { reports: [done(feb(3))], sources }, feb(20), 'fulfilled', false],
    ['is fulfilled late by what was done after the deadline', { reports: [done(feb(10))], sources }, feb(10), 'fulfilled', true],
    ['had lapsed until then', { reports: [done(feb(10))], sources }, feb(10) - 1, 'lapsed', false],
    ['is fulfilled late by what was done at the deadline', { reports: [done(feb(8))], sources }, feb(8), 'fulfilled', true],
    ['is fulfilled in time just before it', { reports: [done(feb(8) - 1)], sources }, feb(9), 'fulfilled', false],
    [
      'is fulfilled in time also by a report that came later',
      { reports: [done(feb(7), { publishedAt: feb(12) })], sources },
      feb(13),
      'fulfilled',
      false,
    ],
    ['is not by an unknown source alone', { reports: [done(feb(3))] }, feb(4), 'active', false],
    ['is not by a report of something out of scope', { reports: [done(feb(3), { allegedActorId: 'usa' })], sources }, feb(4), 'active', false],
    ['is not by a report of a violation', { reports: [report('r', feb(3), {}, { sourceId: 's1' })], sources }, feb(4), 'reportedly_violated', false],
    [
      'is by two independent origins',
      { reports: [done(feb(3), {}, { incident: 'i' }), done(feb(4), {}, { sourceId: 's2', incident: 'i' })] },
      feb(4),
      'fulfilled',
      false,
    ],
    ['is not by the committer’s own report', { reports: [done(feb(3), { originId: 'russia' })], sources }, feb(4), 'active', false],
    ['is by the report of the one to whom it was owed', { reports: [done(feb(3), { originId: 'ukraine' })] }, feb(4), 'fulfilled', false],
    ['is by the word of the one to whom it was owed', { statements: [word('ukraine', feb(3))] }, feb(3), 'fulfilled', false],
    [
      'is by the report of a counterparty',
      { parties: [...PARTIES, party('usa', 'counterparty')], reports: [done(feb(3), { originId: 'usa' })] },
      feb(4),
      'fulfilled',
      false,
    ],
    [
      'is by the word of a counterparty',
      { parties: [...PARTIES, party('usa', 'counterparty')], statements: [word('usa', feb(3))] },
      feb(3),
      'fulfilled',
      false,
    ],
    ['is by a monitor’s word', { parties: [...PARTIES, party('osce', 'monitor')], statements: [word('osce', feb(3))] }, feb(3), 'fulfilled', false],
    ['is not by the committer’s own word', { statements: [word('russia', feb(3))] }, feb(4), 'active', false],
    ['is not by the word of one who is owed nothing', { statements: [word('usa', feb(3))] }, feb(4), 'active', false],
    ['is by the words of two', { statements: [word('russia', feb(3)), word('usa', feb(4))] }, feb(4), 'fulfilled', false],
    [
      'is from when the speaker says that it was done',
      { statements: [word('ukraine', feb(10), { effectiveAt: feb(5) })] },
      feb(5),
      'fulfilled',
      false,
    ],
    [
      'and so in time, although it was said after the deadline',
      { statements: [word('ukraine', feb(10), { effectiveAt: feb(5) })] },
      feb(12),
      'fulfilled',
      false,
    ],
    ['is late by a word said after the deadline without a time', { statements: [word('ukraine', feb(10))] }, feb(12), 'fulfilled', true],
  ];
  it.each(rows)('%s', (_sentence, world, at, status, isLate) => {
    const answer = ask(perform(world), at);
    expect(answer.status).toBe(status);
    expect(answer.flags.includes('late')).toBe(isLate);
  });

  it('rests on the facts that it names', () => {
    expect(readingOf(ask(perform({ reports: [done(feb(3))], sources }), feb(4)), 'russia').because).toEqual([
      { rule: 'fulfilment.independent_source', facts: [`done ${feb(3)}`] },
    ]);
    expect(readingOf(ask(perform({ statements: [word('ukraine', feb(3), { id: 'thanks' })] }), feb(4)), 'russia').because).toEqual([
      { rule: 'fulfilment.acknowledged', facts: ['thanks'] },
    ]);
  });
  it('is never late without a deadline', () => {
    const open = statement('russia', 'announces', feb(0), from(1));
    expect(ask({ mode: 'perform', statements: [open], reports: [done(feb(2000))], sources }, feb(2001))).toMatchObject({
      status: 'fulfilled',
      flags: [],
    });
  });
  it('is the only kind that is fulfilled: a pledge to abstain is not', () => {
    expect(ask({ reports: [done(feb(3))], sources }, feb(4)).status).toBe('active');
    expect(ask({ statements: [made, word('ukraine', feb(3))] }, feb(4)).status).toBe('active');
  });
});
