import { describe, expect, it } from 'vitest';
import { type Decision, decideChanges } from '../../../src/app/record/decide-changes.js';
import type { Entry } from '../../../src/db/bundle.js';
import type { Trigger } from '../../../src/domain/changes.js';
import type { Instant } from '../../../src/domain/time.js';
import { entry, rules } from '../../support/entries.js';
import { feb, from, rating, report, retraction, statement, type World } from '../../support/facts.js';

const decide = (given: Entry, trigger: Trigger | null, now: Instant) => decideChanges([given], rules, { now, trigger });
const said = (now: Instant): Trigger => ({ cause: 'statement', facts: ['statement'], validAt: now });
const told = ({ effects }: Decision) => effects.changes.map(({ cause, fromStatus, toStatus }) => `${cause}: ${fromStatus} → ${toStatus}`);
const messages = ({ effects }: Decision) => effects.events.map(({ type }) => type.replace('commitment.', ''));

/** The commitment as it was written down at `at`, with what the world is now. */
function writtenAt(at: Instant, before: World, now: World = before): Entry {
  const { stored } = decide(entry(before), said(at), at).entries[0] ?? entry(before);
  return { ...entry(now), stored };
}

const strike = report('strike', feb(3));
const trusted = { 'source of strike': rating('B') };
const reported: World = { reports: [strike], sources: trusted };

describe('given a pledge of russia to hold from 1 to 8 February', () => {
  const cases: {
    when: string;
    given: Entry;
    trigger: Trigger | null;
    now: Instant;
    changes: string[];
    messages: string[];
  }[] = [
    {
      when: 'it is logged before it begins',
      given: entry(),
      trigger: said(feb(0)),
      now: feb(0),
      changes: ['statement: null → announced'],
      messages: ['recorded'],
    },
    {
      when: 'it is logged while it holds: it is told at the times at which it was',
      given: entry(),
      trigger: said(feb(0)),
      now: feb(2),
      changes: ['statement: null → announced', 'clock: announced → active'],
      messages: ['recorded', 'activated'],
    },
    {
      when: 'nothing but time has passed, and not enough',
      given: writtenAt(feb(0), {}),
      trigger: null,
      now: feb(0, 12),
      changes: [],
      messages: [],
    },
    {
      when: 'its end has come',
      given: writtenAt(feb(2), {}),
      trigger: null,
      now: feb(8),
      changes: ['clock: active → expired'],
      messages: ['expired'],
    },
    {
      when: 'a trusted source reports a strike',
      given: writtenAt(feb(2), {}, reported),
      trigger: { cause: 'report', facts: ['strike'], validAt: feb(3, 1) },
      now: feb(3, 2),
      changes: ['report: active → reportedly_violated'],
      messages: ['reportedly_violated'],
    },
    {
      when: 'that report is taken back',
      given: writtenAt(feb(3, 2), reported, { ...reported, reports: [{ ...strike, retractions: [retraction(feb(4))] }] }),
      trigger: { cause: 'retraction', facts: ['retraction', 'strike'], validAt: feb(4) },
      now: feb(4),
      changes: ['retraction: reportedly_violated → active'],
      messages: ['status_corrected'],
    },
    {
      when: 'russia extends it',
      given: writtenAt(
        feb(2),
        {},
        { statements: [statement('russia', 'announces', feb(0), from(1, 8)), statement('russia', 'extends', feb(3), from(1, 15))] },
      ),
      trigger: { cause: 'statement', facts: ['russia extends'], validAt: feb(3) },
      now: feb(3),
      changes: ['statement: active → active'],
      messages: ['extended'],
    },
    {
      when: 'it is a draft: it is written down, and nobody is told',
      given: entry({}, { visibility: 'draft' }),
      trigger: said(feb(0)),
      now: feb(0),
      changes: ['statement: null → announced'],
      messages: [],
    },
  ];

  it.each(cases)('when $when', ({ given, trigger, now, changes, messages: expected }) => {
    const decision = decide(given, trigger, now);
    expect(told(decision)).toEqual(changes);
    expect(messages(decision)).toEqual(expected);
  });

  it('when a report comes, nothing is written of what commitments are found by, nor of other reports', () => {
    const other = report('other', feb(2, 12));
    const given = writtenAt(feb(2), {}, { ...reported, reports: [other, strike] });
    const { effects } = decide(given, { cause: 'report', facts: ['strike'], validAt: feb(3, 1) }, feb(3, 2));
    expect([effects.keys.size, effects.terms.size]).toEqual([0, 0]);
    expect(effects.refreshed.map(({ reportId, result }) => [reportId, result])).toEqual([['strike', 'in_scope']]);
  });

  it('when a statement comes, it is found anew, and all candidates are looked at again', () => {
    const { effects } = decide({ ...entry(reported) }, said(feb(3)), feb(3));
    expect([...effects.keys.keys(), ...effects.terms.keys()]).toEqual(['commitment', 'commitment']);
    expect(effects.refreshed).toHaveLength(1);
  });

  it('when the same is decided twice, the second time has no effect but the same plans', () => {
    const first = decide(entry(), said(feb(0)), feb(2));
    const second = decideChanges(first.entries, rules, { now: feb(2), trigger: said(feb(2)) });
    expect([second.effects.changes, second.effects.assessments, second.effects.events, second.moved]).toEqual([[], [], [], []]);
    expect(second.effects.plans).toEqual(first.effects.plans);
  });

  it('when a correction is told, it says what it takes back, so that the messages can be named that it corrects', () => {
    const given = writtenAt(feb(3, 2), reported, { ...reported, reports: [{ ...strike, retractions: [retraction(feb(4))] }] });
    const { effects } = decide(given, { cause: 'retraction', facts: ['retraction', 'strike'], validAt: feb(4) }, feb(4));
    expect(effects.events).toMatchObject([
      { type: 'commitment.status_corrected', correction: { facts: ['retraction', 'strike'], takenBack: 'reportedly_violated' } },
    ]);
  });
});
