import { describe, expect, it } from 'vitest';
import { ask, feb, from, party, readingOf, statement, type World } from '../support/facts.js';

const announced = statement('russia', 'announces', feb(0), from(1, 8));
const said = (...statements: World['statements'] & object): World => ({ statements: [announced, ...statements] });

describe('what others announced', () => {
  const byUsa = statement('usa', 'announces', feb(0), from(1, 8));
  const rows: [string, World, number, string][] = [
    ['is taken as announced while the committer may still confirm it', { statements: [byUsa] }, feb(1) - 1, 'announced'],
    ['becomes active by the announcer’s reading', { statements: [byUsa] }, feb(3) - 1, 'active'],
    ['is not established when the committer stays silent for three days', { statements: [byUsa] }, feb(3), 'not_established'],
    ['or for as long as the desk has set', { statements: [byUsa], confirmWithin: 'P5D' }, feb(5) - 1, 'active'],
    ['and then', { statements: [byUsa], confirmWithin: 'P5D' }, feb(5), 'not_established'],
    [
      'is not established at once when the committer denies it',
      { statements: [byUsa, statement('russia', 'denies', feb(1))] },
      feb(1),
      'not_established',
    ],
    ['nor when the committer rejects it', { statements: [byUsa, statement('russia', 'rejects', feb(1))] }, feb(1), 'not_established'],
    ['is established by a confirmation in time', { statements: [byUsa, statement('russia', 'confirms', feb(2))] }, feb(4), 'active'],
    ['is established by a confirmation that comes late', { statements: [byUsa, statement('russia', 'confirms', feb(5))] }, feb(5), 'active'],
    ['was not until then', { statements: [byUsa, statement('russia', 'confirms', feb(5))] }, feb(5) - 1, 'not_established'],
    [
      'is established by a confirmation after a denial',
      { statements: [byUsa, statement('russia', 'denies', feb(1)), statement('russia', 'confirms', feb(2))] },
      feb(4),
      'active',
    ],
    [
      'is not established by a denial after a confirmation',
      { statements: [byUsa, statement('russia', 'confirms', feb(1)), statement('russia', 'denies', feb(2))] },
      feb(4),
      'not_established',
    ],
    [
      'is established when the committer answers a question about it',
      { statements: [byUsa, statement('russia', 'clarifies', feb(2))] },
      feb(4),
      'active',
    ],
    [
      'is not established by a committer who only asks for something',
      { statements: [byUsa, statement('russia', 'requests', feb(2))] },
      feb(4),
      'not_established',
    ],
    [
      'is not established by the beneficiary’s thanks',
      { statements: [byUsa, statement('ukraine', 'acknowledges', feb(1))] },
      feb(4),
      'not_established',
    ],
    ['has expired when its window has passed unconfirmed', { statements: [byUsa] }, feb(8), 'expired'],
    ['is announced for as long as nobody has spoken of it', { statements: [] }, feb(4), 'announced'],
  ];
  it.each(rows)('%s', (_sentence, world, at, expected) => {
    expect(ask(world, at).status).toBe(expected);
  });

  it('stands by the word of one committer where another denies it', () => {
    const parties = [party('russia', 'committer', { ordinal: 0 }), party('ukraine', 'committer', { ordinal: 1 })];
    const denial = statement('ukraine', 'denies', feb(2));
    expect(ask({ parties, statements: [byUsa, statement('russia', 'confirms', feb(1)), denial] }, feb(4))).toMatchObject({
      status: 'active',
      disagreesOn: ['existence'],
    });
    expect(ask({ parties, statements: [byUsa, denial] }, feb(2)).status).toBe('not_established');
  });
  it('is a matter of dispute, not of establishment, when the committer itself announced it and denies it later', () => {
    expect(ask(said(statement('russia', 'denies', feb(2))), feb(3))).toMatchObject({ status: 'active', disagreesOn: ['existence'] });
  });
  it('names the denial or the announcement as its reason', () => {
    const reason = (world: World, at: number) => readingOf(ask(world, at), 'usa').because;
    expect(reason({ statements: [byUsa] }, feb(3))).toEqual([{ rule: 'lifecycle.not_established', facts: [byUsa.id] }]);
    const denial = statement('russia', 'denies', feb(1));
    expect(reason({ statements: [byUsa, denial] }, feb(3))).toEqual([{ rule: 'lifecycle.not_established', facts: [denial.id] }]);
  });
});
