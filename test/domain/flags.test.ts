import { describe, expect, it } from 'vitest';
import { ask, feb, from, PARTIES, party, report, statement, type World } from '../support/facts.js';

const flags = (world: World, at: number) => ask(world, at).flags;
const open = statement('russia', 'announces', feb(0), from(1));
const MONITORED = { parties: [...PARTIES, party('osce', 'monitor')] };

describe('what an answer is flagged with', () => {
  const chatter = [open, statement('usa', 'acknowledges', feb(10)), statement('ukraine', 'requests', feb(20))];
  const march = (day: number) => feb(28 + day);
  const rows: [string, World, number, string[]][] = [
    ['an open-ended pledge is stale 30 days after the last word on it', { ...MONITORED, statements: [open] }, march(2), ['stale']],
    ['not before', { ...MONITORED, statements: [open] }, march(2) - 1, []],
    ['any new word counts, also somebody else’s', { ...MONITORED, statements: [open, statement('usa', 'acknowledges', feb(10))] }, march(2), []],
    ['and then 30 days from that', { ...MONITORED, statements: [open, statement('usa', 'acknowledges', feb(10))] }, march(12), ['stale']],
    ['words that follow each other keep it fresh', { ...MONITORED, statements: chatter }, march(21), []],
    ['until the last of them is 30 days old', { ...MONITORED, statements: chatter }, march(22), ['stale']],
    [
      'a word after it went stale makes it fresh again',
      { ...MONITORED, statements: [open, statement('usa', 'acknowledges', march(5))] },
      march(5),
      [],
    ],
    ['and it was stale until then', { ...MONITORED, statements: [open, statement('usa', 'acknowledges', march(5))] }, march(5) - 1, ['stale']],
    ['the desk may set another time', { ...MONITORED, statements: [open], reviewAfter: 'P7D' }, feb(7), ['stale']],
    ['one with an end is never stale', { ...MONITORED, statements: [statement('russia', 'announces', feb(0), from(1, 100))] }, feb(90), []],
    [
      'the end is the committer’s: another’s open reading does not make it stale',
      { ...MONITORED, statements: [statement('russia', 'announces', feb(0), from(1, 100)), statement('usa', 'announces', feb(0), from(1))] },
      feb(90),
      [],
    ],
    [
      'nor does another’s end keep an open one from it',
      { ...MONITORED, statements: [open, statement('usa', 'announces', feb(0), from(1, 100))] },
      feb(90),
      ['stale'],
    ],
    ['what is over is not stale', { ...MONITORED, statements: [open, statement('russia', 'declares_ended', feb(2))] }, feb(90), []],
    ['one that nobody has spoken of counts from when it was logged', { ...MONITORED, statements: [] }, march(2), ['stale']],
    [
      'one that was promised long before it was logged is stale at once',
      { ...MONITORED, statements: [statement('russia', 'announces', feb(-60), from(-60))] },
      feb(0),
      ['stale'],
    ],
    ['without reports and without a monitor it is unmonitored', {}, feb(3), ['unmonitored']],
    ['with a monitor it is not', MONITORED, feb(3), []],
    ['with a report, however doubtful, it is not', { reports: [report('r', feb(9), { allegedActorId: 'usa' })] }, feb(3), []],
    [
      'a duration that clashes with the stated end is flagged',
      { ...MONITORED, statements: [statement('russia', 'announces', feb(0), { ...from(1, 8), duration: 'P3D' })] },
      feb(3),
      ['timing_inconsistent'],
    ],
  ];
  it.each(rows)('%s', (_sentence, world, at, expected) => {
    expect(flags(world, at)).toEqual(expected);
  });
});
