import { describe, expect, it } from 'vitest';
import { ask, feb, from, party, rating, report, retraction, statement, type World } from '../support/facts.js';

type Told = [status: string, possibly?: string];
const told = (world: World, at: number): Told => {
  const { status, possibly } = ask(world, at);
  return possibly === undefined ? [status] : [status, possibly];
};
const announced = statement('russia', 'announces', feb(0), from(1, 8));
const vague = statement('russia', 'announces', feb(0), { ...from(1, 8), end: { value: '2026-02-07', zone: 'UTC' } });
const said = (...statements: World['statements'] & object): World => ({ statements: [announced, ...statements] });

describe('how a pledge ends before its window does', () => {
  const rows: [string, World, number, Told][] = [
    ['the committer withdraws: withdrawn from that word on', said(statement('russia', 'withdraws', feb(4))), feb(4), ['withdrawn']],
    ['until then it was active', said(statement('russia', 'withdraws', feb(4))), feb(4) - 1, ['active']],
    ['it stays withdrawn after the end of its window', said(statement('russia', 'withdraws', feb(4))), feb(20), ['withdrawn']],
    ['a pledge can be withdrawn before it begins', said(statement('russia', 'withdraws', feb(0, 12))), feb(0, 13), ['withdrawn']],
    [
      'from the later time that the committer names',
      said(statement('russia', 'withdraws', feb(4), null, { effectiveAt: feb(6) })),
      feb(6) - 1,
      ['active'],
    ],
    ['from that time on', said(statement('russia', 'withdraws', feb(4), null, { effectiveAt: feb(6) })), feb(6), ['withdrawn']],
    ['nobody withdraws in retrospect', said(statement('russia', 'withdraws', feb(4), null, { effectiveAt: feb(2) })), feb(3), ['active']],
    ['withdrawing after the end is too late: not renewing is expired', said(statement('russia', 'withdraws', feb(9))), feb(10), ['expired']],
    ['withdrawing at the very end is too late', said(statement('russia', 'withdraws', feb(8))), feb(10), ['expired']],
    [
      'withdrawn as of after the end is too late as well',
      said(statement('russia', 'withdraws', feb(4), null, { effectiveAt: feb(9) })),
      feb(10),
      ['expired'],
    ],
    ['somebody else cannot withdraw it', said(statement('usa', 'withdraws', feb(4))), feb(5), ['active']],
    ['a violation that is admitted does not end it', said(statement('russia', 'admits_violation', feb(4))), feb(5), ['reportedly_violated']],
    [
      'renewed afterwards it is active again',
      said(statement('russia', 'withdraws', feb(4)), statement('russia', 'confirms', feb(5))),
      feb(5),
      ['active'],
    ],
    [
      'but was withdrawn in between',
      said(statement('russia', 'withdraws', feb(4)), statement('russia', 'confirms', feb(5))),
      feb(5) - 1,
      ['withdrawn'],
    ],
    [
      'withdrawn, renewed and withdrawn again',
      said(statement('russia', 'withdraws', feb(3)), statement('russia', 'confirms', feb(4)), statement('russia', 'withdraws', feb(5))),
      feb(6),
      ['withdrawn'],
    ],
    [
      'the renewal of another does not take it back',
      said(statement('russia', 'withdraws', feb(4)), statement('usa', 'confirms', feb(5))),
      feb(6),
      ['withdrawn'],
    ],
    [
      'said twice it holds from the first time',
      said(statement('russia', 'withdraws', feb(3)), statement('russia', 'withdraws', feb(5))),
      feb(4),
      ['withdrawn'],
    ],
    [
      'put off before it took effect it holds from the later time',
      said(
        statement('russia', 'withdraws', feb(2), null, { effectiveAt: feb(4) }),
        statement('russia', 'withdraws', feb(3), null, { effectiveAt: feb(6) }),
      ),
      feb(5),
      ['active'],
    ],
    [
      'taken back before it took effect it never held',
      said(statement('russia', 'withdraws', feb(2), null, { effectiveAt: feb(5) }), statement('russia', 'confirms', feb(4))),
      feb(6),
      ['active'],
    ],
    ['declaring it ended before the stated end is withdrawing', said(statement('russia', 'declares_ended', feb(4))), feb(4), ['withdrawn']],
    ['declaring it ended after the end changes nothing', said(statement('russia', 'declares_ended', feb(9))), feb(10), ['expired']],
    [
      'declaring it ended once it may be over is saying that it is',
      { statements: [vague, statement('russia', 'declares_ended', feb(7, 12))] },
      feb(7, 13),
      ['expired'],
    ],
    [
      'declaring it ended before it may be over is withdrawing',
      { statements: [vague, statement('russia', 'declares_ended', feb(6, 12))] },
      feb(7, 13),
      ['withdrawn'],
    ],
    [
      'declaring an open end come is expired',
      { statements: [statement('russia', 'announces', feb(0), from(1)), statement('russia', 'declares_ended', feb(4))] },
      feb(4),
      ['expired'],
    ],
    ['an open end comes by no clock', { statements: [statement('russia', 'announces', feb(0), from(1))] }, feb(2000), ['active']],
    [
      'what was declared ended cannot be withdrawn',
      {
        statements: [
          statement('russia', 'announces', feb(0), from(1)),
          statement('russia', 'declares_ended', feb(4)),
          statement('russia', 'withdraws', feb(5)),
        ],
      },
      feb(6),
      ['expired'],
    ],
    [
      'declared ended and renewed it is active again',
      {
        statements: [
          statement('russia', 'announces', feb(0), from(1)),
          statement('russia', 'declares_ended', feb(4)),
          statement('russia', 'extends', feb(5)),
        ],
      },
      feb(6),
      ['active'],
    ],
    [
      'a deed that is declared ended undone has lapsed',
      { mode: 'perform', statements: [statement('russia', 'announces', feb(0), from(1)), statement('russia', 'declares_ended', feb(4))] },
      feb(4),
      ['lapsed'],
    ],
    [
      'a retracted withdrawal was none',
      said(statement('russia', 'withdraws', feb(4), null, { retractions: [retraction(feb(5))] })),
      feb(6),
      ['active'],
    ],
  ];
  it.each(rows)('%s', (_sentence, world, at, expected) => {
    expect(told(world, at)).toEqual(expected);
  });

  const PAIR = [
    party('russia', 'committer', { ordinal: 0 }),
    party('ukraine', 'committer', { ordinal: 1 }),
    party('usa', 'mediator', { ordinal: 2 }),
  ];
  const shared = (...more: World['statements'] & object): World => ({
    parties: PAIR,
    statements: ['russia', 'ukraine', 'usa'].map((who) => statement(who, 'announces', feb(0), from(1, 8))).concat(more),
  });
  const lifecycles = (world: World, at: number) => ask(world, at).readings.map(({ lifecycle }) => lifecycle);
  it('closes only the reading of the one committer who withdraws', () => {
    expect(lifecycles(shared(statement('ukraine', 'withdraws', feb(3))), feb(4))).toEqual(['active', 'withdrawn', 'active']);
    expect(told(shared(statement('ukraine', 'withdraws', feb(3))), feb(4))).toEqual(['active']);
  });
  it('closes everybody’s reading once every committer has withdrawn, from the last of them on', () => {
    const world = shared(statement('russia', 'withdraws', feb(3)), statement('ukraine', 'withdraws', feb(4), null, { effectiveAt: feb(5) }));
    expect(lifecycles(world, feb(5) - 1)).toEqual(['withdrawn', 'active', 'active']);
    expect(lifecycles(world, feb(5))).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
  it('opens a mediator’s reading again when one committer renews', () => {
    const world = shared(
      statement('russia', 'withdraws', feb(3)),
      statement('ukraine', 'withdraws', feb(4)),
      statement('russia', 'confirms', feb(5)),
    );
    expect(lifecycles(world, feb(5))).toEqual(['active', 'withdrawn', 'active']);
    expect(lifecycles(world, feb(4))).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
  it('lets a mediator’s “it is over” close the mediator’s reading only', () => {
    const world = shared(statement('usa', 'declares_ended', feb(3)));
    expect(lifecycles(world, feb(4))).toEqual(['active', 'active', 'expired']);
  });
  it('withdraws what nobody has a reading of, once every committer has', () => {
    expect(told({ statements: [statement('russia', 'withdraws', feb(3))] }, feb(4))).toEqual(['withdrawn']);
    expect(told({ statements: [statement('russia', 'confirms', feb(3))] }, feb(4))).toEqual(['announced']);
  });
  it('counts no report from after the withdrawal, nor from between withdrawal and renewal', () => {
    const sources = { s1: rating('A') };
    const strike = report('r1', feb(5), {}, { sourceId: 's1' });
    const withdrawn = statement('russia', 'withdraws', feb(4));
    expect(ask({ ...said(withdrawn), reports: [strike], sources }, feb(7)).compliance).toBe('no_reports');
    expect(ask({ ...said(withdrawn, statement('russia', 'confirms', feb(6))), reports: [strike], sources }, feb(7)).compliance).toBe('no_reports');
    expect(ask({ ...said(withdrawn, statement('russia', 'confirms', feb(5))), reports: [strike], sources }, feb(7)).compliance).toBe(
      'reportedly_violated',
    );
  });
  it('counts a report from before a withdrawal that was taken back before it took effect', () => {
    const planned = statement('russia', 'withdraws', feb(2), null, { effectiveAt: feb(6) });
    const strike = report('r1', feb(2), { observedTo: feb(7) }, { sourceId: 's1' });
    const world = { ...said(planned, statement('russia', 'confirms', feb(3))), reports: [strike], sources: { s1: rating('A') } };
    expect(ask(world, feb(7)).compliance).toBe('reportedly_violated');
  });
  it('counts a report under a mediator’s reading where the committers withdrew one after the other, never together', () => {
    const words = [
      statement('russia', 'withdraws', feb(2)),
      statement('russia', 'confirms', feb(3)),
      statement('ukraine', 'withdraws', feb(5)),
      statement('ukraine', 'confirms', feb(6)),
    ];
    const reports = [report('r1', feb(1), { observedTo: feb(7) }, { sourceId: 's1' })];
    const answer = ask({ ...shared(...words), reports, sources: { s1: rating('A') } }, feb(7));
    expect(answer.readings.map(({ compliance }) => compliance)).toEqual(['no_reports', 'no_reports', 'reportedly_violated']);
  });
});
