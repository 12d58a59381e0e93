import { describe, expect, it } from 'vitest';
import { ask, facts, feb, from, PARTIES, report, statement, type World } from '../support/facts.js';

type Told = [status: string, possibly?: string];
const told = (world: World, at: number, knowledge = {}): Told => {
  const { status, possibly } = ask(world, at, knowledge);
  return possibly === undefined ? [status] : [status, possibly];
};
const announced = statement('russia', 'announces', feb(0), from(1, 8));
const said = (...statements: World['statements'] & object): World => ({ statements: [announced, ...statements] });

describe('where the clock stands in a window with uncertain bounds', () => {
  const range = (a: number, b: number) => ({ value: `${new Date(feb(a)).toISOString()}/${new Date(feb(b)).toISOString()}` });
  const apart = { statements: [statement('russia', 'announces', feb(0), { start: range(1, 2), end: range(7, 8) })] };
  const crossing = { statements: [statement('russia', 'announces', feb(0), { start: range(1, 6), end: range(4, 8) })] };
  const rows: [string, World, number, Told][] = [
    ['before the earliest start it is announced', apart, feb(1) - 1, ['announced']],
    ['from the earliest start on it is announced, possibly active', apart, feb(1), ['announced', 'active']],
    ['until the latest start it stays so', apart, feb(2) - 1, ['announced', 'active']],
    ['from the latest start on it is active', apart, feb(2), ['active']],
    ['until the earliest end it is active', apart, feb(7) - 1, ['active']],
    ['from the earliest end on it is active, possibly expired', apart, feb(7), ['active', 'expired']],
    ['until the latest end it stays so', apart, feb(8) - 1, ['active', 'expired']],
    ['from the latest end on it is expired', apart, feb(8), ['expired']],
    ['where the end may come before the start, it is possibly active first', crossing, feb(4) - 1, ['announced', 'active']],
    ['where it may have begun and may be over, it is active, possibly expired', crossing, feb(4), ['active', 'expired']],
    ['and so after the latest start', crossing, feb(6), ['active', 'expired']],
    ['until the latest end', crossing, feb(8), ['expired']],
    ['what was promised to be done lapses instead of expiring', { ...apart, mode: 'perform' }, feb(7), ['active', 'lapsed']],
    [
      'a start that nobody named lies before the first word of it',
      { statements: [statement('russia', 'announces', feb(0), { end: { value: '2026-02-08T00:00:00Z' } })] },
      feb(-9),
      ['announced', 'active'],
    ],
    [
      'and has come by then',
      { statements: [statement('russia', 'announces', feb(0), { end: { value: '2026-02-08T00:00:00Z' } })] },
      feb(0),
      ['active'],
    ],
  ];
  it.each(rows)('%s', (_sentence, world, at, expected) => {
    expect(told(world, at)).toEqual(expected);
    expect(ask(world, at).certainty).toBe(expected.length === 2 ? 'possible' : 'certain');
  });
});

describe('what another commitment supersedes', () => {
  const by = (at: number, more = {}) => ({ supersessions: [{ commitmentId: 'new', from: at, recordedAt: feb(0), removedAt: null, ...more }] });
  it('is superseded from the effective start of the other', () => {
    expect(told(by(feb(4)), feb(4) - 1)).toEqual(['active']);
    expect(told(by(feb(4)), feb(4))).toEqual(['superseded']);
    expect(ask(by(feb(4)), feb(4)).readings[0]?.because).toEqual([{ rule: 'lifecycle.superseded', facts: ['new'] }]);
  });
  it('is not while the other has no start', () => expect(told(by(Number.POSITIVE_INFINITY), feb(7))).toEqual(['active']));
  it('is not once the link was removed, as it was known', () => {
    expect(told(by(feb(4), { removedAt: feb(5) }), feb(6))).toEqual(['active']);
    expect(told(by(feb(4), { removedAt: feb(5) }), feb(6), { recordedBy: feb(5) - 1 })).toEqual(['superseded']);
    expect(told(by(feb(4), { recordedAt: feb(5) }), feb(6), { recordedBy: feb(5) - 1 })).toEqual(['active']);
  });
});

describe('where several lifecycles hold, the first counts', () => {
  const superseding = { supersessions: [{ commitmentId: 'new', from: feb(4), recordedAt: feb(0), removedAt: null }] };
  const withdrawal = statement('russia', 'withdraws', feb(3));
  const fulfilled = statement('ukraine', 'fulfils', feb(2));
  const denied = [statement('usa', 'announces', feb(0), from(1, 8)), statement('russia', 'denies', feb(1))];
  const rows: [string, World, number, string][] = [
    ['superseded before withdrawn', { ...said(withdrawal), ...superseding }, feb(5), 'superseded'],
    ['withdrawn before fulfilled', { ...said(fulfilled, withdrawal), mode: 'perform' }, feb(5), 'withdrawn'],
    ['fulfilled before lapsed', { ...said(fulfilled), mode: 'perform' }, feb(9), 'fulfilled'],
    ['superseded before expired', superseding, feb(9), 'superseded'],
    ['expired before not established', { statements: denied }, feb(9), 'expired'],
    ['not established before active', { statements: denied }, feb(2), 'not_established'],
    ['withdrawn before expired', said(withdrawal), feb(9), 'withdrawn'],
  ];
  it.each(rows)('%s', (_sentence, world, at, expected) => {
    expect(ask(world, at).status).toBe(expected);
  });
});

it('keeps facts of the test world apart from the rules: the default pledge runs from 1 to 8 February', () => {
  expect(facts().parties).toEqual(PARTIES);
  expect([feb(0), feb(1), feb(8)].map((at) => ask({}, at).status)).toEqual(['announced', 'active', 'expired']);
});

describe('the next change', () => {
  const at = (day: number) => new Date(feb(day)).toISOString();
  const withdrawn = statement('russia', 'withdraws', feb(2), null, { effectiveAt: feb(3) });
  const renewed = statement('russia', 'confirms', feb(5));
  const byUsa = statement('usa', 'announces', feb(0), from(1, 8));
  const rows: [string, World, number, string | null][] = [
    ['is the start before it', {}, feb(0), at(1)],
    ['is the end from the start on', {}, feb(1), at(8)],
    ['is none from the end on', {}, feb(8), null],
    ['is the instant at which a withdrawal takes effect', said(withdrawn), feb(2), at(3)],
    ['is the renewal after a withdrawal', said(withdrawn, renewed), feb(3), at(5)],
    ['is when silence has lasted too long', { statements: [byUsa] }, feb(1), at(3)],
    ['is a denial', { statements: [byUsa, statement('russia', 'denies', feb(2))] }, feb(1), at(2)],
    ['is what a report observed', { reports: [report('r', feb(3))] }, feb(2), at(3)],
    ['is not a report out of scope', { reports: [report('r', feb(3), { allegedActorId: 'usa' })] }, feb(2), at(8)],
    ['is an admission', said(statement('russia', 'admits_violation', feb(4))), feb(2), at(4)],
    ['is not a statement that changes nothing', said(statement('usa', 'acknowledges', feb(4))), feb(2), at(8)],
  ];
  it.each(rows)('%s', (_sentence, world, instant, expected) => {
    expect(ask(world, instant).nextChangeAt).toBe(expected);
  });
});
