import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assess.js';
import { type Change, changesSince, type Trigger, type Written } from '../../src/domain/changes.js';
import type { StatementFact } from '../../src/domain/facts.js';
import { ALL } from '../../src/domain/known.js';
import { openCase } from '../../src/domain/open-case.js';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.js';
import { facts, feb, from, PARTIES, party, rating, report, retraction, statement, type World } from '../support/facts.js';

const MONITORED = { parties: [...PARTIES, party('osce', 'monitor')], sources: { s1: rating('A') } };
const made = statement('russia', 'announces', feb(0), from(1, 8));
const strike = (at: number, revision = {}, more = {}) => report(`strike ${at}`, at, revision, { sourceId: 's1', ...more });

/** A desk that logs what it learns, one thing after the other, and what its history says. */
class Desk {
  readonly history: Change[] = [];
  private written: Written = { assessment: null, lastValidAt: Number.NEGATIVE_INFINITY };

  learn(world: World, now: number, trigger: Trigger | null, policy: Policy = DEFAULT_POLICY): Change[] {
    const opened = openCase(facts({ ...MONITORED, ...world }), policy, ALL);
    const { changes, latest } = changesSince(opened, this.written, now, trigger);
    this.history.push(...changes);
    this.written = { assessment: latest, lastValidAt: Math.max(this.written.lastValidAt, ...changes.map(({ validAt }) => validAt)) };
    return changes;
  }
  get latest(): Assessment | null {
    return this.written.assessment;
  }
}

const say = ({ id, saidAt }: StatementFact): Trigger => ({ cause: 'statement', facts: [id], validAt: saidAt });
const tell = (changes: readonly Change[]) =>
  changes.map(({ after, cause, validAt, events }) => [after.status, cause, (validAt - feb(0)) / 86_400_000, events]);

describe('the history of a pledge', () => {
  it('follows the clock, each change at its bound, also after a long downtime', () => {
    const desk = new Desk();
    desk.learn({ statements: [made] }, feb(0), say(made));
    desk.learn({ statements: [made] }, feb(20), null);
    expect(tell(desk.history)).toEqual([
      ['announced', 'statement', 0, ['recorded']],
      ['active', 'clock', 1, ['activated']],
      ['expired', 'clock', 8, ['expired']],
    ]);
    expect(desk.history[2]?.facts).toEqual([made.id]);
  });

  it('is the same whether the clock was followed every hour or once', () => {
    const world = { statements: [made, statement('russia', 'withdraws', feb(0), null, { effectiveAt: feb(6) })] };
    const [often, once] = [new Desk(), new Desk()];
    for (const desk of [often, once]) desk.learn(world, feb(0), say(made));
    for (let hour = 0; hour <= 240; hour += 1) often.learn(world, feb(0, hour), null);
    once.learn(world, feb(10), null);
    expect(often.history).toEqual(once.history);
    expect(often.learn(world, feb(10), null)).toEqual([]);
  });

  it('of one that is logged long after is told from when it was said', () => {
    const desk = new Desk();
    desk.learn({ statements: [made] }, feb(28), say(made));
    expect(tell(desk.history).map(([status, , at]) => [status, at])).toEqual([
      ['announced', 0],
      ['active', 1],
      ['expired', 8],
    ]);
    expect(desk.latest).toMatchObject({ status: 'expired', nextChangeAt: null });
  });

  it('of one with many reports tells when they first sufficed, and counts those before', () => {
    const desk = new Desk();
    const doubtful = [1, 2, 3].map((day) => strike(feb(day), { credibility: 6 }));
    desk.learn({ statements: [made], reports: [...doubtful, strike(feb(4))] }, feb(6), say(made));
    expect(tell(desk.history).map(([status, , at]) => [status, at])).toEqual([
      ['announced', 0],
      ['active', 1],
      ['reportedly_violated', 4],
    ]);
    expect(desk.history[2]?.before?.reports.inScope).toBe(3);
    expect(desk.latest?.reports.inScope).toBe(4);
  });

  it('says nothing where nothing of substance has changed', () => {
    const desk = new Desk();
    desk.learn({ statements: [made] }, feb(2), say(made));
    const thanks = statement('ukraine', 'acknowledges', feb(2));
    expect(desk.learn({ statements: [made, thanks] }, feb(2), say(thanks))).toEqual([]);
    const unsure = { statements: [made], reports: [strike(feb(3), { allegedActorId: null })] };
    expect(desk.learn(unsure, feb(3, 2), { cause: 'report', facts: ['r'], validAt: feb(3, 1) })).toEqual([]);
    expect(desk.latest?.reports).toEqual({ inScope: 0, possibly: 1 });
  });

  it('stays as it was when a clock stands still or runs back', () => {
    const desk = new Desk();
    desk.learn({ statements: [made] }, feb(2), say(made));
    expect(desk.learn({ statements: [made] }, feb(1), null)).toEqual([]);
    expect(desk.latest?.status).toBe('active');
  });
});

