import { describe, expect, it } from 'vitest';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY } from '../../src/domain/policy.js';
import { ask, facts, feb, from, PARTIES, party, rating, readingOf, report, retraction, statement, type World } from '../support/facts.js';

const window = (world: World, principalId: string, at = feb(5), knowledge = {}) => readingOf(ask(world, at, knowledge), principalId).window;
const scopes = (world: World) =>
  openCase(facts(world), DEFAULT_POLICY, ALL).readings.map(({ reading: { scope, inheritedScope } }) => ({ scope, inheritedScope }));
const day = (n: number) => new Date(feb(n)).toISOString();
const end = (n: number) => ({ end: { value: day(n) } });

describe('the current reading of a principal', () => {
  const first = statement('russia', 'announces', feb(0), from(1, 8));
  it('is the one from the latest statement with claims; a statement without claims leaves it', () => {
    const world = { statements: [first, statement('russia', 'amends', feb(2), from(2, 9)), statement('russia', 'clarifies', feb(3))] };
    expect(window(world, 'russia')).toMatchObject({ start: { latest: day(2) }, end: { latest: day(9) } });
    expect(ask(world, feb(5)).readings).toHaveLength(1);
  });
  it('is, as known before that statement, the one before it', () => {
    const world = { statements: [first, statement('russia', 'amends', feb(2), from(2, 9))] };
    expect(window(world, 'russia', feb(5), { knownBy: feb(2) - 1 }).end.latest).toBe(day(8));
    expect(window(world, 'russia', feb(5), { recordedBy: feb(2) - 1 }).end.latest).toBe(day(8));
  });
  it('is the one before it again when the statement is retracted', () => {
    const taken = statement('russia', 'amends', feb(2), from(2, 9), { retractions: [retraction(feb(4))] });
    const world = { statements: [first, taken] };
    expect(window(world, 'russia').end.latest).toBe(day(8));
    expect(window(world, 'russia', feb(5), { knownBy: feb(4) - 1 }).end.latest).toBe(day(9));
  });
  it('is the one that was said last, not the one that was logged last', () => {
    const backdated = statement('russia', 'clarifies', feb(-1), from(1, 20), { recordedAt: feb(6) });
    expect(window({ statements: [backdated, first] }, 'russia').end.latest).toBe(day(8));
  });
  it('inherits what its statement does not claim, and says so', () => {
    const scoped = statement('russia', 'announces', feb(0), { ...from(1, 8), scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] } });
    const world = { statements: [scoped, statement('russia', 'clarifies', feb(2), { scope: { targets: ['energy'], acts: 'unspecified' } })] };
    expect(window(world, 'russia')).toMatchObject({ start: { latest: day(1), inherited: true }, end: { latest: day(8), inherited: true } });
    expect(scopes(world)).toEqual([{ scope: { acts: 'unspecified', targets: ['energy'], areas: [{ code: 'UA-30' }] }, inheritedScope: ['areas'] }]);
  });
  it('inherits from its own principal only', () => {
    const world = { statements: [first, statement('usa', 'clarifies', feb(2), { scope: { targets: ['energy'] } })] };
    expect(window(world, 'usa')).toMatchObject({ start: { earliest: null, basis: 'unknown' }, end: { latest: null, basis: 'unknown' } });
  });
});

describe('an extension', () => {
  const first = statement('russia', 'announces', feb(0), from(1, 8));
  it('before the end keeps the pledge active', () => {
    const world = { statements: [first, statement('russia', 'extends', feb(7), end(15))] };
    expect(ask(world, feb(10))).toMatchObject({ status: 'active', startsAt: day(1), endsAt: day(15) });
    expect(ask(world, feb(15)).status).toBe('expired');
  });
  it('after the end shows the pledge expired for what was known, and active afterwards', () => {
    const world = { statements: [first, statement('russia', 'extends', feb(9), end(15))] };
    expect(ask(world, feb(8, 12), { knownBy: feb(8, 12) }).status).toBe('expired');
    expect(ask(world, feb(9), { knownBy: feb(9) }).status).toBe('active');
  });
  it('that a mediator claims changes the mediator’s reading only', () => {
    const world = { statements: [first, statement('usa', 'announces', feb(0), from(1, 8)), statement('usa', 'extends', feb(7), end(15))] };
    const answer = ask(world, feb(10));
    expect(answer).toMatchObject({ status: 'expired', disagreesOn: ['end'], endsAt: day(8) });
    expect([readingOf(answer, 'usa').lifecycle, readingOf(answer, 'russia').lifecycle]).toEqual(['active', 'expired']);
  });
  it('may shorten as well', () => {
    expect(ask({ statements: [first, statement('russia', 'shortens', feb(3), end(5))] }, feb(5)).status).toBe('expired');
  });
});

describe('the reading that sets the status', () => {
  const russia = statement('russia', 'confirms', feb(1), from(1, 8));
  const usa = statement('usa', 'announces', feb(0), from(1, 6));
  const ukraine = statement('ukraine', 'acknowledges', feb(-1), from(1, 4));
  const rows: [string, World, string | null, string][] = [
    ['is the committer’s, whoever spoke first', { statements: [ukraine, usa, russia] }, day(8), 'certain'],
    [
      'is that of the principal who announced it first where the committer is silent',
      { statements: [ukraine, usa], confirmWithin: 'P9D' },
      day(6),
      'possible',
    ],
    ['is that of whoever spoke first where nobody announced it', { statements: [ukraine] }, day(4), 'possible'],
    [
      'is that of the first listed committer who has one',
      {
        parties: [party('mod', 'committer'), party('russia', 'committer', { ordinal: 1 }), party('usa', 'committer', { ordinal: 2 })],
        statements: [usa, russia],
      },
      day(8),
      'certain',
    ],
    [
      'is as the committers are listed now, in whatever order they are stored',
      { parties: [party('usa', 'committer', { ordinal: 1 }), party('russia', 'committer', { ordinal: 0 })], statements: [usa, russia] },
      day(8),
      'certain',
    ],
    ['is nobody’s while nobody has one', { statements: [statement('russia', 'confirms', feb(1))] }, null, 'certain'],
  ];
  it.each(rows)('%s', (_sentence, world, endsAt, certainty) => {
    expect(ask(world, feb(3))).toMatchObject({ endsAt, certainty });
  });
  it('follows an amended list of parties, as it was known', () => {
    const parties = [party('russia', 'committer', { removedAt: feb(5) }), party('usa', 'committer', { recordedAt: feb(5) })];
    expect(ask({ parties, statements: [usa, russia] }, feb(3)).endsAt).toBe(day(6));
    expect(ask({ parties, statements: [usa, russia] }, feb(3), { recordedBy: feb(5) - 1 }).endsAt).toBe(day(8));
    expect(ask({ parties, statements: [usa, russia] }, feb(3), { recordedBy: feb(5) }).endsAt).toBe(day(6));
  });
  it('is the only one that makes the pledge end: others may run on, and be violated then', () => {
    const world: World = {
      statements: [statement('russia', 'announces', feb(0), from(1, 4)), statement('usa', 'announces', feb(0), from(1, 8))],
      reports: [report('r1', feb(5), {}, { sourceId: 's1' })],
      sources: { s1: rating('A') },
    };
    expect(ask(world, feb(6))).toMatchObject({
      status: 'expired',
      compliance: 'reportedly_violated',
      violatedUnder: [{ id: 'usa' }],
      disagreesOn: ['end', 'compliance'],
    });
  });
});

describe('who is bound', () => {
  const world = (boundActors?: string[]): World => ({
    statements: [statement('russia', 'announces', feb(0), { ...from(1, 8), ...(boundActors && { scope: { boundActors } }) })],
    reports: [report('r1', feb(3), { allegedActorId: 'mod' }, { sourceId: 's1' })],
    sources: { s1: rating('A') },
  });
  it.each([
    ['is the committer with all its bodies where nobody is named', undefined, 'reportedly_violated'],
    ['is whoever the speaker named', ['mod'], 'reportedly_violated'],
    ['is nobody but those', ['kremlin'], 'no_reports'],
  ])('%s', (_sentence, boundActors, compliance) => {
    expect(ask(world(boundActors), feb(5)).compliance).toBe(compliance);
  });
  it('follows the actor tree as it was known', () => {
    const moved = facts({ ...world(), parties: PARTIES });
    const actors = new Map(moved.actors).set('mod', {
      id: 'mod',
      name: 'MOD',
      parents: [
        { parentId: null, recordedAt: feb(6) },
        { parentId: 'russia', recordedAt: feb(0) },
      ],
    });
    const compliance = (recordedBy: number) => openCase({ ...moved, actors }, DEFAULT_POLICY, { ...ALL, recordedBy }).readings[0]?.inScope.length;
    expect([compliance(feb(6) - 1), compliance(feb(6))]).toEqual([1, 0]);
  });
});