describe('what a report changes', () => {
  it('holds from when it was published, with the clock following', () => {
    const desk = new Desk();
    desk.learn({ statements: [made] }, feb(0), say(made));
    desk.learn({ statements: [made] }, feb(4), null);
    const changes = desk.learn({ statements: [made], reports: [strike(feb(3))] }, feb(4), { cause: 'report', facts: ['r'], validAt: feb(3, 1) });
    expect(tell(changes)).toEqual([['reportedly_violated', 'report', 3 + 1 / 24, ['reportedly_violated']]]);
    expect(changes[0]).toMatchObject({ facts: ['r'], before: { status: 'active' } });
    expect(tell(desk.learn({ statements: [made], reports: [strike(feb(3))] }, feb(9), null))).toEqual([['expired', 'clock', 8, ['expired']]]);
  });
  it('that comes after the end is a late correction of the compliance, not of the lifecycle', () => {
    const desk = new Desk();
    desk.learn({ statements: [made] }, feb(9), say(made));
    const changes = desk.learn({ statements: [made], reports: [strike(feb(3))] }, feb(9), { cause: 'report', facts: ['r'], validAt: feb(3, 1) });
    expect(tell(changes)).toEqual([['expired', 'report', 3 + 1 / 24, ['reportedly_violated']]]);
    expect(changes[0]?.after).toMatchObject({ lifecycle: 'expired', compliance: 'reportedly_violated' });
  });
  it('is undone by a retraction, which corrects the status', () => {
    const desk = new Desk();
    desk.learn({ statements: [made], reports: [strike(feb(3))] }, feb(4), say(made));
    expect(desk.latest?.status).toBe('reportedly_violated');
    const taken = strike(feb(3), {}, { retractions: [retraction(feb(5))] });
    const changes = desk.learn({ statements: [made], reports: [taken] }, feb(5), { cause: 'retraction', facts: ['t'], validAt: feb(5) });
    expect(tell(changes)).toEqual([['active', 'retraction', 5, ['status_corrected']]]);
  });
  it('is no correction where the retracted report did not bear', () => {
    const desk = new Desk();
    desk.learn({ statements: [made], reports: [strike(feb(3)), strike(feb(4))] }, feb(5), say(made));
    const reports = [strike(feb(3)), strike(feb(4), {}, { retractions: [retraction(feb(5))] })];
    expect(desk.learn({ statements: [made], reports }, feb(5), { cause: 'retraction', facts: ['t'], validAt: feb(5) })).toEqual([]);
  });
});

describe('what is told of each kind of change', () => {
  const eventsAfter = (more: StatementFact, first: StatementFact = made, world: World = {}) => {
    const desk = new Desk();
    desk.learn({ ...world, statements: [first] }, more.saidAt, say(first));
    return desk.learn({ ...world, statements: [first, more] }, more.saidAt, say(more)).map(({ events }) => events);
  };
  const end = (day: number) => ({ end: { value: new Date(feb(day)).toISOString() } });
  const byUsa = statement('usa', 'announces', feb(0), from(1, 5));
  const rows: [string, readonly (readonly string[])[], string[][]][] = [
    ['a withdrawal', eventsAfter(statement('russia', 'withdraws', feb(3))), [['withdrawn']]],
    ['an extension', eventsAfter(statement('russia', 'extends', feb(3), end(15))), [['extended']]],
    ['an extension before it began', eventsAfter(statement('russia', 'extends', feb(0, 1), end(15))), [['extended']]],
    ['an extension after the end, which makes it active again', eventsAfter(statement('russia', 'extends', feb(9), end(15))), [['extended']]],
    ['a shortening', eventsAfter(statement('russia', 'shortens', feb(3), end(7))), [[]]],
    ['another’s extension is a dispute', eventsAfter(statement('usa', 'announces', feb(3), from(1, 15))), [['disputed']]],
    [
      'a committer who takes the lead with a later end extends nothing',
      eventsAfter(statement('russia', 'confirms', feb(2), from(1, 8)), byUsa),
      [['certainty_changed', 'disputed']],
    ],
    ['a denial', eventsAfter(statement('russia', 'denies', feb(2)), byUsa), [['not_established', 'disputed']]],
    ['a denial by another', eventsAfter(statement('ukraine', 'denies', feb(2))), [['disputed']]],
    ['an admission', eventsAfter(statement('russia', 'admits_violation', feb(3))), [['reportedly_violated']]],
    ['a deed', eventsAfter(statement('ukraine', 'fulfils', feb(3)), made, { mode: 'perform' }), [['fulfilled']]],
  ];
  it.each(rows)('%s', (_sentence, events, expected) => {
    expect(events).toEqual(expected);
  });

  it('a renewal after a withdrawal makes it active again', () => {
    const desk = new Desk();
    const [withdrawal, renewal] = [statement('russia', 'withdraws', feb(2)), statement('russia', 'confirms', feb(3))];
    desk.learn({ statements: [made, withdrawal] }, feb(2), say(made));
    expect(tell(desk.learn({ statements: [made, withdrawal, renewal] }, feb(3), say(renewal)))).toEqual([['active', 'statement', 3, ['activated']]]);
  });

  it('a deadline, silence and vagueness are told by the clock', () => {
    const events = (world: World, until: number) => {
      const desk = new Desk();
      const [first] = world.statements ?? [];
      if (first) desk.learn(world, until, say(first));
      return desk.history.map((change) => change.events);
    };
    expect(events({ statements: [made], mode: 'perform' }, feb(9))).toEqual([['recorded'], ['activated'], ['lapsed']]);
    expect(events({ statements: [statement('russia', 'announces', feb(0), from(0))] }, feb(40))).toEqual([['recorded', 'activated'], ['stale']]);
    expect(events({ statements: [byUsa], confirmWithin: 'P2D' }, feb(3))).toEqual([['recorded'], ['activated'], ['not_established']]);
    const vague = { start: { value: '2026-02-01', zone: 'UTC' }, end: { value: '2026-02-07', zone: 'UTC' } };
    expect(events({ statements: [statement('russia', 'announces', feb(0), vague)] }, feb(9))).toEqual([
      ['recorded'],
      ['certainty_changed'],
      ['activated'],
      ['certainty_changed'],
      ['expired'],
    ]);
  });

  it('a superseding commitment and an amended rule are told as such', () => {
    const desk = new Desk();
    desk.learn({ statements: [made], reports: [strike(feb(3), { credibility: 4 })] }, feb(4), say(made));
    const stricter = { ...DEFAULT_POLICY, ruleset: '2', credibilityNeeded: 4 };
    const ruled = desk.learn(
      { statements: [made], reports: [strike(feb(3), { credibility: 4 })] },
      feb(4),
      { cause: 'rule_change', facts: [], validAt: feb(4) },
      stricter,
    );
    expect(tell(ruled)).toEqual([['reportedly_violated', 'rule_change', 4, ['status_corrected', 'reportedly_violated']]]);
    const supersessions = [{ commitmentId: 'new', from: feb(5), recordedAt: feb(5), removedAt: null }];
    expect(tell(desk.learn({ statements: [made], supersessions }, feb(6), { cause: 'edit', facts: ['new'], validAt: feb(5) }))).toEqual([
      ['superseded', 'edit', 5, ['superseded']],
    ]);
  });
});
